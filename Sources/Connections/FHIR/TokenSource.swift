import Foundation
import Interchange
import Operations

/// Gets access tokens by SMART Backend Services and keeps one until shortly before its end.
final class TokenSource {
  /// Seconds before its end at which a token is renewed.
  private static let margin = 30.0

  private let client: String
  private let scope: String
  private let credential: Credential
  private var token: (text: String, ends: Date)?
  private var endpoint: URL?

  /// A source of tokens.
  /// - Parameters:
  ///   - client: what this program is called at the server.
  ///   - reference: where its key is: `file:/path` or `env:NAME`.
  ///   - scope: what it is to be allowed: `system/*.rs` to read and search.
  init(
    client: String, credential reference: String, scope: String = "system/*.rs"
  ) throws(OperationError) {
    self.client = client
    self.scope = scope
    credential = try Credential(reference)
  }

  /// Lets the token go: the server does not take it any more.
  func forget() { token = nil }

  /// A token that is valid, asked for where there is none.
  func token(through fhir: FHIRClient) throws(OperationError) -> String {
    if let token, token.ends > fhir.date { return token.text }
    let endpoint = try found(by: fhir)
    let assertion = try ClientAssertion.make(
      client: client, audience: endpoint.absoluteString, key: credential,
      now: Int(fhir.date.timeIntervalSince1970))
    let form = [
      ("grant_type", "client_credentials"), ("scope", scope),
      ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
      ("client_assertion", assertion),
    ]
    let body = form.map { "\($0.0)=\(Self.escaped($0.1))" }.joined(separator: "&")
    let answer = try ask(
      HTTPRequest(
        "POST", endpoint,
        headers: [
          ("Content-Type", "application/x-www-form-urlencoded"), ("Accept", "application/json"),
        ], body: Array(body.utf8)), fhir)
    guard let text = answer["access_token"]?.string else {
      let why = answer["error_description"]?.string ?? answer["error"]?.string ?? "no token came"
      throw OperationError(
        .refused, "\(fhir.place) gave no access: \(why.prefix(200))",
        "check the client's name and key")
    }
    let seconds = answer["expires_in"]?.int ?? 300
    token = (text, fhir.date.addingTimeInterval(max(1, Double(seconds) - Self.margin)))
    return text
  }

  /// The token endpoint, as the server's SMART configuration says.
  private func found(by fhir: FHIRClient) throws(OperationError) -> URL {
    if let endpoint { return endpoint }
    let answer = try ask(
      HTTPRequest(
        "GET", fhir.url(".well-known/smart-configuration"),
        headers: [("Accept", "application/json")]), fhir)
    guard let url = answer["token_endpoint"]?.string.flatMap({ URL(string: $0) }),
      url.scheme == "https" || url.isLoopback
    else {
      throw OperationError(
        .badData, "\(fhir.place) names no token endpoint that can be trusted",
        "it must be https, or on this machine")
    }
    endpoint = url
    return url
  }

  private func ask(_ request: HTTPRequest, _ fhir: FHIRClient) throws(OperationError) -> JSONNode {
    let response = try fhir.persist(request)
    guard let document = try? JSONDocument(response.body) else { throw fhir.refusal(response) }
    return document.root
  }

  private static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(
      withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._~"))) ?? text
  }
}

extension URL {
  /// Whether it is on this machine.
  var isLoopback: Bool { ["127.0.0.1", "localhost", "::1"].contains(host ?? "") }
}

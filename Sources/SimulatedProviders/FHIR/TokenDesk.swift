import CCrypto
import Clinical
import FlyingFox
import Foundation
import Interchange
import Synchronization

/// Lets one client in by SMART Backend Services: checks its signed statement as a real server does, and
/// gives a token that ends.
final class TokenDesk: Sendable {
  /// Seconds that a token is valid.
  static let lifetime = 300

  private struct State {
    var tokens: [String: Instant] = [:]
    var used: Set<String> = []
  }

  private let client: String
  private let publicKey: String
  private let now: @Sendable () -> Instant
  private let state = Mutex(State())

  init(client: String, publicKey: String, now: @escaping @Sendable () -> Instant) {
    self.client = client
    self.publicKey = publicKey
    self.now = now
  }

  /// Where tokens are had, and how.
  func configuration(_ base: String) -> HTTPResponse {
    let text =
      "{\"token_endpoint\":\"\(base)/token\",\"grant_types_supported\":[\"client_credentials\"],"
      + "\"token_endpoint_auth_methods_supported\":[\"private_key_jwt\"],"
      + "\"token_endpoint_auth_signing_alg_values_supported\":[\"ES384\"],"
      + "\"scopes_supported\":[\"system/*.rs\"],\"capabilities\":[\"client-confidential-asymmetric\"]}"
    return FHIRAnswer.answer(.ok, Data(text.utf8), type: "application/json")
  }

  /// Gives a token for a statement, or says why not.
  func token(_ body: Data, endpoint: String) -> HTTPResponse {
    let form = Self.form(body)
    guard form["grant_type"] == "client_credentials", let assertion = form["client_assertion"]
    else {
      return Self.refusal("invalid_request", "a signed statement is needed")
    }
    if let why = fault(of: assertion, endpoint: endpoint) {
      return Self.refusal("invalid_client", why)
    }
    let token = (0..<4).map { _ in String(UInt64.random(in: 0...UInt64.max), radix: 36) }.joined()
    state.withLock { $0.tokens[token] = now().advanced(seconds: Self.lifetime) }
    let text =
      "{\"access_token\":\"\(token)\",\"token_type\":\"bearer\",\"expires_in\":\(Self.lifetime),"
      + "\"scope\":\"system/*.rs\"}"
    return FHIRAnswer.answer(.ok, Data(text.utf8), type: "application/json")
  }

  /// Why a request is not let in; nil where its token is valid.
  func refusal(_ request: HTTPRequest) -> HTTPResponse? {
    let given = request.headers[.authorization] ?? ""
    let token = given.hasPrefix("Bearer ") ? String(given.dropFirst(7)) : ""
    let ends = state.withLock { $0.tokens[token] }
    guard let ends, ends > now() else {
      return FHIRAnswer.refusal(.unauthorized, "login", "The token is missing or has ended.")
    }
    return nil
  }

  /// Lets every token end.
  func endAll() { state.withLock { $0.tokens = [:] } }

  /// What is wrong with a statement (RFC 7523, 3; SMART: five minutes at most, each once).
  private func fault(of assertion: String, endpoint: String) -> String? {
    let parts = assertion.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let head = Self.json(parts[0]), let claims = Self.json(parts[1]),
      let signature = Self.decoded(parts[2]), signature.count == Int(CHARTLINE_ES384_BYTES)
    else { return "the statement cannot be read" }
    guard head["alg"]?.string == "ES384", head["kid"]?.string != nil else {
      return "signed by ES384, with the key's name"
    }
    let (signed, key) = (Array("\(parts[0]).\(parts[1])".utf8), Array(publicKey.utf8))
    guard chartline_es384_verify(key, key.count, signed, signed.count, signature) == 1 else {
      return "the signature is not by the key that is known here"
    }
    guard claims["iss"]?.string == client, claims["sub"]?.string == client else {
      return "the client is not known here"
    }
    guard claims["aud"]?.string == endpoint else { return "meant for somebody else" }
    let seconds = now().milliseconds / 1000
    guard let ends = claims["exp"]?.int, ends > seconds, ends <= Int(seconds) + 300 else {
      return "ended, or valid for longer than five minutes"
    }
    guard let id = claims["jti"]?.string, state.withLock({ $0.used.insert(id).inserted }) else {
      return "used before"
    }
    return nil
  }

  private static func refusal(_ code: String, _ words: String) -> HTTPResponse {
    let text = "{\"error\":\"\(code)\",\"error_description\":\"\(words)\"}"
    return FHIRAnswer.answer(.badRequest, Data(text.utf8), type: "application/json")
  }

  private static func json(_ part: String) -> JSONNode? {
    decoded(part).flatMap { try? JSONDocument($0) }?.root
  }

  private static func decoded(_ text: String) -> [UInt8]? {
    var text = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(
      of: "_", with: "/")
    text += String(repeating: "=", count: (4 - text.count % 4) % 4)
    return Data(base64Encoded: text).map { Array($0) }
  }

  private static func form(_ body: Data) -> [String: String] {
    let pairs = String(decoding: body, as: UTF8.self).split(separator: "&").compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      return parts.count == 2 ? (parts[0], parts[1].removingPercentEncoding ?? "") : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension Instant {
  func advanced(seconds: Int) -> Instant {
    Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
  }
}

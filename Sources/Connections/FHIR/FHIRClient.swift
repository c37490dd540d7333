import Clinical
import Foundation
import Interchange
import Operations

/// Speaks FHIR R4 with one server, on the calling thread: it finds out how to be let in, renews its token,
/// waits when it is asked to, and says in words what went wrong and what happens next.
final class FHIRClient {
  static let json = "application/fhir+json"

  /// The server's base, without a slash at its end.
  let base: URL
  private let transport: HTTPTransport
  private let patience: Patience
  private let access: TokenSource?
  private let now: () -> Instant
  private let told: (Exchange) -> Void
  private let goOn: () -> Bool

  /// A client of one server.
  /// - Parameters:
  ///   - access: where its tokens come from; nil for a server that wants none.
  ///   - now: the clock.
  ///   - told: called after every exchange.
  ///   - goOn: asked several times a second; false ends the exchange that runs.
  init(
    base: URL, transport: HTTPTransport, patience: Patience, access: TokenSource? = nil,
    now: @escaping () -> Instant, told: @escaping (Exchange) -> Void,
    goOn: @escaping () -> Bool
  ) {
    self.base = base
    self.transport = transport
    self.patience = patience
    self.access = access
    self.now = now
    self.told = told
    self.goOn = goOn
  }

  /// An address below the base.
  func url(_ path: String, _ query: [(String, String)] = []) -> URL {
    var components = URLComponents(
      url: base.appendingPathComponent(path), resolvingAgainstBaseURL: false)
    if !query.isEmpty {
      components?.queryItems = query.map { URLQueryItem(name: $0.0, value: $0.1) }
    }
    return components?.url ?? base
  }

  /// An address that the server itself gave, used as it is.
  /// - Throws: ``OperationError`` `.refused` for one on another origin: a token must not go there.
  func url(given text: String) throws(OperationError) -> URL {
    guard let url = URL(string: text, relativeTo: base)?.absoluteURL else {
      throw OperationError(.badData, "\(place) gave an address that is none: \(text)")
    }
    guard url.scheme == base.scheme, url.host == base.host, url.port == base.port else {
      throw OperationError(
        .refused, "\(place) points to another system: \(url.host ?? text)",
        "nothing was asked there; what came before is kept")
    }
    return url
  }

  /// Asks for something that can be asked for again.
  func get(
    _ url: URL, accept: String = json, headers: [(name: String, value: String)] = []
  ) throws(OperationError) -> HTTPResponse {
    try send(HTTPRequest("GET", url, headers: [("Accept", accept)] + headers))
  }

  /// Makes a request, with a token where one is needed.
  /// - Throws: ``OperationError`` with what happened and what to do.
  func send(_ request: HTTPRequest) throws(OperationError) -> HTTPResponse {
    var response = try persist(with(token: try access?.token(through: self), request))
    if response.status == 401, let access {
      // A token can end before its time: a server that begins anew knows none.
      access.forget()
      response = try persist(with(token: try access.token(through: self), request))
    }
    guard response.isSuccess || response.status == 304 else { throw refusal(response) }
    return response
  }

  private func with(token: String?, _ request: HTTPRequest) -> HTTPRequest {
    var request = request
    if let token { request.headers.append(("Authorization", "Bearer " + token)) }
    return request
  }

  /// Makes a request, again and with pauses where that may help, until there is an answer that will not
  /// pass: a success, or a refusal.
  /// - Throws: ``OperationError`` where there is none.
  func persist(_ request: HTTPRequest) throws(OperationError) -> HTTPResponse {
    var tries = 0
    while true {
      tries += 1
      let asked: Double?
      let otherwise: OperationError
      switch exchange(request) {
      case .success(let response):
        guard response.mayPass else { return response }
        asked = response.retryAfter(now: date)
        otherwise = refusal(response, asked: asked)
      case .failure(let failure):
        guard failure.mayPass, request.isRepeatable || failure.kind == .unreachable else {
          throw error(failure, tries: tries)
        }
        asked = nil
        otherwise = error(failure, tries: tries)
      }
      guard let seconds = patience.seconds(after: tries, asked: asked) else { throw otherwise }
      guard patience.pause(seconds) else { throw Self.stopped }
    }
  }

  /// One exchange, told to whoever keeps the log.
  private func exchange(_ request: HTTPRequest) -> Result<HTTPResponse, HTTPFailure> {
    let (at, watch) = (now(), Stopwatch())
    let result = Result { () throws(HTTPFailure) in
      try transport.send(request, goOn: goOn)
    }
    told(Exchange(request, result, at: at, milliseconds: watch.milliseconds))
    return result
  }

  /// Waits; false when the user ends it.
  func pause(_ seconds: Double) -> Bool { patience.pause(seconds) }

  /// The date by the session's clock.
  var date: Date { Date(timeIntervalSince1970: Double(now().milliseconds) / 1000) }

  /// What is said when the user ends a sync.
  static let stopped = OperationError(
    .refused, "stopped", "what came before is kept; sync again to go on")

  /// The server's place, for people.
  var place: String { base.host.map { $0 + (base.port.map { ":\($0)" } ?? "") } ?? "the server" }
}

extension Exchange {
  /// An exchange over HTTP: without headers, since they carry tokens; with the resource that was sent, and
  /// with the answer's body only where it is a refusal.
  fileprivate init(
    _ request: HTTPRequest, _ result: Result<HTTPResponse, HTTPFailure>, at: Instant,
    milliseconds: Int64
  ) {
    let url = request.url
    self.init(
      at: at, direction: .outgoing, transport: .fhir, peer: url.origin,
      what: "\(request.method) \(url.path)" + (url.query.map { "?" + $0 } ?? ""),
      milliseconds: milliseconds)
    if let body = request.body, request.sendsResource { self.request = body }
    switch result {
    case .success(let response):
      (size, status) = (response.body.count, String(response.status))
      isFailure = response.status >= 400
      if isFailure {
        self.response = Array(response.body.prefix(100_000))
        words = FHIRPage(response.body)?.issues.first ?? ""
      }
    case .failure(let failure):
      (isFailure, words) = (true, failure.words)
    }
  }
}

extension HTTPRequest {
  /// Whether the body is a resource; the other body that is sent asks for a token.
  fileprivate var sendsResource: Bool {
    headers.contains { $0.name == "Content-Type" && $0.value == FHIRClient.json }
  }
}

extension URL {
  /// Scheme, host and port: `http://127.0.0.1:8101`.
  var origin: String {
    (scheme ?? "") + "://" + (host ?? "") + (port.map { ":\($0)" } ?? "")
  }
}

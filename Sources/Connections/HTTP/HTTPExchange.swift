import Foundation

/// One HTTP exchange, for whoever watches the wire: without headers, since they carry tokens.
public struct HTTPExchange: Sendable {
  /// The verb and the path with its query: `GET /fhir/Patient/1/$everything`.
  public var what: String
  /// The other side: `127.0.0.1:8080`.
  public var peer: String
  /// The answer's status; nil where there was none.
  public var status: Int?
  /// How many bytes came.
  public var size: Int
  /// Milliseconds from the request to the whole answer.
  public var milliseconds: Int64
  /// What happened, in words; empty where the status says it.
  public var words: String

  init(
    _ request: HTTPRequest, _ result: Result<HTTPResponse, HTTPFailure>, milliseconds: Int64
  ) {
    let url = request.url
    what = "\(request.method) \(url.path)" + (url.query.map { "?" + $0 } ?? "")
    peer = (url.host ?? "") + (url.port.map { ":\($0)" } ?? "")
    self.milliseconds = milliseconds
    switch result {
    case .success(let response):
      (status, size, words) = (response.status, response.body.count, "")
    case .failure(let failure):
      (status, size, words) = (nil, 0, failure.words)
    }
  }
}

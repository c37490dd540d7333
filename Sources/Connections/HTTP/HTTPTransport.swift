import CHTTP
import Foundation

/// Makes HTTP exchanges by libcurl, on the calling thread. Redirects are not followed; certificates are
/// checked against the system's authorities, or those of a file.
public struct HTTPTransport: Sendable {
  /// The limits of one exchange (`standards.md` 10).
  enum Limit {
    /// Milliseconds to connect in.
    static let connect = 10_000
    /// Milliseconds for the whole.
    static let whole = 300_000
    /// Bytes of a body, unpacked.
    static let body = 512_000_000
  }

  private let authorities: String?
  private let mostBytes: Int

  /// A transport.
  /// - Parameters:
  ///   - authorities: a file of certificate authorities to trust instead of the system's.
  ///   - mostBytes: bytes of a body that are taken; nil for as many as a record may have.
  public init(authorities: String? = nil, mostBytes: Int? = nil) {
    self.authorities = authorities
    self.mostBytes = mostBytes ?? Limit.body
  }

  /// Makes an exchange and waits for the answer, whatever its status.
  /// - Parameter goOn: asked several times a second; false ends the exchange.
  public func send(
    _ request: HTTPRequest, goOn: @escaping () -> Bool = { true }
  ) throws(HTTPFailure) -> HTTPResponse {
    guard let exchange = chttp_new(request.method, request.url.absoluteString) else {
      throw HTTPFailure(kind: .noLibrary, words: "libcurl is not installed (Debian: libcurl4)")
    }
    defer { chttp_free(exchange) }
    chttp_set_limits(exchange, Limit.connect, Limit.whole, mostBytes)
    for header in request.headers { chttp_add_header(exchange, "\(header.name): \(header.value)") }
    if let body = request.body { chttp_set_body(exchange, body, body.count) }
    if let authorities { chttp_set_authorities(exchange, authorities) }
    let asking = Asking(goOn: goOn)
    let outcome = withExtendedLifetime(asking) {
      chttp_perform(
        exchange,
        {
          $0.map { Unmanaged<Asking>.fromOpaque($0).takeUnretainedValue().goOn() } == false ? 0 : 1
        },
        Unmanaged.passUnretained(asking).toOpaque())
    }
    guard outcome == CHTTP_DONE else {
      throw HTTPFailure(kind: .init(outcome), words: String(cString: chttp_words(exchange)))
    }
    return HTTPResponse(exchange)
  }

  /// The question whether to go on, where C can hold it.
  private final class Asking {
    let goOn: () -> Bool
    init(goOn: @escaping () -> Bool) { self.goOn = goOn }
  }
}

extension HTTPResponse {
  fileprivate init(_ exchange: OpaquePointer) {
    var size = 0
    let lines = UnsafeBufferPointer(start: chttp_headers(exchange, &size), count: size)
    let headers = Self.headers(in: String(decoding: lines, as: UTF8.self))
    let body = UnsafeBufferPointer(start: chttp_body(exchange, &size), count: size)
    self.init(status: chttp_status(exchange), headers: headers, body: Array(body))
  }
}

extension HTTPFailure.Kind {
  fileprivate init(_ outcome: chttp_outcome) {
    switch outcome {
    case CHTTP_BAD_ADDRESS: self = .badAddress
    case CHTTP_UNREACHABLE: self = .unreachable
    case CHTTP_TIMEOUT: self = .timeout
    case CHTTP_TLS: self = .untrusted
    case CHTTP_CUT: self = .cut
    case CHTTP_TOO_LARGE: self = .tooLarge
    case CHTTP_CANCELLED: self = .cancelled
    default: self = .other
    }
  }
}

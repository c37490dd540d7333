import FlyingFox
import FlyingSocks
import Foundation

/// What goes wrong on request.
extension FHIRProvider {
  /// A fault that comes before the question is looked at.
  func spoiled(_ question: Question) async -> HTTPResponse? {
    switch faults.take([.slow, .tooMany, .broken, .expiredToken]) {
    case .slow:
      try? await Task.sleep(for: .seconds(3))
      return nil
    case .tooMany:
      return FHIRAnswer.refusal(
        .tooManyRequests, "throttled", "Too many at once.",
        headers: [HTTPHeader("Retry-After"): "1"])
    case .broken:
      return FHIRAnswer.refusal(.internalServerError, "exception", "The database is restarting.")
    case .expiredToken:
      tokens?.endAll()
      return nil
    default: return nil
    }
  }

  /// Bytes of the shortest answer that can be spoiled: an empty Bundle has more.
  private static let leastSpoiled = 40

  /// An answer as a fault makes it.
  func spoil(_ answer: HTTPResponse, _ question: Question) async -> HTTPResponse {
    guard answer.statusCode == .ok, let body = try? await answer.bodyData,
      body.count > Self.leastSpoiled
    else {
      return answer
    }
    switch faults.take([.cut, .truncated, .garbage, .wrongPatient]) {
    case .cut:
      return HTTPResponse(
        statusCode: .ok, headers: answer.headers,
        body: HTTPBodySequence(from: CutBody(body.prefix(body.count / 2)), count: body.count))
    case .truncated:
      return FHIRAnswer.answer(.ok, body.prefix(body.count / 2))
    case .garbage:
      return FHIRAnswer.answer(
        .ok, Data("<html><body>Scheduled maintenance</body></html>".utf8), type: "text/html")
    case .wrongPatient:
      let asked = question.path.count > 1 ? question.path[1] : ""
      let other = shelf.withLock { $0.documents(at: now()) }.first { $0.patient != asked }
      return other.map { FHIRAnswer.answer(.ok, Data($0.document.bytes)) } ?? answer
    default: return answer
    }
  }
}

/// A body that ends before its announced length, as a connection that is cut.
private struct CutBody: AsyncBufferedSequence {
  let bytes: [UInt8]

  init(_ bytes: Data) { self.bytes = Array(bytes) }

  func makeAsyncIterator() -> Iterator { Iterator(rest: bytes[...]) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var rest: ArraySlice<UInt8>

    mutating func next() async throws -> UInt8? {
      guard let first = rest.popFirst() else { throw SocketError.disconnected }
      return first
    }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      guard !rest.isEmpty else { throw SocketError.disconnected }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
  }
}

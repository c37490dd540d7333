import Clinical
import Foundation
import Interchange
import Operations

/// Asks a library of health topics by HL7 Infobutton, on the calling thread: one code a question, each
/// logged, its answer kept.
public struct LibraryClient: Sendable {
  /// An answer, and how it came.
  public struct Reply: Sendable {
    /// What was answered.
    public var answer: LibraryAnswer
    /// When it came.
    public var at: Instant
    /// Whether nothing was sent, since the same was answered before.
    public var wasKept: Bool
  }

  /// Seconds for which an answer is not asked for again. MedlinePlus Connect recommends 12 to 24 hours.
  public static let fresh: Int64 = 86_400

  private let session: Session
  private let transport: HTTPTransport

  /// A client that logs and keeps by a session.
  public init(_ session: Session, authorities: String? = nil) {
    self.session = session
    transport = HTTPTransport(
      authorities: authorities, mostBytes: LibraryAnswer.limits.bytes)
  }

  /// The answer that is kept and fresh; nil where the question would have to be sent.
  public func kept(_ request: InfobuttonRequest) -> Reply? {
    guard let reply = anyKept(request),
      session.clock.now().milliseconds - reply.at.milliseconds < Self.fresh * 1000
    else { return nil }
    return reply
  }

  private func anyKept(_ request: InfobuttonRequest) -> Reply? {
    guard let kept = session.keptAnswer(to: request.url),
      let answer = try? InfobuttonReader.read(kept.bytes)
    else { return nil }
    return Reply(answer: answer, at: kept.at, wasKept: true)
  }

  /// Sends a question, unless it was answered within a day. Where nobody answers, an older answer counts.
  /// - Throws: ``OperationError`` where there is no answer, or none that can be read.
  public func ask(_ request: InfobuttonRequest) throws(OperationError) -> Reply {
    if let reply = kept(request) { return reply }
    do throws(OperationError) {
      let bytes = try send(request)
      let answer = try Self.read(bytes)
      try session.keepAnswer(bytes, to: request.url)
      return Reply(answer: answer, at: session.clock.now(), wasKept: false)
    } catch {
      if let reply = anyKept(request) { return reply }
      throw error
    }
  }

  private static func read(_ bytes: [UInt8]) throws(OperationError) -> LibraryAnswer {
    do throws(ReadError) {
      return try InfobuttonReader.read(bytes)
    } catch {
      throw OperationError(.badData, "the library's answer cannot be read: \(error)")
    }
  }

  /// Whether an address may be asked: over TLS, or on this machine.
  public static func mayAsk(_ server: String) -> Bool {
    guard let url = URL(string: server), let host = url.host, url.user == nil else { return false }
    return url.scheme == "https"
      || (url.scheme == "http" && ["127.0.0.1", "localhost", "::1"].contains(host))
  }

  private func send(_ request: InfobuttonRequest) throws(OperationError) -> [UInt8] {
    guard Self.mayAsk(request.server), let url = URL(string: request.url) else {
      throw OperationError(
        .refused, "\(request.server) is no address to ask", "it must begin with https://")
    }
    let watch = Stopwatch()
    var exchange = Exchange(
      at: session.clock.now(), direction: .outgoing, transport: .library, peer: request.server,
      what: "GET " + request.url.dropFirst(request.server.count))
    defer { try? session.log(exchange) }
    do throws(HTTPFailure) {
      let made = HTTPRequest(
        "GET", url, headers: [("Accept", "application/json, application/atom+xml, text/xml")])
      let response = try transport.send(made)
      exchange.milliseconds = watch.milliseconds
      exchange.status = String(response.status)
      exchange.size = response.body.count
      exchange.isFailure = !response.isSuccess
      guard response.isSuccess else { throw refusal(response) }
      exchange.words = "kept, to be read again without asking"
      return response.body
    } catch {
      exchange.isFailure = true
      exchange.words = error.words
      throw OperationError(.refused, "the library did not answer: \(error.words)")
    }
  }

  private func refusal(_ response: HTTPResponse) -> HTTPFailure {
    let pause = response["Retry-After"].map { ", it asks for a pause of \($0) seconds" } ?? ""
    return HTTPFailure(kind: .other, words: "it said \(response.status)\(pause)")
  }
}

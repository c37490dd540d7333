import Clinical
import Foundation
import Operations

/// Makes a request to a FHIR server again, as somebody asked for it who looks at the wire. What is answered
/// is kept in the log and changes no record: that is what a sync is for.
public struct FHIRRepeater: Sendable {
  /// Bytes of an answer that the log shows; what is longer is a record.
  private static let mostShown = 64 << 10

  private let sync: SourceSync

  /// A repeater that speaks as a sync does.
  public init(_ sync: SourceSync) { self.sync = sync }

  /// Makes it again, and waits for the answer.
  /// - Returns: what was answered, in words.
  /// - Throws: ``OperationError`` where there is no answer, or it is a refusal.
  public func send(_ request: RepeatedRequest) throws(OperationError) -> String {
    let log = WireLog(sync.session, source: request.connection.name)
    defer { log.flush() }
    let isQuestion = request.method == "GET" || request.path.contains("/$")
    let client = try FHIRClient(
      to: request.connection, sync, log: log,
      scope: isQuestion ? FHIRClient.readScope : FHIRClient.writeScope
    ) { true }
    var made = HTTPRequest(
      request.method, try client.url(given: request.path), headers: [("Accept", FHIRClient.json)])
    if request.method == "POST" {
      made.body = request.body
      made.headers.append(("Content-Type", FHIRClient.json))
      made.isRepeatable = isQuestion
      if !isQuestion, let condition = FHIRPoster.condition(of: request.body) {
        made.headers.append(("If-None-Exist", condition))
        made.isRepeatable = true
      }
    }
    let response = try client.send(made)
    log.became("made again by \(sync.session.viewer.account)")
    if response.body.count <= Self.mostShown { log.answered(response.body) }
    return "\(response.status), \(response.body.count) bytes"
  }
}

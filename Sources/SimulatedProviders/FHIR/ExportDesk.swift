import Clinical
import FlyingFox
import Foundation
import Synchronization

/// Makes exports (Bulk Data): asked for, waited for, had as files, let go.
final class ExportDesk: Sendable {
  private struct Export {
    var documents: [ProviderDocument]
    var at: Instant
    /// How often it was looked at: the first time it is still being made.
    var looks = 0
  }

  private let exports = Mutex<[String: Export]>([:])

  /// Begins an export; returns its name.
  func begin(_ documents: [ProviderDocument], at now: Instant) -> String {
    let id = String(UInt32.random(in: 0...UInt32.max), radix: 16)
    exports.withLock { $0[id] = Export(documents: documents, at: now) }
    return id
  }

  /// How far an export is: still being made, or the list of its files.
  func status(_ id: String, _ base: String) -> HTTPResponse {
    let found = exports.withLock { exports -> Export? in
      exports[id]?.looks += 1
      return exports[id]
    }
    guard let found else {
      return FHIRAnswer.refusal(.notFound, "not-found", "There is no such export.")
    }
    guard found.looks > 1 else {
      return HTTPResponse(
        statusCode: .accepted,
        headers: HTTPHeaders([
          HTTPHeader("Retry-After"): "0", HTTPHeader("X-Progress"): "one of two",
        ]))
    }
    // One file for each patient: Bulk Data's `organizeOutputBy`.
    let files = found.documents.indices.map {
      "{\"type\":\"Patient\",\"url\":\"\(base)/export/\(id)/\($0)\"}"
    }
    let text =
      "{\"transactionTime\":\"\(FHIRAnswer.stamp(found.at))\",\"request\":\"\(base)/$export\","
      + "\"requiresAccessToken\":false,\"output\":[\(files.joined(separator: ","))],\"error\":[]}"
    return FHIRAnswer.answer(.ok, Data(text.utf8), type: "application/json")
  }

  /// One file of an export.
  func file(_ id: String, _ number: String) -> HTTPResponse {
    let document = exports.withLock { exports in
      Int(number).flatMap { index in
        exports[id].flatMap { $0.documents.indices.contains(index) ? $0.documents[index] : nil }
      }
    }
    guard let document else {
      return FHIRAnswer.refusal(.notFound, "not-found", "There is no such file.")
    }
    return FHIRAnswer.answer(.ok, Data(document.bytes), type: "application/fhir+ndjson")
  }

  /// Lets an export go.
  func end(_ id: String) { exports.withLock { $0[id] = nil } }
}

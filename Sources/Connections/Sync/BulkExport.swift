import Clinical
import Foundation
import Interchange
import Operations

/// Fetches the records of everybody by Bulk Data: asks for an export, waits while it is made, takes its
/// files. An export that was asked for is waited for again after an interruption.
struct BulkExport {
  /// Seconds between two looks at an export, where the server does not say; and at most.
  private static let pause = 5.0
  private static let longestPause = 60.0
  /// Looks at most: an hour by the longest pause.
  private static let mostLooks = 120

  private let connection: SourceConnection
  private let client: FHIRClient
  private let arrivals: Arrivals

  init(_ connection: SourceConnection, _ client: FHIRClient, _ arrivals: Arrivals) {
    self.connection = connection
    self.client = client
    self.arrivals = arrivals
  }

  func run() throws(OperationError) {
    let marks = try arrivals.session.syncMarks(of: connection.name)
    let status: String
    if let known = marks["bulk:status"] {
      status = known
    } else {
      status = try begin(since: marks["bulk:since"])
    }
    let manifest: FHIRManifest
    do throws(OperationError) {
      manifest = try wait(for: try client.url(given: status))
    } catch {
      // A status that the server no longer knows is asked for anew the next time.
      if error.reason == .missing { try mark(nil, "bulk:status") }
      throw error
    }
    var isWhole = true
    for file in manifest.files {
      let url = try client.url(given: file.url)
      guard arrivals.tell("fetching the file of \(file.type)") else { throw FHIRClient.stopped }
      let response = try client.get(url, accept: "application/fhir+ndjson")
      if response.body.isEmpty { continue }
      let kept = try arrivals.take(response.body, via: "fhir \(client.place)\(url.path)")
      isWhole = isWhole && kept
    }
    if isWhole, let time = manifest.time { try mark(time, "bulk:since") }
    try mark(nil, "bulk:status")
    _ = try? client.send(HTTPRequest("DELETE", try client.url(given: status)))
  }

  /// Asks for an export; returns the address of its status.
  private func begin(since: String?) throws(OperationError) -> String {
    guard arrivals.tell("asking for an export") else { throw FHIRClient.stopped }
    let response = try client.get(
      client.url("$export", since.map { [("_since", $0)] } ?? []),
      headers: [("Prefer", "respond-async")])
    guard response.status == 202, let status = response["Content-Location"] else {
      throw OperationError(
        .badData, "\(client.place) did not begin an export (\(response.status))",
        "name patients instead: chartline sources add … --patient NUMBER")
    }
    try mark(status, "bulk:status")
    return status
  }

  private func wait(for status: URL) throws(OperationError) -> FHIRManifest {
    for _ in 0..<Self.mostLooks {
      let response = try client.get(status, accept: "application/json")
      if response.status != 202 {
        guard let manifest = FHIRManifest(response.body) else {
          throw OperationError(.badData, "\(client.place) sent no list of files for its export")
        }
        return manifest
      }
      let asked = response.retryAfter(now: client.date) ?? Self.pause
      let progress = response["X-Progress"].map { ": \($0.prefix(60))" } ?? ""
      guard arrivals.tell("the export is being made\(progress)"),
        client.pause(min(max(asked, 0.05), Self.longestPause))
      else { throw FHIRClient.stopped }
    }
    throw OperationError(
      .busy, "\(client.place) has not made its export yet", "sync later: it is waited for again")
  }

  private func mark(_ text: String?, _ about: String) throws(OperationError) {
    try arrivals.session.setSyncMark(text, about: about, of: connection.name)
  }
}

/// The list of an export's files (Bulk Data, "complete status").
struct FHIRManifest {
  /// The time that the export stands for.
  let time: String?
  /// The files, those of patients first: what is said of a patient is then said of somebody known.
  let files: [(type: String, url: String)]

  init?(_ body: [UInt8]) {
    guard let root = (try? JSONDocument(body))?.root, root["output"]?.isArray == true else {
      return nil
    }
    time = root["transactionTime"]?.string
    let all = (Array(root.list("output")) + Array(root.list("deleted"))).compactMap { file in
      file["url"]?.string.map { (type: file["type"]?.string ?? "", url: $0) }
    }
    files = all.filter { $0.type == "Patient" } + all.filter { $0.type != "Patient" }
  }
}

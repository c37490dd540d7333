import Clinical
import Foundation
import Interchange
import Operations

/// Gives a FHIR server resources: a reading, a document, a Bundle of several.
public struct FHIRPoster: Sendable {
  private let sync: SourceSync

  /// A poster that speaks as a sync does.
  public init(_ sync: SourceSync) { self.sync = sync }

  /// Posts one resource to the server of a source; a transaction or batch as a whole.
  /// - Returns: where it is now, as the server says.
  /// - Throws: ``OperationError`` `.badData` for bytes that are no resource; what is in the way. When the
  ///   connection ends before the answer, the resource may or may not be there.
  public func post(
    _ bytes: [UInt8], to connection: SourceConnection
  ) throws(OperationError) -> String {
    guard let document = try? JSONDocument(bytes), let type = document.root["resourceType"]?.string
    else {
      throw OperationError(.badData, "no FHIR resource in JSON", "as in {\"resourceType\": …}")
    }
    let log = WireLog(sync.session, source: connection.name)
    defer { log.flush() }
    let client = try FHIRClient(to: connection, sync, log: log, scope: FHIRClient.writeScope) {
      true
    }
    let kind = document.root["type"]?.string ?? ""
    let isWhole = type == "Bundle" && ["transaction", "batch"].contains(kind)
    var request = HTTPRequest(
      "POST", isWhole ? client.base : client.url(type),
      headers: [("Content-Type", FHIRClient.json), ("Accept", FHIRClient.json)], body: bytes)
    if let condition = Self.condition(of: bytes) {
      // "Only where there is none of this number": then it can be sent again.
      request.headers.append(("If-None-Exist", condition))
    } else {
      request.isRepeatable = false
    }
    let response = try client.send(request)
    return response["Location"] ?? response["Content-Location"] ?? "\(response.status)"
  }

  /// The search by which a server knows whether it has a resource already; nil for one without a number.
  static func condition(of bytes: [UInt8]) -> String? {
    guard let identifier = (try? JSONDocument(bytes))?.root.list("identifier").first,
      let system = identifier["system"]?.string, let value = identifier["value"]?.string,
      let text = "\(system)|\(value)".addingPercentEncoding(withAllowedCharacters: .alphanumerics)
    else { return nil }
    return "identifier=" + text
  }
}

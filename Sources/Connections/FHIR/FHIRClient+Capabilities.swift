import Clinical
import Foundation
import Operations

/// What a server says that it speaks.
extension FHIRClient {
  /// How long a statement of capabilities is believed, in milliseconds: a day.
  private static let believed: Int64 = 24 * 3600 * 1000

  /// Asks for the statement of capabilities.
  /// - Parameter tag: the tag of the one that was seen; then only another one comes.
  /// - Returns: the statement, and its tag; nil for the one that was seen.
  /// - Throws: ``OperationError`` `.badData` for another version than R4.
  func capabilities(unless tag: String? = nil) throws(OperationError) -> (
    page: FHIRPage, tag: String
  )? {
    let response = try get(url("metadata"), headers: tag.map { [("If-None-Match", $0)] } ?? [])
    if response.status == 304, tag != nil { return nil }
    guard let page = FHIRPage(response.body), page.resourceType == "CapabilityStatement" else {
      throw OperationError(
        .badData, "\(place) is no FHIR server: it sent no CapabilityStatement",
        "is the address its base, as in https://host/fhir?")
    }
    let version = page["fhirVersion"]?.string ?? "none"
    guard version.hasPrefix("4.0") else {
      throw OperationError(.badData, "\(place) speaks FHIR \(version), this program R4 (4.0)")
    }
    return (page, response["ETag"] ?? "")
  }

  /// Makes sure that the server speaks R4, and asks it once a day only: then whether its statement has
  /// changed.
  func checkVersion(by session: Session, of source: String) throws(OperationError) {
    let about = "metadata:" + base.absoluteString
    let seen = try session.syncMarks(of: source)[about]?.split(
      separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let now = session.clock.now().milliseconds
    if let at = seen?.first.flatMap({ Int64($0) }), (0..<Self.believed).contains(now - at) {
      return
    }
    let known = seen?.last.map(String.init) ?? ""
    let fresh = try capabilities(unless: known.isEmpty ? nil : known)
    try session.setSyncMark("\(now) \(fresh?.tag ?? known)", about: about, of: source)
  }
}

import Foundation
import Interchange

/// What a client has to know of an answer: the rest is for the reader of the dialect.
struct FHIRPage {
  /// The answer as it came.
  let body: [UInt8]
  /// The kind of resource: `Bundle`, `OperationOutcome`, `CapabilityStatement`.
  let resourceType: String
  /// The address of the next page, to be used as it is.
  let next: String?
  /// When the server put this together: what `_since` is asked with the next time.
  let lastUpdated: String?
  /// The resources of a Bundle, by kind and number.
  let entries: [(type: String, id: String)]
  /// What an OperationOutcome says, wherever it stands in the answer.
  let issues: [String]
  private let root: JSONNode

  /// Reads an answer; nil when it is no FHIR in JSON.
  init?(_ body: [UInt8]) {
    guard let document = try? JSONDocument(body), let type = document.root["resourceType"]?.string
    else { return nil }
    self.body = body
    root = document.root
    resourceType = type
    next = root.list("link").first { $0["relation"]?.string == "next" }?["url"]?.string
    lastUpdated = root["meta"]?["lastUpdated"]?.string
    let resources = root.list("entry").compactMap { $0["resource"] }
    entries = resources.compactMap { resource in
      resource["resourceType"]?.string.map { ($0, resource["id"]?.string ?? "") }
    }
    let outcomes = ([root] + resources).filter {
      $0["resourceType"]?.string == "OperationOutcome"
    }
    issues = outcomes.flatMap { $0.list("issue") }.compactMap {
      $0["details"]?["text"]?.words ?? $0["diagnostics"]?.words ?? $0["code"]?.words
    }
  }

  /// The bytes of each entry of a Bundle, as they came.
  var entryBytes: [ArraySlice<UInt8>] { root.list("entry").map { body[$0.range] } }

  /// The entries of a Bundle, with what the server says of each beside its resource.
  var matches: [JSONNode] { Array(root.list("entry")) }

  /// A member of the whole.
  subscript(_ name: StaticString) -> JSONNode? { root[name] }

  /// The resources of a Bundle of one kind.
  func resources(_ type: String) -> [JSONNode] {
    root.list("entry").compactMap { $0["resource"] }.filter {
      $0["resourceType"]?.string == type
    }
  }
}

/// A record as it came, in one page or in several.
struct FHIRRecord {
  /// When the server put the first page together, else when it was asked for.
  private(set) var begun: String?
  private var pages: [FHIRPage] = []

  /// Adds the next page.
  /// - Parameter asked: when it was asked for, which counts where the server does not say when it put the
  ///   record together.
  mutating func add(_ page: FHIRPage, at asked: String) {
    if pages.isEmpty { begun = page.lastUpdated ?? asked }
    pages.append(page)
  }

  /// Whether a patient is in it.
  func names(_ patient: String) -> Bool {
    pages.contains { $0.entries.contains { $0.type == "Patient" && $0.id == patient } }
  }

  /// A minute before a date, as FHIR writes it: the server's clock may be behind ours, and what comes
  /// twice is known.
  static func stamp(_ date: Date) -> String {
    date.addingTimeInterval(-60).formatted(.iso8601)
  }

  /// The document to keep: one page as it came; several as one Bundle of all their entries, each entry
  /// byte for byte. Nil where nothing is in them.
  var document: [UInt8]? {
    let filled = pages.filter { !$0.entries.isEmpty }
    guard filled.count > 1 else { return filled.first?.body }
    var bytes = Array("{\"resourceType\":\"Bundle\",\"type\":\"searchset\"".utf8)
    if let begun { bytes += Array(",\"meta\":{\"lastUpdated\":\(JSONWords.quoted(begun))}".utf8) }
    bytes += Array(",\"entry\":[".utf8)
    let entries = filled.flatMap(\.entryBytes)
    bytes.reserveCapacity(entries.reduce(bytes.count + 2) { $0 + $1.count + 1 })
    for (index, entry) in entries.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += entry
    }
    return bytes + Array("]}".utf8)
  }
}

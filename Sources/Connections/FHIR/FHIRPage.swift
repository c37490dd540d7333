import Foundation
import Interchange

/// What a client has to know of an answer: the rest is for the reader of the dialect.
struct FHIRPage {
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

  /// A member of the whole.
  subscript(_ name: StaticString) -> JSONNode? { root[name] }

  /// The resources of a Bundle of one kind.
  func resources(_ type: String) -> [JSONNode] {
    root.list("entry").compactMap { $0["resource"] }.filter {
      $0["resourceType"]?.string == type
    }
  }
}

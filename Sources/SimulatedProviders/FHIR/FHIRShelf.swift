import Clinical
import Interchange

/// The resources of a FHIR provider: those of its documents, byte for byte, each from when on it has them.
struct FHIRShelf: Sendable {
  /// One resource.
  struct Resource: Sendable {
    var type: String
    var id: String
    /// The patient whose it is.
    var patient: String
    var fullURL: String
    /// From when on the provider has it.
    var at: Instant
    /// When it was put together: what `_since` is compared with.
    var written: Instant
    var bytes: [UInt8]
  }

  /// A document, whose it is, and when it was put together.
  struct Entry: Sendable {
    var patient: String
    var written: Instant
    var document: ProviderDocument
  }

  private(set) var resources: [Resource] = []
  private(set) var documents: [Entry] = []

  /// The shelf of a provider's documents: Bundles, and lines of resources.
  init(_ all: [ProviderDocument]) {
    for document in all {
      let found = Self.resources(of: document)
      resources += found
      if let first = found.first {
        documents.append(Entry(patient: first.patient, written: first.written, document: document))
      }
    }
  }

  /// Adds what somebody sent.
  mutating func add(_ resource: Resource) { resources.append(resource) }

  /// The documents that are there at an instant.
  func documents(at now: Instant, since: Instant? = nil) -> [Entry] {
    documents.filter { entry in
      entry.document.at <= now && since.map { entry.written > $0 } ?? true
    }
  }

  /// The newest of each resource that is there at an instant.
  func resources(at now: Instant, since: Instant? = nil) -> [Resource] {
    var newest: [String: Resource] = [:]
    var order: [String] = []
    for resource in resources
    where resource.at <= now && since.map({ resource.written > $0 }) ?? true {
      let name = resource.type + "/" + resource.id
      if newest.updateValue(resource, forKey: name) == nil { order.append(name) }
    }
    return order.compactMap { newest[$0] }
  }

  private static func resources(of document: ProviderDocument) -> [Resource] {
    let bytes = document.bytes
    var nodes: [(url: String, node: JSONNode)] = []
    var written = document.at
    if let whole = try? JSONDocument(bytes) {
      written = whole.root["meta"]?["lastUpdated"]?.string.flatMap(FHIRAnswer.instant) ?? written
      nodes = whole.root.list("entry").compactMap { entry in
        entry["resource"].map { (entry["fullUrl"]?.string ?? "", $0) }
      }
      if nodes.isEmpty { nodes = [("", whole.root)] }
    } else {
      nodes = bytes.lines(from: 0).compactMap { line in
        (try? JSONDocument(bytes, in: line)).map { ("", $0.root) }
      }
    }
    let patient = nodes.first { $0.node["resourceType"]?.string == "Patient" }
    let number = patient?.node["id"]?.string ?? ""
    return nodes.compactMap { url, node in
      guard let type = node["resourceType"]?.string, let id = node["id"]?.string else { return nil }
      return Resource(
        type: type, id: id, patient: number, fullURL: url, at: document.at,
        written: written, bytes: Array(bytes[node.range]))
    }
  }
}

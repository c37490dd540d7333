import Clinical

/// Who wrote what, and when, where a Provenance says so and the resource itself does not.
struct FHIRProvenance {
  private struct Origin {
    var author: String?
    var recorded: PartialDate?
  }

  /// By the place of what was written.
  private var origins: [Int: Origin] = [:]

  init(_ document: FHIRDocument) {
    for resource in document.resources where resource.type == "Provenance" {
      guard let origin = Self.origin(resource, in: document) else { continue }
      for target in resource.node.list("target") {
        guard let position = document.position(of: target, from: resource) else { continue }
        // The first that says who wrote it; later ones tell of what happened to it afterwards.
        if origins[position]?.author == nil { origins[position] = origin }
      }
    }
  }

  /// Fills in what the statement itself does not say.
  func complete(_ statement: inout Statement, at position: Int) {
    guard let origin = origins[position] else { return }
    if statement.author == nil { statement.author = origin.author }
    if statement.recorded == nil { statement.recorded = origin.recorded }
  }

  /// Those who only handed it on (US Core: `transmitter`) did not write it (provenance-agent-type).
  private static let writers: Set<String> = [
    "author", "composer", "performer", "informant", "enterer",
  ]

  private static func origin(
    _ resource: FHIRResource, in document: FHIRDocument
  ) -> Origin? {
    let agents = Array(resource.node.list("agent"))
    let writer =
      agents.first { agent in
        let codes = FHIRConcepts.codes(agent.list("type")) + FHIRConcepts.codes(agent.list("role"))
        return codes.contains { writers.contains($0) }
      } ?? agents.first { $0["type"] == nil && $0["role"] == nil }
    guard let writer else { return nil }
    let reader = FHIRStatementReader(document: document, resource: resource)
    let who = [
      writer["who", "whoReference", "actor"], writer["onBehalfOf", "onBehalfOfReference"],
    ]
    return Origin(
      author: reader.firstName(who),
      recorded: FHIRTimes.date(resource.node["occurredDateTime"] ?? resource.node["recorded"]))
  }
}

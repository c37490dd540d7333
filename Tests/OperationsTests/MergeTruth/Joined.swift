import Clinical
import Merging
import Operations
import Testing

/// One person's chart after documents of several sources, every question of who is who answered
/// "the same": the test data give one patient a new number, address or birth month in each system.
struct Joined {
  let desk: Desk
  let chart: Chart

  /// Imports in the order given.
  init(_ documents: [(bytes: [UInt8], source: String?)]) throws {
    desk = try Desk()
    for document in documents {
      _ = try desk.session.importDocument(document.bytes, via: "test", source: document.source)
    }
    var people = try desk.session.listPeople()
    while people.count > 1 {
      try desk.session.decide(.identity, people.prefix(2).map(\.key.rawValue), .same)
      people = try desk.session.listPeople()
    }
    chart = try desk.session.openChart(of: try #require(people.first).key).chart
  }

  init(paths: [String]) throws {
    try self.init(paths.compactMap { path in SharedData.bytes(path).map { ($0, nil) } })
  }

  /// The facts of a kind that lists show.
  func facts(_ kind: Kind) -> [Fact] { chart.facts.filter { $0.kind == kind && !$0.isFolded } }

  /// The fact that each thing of a kind is in, as positions, by the source of the thing.
  func places(_ kind: Kind) -> [String: Set<Int>] {
    var places: [String: Set<Int>] = [:]
    for (place, fact) in chart.facts.enumerated() where fact.kind == kind {
      for member in fact.members { places[member.kept.source, default: []].insert(place) }
    }
    return places
  }
}

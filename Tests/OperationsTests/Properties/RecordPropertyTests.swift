import Clinical
import Foundation
import Merging
import Operations
import RecordStore
import Testing

/// What holds of every record, whatever was sent, in whatever order: from bytes to the chart.
@Suite("Properties of the record")
struct RecordPropertyTests {
  /// What the program shows: every person's chart, and the questions of who is who.
  private struct State: Equatable {
    var charts: [IdentityKey: Chart] = [:]
    var identities: [IdentityKey: [Identity]] = [:]
    var questions: [Question] = []

    init(_ session: Session) throws {
      for person in try session.listPeople() {
        let opened = try session.openChart(of: person.key)
        charts[person.key] = opened.chart
        identities[person.key] = opened.identities
      }
      questions = try session.listQuestions().sorted {
        $0.names.lexicographicallyPrecedes($1.names)
      }
    }
  }

  /// Each seed mixes the three dialects; together they hold each of them many times.
  private static let seeds: [UInt64] = Array(1...12)

  /// A store with these documents, and the numbers of their imports.
  private func filled(_ documents: [RandomDocuments.Sent]) throws -> (Desk, [Int64]) {
    let desk = try Desk()
    let imports = try documents.map { try desk.take($0.text, source: $0.source).id }
    return (desk, imports)
  }

  @Test("the invented documents are read whole, in three dialects, and all kinds of entries")
  func invented() throws {
    var found: [Dialect: Set<Kind>] = [:]
    for seed in Self.seeds {
      let (desk, imports) = try filled(RandomDocuments(seed: seed).sent)
      for number in imports { #expect(try desk.session.rejects(of: number).isEmpty) }
      for chart in try State(desk.session).charts.values {
        for member in chart.facts.flatMap(\.members) {
          found[member.kept.dialect, default: []].insert(member.kept.statement.kind)
        }
      }
    }
    let all: Set<Kind> = [.condition, .allergy, .observation, .immunization]
    for dialect in [Dialect.fhir, .ccda, .hl7v2] {
      #expect(found[dialect]?.isSuperset(of: all) ?? false, "\(dialect): \(found[dialect] ?? [])")
    }
    for dialect in [Dialect.fhir, .ccda] {
      #expect(found[dialect]?.contains(.medication) ?? false)
    }
  }

  @Test("the order of imports does not matter", arguments: seeds)
  func order(_ seed: UInt64) throws {
    let documents = RandomDocuments(seed: seed)
    let state = try State(try filled(documents.sent).0.session)
    #expect(!state.charts.isEmpty)
    for order in [documents.sent.reversed(), documents.shuffled()] {
      #expect(try State(try filled(order).0.session) == state)
    }
  }

  @Test("twice is once", arguments: seeds)
  func twice(_ seed: UInt64) throws {
    let documents = RandomDocuments(seed: seed).sent
    let (desk, _) = try filled(documents)
    let state = try State(desk.session)
    for document in documents {
      let total = try desk.take(document.text, source: document.source).total
      #expect(total.new == 0)
    }
    #expect(try State(desk.session) == state)
  }

  @Test("an import undone was never made, and put back it is there again", arguments: seeds)
  func undo(_ seed: UInt64) throws {
    let documents = RandomDocuments(seed: seed).sent
    let (desk, imports) = try filled(documents)
    let state = try State(desk.session)
    for index in [0, documents.count / 2, documents.count - 1] {
      try desk.session.undo(import: imports[index])
      var others = documents
      others.remove(at: index)
      #expect(try State(desk.session) == State(try filled(others).0.session))
      try desk.session.redo(import: imports[index])
      #expect(try State(desk.session) == state)
    }
  }

  @Test("a rebuild gives the chart that grew import by import", arguments: seeds)
  func rebuild(_ seed: UInt64) throws {
    let (desk, _) = try filled(RandomDocuments(seed: seed).sent)
    let state = try State(desk.session)
    try desk.session.rebuild()
    #expect(try State(desk.session) == state)
  }

  @Test(
    "every statement in force is in exactly one fact, and no fact is without one", arguments: seeds)
  func members(_ seed: UInt64) throws {
    let (desk, _) = try filled(RandomDocuments(seed: seed).sent)
    for person in try desk.session.listPeople() {
      let kept = try desk.session.store.statements(of: person.key, scope: desk.session.scope)
        .filter { !$0.isSuperseded && $0.statement.kind != .absence }.map(\.thing)
      let facts = try desk.session.openChart(of: person.key).chart.facts
      #expect(facts.flatMap { $0.members.map(\.kept.thing) }.sorted() == kept.sorted())
      #expect(facts.allSatisfy { !$0.members.isEmpty })
    }
  }

  @Test("every answer about who is who is taken back without a trace", arguments: seeds)
  func unlink(_ seed: UInt64) throws {
    let (desk, _) = try filled(RandomDocuments(seed: seed).sent)
    let state = try State(desk.session)
    let asked = state.questions.filter { $0.subject == .identity }.map(\.names)
    let joined = state.identities.values.filter { $0.count > 1 }.map { $0.map(\.key.rawValue) }
    for names in asked + joined {
      for verdict in [Decision.Verdict.same, .different, .later] {
        let number = try desk.session.decide(.identity, Array(names.prefix(2)), verdict)
        try desk.session.takeBack(decision: number)
        #expect(try State(desk.session) == state)
      }
    }
  }

  @Test("every answer about two things is taken back without a trace", arguments: seeds)
  func undecide(_ seed: UInt64) throws {
    let (desk, _) = try filled(RandomDocuments(seed: seed).sent)
    let state = try State(desk.session)
    for chart in state.charts.values {
      let asked = chart.questions.filter { $0.subject == .thing }.map(\.names)
      let joined = chart.facts.map { $0.members.map(\.kept.thing.rawValue) }
      for names in (asked + joined).filter({ $0.count > 1 }).prefix(3) {
        for verdict in [Decision.Verdict.same, .different] {
          let number = try desk.session.decide(.thing, Array(names.prefix(2)), verdict)
          try desk.session.takeBack(decision: number)
          #expect(try State(desk.session) == state)
        }
      }
    }
  }

  @Test("an answer outlives a second import and a rebuild", arguments: seeds)
  func outlives(_ seed: UInt64) throws {
    let documents = RandomDocuments(seed: seed).sent
    let (desk, _) = try filled(documents)
    guard
      let names = try desk.session.listQuestions().first(where: { $0.subject == .identity })?.names
    else { return }
    try desk.session.decide(.identity, names, .same)
    let state = try State(desk.session)
    for document in documents { try desk.take(document.text, source: document.source) }
    try desk.session.rebuild()
    #expect(try State(desk.session) == state)
  }
}

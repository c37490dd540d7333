import Clinical
import Merging
import Operations
import Testing

/// An answer holds for what its maker knew; what is sent since and contradicts it brings the question
/// back. Each from bytes to the question.
@Suite("New evidence brings a question back")
struct ReopenedTests {
  private static func medicine(
    _ id: String, _ words: String, code: String? = nil, dose: String = "1 tablet daily",
    status: String = "active"
  ) -> String {
    let coding = code.map {
      "\"coding\":[{\"system\":\"http://www.nlm.nih.gov/research/umls/rxnorm\",\"code\":\"\($0)\"}],"
    }
    return """
      {"resourceType":"MedicationRequest","id":"\(id)","status":"\(status)","intent":"order",SUBJECT,
      "medicationCodeableConcept":{\(coding ?? "")"text":"\(words)"},
      "dosageInstruction":[{"text":"\(dose)"}]}
      """
  }

  private func take(
    _ desk: Desk, _ source: String, _ resources: [String], at date: String,
    birth: String = "1951-03-04"
  ) throws {
    try desk.take(
      Desk.bundle(birth: birth, system: "urn:" + source, resources, at: date), source: source)
  }

  private func chart(_ desk: Desk) throws -> Chart {
    try desk.session.openChart(of: try #require(try desk.session.listPeople().first).key).chart
  }

  @Test("same: two that were alike, until one of them turns out to be another medicine")
  func same() throws {
    let desk = try Desk()
    try take(desk, "a", [Self.medicine("1", "Jardiance")], at: "2026-01-01")
    try take(desk, "b", [Self.medicine("1", "Jardiance 10 mg", code: "1545658")], at: "2026-01-02")
    let asked = try #require(try chart(desk).questions.first { $0.subject == .thing })
    try desk.session.decide(.thing, asked.names, .same, reason: "asked her")
    #expect(try chart(desk).questions.isEmpty)
    try take(desk, "a", [Self.medicine("1", "Jardiance")], at: "2026-02-01")
    #expect(try chart(desk).questions.isEmpty)
    try take(desk, "a", [Self.medicine("1", "Lisinopril", code: "314077")], at: "2026-03-01")
    let again = try #require(try chart(desk).questions.first { $0.names == asked.names })
    #expect(again.words.contains("speaks against it"))
    try desk.session.decide(.thing, asked.names, .different, reason: "asked again")
    #expect(try chart(desk).questions.allSatisfy { $0.names != asked.names })
    #expect(try chart(desk).facts.count { $0.kind == .medication } == 2)
  }

  @Test("different: two that the rules now make one")
  func different() throws {
    let desk = try Desk()
    try take(desk, "a", [Self.medicine("1", "Jardiance")], at: "2026-01-01")
    try take(desk, "b", [Self.medicine("1", "Jardiance 10 mg", code: "1545658")], at: "2026-01-02")
    let asked = try #require(try chart(desk).questions.first { $0.subject == .thing })
    try desk.session.decide(.thing, asked.names, .different)
    #expect(try chart(desk).questions.isEmpty)
    try take(
      desk, "a", [Self.medicine("1", "Jardiance 10 mg", code: "1545658")], at: "2026-02-01")
    #expect(try chart(desk).questions.contains { $0.names == asked.names })
    #expect(try chart(desk).facts.count { $0.kind == .medication } == 2)
  }

  @Test("prefer: one side first, the other beside it, until a side says something else")
  func prefer() throws {
    let desk = try Desk()
    let code = "314077"
    try take(desk, "a", [Self.medicine("1", "Lisinopril", code: code)], at: "2026-01-01")
    try take(
      desk, "b", [Self.medicine("1", "Lisinopril", code: code, status: "stopped")], at: "2026-01-02"
    )
    let asked = try #require(try chart(desk).questions.first { $0.subject == .conflict })
    let stopped = try #require(
      try chart(desk).facts.flatMap(\.members).first { $0.kept.source == "b" }?.kept.thing.rawValue)
    let number = try desk.session.decide(
      .conflict, asked.names, .prefer, preferring: stopped, reason: "called")
    let fact = try #require(try chart(desk).facts.first { $0.kind == .medication })
    #expect(fact.state == .stopped && fact.members.count == 2)
    #expect(fact.field("preferred")?.why == "preferred by ada (clinician)")
    #expect(fact.conflicts.first?.settled == "ada (clinician) prefers b: called")
    #expect(try chart(desk).questions.isEmpty)
    // Again as it was, and a rebuild: nothing is asked.
    try take(desk, "a", [Self.medicine("1", "Lisinopril", code: code)], at: "2026-02-01")
    try desk.session.rebuild()
    #expect(try chart(desk).questions.isEmpty)
    try take(
      desk, "a", [Self.medicine("1", "Lisinopril", code: code, dose: "2 tablets daily")],
      at: "2026-03-01")
    #expect(try chart(desk).questions.contains { $0.names == asked.names })
    #expect(try chart(desk).facts.first { $0.kind == .medication }?.state == .disputed)
    try desk.session.takeBack(decision: number)
    #expect(try chart(desk).questions.contains { $0.names == asked.names })
  }

  @Test("only a side of a conflict can be preferred")
  func nonsense() throws {
    let desk = try Desk()
    try take(
      desk, "a", [Self.medicine("1", "Jardiance"), Self.medicine("2", "Aspirin")], at: "2026-01-01")
    let names = try chart(desk).facts.map(\.name.rawValue)
    #expect(throws: OperationError.self) {
      try desk.session.decide(.thing, names, .prefer, preferring: names[0])
    }
    #expect(throws: OperationError.self) {
      try desk.session.decide(.conflict, names, .prefer, preferring: "somebody")
    }
    #expect(throws: OperationError.self) { try desk.session.decide(.conflict, names, .prefer) }
  }

  @Test("link: two records joined by a person, until one turns out to be of another birth")
  func link() throws {
    let desk = try Desk()
    try take(desk, "a", [Self.medicine("1", "Jardiance")], at: "2026-01-01", birth: "1951-03-04")
    try take(desk, "b", [Self.medicine("1", "Aspirin")], at: "2026-01-02", birth: "1951-04-03")
    let asked = try #require(try desk.session.listQuestions().first)
    try desk.session.decide(.identity, asked.names, .same, reason: "swapped")
    #expect(try desk.session.listPeople().count == 1)
    #expect(try desk.session.listQuestions().isEmpty)
    // Another given name too, and the birth date a slip away: what is sent now is no longer a's.
    try desk.take(
      Desk.bundle(
        given: "Renata", birth: "1951-04-13", system: "urn:b",
        [Self.medicine("1", "Aspirin")], at: "2026-03-01"), source: "b")
    let again = try #require(try desk.session.listQuestions().first)
    #expect(again.names.sorted() == asked.names.sorted())
    #expect(again.reasons.last?.contains("speaks against it") ?? false)
    #expect(try desk.session.listPeople().count == 1)
    try desk.session.decide(.identity, asked.names, .different)
    #expect(try desk.session.listPeople().count == 2)
    #expect(try desk.session.listQuestions().isEmpty)
  }
}

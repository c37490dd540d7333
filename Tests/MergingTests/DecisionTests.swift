import Clinical
import Merging
import Testing

/// What people decide about things, and how it is taken back.
struct DecisionTests {
  private let statements = [
    Made.kept("K", "1", Made.medicine(Made.rx("1545658"), sig: "1 tablet daily")),
    Made.kept("C", "1", Made.medicine(Concept(text: "Jardiance"))),
  ]

  private func decision(
    _ verdict: Decision.Verdict, ended: Bool = false, later: Int64 = 0
  ) -> Decision {
    Decision(
      subject: .thing, names: ["K/1", "C/1"], verdict: verdict, by: "ovanne", role: "clinician",
      at: Made.now.advanced(bySeconds: later), endedAt: ended ? Made.now : nil)
  }

  @Test func `Same joins what no rule may join, and taking it back parts them again`() {
    #expect(Chart(statements).facts.count == 2)
    #expect(Chart(statements, [decision(.same)]).facts.count == 1)
    #expect(Chart(statements, [decision(.same)]).questions.isEmpty)
    #expect(Chart(statements, [decision(.same, ended: true)]) == Chart(statements))
  }

  @Test func `Different and later end the question, and the newest word counts`() {
    #expect(Chart(statements, [decision(.different)]).questions.isEmpty)
    #expect(Chart(statements, [decision(.later)]).questions.isEmpty)
    let both = [decision(.same), decision(.different, later: 60)]
    #expect(Chart(statements, both).facts.count == 2)
    #expect(Chart(statements, both.reversed()).facts.count == 2)
  }

  @Test func `Different parts what a rule would join`() {
    let pair = [
      Made.kept("A", "1", Made.medicine(Made.rx("314077"))),
      Made.kept("B", "1", Made.medicine(Made.rx("314077"))),
      Made.kept("C", "1", Made.medicine(Made.rx("314077"))),
    ]
    let apart = Decision(
      subject: .thing, names: ["A/1", "B/1"], verdict: .different, by: "x", role: "clinician",
      at: Made.now)
    #expect(Chart(pair).facts.count == 1)
    #expect(Chart(pair, [apart]).facts.map(\.members.count).sorted() == [1, 2])
  }
}

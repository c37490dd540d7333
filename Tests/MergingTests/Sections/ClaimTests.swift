import Clinical
import Testing

@testable import Merging

/// Bills: chains of them, and what they are evidence of (`clinical-corrections.md` 2.19).
struct ClaimTests {
  private static func bill(
    _ number: String, _ standing: Status.Standing = .active, replaces: [String] = [],
    replacedBy: [String] = [], role: ClaimDetail.Role = .benefit, answers: String? = nil,
    made: String = "2026-09-01"
  ) -> Statement {
    var detail = ClaimDetail(role: role)
    detail.family = .professional
    detail.replaces = replaces
    detail.replacedBy = replacedBy
    detail.answers = answers.map { NativeIdentifier(root: "s", value: $0) }
    let type = role == .benefit ? "ExplanationOfBenefit" : "Claim"
    return Statement(
      kind: .claim, section: .claims,
      identifier: NativeIdentifier(root: "s", value: type + "/" + number),
      status: Status(standing), period: Period(start: Made.date("2026-08-20")),
      recorded: Made.date(made), author: "Riverside", detail: .claim(detail),
      otherIdentifiers: [
        Identifier(system: nil, value: number), Identifier(system: "group", value: "999"),
      ])
  }

  private func chart(_ statements: [KeptStatement]) -> Chart {
    Reconciliation.chart(of: statements, decisions: [], asOf: Made.now)
  }

  @Test func `A bill and those that took its place are one; the newest in force speaks`() {
    let chart = chart([
      Made.kept("B", "1", Self.bill("1", .stopped, replacedBy: ["2"])),
      Made.kept("B", "2", Self.bill("2", replaces: ["1"], replacedBy: ["3"], made: "2026-09-15")),
      Made.kept("B", "3", Self.bill("3", replaces: ["2"], made: "2026-09-20")),
      Made.kept("B", "4", Self.bill("4", .stopped)),
    ])
    #expect(chart.facts.count == 2)
    let chain = chart.facts.first { $0.members.count == 3 }
    #expect(chain?.state == .active && chain?.title == "Doctor's bill")
    #expect(chain?.remarks.contains("2 earlier versions") == true)
    #expect(chain?.members.map(\.isReplaced) == [true, true, false])
    #expect(chain?.members[0].says.hasPrefix("REPLACED") == true)
    #expect(chain?.members[2].says.hasPrefix("BILLED") == true)
    let alone = chart.facts.first { $0.members.count == 1 }
    #expect(alone?.state == .stopped)
    #expect(alone?.members[0].says.hasPrefix("CANCELLED") == true)
  }

  @Test func `A request and the payer's answer are one; a number that all bear joins nothing`() {
    let chart = chart([
      Made.kept("B", "1", Self.bill("1", role: .request)),
      Made.kept("B", "2", Self.bill("2", answers: "Claim/1")),
      Made.kept("B", "3", Self.bill("3")),
    ])
    #expect(chart.facts.map(\.members.count).sorted() == [1, 2])
  }

  @Test func `What only a cancelled bill said is folded, and takes nothing back from others`() {
    let flu = Concept(text: "Influenza")
    let taken = Made.problem(flu, .enteredInError, section: .claims)
    let alone = chart([Made.kept("B", "1", taken)])
    #expect(alone.facts.first?.isFolded == true)
    let both = chart([
      Made.kept("B", "1", taken), Made.kept("H", "1", Made.problem(flu, said: "2026-01-01")),
    ])
    #expect(both.facts.count == 1)
    #expect(both.facts[0].state == .active && both.facts[0].conflicts.isEmpty)
    #expect(!both.facts[0].remarks.contains { $0.hasPrefix("billed") })
  }

  @Test func `A medicine and a vaccine that only a payer names are billed, not confirmed`() {
    let dose = Statement(
      kind: .immunization, section: .claims, concept: Concept(.cvx, "187"),
      status: Status(.completed), period: Period(start: Made.date("2025-03-04")),
      detail: .immunization(ImmunizationDetail()))
    let chart = chart([
      Made.kept(
        "B", "1", Made.medicine(Made.rx("308191"), .billed, .completed, from: "2025-02-11")),
      Made.kept("B", "2", dose),
    ])
    #expect(chart.facts.map(\.state) == [.billed, .billed])
    #expect(Set(chart.facts.map(\.section)) == [.medications, .immunizations])
    #expect(chart.facts.allSatisfy { !$0.isFolded })
  }
}

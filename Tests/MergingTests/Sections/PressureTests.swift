import Clinical
import Merging
import Testing

@Suite("A blood pressure sent whole and in parts")
struct PressureTests {
  private static func quantity(_ text: String) -> Value? {
    Number(text).map { .quantity(Quantity(number: $0, unit: "mm[Hg]")) }
  }

  private static func half(_ code: String, _ value: String, at time: String) -> Statement {
    var detail = ObservationDetail()
    detail.value = quantity(value)
    return Statement(
      kind: .observation, section: .vitals, concept: Concept(.loinc, code),
      status: Status(.completed), period: .at(Made.date(time)), detail: .observation(detail))
  }

  private static func panel(_ upper: String, _ lower: String, at time: String) -> Statement {
    var detail = ObservationDetail()
    detail.components = [("8480-6", upper), ("8462-4", lower)].map {
      ObservationDetail.Component(concept: Concept(.loinc, $0.0), value: quantity($0.1))
    }
    return Statement(
      kind: .observation, section: .vitals, concept: Concept(.loinc, "85354-9"),
      status: Status(.completed), period: .at(Made.date(time)), detail: .observation(detail))
  }

  private static let time = "2020-02-13T16:53:15"

  private func facts(_ statements: [Statement]) -> [Fact] {
    let kept = statements.enumerated().map { Made.kept("s", String($0.offset), $0.element) }
    return Reconciliation.chart(of: kept, decisions: [], asOf: Made.now).facts
  }

  @Test("a panel and its two numbers at one time are one fact, named and valued as the panel")
  func joined() throws {
    let all = facts([
      Self.half("8480-6", "116", at: Self.time), Self.half("8462-4", "82", at: Self.time),
      Self.panel("116", "82", at: Self.time),
    ])
    try #require(all.count == 1)
    #expect(all[0].title == "Blood pressure")
    #expect(all[0].fields.first { $0.name == "value" }?.value == "116/82 mmHg")
    #expect(all[0].members.count == 3)
    #expect(all[0].conflicts.isEmpty)
  }

  @Test("without a panel, with another value or at another time nothing is joined")
  func apart() {
    let upper = Self.half("8480-6", "116", at: Self.time)
    #expect(facts([upper, Self.half("8462-4", "82", at: Self.time)]).count == 2)
    #expect(facts([upper, Self.panel("117", "82", at: Self.time)]).count == 2)
    #expect(facts([upper, Self.panel("116", "82", at: "2020-02-13T16:54:15")]).count == 2)
    #expect(facts([upper, Self.panel("116", "82", at: "2020-02-13")]).count == 2)
  }

  @Test("a result that one form sent without its value is that result, to the second")
  func withoutValue() {
    func result(_ value: Value?, at time: String) -> Statement {
      var detail = ObservationDetail()
      detail.value = value
      return Statement(
        kind: .observation, section: .results, concept: Concept(.loinc, "80382-5"),
        status: Status(.completed), period: .at(Made.date(time)), detail: .observation(detail))
    }
    let full = result(.text("Not detected"), at: Self.time)
    #expect(facts([full, result(nil, at: Self.time)]).count == 1)
    #expect(facts([full, result(nil, at: "2020-02-13")]).count == 2)
  }

  @Test("a visit's type in the place of its class tells no two visits apart")
  func strangeClass() {
    func visit(_ code: String) -> Statement {
      var detail = EncounterDetail()
      detail.classCode = code
      let period = Period(start: Made.date(Self.time), end: Made.date("2020-02-13T17:08:15"))
      return Statement(
        kind: .encounter, section: .encounters, status: Status(.completed), period: period,
        detail: .encounter(detail))
    }
    #expect(facts([visit("162673000"), visit("185349003")]).count == 1)
    #expect(facts([visit("AMB"), visit("IMP")]).count == 2)
  }
}

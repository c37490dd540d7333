import Clinical
import Merging
import Testing

/// What to bring, who is missing, and what has been done already.
struct PacketAndSilenceTests {
  private static let now = Made.now

  private static func claim(_ payee: String, on day: String) -> Statement {
    Statement(
      kind: .other, section: .claims, concept: Concept(text: "Equipment"), status: Status(.active),
      period: .at(Made.date(day)), author: payee)
  }

  @Test func `A supplier that is paid and sends nothing is named with who names it`() {
    let chart = Chart([
      Made.kept("Blue Payer", "1", Self.claim("Wexmoor Home Oxygen", on: "2026-10-01")),
      Made.kept("Blue Payer", "2", Self.claim("Wexmoor Home Oxygen", on: "2026-11-01")),
      Made.kept("Blue Payer", "3", Self.claim("Riverside Hospital", on: "2026-08-01")),
      Made.kept("Riverside Hospital", "1", Made.problem(Made.snomed("90560007", "Gout"))),
    ])
    let named = Silence.named(in: chart)
    #expect(named.map(\.name) == ["Wexmoor Home Oxygen"])
    #expect(named.first?.namedBy == ["Blue Payer"] && named.first?.count == 2)
    #expect(named.first?.newest?.iso == "2026-11-01")
  }

  @Test func `A source is quiet after a year and a month without a word`() {
    let gout = Made.problem(Made.snomed("90560007", "Gout"))
    let chart = Chart([
      Made.kept("Old Practice", "1", gout, written: "2021-06-01"),
      Made.kept("Oakwood", "1", gout, written: "2025-12-01"),
    ])
    #expect(Silence.quiet(in: chart, at: Self.now).map(\.name) == ["Old Practice"])
  }

  @Test func `What was done counts under another code of the same analyte, within the time`() {
    let a1c = { (code: String, day: String) in
      Made.result(Made.loinc(code), Made.value("7.1", "%"), at: day)
    }
    let chart = Chart([
      Made.kept("A", "1", a1c("4548-4", "2026-11-09")),
      Made.kept("B", "1", a1c("17856-6", "2026-06-08")),
    ])
    let since = { (days: Int64) in
      AlreadyDone.facts(
        .code("4548-4"), in: chart, from: Self.now.advanced(bySeconds: -days * 86_400),
        to: Self.now)
    }
    #expect(since(366).count == 2)
    #expect(since(90).map(\.sources) == [["A"]])
    #expect(since(3).isEmpty)
  }

  @Test func `What is said twice is counted once as spared`() {
    let gout = Made.problem(Made.snomed("90560007", "Gout"), from: "2020")
    let chart = Chart([Made.kept("A", "1", gout), Made.kept("B", "1", gout)])
    #expect(Spared(chart).duplicates == 1)
    #expect(Spared(chart).fields == chart.facts.flatMap(\.fields).count)
  }

  @Test func `The packet chooses nothing: each source of a medicine stands with its dose`() throws {
    let metformin = Made.rx("861007", "metformin hydrochloride 500 MG Oral Tablet")
    let chart = Chart([
      Made.kept(
        "Riverside", "1", Made.medicine(metformin, .order, sig: "500 mg daily", said: "2026-08-24")),
      Made.kept(
        "Oakwood", "1",
        Made.medicine(metformin, .order, sig: "500 mg twice daily", said: "2026-06-08")),
    ])
    let packet = VisitPacket(chart, at: Self.now)
    let medicines = try #require(packet.parts.first { $0.title.hasPrefix("MEDICINES") })
    #expect(
      medicines.lines.contains { $0.hasPrefix("  Riverside: ") && $0.contains("500 mg daily") })
    #expect(medicines.lines.contains { $0.contains("Oakwood") && $0.contains("twice daily") })
  }

  @Test func `What does not fit is counted, never dropped in silence`() throws {
    let plans = (1...9).map {
      Made.kept("A", "\($0)", Made.plan(.order, Concept(text: "Test \($0)"), on: "2026-11-1\($0)"))
    }
    let planned = try #require(
      VisitPacket(Chart(plans), at: Self.now).parts.first { $0.title == "PLANNED" })
    #expect(planned.lines.last == "and 5 more in the record")
  }
}

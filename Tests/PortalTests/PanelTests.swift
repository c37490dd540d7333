import Clinical
import Merging
import Support
import Testing

@testable import Portal

@Suite("Who comes first, and what happened when")
struct PanelTests {
  @Test("The panel says why, how long it is open and whose job it is, and opens the record")
  func panel() {
    var pilot = Fixture.pilot(Fixture.clinician, height: 30)
    #expect(pilot.selectedLine.contains("FARROWBY") && pilot.selectedLine.contains("0:24"))
    #expect(pilot.text.contains("nobody") && pilot.text.contains("Heart nurses"))
    #expect(pilot.text.contains("2 days"))
    pilot.press("Down Enter")
    #expect(pilot.effects.contains(.openPerson(Fixture.key)))
    #expect(pilot.text.contains("SILENT"))
  }

  @Test("Below the panel stands the chosen person: numbers beside the usual, what is not settled")
  func glance() {
    var pilot = Fixture.pilot(Fixture.clinician)
    #expect(pilot.text.contains("not compared here"))
    pilot.press("Down")
    #expect(pilot.text.contains("── QUILLANE, Marisol T, born 9 Apr 1968, F"))
    #expect(pilot.text.contains("124/76") && pilot.text.contains("usual"))
    #expect(pilot.text.contains("! Lisinopril") && pilot.text.contains("CALL "))
    let low = Fixture.pilot(Fixture.clinician, height: 20)
    #expect(!low.text.contains("not compared here"))
  }

  @Test("The usual is a reading that was taken in the month before, and none of too few")
  func usual() {
    let day: Int64 = 86_400_000
    func series(_ values: [Double]) -> Series {
      Series(
        key: "pulse", title: "Pulse", unit: "/min", isVital: true,
        points: values.enumerated().map { index, value in
          Series.Point(
            at: Instant(milliseconds: Fixture.now.milliseconds - Int64(values.count - index) * day),
            offsetMinutes: 0, value: value, shown: "\(Int(value))", sent: "", sourceName: "",
            thing: ThingID(rawValue: "\(index)"))
        })
    }
    #expect(series([60, 62, 61, 90, 63, 64, 120, 200]).usual(before: Fixture.now)?.value == 63)
    #expect(series([60, 62, 61, 90]).usual(before: Fixture.now) == nil)
    #expect(series([60] + Array(repeating: 80, count: 40)).usual(before: Fixture.now)?.value == 80)
  }

  @Test("A report waits for whoever asked for it")
  func orderer() throws {
    let result = NativeIdentifier(root: "lis", value: "1/K")
    var report = ReportDetail()
    report.results = [result]
    report.orderedBy = "N. Ovanne MD"
    func kept(_ name: String, _ kind: Kind, _ detail: Detail) -> KeptStatement {
      var statement = Statement(
        kind: kind, section: .results, concept: Concept(text: name), status: Status(.completed),
        period: .at(PartialDate(iso: "2026-11-15T08:00:00-05:00")), detail: detail)
      if kind == .observation { statement.identifier = result }
      return KeptStatement(
        thing: ThingID(rawValue: name), content: name, source: "L",
        sourceName: "Lakeshore Laboratory", dialect: .hl7v2, identity: Fixture.key,
        statement: statement, written: nil, received: Fixture.now.advanced(bySeconds: -86_400))
    }
    let chart = Reconciliation.chart(
      of: [
        kept("Blood salts", .report, .report(report)),
        kept("Potassium", .observation, .observation(ObservationDetail())),
      ], decisions: [])
    let person = OpenPerson(key: Fixture.key, patient: Patient(), chart: chart)
    let reasons = person.waiting(at: Fixture.now, questions: [])
    #expect(reasons.map(\.owner) == ["N. Ovanne MD"])
  }

  @Test(
    "A result of the last month waits to be signed until somebody has, and again when it says otherwise"
  )
  func unsigned() throws {
    func kept(_ content: String, sampled: String, received: Int64 = -1) -> KeptStatement {
      let statement = Statement(
        kind: .observation, section: .results, concept: Concept(text: "Potassium"),
        status: Status(.completed), period: .at(PartialDate(iso: sampled)), author: "Dr. N. Ovanne",
        detail: .observation(ObservationDetail()))
      return KeptStatement(
        thing: ThingID(rawValue: "potassium"), content: content, source: "L",
        sourceName: "Lakeshore Laboratory", dialect: .hl7v2, identity: Fixture.key,
        statement: statement, written: nil,
        received: Fixture.now.advanced(bySeconds: received * 86_400))
    }
    func waiting(_ kept: KeptStatement, _ decisions: [Decision] = []) -> [PanelRow.Reason] {
      let chart = Reconciliation.chart(of: [kept], decisions: [])
      var person = OpenPerson(key: Fixture.key, patient: Patient(), chart: chart)
      person.decisions = decisions
      return person.waiting(at: Fixture.now, questions: [])
    }
    let fresh = kept("a", sampled: "2026-11-15T08:00:00-05:00")
    #expect(waiting(fresh).map(\.words) == ["1 report not signed: Potassium"])
    // That a laboratory sent it makes it nobody's job yet.
    #expect(waiting(fresh).map(\.owner) == [nil])
    #expect(waiting(fresh).first?.since == fresh.received)
    let signed = Decision(
      subject: .result, names: ["potassium"], verdict: .seen, seen: ["potassium": "a"],
      by: "ovanne", role: "clinician", at: Fixture.now)
    #expect(waiting(fresh, [signed]).isEmpty)
    #expect(waiting(kept("b", sampled: "2026-11-15T08:00:00-05:00"), [signed]).count == 1)
    var ended = signed
    ended.endedAt = Fixture.now
    #expect(waiting(fresh, [ended]).count == 1)
    // History that was sent along, and what nobody signed for a month, wait for nobody.
    #expect(waiting(kept("a", sampled: "2021-09-13T08:00:00-05:00")).isEmpty)
    #expect(waiting(kept("a", sampled: "2026-10-01T08:00:00-05:00", received: -40)).isEmpty)
  }

  @Test("Whoever waits for an answer has a mark, and ? says for what")
  func waits() throws {
    var pilot = Fixture.pilot(Fixture.clinician)
    let line = try #require(pilot.lines.first { $0.contains("QUILLANE") })
    #expect(line.contains("*QUILLANE"), "\(line)")
    pilot.press("Down ?")
    #expect(pilot.text.contains("Inbox: 1 question, 1 answer"), "\(pilot.text)")
  }

  @Test("Typing a name leaves the panel out and finds the person")
  func narrowed() {
    var pilot = Fixture.pilot(Fixture.clinician)
    pilot.press("/")
    pilot.type("castell")
    #expect(!pilot.text.contains("WHO FIRST") && pilot.selectedLine.contains("CASTELLAWAY"))
  }

  @Test("The most pressing comes first, of these what nobody has, then what is open longest")
  func order() {
    func row(_ name: String, _ urgency: Alert.Urgency?, _ minutes: Int64, _ owner: String? = nil)
      -> PanelRow
    {
      PanelRow(
        key: IdentityKey(rawValue: name), patient: Patient(),
        reasons: [
          PanelRow.Reason(
            words: "", urgency: urgency,
            since: Instant(milliseconds: Fixture.now.milliseconds - minutes * 60_000), owner: owner)
        ])
    }
    let rows = [
      row("disagreement", nil, 9_000), row("owned", .urgent, 500, "nurse"),
      row("young", .urgent, 5), row("old", .urgent, 50), row("today", .sameDay, 5_000),
    ]
    #expect(
      rows.sorted(by: PanelRow.precedes).map(\.key.rawValue)
        == ["old", "young", "owned", "today", "disagreement"])
  }

  @Test("One disagreement that touches several entries is told once")
  func dangers() {
    let told = Fixture.chart.dangers.map(\.words)
    #expect(Set(told).count == told.count)
    #expect(told.contains { $0.contains("Lisinopril") })
    #expect(Fixture.chart.dangers.allSatisfy { $0.urgency == nil && $0.owner == nil })
  }

  @Test("The timeline: z shows less, Z more, the arrows move in time, t is the same as a list")
  func timeline() {
    var pilot = Fixture.pilot()
    pilot.press("gt")
    #expect(pilot.text.contains("PROBLEMS") && pilot.text.contains("now"))
    let years = pilot.text
    pilot.press("z")
    #expect(pilot.text != years)
    pilot.press("Left Left")
    #expect(!pilot.text.contains(" now "))
    pilot.press("Right Right Z t")
    #expect(pilot.text.contains("2026") && pilot.text.contains("STANDING") == false)
    pilot.press("Enter")
    #expect(pilot.state.screen.isFact)
  }

  @Test("What goes on has a bar up to now, what happened one mark, what has no date none")
  func spans() {
    let now = Timeline.day(Fixture.now)
    for fact in Fixture.chart.facts {
      guard let span = fact.span(now: now) else {
        #expect(
          fact.period.start == nil && fact.period.end == nil || fact.isFolded
            || fact.kind == .absence)
        continue
      }
      #expect(span.end >= span.start)
      if fact.lasts, !fact.isPast, fact.period.end == nil { #expect(span.end >= now) }
      if !fact.lasts, fact.period.end == nil { #expect(span.end == span.start) }
    }
  }

  @Test("The mouse goes back by the line that says where one is")
  func crumbs() {
    var pilot = Fixture.pilot(width: 40, height: 12)
    pilot.press("gm Enter")
    pilot.click(3, 1)
    #expect(pilot.state.screen == .section(.medications))
    pilot.click(3, 1)
    #expect(pilot.state.screen == .home)
    pilot.click(3, 1)
    #expect(pilot.state.screen == .home)
  }
}

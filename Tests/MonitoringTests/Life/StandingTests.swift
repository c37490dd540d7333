import Clinical
import Testing

@testable import Monitoring

/// The life of an alert, by a clock that is set. Monday 2026-11-16; summer time ended on 11-01 at 02:00.
struct StandingTests {
  static let coverage = Coverage(lines: [
    "Heart nurses | 555-0142 | Mon-Fri 08:00-17:00 looks 08:00 13:00 | 60 min",
    "Heart practice on call | 555-0143 | daily 00:00-24:00 | 30 min",
    "instruction | Chest pain or hard to breathe: call 911.",
  ])

  @Test("An alert of the same day waits over the weekend for those who look on Monday at 8")
  func weekend() {
    let alert = Self.alert(.sameDay, at: "2026-11-14T07:05:00")
    let saturday = Self.standing(alert, at: "2026-11-14T12:00:00")
    #expect(saturday.state == .open && saturday.passed.isEmpty)
    #expect(saturday.next == Self.passing("Heart nurses", "555-0142", "2026-11-16T08:00:00"))
    let monday = Self.standing(alert, at: "2026-11-16T08:10:00")
    #expect(
      monday.state == .escalated(to: "Heart nurses", at: Make.instant("2026-11-16T08:00:00")))
    #expect(
      monday.next == Self.passing("Heart practice on call", "555-0143", "2026-11-16T09:00:00"))
  }

  @Test("An urgent alert asks whoever is there, then the next, then tells the person what to do")
  func urgent() {
    let alert = Self.alert(.urgent, at: "2026-11-15T22:00:00")
    let first = Self.standing(alert, at: "2026-11-15T22:00:00")
    #expect(
      first.passed == [Self.passing("Heart practice on call", "555-0143", "2026-11-15T22:00:00")])
    #expect(first.instruction == nil)
    let last = Self.standing(alert, at: "2026-11-15T22:30:00")
    #expect(last.state == .escalated(to: "you", at: Make.instant("2026-11-15T22:30:00")))
    #expect(last.instruction == "Chest pain or hard to breathe: call 911.")
  }

  @Test("Without any coverage the person's own instruction comes at once")
  func nobody() {
    let standing = Self.standing(
      Self.alert(.urgent, at: "2026-11-15T22:00:00"), coverage: Coverage(),
      at: "2026-11-15T22:00:00")
    #expect(standing.instruction == Coverage.plainInstruction)
  }

  @Test("An answer stops the way; what had happened until then stays told")
  func acknowledged() {
    let alert = Self.alert(.sameDay, at: "2026-11-16T07:30:00")
    let event = Self.event(.acknowledged, "nurse", "clinician", at: "2026-11-16T08:20:00")
    let standing = Self.standing(alert, [event], at: "2026-11-16T12:00:00")
    #expect(standing.state == .acknowledged(by: "nurse", at: event.at))
    #expect(standing.passed.map(\.to) == ["Heart nurses"])
    #expect(standing.next == nil && standing.instruction == nil)
    // Asked of an instant before it, it has not happened.
    #expect(Self.standing(alert, [event], at: "2026-11-16T08:10:00").passed.count == 1)
    #expect(Self.standing(alert, [event], at: "2026-11-16T07:40:00").state == .open)
  }

  @Test("A snooze holds the next step back until its end, then the way goes on")
  func snoozed() {
    let alert = Self.alert(.urgent, at: "2026-11-16T07:30:00")
    var event = Self.event(
      .snoozed, "ovanne", "clinician", at: "2026-11-16T07:40:00", note: "at work")
    event.until = Make.instant("2026-11-16T09:40:00")
    let during = Self.standing(alert, [event], at: "2026-11-16T08:30:00")
    #expect(
      during.state
        == .snoozed(until: Make.instant("2026-11-16T09:40:00"), by: "ovanne", why: "at work"))
    #expect(during.passed.map(\.to) == ["Heart practice on call"])
    #expect(during.next?.at == Make.instant("2026-11-16T09:40:00"))
    #expect(Self.standing(alert, [event], at: "2026-11-16T09:40:00").passed.map(\.to).last == "you")
  }

  @Test("A severe low is put off for 15 minutes at most, whatever was asked for")
  func severeSnooze() {
    var alert = Self.alert(.urgent, at: "2026-11-16T03:05:00")
    alert.rule = "glucose-low-now"
    var event = Self.event(.snoozed, "ione", "patient", at: "2026-11-16T03:10:00")
    event.until = Make.instant("2026-11-16T06:00:00")
    guard
      case .snoozed(let until, _, _) = Self.standing(alert, [event], at: "2026-11-16T03:12:00")
        .state
    else { return #expect(Bool(false), "is not snoozed") }
    #expect(until == Make.instant("2026-11-16T03:25:00"))
    if case .snoozed = Self.standing(alert, [event], at: "2026-11-16T03:25:00").state {
      #expect(Bool(false), "is still snoozed")
    }
  }

  @Test(
    "Over is closed; a severe low stays open, acknowledged by herself, until the clinic has seen it"
  )
  func mustBeSeen() {
    var alert = Self.alert(.sameDay, at: "2026-11-16T03:05:00")
    alert.endedAt = Make.instant("2026-11-16T03:45:00")
    #expect(Self.standing(alert, at: "2026-11-16T03:40:00").isOpen)
    #expect(!Self.standing(alert, at: "2026-11-16T03:45:00").isOpen)
    alert.rule = "glucose-low-now"
    let own = Self.event(.acknowledged, "ione", "patient", at: "2026-11-16T03:12:00")
    let morning = Self.standing(alert, [own], at: "2026-11-16T08:10:00")
    #expect(morning.state == .acknowledged(by: "ione", at: own.at))
    let seen = Self.event(.acknowledged, "tervik", "clinician", at: "2026-11-16T09:00:00")
    let after = Self.standing(alert, [own, seen], at: "2026-11-16T09:00:00")
    #expect(after.state == .closed(at: seen.at, why: "over, and seen by tervik"))
  }

  @Test("An alert whose place a worse one took is closed and says so")
  func superseded() {
    var alert = Self.alert(.sameDay, at: "2026-11-15T18:05:00")
    (alert.endedAt, alert.supersededBy) = (Make.instant("2026-11-16T07:44:00"), "news2-high")
    let standing = Self.standing(alert, at: "2026-11-16T08:10:00")
    #expect(
      standing.state
        == .closed(
          at: Make.instant("2026-11-16T07:44:00"),
          why: "a worse alert took its place: NEWS2 of 7 or more"))
  }

  @Test("A reminder is passed on to nobody by itself; by hand it may be")
  func reminder() {
    let alert = Self.alert(.sameDay, at: "2026-11-16T08:30:00")
    var event = Self.event(.escalated, "ovanne", "clinician", at: "2026-11-16T08:40:00")
    event.recipient = "home-care line"
    let standing = AlertStanding(
      of: alert, raised: alert.firstAt, events: [event], coverage: Self.coverage, isReminder: true,
      now: Make.instant("2026-11-16T12:00:00"), offset: Self.offset)
    #expect(standing.state == .escalated(to: "home-care line", at: event.at))
  }

  @Test("In the night that the clock goes back, 8 o'clock is 8 by the wall, and 30 minutes are 30")
  func daylightSaving() {
    // Saturday 2026-10-31 20:00 EDT; the nurses of this test work daily.
    let daily = Coverage(lines: ["Nurses | 1 | daily 08:00-17:00 | 60 min"])
    let alert = Self.alert(.sameDay, at: "2026-10-31T20:00:00")
    let standing = Self.standing(alert, coverage: daily, at: "2026-10-31T21:00:00")
    // 8:00 EST is 13:00 UTC: thirteen hours later, though the wall shows twelve.
    #expect(standing.next?.at == Instant(milliseconds: 1_793_538_000_000))
    #expect(standing.next?.at == alert.firstAt.advanced(bySeconds: 13 * 3600))
    // 01:45 EDT, asked at once; no answer for thirty minutes: 01:15 EST.
    let night = Instant(milliseconds: 1_793_511_900_000)
    let call = Coverage(lines: ["On call | 2 | daily 00:00-24:00 | 30 min"])
    let urgent = AlertStanding(
      of: Self.alert(.urgent, at: "2026-10-31T20:00:00"), raised: night, events: [], coverage: call,
      now: night, offset: Self.offset)
    #expect(urgent.passed.map(\.at) == [night])
    #expect(urgent.next?.at == night.advanced(bySeconds: 1800))
  }

  @Test("Who is watching is computed: by night nobody, by day they, and an alarm without an answer")
  func watching() {
    let words = { (now: String, standings: [AlertStanding]) in
      Watching(Self.coverage, standings, now: Make.instant(now), offset: Self.offset).words(
        now: Make.instant(now), offset: Self.offset)
    }
    #expect(
      words("2026-11-16T09:00:00", [])
        == "Heart nurses look Mon-Fri, 08:00 to 17:00; next look: today 13:00. "
        + "Until then nobody is watching.")
    #expect(words("2026-11-14T09:00:00", []).contains("next look: Mon 16 Nov 08:00."))
    let sent = Self.standing(
      Self.alert(.urgent, at: "2026-11-16T08:01:00"), at: "2026-11-16T08:10:00")
    #expect(
      words("2026-11-16T08:10:00", [sent])
        == "Alarm sent to Heart nurses today 08:01, not answered.")
    let nobody = Watching(
      Coverage(), [], now: Make.instant("2026-11-16T08:10:00"), offset: Self.offset)
    #expect(
      nobody.words(now: Make.instant("2026-11-16T08:10:00"), offset: Self.offset)
        == "Nobody is watching these numbers.")
  }

  @Test(
    "One looks, several look",
    arguments: [
      ("Heart nurses", "look"), ("Nurses on call", "look"), ("Home-care line", "looks"),
      ("Heart practice on call", "looks"), ("Dr. Jones", "looks"), ("Night press", "looks"),
    ])
  func grammar(who: String, verb: String) {
    let watching = Watching(
      Coverage(lines: ["\(who) | 1 | daily 00:00-24:00 | 15 min"]), [],
      now: Make.instant("2026-11-16T08:10:00"), offset: Self.offset)
    let words = watching.words(now: Make.instant("2026-11-16T08:10:00"), offset: Self.offset)
    #expect(words == "\(who) \(verb) day and night; somebody is there now.")
  }

  @Test("A first critical value that is not measured again within 5 minutes goes to the next then")
  func noRepeat() {
    var alert = Self.alert(.urgent, at: "2026-11-15T22:00:00")
    (alert.rule, alert.things) = ("oxygen-critical", [ThingID(rawValue: "1")])
    let two = Coverage(lines: [
      "Home-care line | 1 | daily 00:00-24:00 | 30 min", "On call | 2 | daily 00:00-24:00 | 30 min",
    ])
    let first = Self.standing(alert, coverage: two, at: "2026-11-15T22:00:00")
    #expect(first.passed.map(\.to) == ["Home-care line"])
    #expect(first.repeatDue == Make.instant("2026-11-15T22:05:00"))
    #expect(first.next == Self.passing("On call", "2", "2026-11-15T22:05:00"))
    let due = Self.standing(alert, coverage: two, at: "2026-11-15T22:05:00")
    #expect(due.state == .escalated(to: "On call", at: Make.instant("2026-11-15T22:05:00")))
    // Measured again in time: the first one has its half hour.
    alert.things.append(ThingID(rawValue: "2"))
    alert.repeatedAt = Make.instant("2026-11-15T22:02:00")
    let again = Self.standing(alert, coverage: two, at: "2026-11-15T22:05:00")
    #expect(again.passed.map(\.to) == ["Home-care line"] && again.repeatDue == nil)
    // Too late: what had happened until then stays told.
    alert.repeatedAt = Make.instant("2026-11-15T22:12:00")
    let late = Self.standing(alert, coverage: two, at: "2026-11-15T22:15:00")
    #expect(late.passed.map(\.to) == ["Home-care line", "On call"] && late.repeatDue == nil)
  }

  @Test("Somebody's answer ends the waiting for a repeat; other rules ask for none")
  func noRepeatAsked() {
    var alert = Self.alert(.urgent, at: "2026-11-15T22:00:00")
    alert.things = [ThingID(rawValue: "1")]
    #expect(Self.standing(alert, at: "2026-11-15T22:00:00").repeatDue == nil)
    alert.rule = "systolic-critical-high"
    let event = Self.event(.acknowledged, "nurse", "clinician", at: "2026-11-15T22:02:00")
    let answered = Self.standing(alert, [event], at: "2026-11-15T22:10:00")
    #expect(answered.repeatDue == nil && answered.passed.count == 1)
  }

  @Test(
    "Hours read back as they stand, and others are refused",
    arguments: [
      "Mon-Fri 08:00-17:00", "daily 00:00-24:00", "Sat 09:00-12:00 looks 09:00 11:30",
      "Fri-Mon 08:00-09:00",
    ])
  func hours(text: String) throws { #expect(try #require(WeekHours(text)).text == text) }

  @Test(
    "No hours",
    arguments: [
      "Mon-Fri", "Mon-Fri 17:00-08:00", "Mo 08:00-17:00", "daily 08:00-17:00 looks 18:00",
      "daily 8-17",
    ])
  func noHours(text: String) { #expect(WeekHours(text) == nil) }

  // MARK: Makers

  static func offset(_ instant: Instant) -> Int {
    instant.milliseconds < 1_793_512_800_000 ? -240 : -300
  }

  static func alert(_ urgency: Alert.Urgency, at time: String) -> Alert {
    Alert(
      rule: "weight-gain-7d", version: 1, identity: Make.identity, analyte: "weight",
      ruleText: "", words: "weight up 5.6 lb in 7 days", urgency: urgency,
      firstAt: Make.instant(time), things: [])
  }

  static func standing(
    _ alert: Alert, _ events: [AlertEvent] = [], coverage: Coverage = StandingTests.coverage,
    at now: String
  ) -> AlertStanding {
    AlertStanding(
      of: alert, raised: alert.firstAt, events: events, coverage: coverage,
      now: Make.instant(now), offset: offset)
  }

  static func event(
    _ what: AlertEvent.What, _ by: String, _ role: String, at time: String, note: String = ""
  ) -> AlertEvent {
    AlertEvent(what: what, by: by, role: role, at: Make.instant(time), note: note)
  }

  private static func passing(_ to: String, _ phone: String, _ at: String) -> AlertStanding.Passing
  {
    AlertStanding.Passing(to: to, phone: phone, at: Make.instant(at))
  }
}

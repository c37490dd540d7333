import Clinical
import Testing

@Suite("Where somebody lies now")
struct WhereaboutsTests {
  private static let now = instant("2026-11-16T10:00:00-05:00")

  private static func instant(_ text: String) -> Instant {
    PartialDate(iso: text)?.lowerBound() ?? Instant(milliseconds: 0)
  }

  private static func visit(
    _ start: String, _ place: String?, end: String? = nil, _ standing: Status.Standing = .active
  ) -> (statement: Statement, sourceName: String) {
    var detail = EncounterDetail()
    detail.locations = [place].compactMap { $0 }
    let period = Period(start: PartialDate(iso: start), end: end.flatMap { PartialDate(iso: $0) })
    return (
      Statement(
        kind: .encounter, section: .encounters, status: Status(standing), period: period,
        detail: .encounter(detail)), "Riverside Hospital"
    )
  }

  @Test("The visit that goes on names ward, room and bed")
  func open() {
    let found = Whereabouts([Self.visit("2026-11-16T09:20:00-05:00", "W5, 508, B")], at: Self.now)
    #expect(found?.words == "Riverside Hospital, W5, 508, B")
  }

  @Test(
    "A visit that ended, is planned, lies ahead, has no place or began long ago says nothing of now"
  )
  func notHere() {
    let visits = [
      Self.visit("2026-11-14", "W5", end: "2026-11-15", .completed),
      Self.visit("2026-11-15", "W5", .planned), Self.visit("2026-11-17", "W5"),
      Self.visit("2026-11-15", nil), Self.visit("2026-03-16", "W5"), Self.visit("2026", "W5"),
    ]
    for visit in visits { #expect(Whereabouts([visit], at: Self.now) == nil) }
  }

  @Test("A visit whose end was left out is over where another has begun, or ended, after it")
  func leftOpen() {
    let emergency = Self.visit("2026-10-19T19:00:00-04:00", "ED, 4")
    let stay = Self.visit(
      "2026-10-19T18:00:00-04:00", "W5", end: "2026-10-24T15:00:00-04:00", .completed)
    let later = Self.visit("2026-11-03", nil, .completed)
    #expect(Whereabouts([emergency], at: Self.now) != nil)
    #expect(Whereabouts([emergency, stay], at: Self.now) == nil)
    #expect(Whereabouts([emergency, later], at: Self.now) == nil)
  }
}

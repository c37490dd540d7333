import Clinical
import Testing

@Suite("How a lesson stands to its day")
struct DueTests {
  private func given(_ due: String?, read: Bool = false) throws -> Assignment {
    Assignment(
      id: 1, topic: "t", identity: IdentityKey(rawValue: "a|b"), givenBy: "doc",
      givenAt: Instant(milliseconds: 0),
      terms: AssignmentTerms(due: due.flatMap { PartialDate(iso: $0) }),
      readAt: read ? Instant(milliseconds: 1) : nil)
  }

  // 16 Nov 2026 23:30 in New York, which is 17 Nov in UTC.
  private let now = Instant(milliseconds: 1_794_889_800_000)

  @Test(
    "By the local day, with a reminder two days before",
    arguments: [
      ("2026-11-15", Due.over(days: 1), "was due 15 Nov 2026"),
      ("2026-11-16", .soon(days: 0), "due today"),
      ("2026-11-17", .soon(days: 1), "due tomorrow, 17 Nov 2026"),
      ("2026-11-18", .soon(days: 2), "due 18 Nov 2026"),
      ("2026-11-19", .later, "by 19 Nov 2026"),
    ])
  func days(_ day: String, _ due: Due, _ words: String) throws {
    let one = try given(day)
    #expect(one.due(at: now, offsetMinutes: -300) == due)
    #expect(one.dueWords(at: now, offsetMinutes: -300) == words)
  }

  @Test("What was read, and what has no day, is not due")
  func none() throws {
    #expect(try given(nil).due(at: now, offsetMinutes: 0) == nil)
    #expect(try given("2026-11-01", read: true).due(at: now, offsetMinutes: 0) == nil)
  }
}

import Clinical
import Testing

/// `clinical-corrections.md`: a reading keeps the clock of its own day.
@Suite("Minutes ahead of UTC")
struct ZoneOffsetsTests {
  /// New York: summer time from 2026-03-08 to 2026-11-01, 02:00 each.
  private let newYork = ZoneOffsets(
    around: Instant(milliseconds: 1_794_833_400_000)
  ) { instant in
    let isSummer = (1_772_953_200_000..<1_793_512_800_000).contains(instant.milliseconds)
    return isSummer ? -240 : -300
  }

  @Test(
    "The clock changes in the very second",
    arguments: [
      (1_772_953_199_999, -300), (1_772_953_200_000, -240), (1_793_512_799_999, -240),
      (1_793_512_800_000, -300), (1_794_833_400_000, -300), (0, -300),
    ])
  func changes(_ milliseconds: Int64, _ minutes: Int) {
    #expect(newYork.minutes(at: Instant(milliseconds: milliseconds)) == minutes)
  }

  @Test("A place without summer time has one offset")
  func same() {
    #expect(ZoneOffsets(330).minutes(at: Instant(milliseconds: 1_794_833_400_000)) == 330)
  }
}

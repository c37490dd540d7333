import Clinical
import Testing

@Suite("One reading by two paths")
struct ReadingCopiesTests {
  private func reading(_ thing: String, _ analyte: String, _ value: Double?, at: Int64) -> Reading {
    Reading(
      thing: ThingID(rawValue: thing), identity: IdentityKey(rawValue: "hub|1"), analyte: analyte,
      at: Instant(milliseconds: at), value: value, sent: "")
  }

  @Test("the first counts, the copy is kept and says why it does not")
  func copies() {
    let marked = Reading.markingCopies([
      reading("message", "systolic", 130, at: 0), reading("message", "diastolic", 79, at: 0),
      reading("table", "systolic", 130, at: 0), reading("table", "diastolic", 79, at: 0),
    ])
    #expect(marked.map(\.quality) == [.sound, .sound, .duplicate, .duplicate])
    #expect(marked[3].doubt == "the same reading came by another path as well")
  }

  @Test("another minute, another value, or no value at all is a reading of its own")
  func others() {
    let marked = Reading.markingCopies([
      reading("1", "oxygen", 90, at: 0), reading("2", "oxygen", 90, at: 60_000),
      reading("3", "oxygen", 91, at: 0), reading("4", "pulse", 90, at: 0),
      reading("5", "oxygen", nil, at: 0), reading("6", "oxygen", nil, at: 0),
    ])
    #expect(marked.allSatisfy { $0.quality == .sound })
  }
}

import Clinical
import Merging
import Operations
import Testing

/// Issue 6, done-when 1 and `shared/data/README.md`, 13: a CCR, and the feed whose entries say the same.
@Suite("A digest and the feed of its entries")
struct FeedTests {
  private static let folder = "ccr/google_health/"

  @Test("with the feed entries nothing is added twice")
  func once() throws {
    guard SharedData.isHere("FeedTests"),
      let digest = SharedData.bytes(Self.folder + "HEALTH_PROFILE_ENTRY_DIGEST_00.xml")
    else { return }
    let desk = try Desk()
    let first = try desk.session.importDocument(digest, via: "digest", source: "profile")
    let account = try desk.session.importDocument(feed(), via: "feed", source: "profile")
    #expect(first.total.new == 18)
    // The digest names another account as the source of one status than the feed does.
    #expect(account.total.new == 1 && account.total.same == 16)
    let people = try desk.session.listPeople()
    try #require(people.count == 1)
    let chart = try desk.session.openChart(of: people[0].key).chart
    let expected: [(Section, Int)] = [
      (.problems, 2), (.medications, 3), (.allergies, 2), (.immunizations, 1), (.procedures, 2),
      (.results, 1), (.vitals, 3),
    ]
    for (section, count) in expected {
      #expect(chart.facts.filter { $0.section == section }.count == count, "\(section)")
    }
  }

  /// The 15 entries as the feed that they were taken from.
  private func feed() -> [UInt8] {
    let entries = (0..<15).compactMap { number in
      SharedData.bytes(Self.folder + "HEALTH_PROFILE_FEED_\(number < 10 ? "0" : "")\(number).xml")
    }
    let texts = entries.map { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return "<entry>" + text[(text.firstRange(of: "?>")?.upperBound ?? text.startIndex)...]
        + "</entry>"
    }
    return Array("<feed xmlns='http://www.w3.org/2005/Atom'>\(texts.joined())</feed>".utf8)
  }
}

import Clinical
import Foundation
import Testing

@testable import Interchange

/// CCRs that another system wrote, against counts taken from the bytes.
@Suite("CCR: files of others")
struct CCRCorpusTests {
  @Test("every entry of every Body is a statement, a part or a container")
  func entries() throws {
    let counts = Corpus.counts().filter {
      $0.value["kind"] as? String == "ccr" && !$0.key.hasPrefix("malformed/")
    }
    guard !counts.isEmpty else { return print("CCRCorpusTests: no shared/data here") }
    for (path, truth) in counts {
      guard let bytes = Corpus.bytes(path), let want = truth["body"] as? [String: Int] else {
        continue
      }
      let reading = try Interchange.read(bytes)
      #expect(reading.elements == want.filter { $0.value > 0 }, "\(path)")
      #expect(ReadingFault.first(in: bytes) == nil, "\(path)")
    }
    print("CCR: \(counts.count) files agree by Body element")
  }

  /// Number 13 of the data's README.
  @Test(
    "the digest: 2 problems, 3 medicines, 2 alerts, 1 vaccine, 2 procedures, 1 result, 3 vitals")
  func digest() throws {
    guard
      let bytes = Corpus.path(endingWith: "HEALTH_PROFILE_ENTRY_DIGEST_00.xml")
        .flatMap({ Corpus.bytes($0) })
    else { return print("CCRCorpusTests: no shared/data here") }
    let reading = try Interchange.read(bytes)
    let kinds = Dictionary(grouping: reading.statements.map(\.statement)) { $0.kind }
    #expect(kinds[.condition]?.count == 2 && kinds[.medication]?.count == 3)
    #expect(kinds[.allergy]?.count == 2 && kinds[.immunization]?.count == 1)
    #expect(kinds[.procedure]?.count == 2)
    let observed = kinds[.observation] ?? []
    #expect(observed.filter { $0.section == .results }.count == 1)
    #expect(observed.filter { $0.section == .vitals }.count == 3)
    #expect(kinds[.report] == nil && kinds[.other] == nil)
  }

  @Test(
    "the feed entries as one feed: the digest's patient, each entry's content that of the digest")
  func feed() throws {
    let paths = Corpus.paths().filter { $0.contains("HEALTH_PROFILE_FEED_") }
    guard
      let digest = Corpus.path(endingWith: "HEALTH_PROFILE_ENTRY_DIGEST_00.xml")
        .flatMap({ Corpus.bytes($0) }), !paths.isEmpty
    else { return print("CCRCorpusTests: no shared/data here") }
    let entries = paths.compactMap { Corpus.bytes($0) }.map { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return "<entry>" + text[(text.firstRange(of: "?>")?.upperBound ?? text.startIndex)...]
        + "</entry>"
    }
    let text = "<feed xmlns=\"http://www.w3.org/2005/Atom\">\(entries.joined())</feed>"
    let feed = try Interchange.read(Array(text.utf8))
    let whole = try Interchange.read(digest)
    #expect(feed.patients.map(\.patient) == whole.patients.map(\.patient))
    let known = Set(whole.statements.map { content($0.statement) })
    let added = feed.statements.map { content($0.statement) }.filter { !known.contains($0) }
    // One entry names another account as its source than it does in the digest.
    #expect(added.map(\.author) == ["user@gmail.com"])
    #expect(added.first?.section == .pregnancy)
  }

  /// A statement without what each record names anew.
  private func content(_ statement: Statement) -> Statement {
    var content = statement
    content.identifier = nil
    return content
  }
}

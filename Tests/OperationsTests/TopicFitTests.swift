import Clinical
import Education
import Foundation
import Operations
import Testing

/// Which lessons are suggested for records that other people's systems wrote, and what has none.
/// `RECORD_TOPICS=1 swift test --filter TopicFitTests` writes the list into `Docs/education.md`.
struct TopicFitTests {
  private static let sets = ["ccda_certified_ehr_2018", "fhir_synthea_r4"]

  /// What was found in a set of files.
  private struct Count {
    var problems = [TopicFit.Entry]()
    var medicines = [TopicFit.Entry]()

    /// Lines for the page: how many have a lesson, and what has none.
    func lines(_ set: String) -> [String] {
      let (some, others) = (Self.taught(problems), Self.taught(medicines))
      return [
        "- `\(set)`: lessons on \(some) of \(problems.count) active problems and \(others) of "
          + "\(medicines.count) medicines.",
        "  Problems without: " + Self.without(problems) + ".",
        "  Medicines without: " + Self.without(medicines) + ".",
      ]
    }

    static func taught(_ entries: [TopicFit.Entry]) -> Int { entries.count { !$0.topics.isEmpty } }

    private static func without(_ entries: [TopicFit.Entry]) -> String {
      let names = entries.filter(\.topics.isEmpty).map { $0.title.lowercased() }
      let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
      return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { $0.value > 1 ? "\($0.key) (\($0.value))" : $0.key }.joined(separator: "; ")
    }
  }

  private static let root: String? = {
    let root = "/work/shared/data/dev/"
    return FileManager.default.fileExists(atPath: root) ? root : nil
  }()

  private static func count(_ set: String, below root: String) throws -> Count {
    var count = Count()
    let files = FileManager.default.enumerator(atPath: root + set)?.compactMap { $0 as? String }
    for file in (files ?? []).sorted() where file.hasSuffix(".xml") || file.hasSuffix(".json") {
      guard let data = FileManager.default.contents(atPath: root + set + "/" + file) else {
        continue
      }
      let desk = try Desk()
      // What is no record of one person, such as a style sheet, is another test's matter.
      guard (try? desk.session.importDocument([UInt8](data), via: file)) != nil else { continue }
      for person in try desk.session.listPeople() {
        let fit = try desk.session.topicFit(for: person.key)
        count.problems += fit.problems
        count.medicines += fit.medicines
      }
    }
    return count
  }

  @Test(
    "Lessons fit at least 80 % of active problems and 60 % of medicines that are not for days; the rest is listed"
  )
  func corpora() throws {
    guard let root = Self.root else {
      print("no corpus here: lessons are not measured")
      return
    }
    var lines: [String] = []
    for set in Self.sets {
      let count = try Self.count(set, below: root)
      #expect(Count.taught(count.problems) * 10 >= count.problems.count * 8, "\(set)")
      #expect(Count.taught(count.medicines) * 10 >= count.medicines.count * 6, "\(set)")
      #expect(count.problems.count > 50 && count.medicines.count > 30)
      lines += count.lines(set)
    }
    try compare(lines.joined(separator: "\n"))
  }

  /// The list stands in the page between two marks.
  private func compare(_ written: String) throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Docs/education.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let (open, close) = ("<!-- without -->\n", "\n<!-- end -->")
    let start = try #require(text.range(of: open)).upperBound
    let end = try #require(text.range(of: close)).lowerBound
    if ProcessInfo.processInfo.environment["RECORD_TOPICS"] != nil {
      try text.replacingCharacters(in: start..<end, with: written).write(
        to: page, atomically: true, encoding: .utf8)
    } else {
      #expect(String(text[start..<end]) == written)
    }
  }

  @Test("A medicine for ten days is a course, one without an end or of a year is not")
  func courses() throws {
    func medicine(_ dates: String) -> String {
      """
      {"resourceType":"MedicationStatement","id":"m","status":"active","subject":{"reference":
      "Patient/p-R-1"},"medicationCodeableConcept":{"coding":[{"system":
      "http://www.nlm.nih.gov/research/umls/rxnorm","code":"6809","display":"metformin"}]}\(dates)}
      """
    }
    func fit(_ dates: String) throws -> TopicFit {
      let desk = try Desk()
      try desk.take(Desk.bundle([medicine(dates)]))
      return try desk.session.topicFit(for: try desk.person("Quillane"))
    }
    let without = try fit("")
    #expect(without.medicines.map(\.topics) == [["metformin"]])
    let days = #","effectivePeriod":{"start":"2026-11-10","end":"2026-11-20"}"#
    #expect(try fit(days).medicines.isEmpty)
    let year = #","effectivePeriod":{"start":"2026-01-10","end":"2026-12-20"}"#
    #expect(try fit(year).medicines.count == 1)
  }

  @Test("A code that no table knows finds its lesson by the exact name of the ingredient, no other")
  func words() throws {
    func topics(_ words: String) -> [String] {
      Meaning.lessons(on: Concept(.rxnorm, "999999999", words), kind: .medication).map(\.key)
    }
    #expect(topics("Furosemide 10 MG/ML Injection") == ["water-pills"])
    #expect(topics("Furosemid").isEmpty)
    #expect(topics("Simvistatin 10 MG").isEmpty)
  }
}

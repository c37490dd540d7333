import Clinical
import Foundation
import Terminology
import Testing

@testable import Education

/// The library that is built in, as a whole. `RECORD_READING=1 swift test --filter EducationTests`
/// writes the computed `reading:` into the files.
struct LibraryTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Assets/education")

  private static let keys = Set(Topics.all.map(\.key))

  @Test("Every file is a topic, named by its language and key", arguments: Topics.files.map(\.name))
  func parses(name: String) throws {
    let file = try #require(Topics.files.first { $0.name == name })
    let topic = try TopicParser.topic(of: file.text)
    #expect("\(topic.language)/\(topic.key).md" == name)
    if ProcessInfo.processInfo.environment["RECORD_READING"] != nil { try record(topic, file) }
  }

  private func record(_ topic: Topic, _ file: (name: String, text: String)) throws {
    let label = Readability.label(of: topic.filled(with: [:]), language: topic.language)
    let text = file.text.replacing(
      "\nreading: \(topic.reading)\n", with: "\nreading: \(label)\n", maxReplacements: 1)
    try text.write(
      to: Self.folder.appending(path: file.name), atomically: true, encoding: .utf8)
  }

  @Test("Each is short, plain, sourced, dated, without a dead reference, and asks back")
  func faults() {
    for topic in Topics.all {
      let faults = TopicCheck.faults(of: topic, among: Self.keys)
      #expect(faults.isEmpty, "\(topic.language)/\(topic.key): \(faults)")
    }
  }

  @Test("At least 60 topics in English, 15 of them in Spanish; half are of grade 6 or below")
  func size() {
    let english = Topics.library()
    #expect(english.count >= 60)
    #expect(Topics.all.count { $0.language == "es" } >= 15)
    #expect(Topics.all.allSatisfy { topic in english.contains { $0.key == topic.key } })
    let grades = english.map { Readability.grade(of: Readability.counts(of: $0.filled(with: [:]))) }
      .sorted()
    #expect(grades[grades.count / 2] <= 6)
    // Short list items make a text look easier than its sentences are: the running text alone, too.
    let running = english.map { topic in
      topic.filled(with: [:]).filter { if case .paragraph = $0 { true } else { false } }
    }
    let runningGrades = running.map { Readability.grade(of: Readability.counts(of: $0)) }.sorted()
    #expect(runningGrades[runningGrades.count / 2] <= 6)
    #expect((runningGrades.last ?? 0) <= TopicCheck.highestGrade)
  }

  @Test("The ten lessons of the demo's people are there")
  func ten() {
    let ten = [
      "weigh-each-day", "new-medicine-for-old", "pain-relievers", "potassium-and-heart-medicines",
      "blood-pressure-at-home", "oxygen-88-to-92", "copd-flare", "one-blood-thinner",
      "low-sugar-at-night", "diabetes-early-pregnancy",
    ]
    #expect(ten.allSatisfy(Self.keys.contains))
  }

  @Test("A translation fits by the same codes, and leaves the same places")
  func translations() throws {
    for topic in Topics.all where topic.language != Topics.mainLanguage {
      let original = try #require(Topics.named(topic.key))
      let places = { (topic: Topic) in
        Set(topic.body.blocks.flatMap { Places.all(in: $0.text) }.map(\.name))
      }
      #expect(topic.triggers.map(\.values) == original.triggers.map(\.values), "\(topic.key)")
      #expect(places(topic).isSubset(of: places(original)), "\(topic.key)")
      #expect(topic.isPrivate == original.isPrivate)
    }
  }

  @Test(
    "What a topic waits for is in the tables; codes of problems and medicines that are not are in Docs/education.md"
  )
  func codes() throws {
    let page = Self.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Docs/education.md")
    let listed = try String(contentsOf: page, encoding: .utf8)
    for topic in Topics.library() {
      for trigger in topic.triggers {
        for value in trigger.values where !Self.isKnown(value, trigger.kind) {
          #expect(![.analyte, .allergy, .cvx].contains(trigger.kind), "\(topic.key): \(value)")
          #expect(listed.contains(value), "\(topic.key): \(trigger.kind.rawValue) \(value)")
        }
      }
    }
  }

  private static func isKnown(_ value: String, _ kind: TopicTrigger.Kind) -> Bool {
    func concept(_ system: CodeSystem) -> Concept {
      Concept(codings: [Coding(system: system, code: value)])
    }
    switch kind {
    case .snomed: return Problems.problem(for: concept(.snomed)) != nil
    case .icd10cm:
      return Problems.problem(for: concept(.icd10cm)) != nil
        || Problems.parent(for: concept(.icd10cm)) != nil
    case .icd9cm: return Problems.problem(for: concept(.icd9cm)) != nil
    case .rxnorm: return Drugs.product(for: concept(.rxnorm)) != nil
    case .loinc: return Analytes.analyte(for: concept(.loinc)) != nil
    case .cvx: return !Vaccines.groups(of: value).isEmpty
    case .analyte: return Analytes.named(value) != nil
    case .allergy: return Substances.plainName(of: value) != nil
    case .rule, .situation: return true
    }
  }
}

import Clinical
import Foundation
import Monitoring
import Testing

@testable import Education

/// How a topic's file is read, filled and found.
struct TopicsTests {
  static let head = """
    id: k
    title: T
    language: en
    audience: patient
    reading: grade 1.0
    source: F
    source: G
    reviewed: 2026-11-02
    for: rule weight-gain | why
    see: other

    """

  @Test("Headings, items, numbered items and paragraphs; what is asked stands apart")
  func markdown() throws {
    let topic = try TopicParser.topic(
      of: Self.head + """

        # Why?

        One line,
        and its second.

        1. first
        2. second
        - item

        # Questions

        ? Which?
        - this
        + that
        > Because.

        ? In your own words?
        """)
    #expect(
      topic.body.blocks == [
        .heading("Why?"), .paragraph("One line, and its second."), .item("first", number: 1),
        .item("second", number: 2), .item("item", number: nil),
      ])
    #expect(
      topic.body.questions == [
        TopicQuestion(
          text: "Which?",
          choices: [.init(text: "this", isRight: false), .init(text: "that", isRight: true)],
          explanation: "Because."), TopicQuestion(text: "In your own words?"),
      ])
    #expect(topic.body.questions.map(\.isTeachBack) == [false, true])
    #expect(topic.basis == "Facts from: F; G. Checked 2 Nov 2026.")
    #expect(topic.related == ["other"] && !topic.isPrivate)
  }

  @Test(
    "A file that is not a topic says where and why",
    arguments: [
      ("", 1), ("title: T\nnonsense\n", 2), ("title: T\nfor: mood low | why\n", 2),
      ("title: T\nfor: rule weight-gain\n", 2), ("title: T\n\ntext\n", 1),
    ])
  func refused(text: String, line: Int) {
    do throws(TopicError) {
      _ = try TopicParser.topic(of: text)
      Issue.record("read: \(text)")
    } catch { #expect(error.line == line, "\(error)") }
  }

  @Test("A line that is no part of the small Markdown is shown as it stands, and named")
  func unknownLines() throws {
    let topic = try TopicParser.topic(of: Self.head + "\n## too deep\n")
    #expect(topic.body.blocks == [.paragraph("## too deep")])
    #expect(topic.body.unknownLines == ["## too deep"])
  }

  @Test("Numbers in a lesson are the person's own, else words to ask for them")
  func filled() throws {
    let topic = try #require(Topics.named("weigh-each-day"))
    let own = "you gain 3 lb in a day, or 5 lb in 7 days (set for you by Dr. Halvane)"
    let texts = topic.filled(with: ["limit:weight": own, "phone:readings": "555-0142"]).map(\.text)
    #expect(texts.contains(own))
    #expect(texts.contains { $0.contains("The number to call: 555-0142.") })
    let general = topic.filled(with: [:]).map(\.text)
    #expect(general.contains { $0.contains("ask your clinician for your number") })
  }

  @Test("An unclosed place stays as it is")
  func unclosed() { #expect(Places.filled("a {{b", with: ["b": "x"]) == "a {{b") }

  @Test("A number of a rule in a lesson is the number of the rule that speaks")
  func rulePlaces() {
    var seen = 0
    for topic in Topics.all {
      for place in topic.body.blocks.flatMap({ Places.all(in: $0.text) })
      where place.name.hasPrefix("rule:") {
        #expect(Rules.places[place.name] == place.general, "\(topic.key): \(place)")
        seen += 1
      }
    }
    #expect(seen > 20)
  }

  @Test("A word is found in titles first, then in texts, whatever its case")
  func search() {
    let found = Topics.search("METFORMIN")
    #expect(found.first?.key == "metformin")
    #expect(found.count > 1)
    #expect(Topics.search("  ").isEmpty)
    #expect(Topics.search("zzzz").isEmpty)
    #expect(Topics.search("blood thinner stroke").contains { $0.key == "one-blood-thinner" })
  }

  @Test("A topic in a language where it is written in it, else in English")
  func languages() {
    #expect(Topics.named("weigh-each-day", in: "es")?.language == "es")
    #expect(Topics.named("weigh-each-day", in: "fr")?.language == "en")
    #expect(Topics.named("none") == nil)
    let spanish = Topics.library(in: "es")
    #expect(spanish.map(\.key) == Topics.library().map(\.key))
    #expect(spanish.count { $0.language == "es" } >= 15)
  }
}

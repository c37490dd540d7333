import Clinical
import Testing

@testable import Education

/// The lessons that are built in, and how they are read and filled.
struct TopicsTests {
  @Test("Every file below Assets/education is a topic", arguments: Topics.files.map(\.key))
  func parses(key: String) throws {
    let file = try #require(Topics.files.first { $0.key == key })
    let topic = try TopicParser.topic(key: key, text: file.text)
    #expect(Topics.named(key) == topic)
    #expect((1...3).contains(topic.questions.count))
    #expect((1...10).contains(topic.minutes))
    #expect(PartialDate(iso: topic.checked)?.precision == .day)
  }

  @Test("The five lessons of this house are there")
  func five() {
    #expect(
      Topics.all.map(\.key) == [
        "blood-pressure-at-home", "new-medicine-for-old", "pain-relievers", "type-2-diabetes",
        "weigh-each-day",
      ])
  }

  @Test("Headings, items, numbered items and paragraphs; what is asked stands apart")
  func markdown() throws {
    let topic = try TopicParser.topic(
      key: "k",
      text: """
        title: T
        minutes: 2
        language: en
        facts: F
        checked: 2026-11-02
        for: rule weight-gain | why

        # Why?

        One line,
        and its second.

        1. first
        2. second
        - item

        # Questions

        - Asked?
        """)
    #expect(
      topic.blocks == [
        .heading("Why?"), .paragraph("One line, and its second."), .item("first", number: 1),
        .item("second", number: 2), .item("item", number: nil),
      ])
    #expect(topic.questions == ["Asked?"])
    #expect(topic.basis == "Facts from: F. Checked 2 Nov 2026.")
  }

  @Test(
    "A file that is not a topic says where and why",
    arguments: [
      ("", 1), ("title: T\nnonsense\n", 2), ("title: T\nfor: mood low | why\n", 2),
      ("title: T\n\n## too deep\n", 3), ("title: T\nminutes: four\n\ntext\n", 1),
    ])
  func refused(text: String, line: Int) {
    #expect(throws: TopicError.self) { try TopicParser.topic(key: "k", text: text) }
    do throws(TopicError) {
      _ = try TopicParser.topic(key: "k", text: text)
    } catch { #expect(error.line == line, "\(error)") }
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

  @Test("No place is left open, and each has general words", arguments: Topics.all.map(\.key))
  func places(key: String) throws {
    let topic = try #require(Topics.named(key))
    for block in topic.filled(with: [:]) {
      #expect(!block.text.contains("{{") && !block.text.contains("}}"))
      #expect(!block.text.contains(": .") && !block.text.isEmpty)
    }
  }

  @Test("An unclosed place stays as it is")
  func unclosed() { #expect(Places.filled("a {{b", with: ["b": "x"]) == "a {{b") }

  @Test("Plain to read: grade 6 in the middle, none above 8, no sentence over 20 words")
  func readable() {
    let grades = Topics.all.map(\.grade).sorted()
    #expect(grades[grades.count / 2] <= 6)
    for topic in Topics.all {
      #expect(topic.grade <= 8, "\(topic.key): grade \(topic.grade)")
      for sentence in Readability.sentences(of: topic.filled(with: [:])) {
        #expect(sentence.count <= 20, "\(topic.key): \(sentence.joined(separator: " "))")
      }
    }
  }

  @Test(
    "Syllables of English words",
    arguments: [
      ("heart", 1), ("nurse", 1), ("water", 2), ("little", 2), ("medicine", 3), ("tablet", 2),
      ("kidneys", 2), ("911", 1), ("the", 1),
    ])
  func syllables(word: String, count: Int) { #expect(Readability.syllables(word) == count) }

  @Test("The grade of a text is that of the published formula")
  func formula() {
    // 6 words, 1 sentence, 6 syllables.
    let grade = Readability.grade(of: [.heading("Left out"), .paragraph("The cat sat on the mat.")])
    #expect(abs(grade - (0.39 * 6 + 11.8 * 1 - 15.59)) < 1e-9)
  }
}

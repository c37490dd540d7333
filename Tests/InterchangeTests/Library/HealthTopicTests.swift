import Testing

@testable import Interchange

/// The file of health topics of MedlinePlus, in the shape that NLM describes and sends.
struct HealthTopicTests {
  private static let file = """
    <?xml version="1.0" encoding="UTF-8"?>
    <health-topics total="2" date-generated="11/21/2026 02:30:22">
    <health-topic meta-desc="About it." title="Aplastic Anemia" url="https://example.org/aplastic.html"
     id="5955" language="English" date-created="01/09/2012">
    <also-called>Anemia, Aplastic</also-called>
    <full-summary>&lt;h3&gt;What is it?&lt;/h3&gt;&lt;p&gt;Rare, but &lt;b&gt;serious&lt;/b&gt;.&lt;/p&gt;
    &lt;ul&gt;&lt;li&gt;Tired&lt;/li&gt;&lt;li&gt;Pale&lt;/li&gt;&lt;/ul&gt;</full-summary>
    <group url="https://example.org/blood.html" id="7">Blood</group>
    <primary-institute url="https://example.org/n">National Heart, Lung, and Blood Institute</primary-institute>
    <site title="x" url="https://example.org/x"><information-category>Y</information-category></site>
    </health-topic>
    <health-topic title="Anemia aplásica" url="https://example.org/es" id="5956" language="Spanish">
    <full-summary>&lt;p&gt;Poco común.&lt;/p&gt;</full-summary></health-topic>
    </health-topics>
    """

  @Test("Read in pieces of any size, the topics are the same", arguments: [1, 7, 64, 100_000])
  func pieces(size: Int) throws {
    let bytes = Array(Self.file.utf8)
    var reader = HealthTopicReader()
    var topics: [HealthTopic] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      topics += try reader.take(bytes[start..<min(start + size, bytes.count)])
    }
    try reader.finish()
    #expect(topics.map(\.id) == ["5955", "5956"])
    #expect(topics.map(\.language) == ["en", "es"])
    #expect(topics[0].title == "Aplastic Anemia" && topics[0].alsoCalled == ["Anemia, Aplastic"])
    #expect(topics[0].text == "# What is it?\n\nRare, but serious.\n\n- Tired\n- Pale")
    #expect(topics[0].institute == "National Heart, Lung, and Blood Institute")
    #expect(topics[1].text == "Poco común.")
  }

  @Test(
    "A cut file, one without topics and a broken topic are refused",
    arguments: [
      String(file.dropLast(60)), "<health-topics/>", "",
      "<health-topic title=\"a\"><b></health-topic>",
    ])
  func refused(text: String) {
    #expect(throws: ReadError.self) {
      var reader = HealthTopicReader()
      _ = try reader.take(text.utf8)
      try reader.finish()
    }
  }

  @Test("A topic without an end is refused before it fills the memory")
  func endless() {
    var reader = HealthTopicReader()
    #expect(throws: ReadError.self) {
      _ = try reader.take("<health-topic title=\"a\">".utf8)
      for _ in 0..<40 { _ = try reader.take([UInt8](repeating: 32, count: 64_000)) }
    }
  }
}

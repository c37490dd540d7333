import Clinical
import Testing

@testable import Interchange

/// Questions to a library and its answers, in the shapes that MedlinePlus Connect and OpenInfobutton send.
struct InfobuttonTests {
  private func request(_ system: CodeSystem?, _ code: String, to server: String = "https://h/s")
    -> InfobuttonRequest?
  {
    InfobuttonRequest(to: server, about: Coding(system: system, code: code, display: "Marisol"))
  }

  @Test(
    "One code with its system by object identifier, and nothing of the person",
    arguments: [
      (CodeSystem.icd10cm, "E11.9", "2.16.840.1.113883.6.90"),
      (.icd9cm, "250.00", "2.16.840.1.113883.6.103"),
      (.snomed, "44054006", "2.16.840.1.113883.6.96"),
      (.rxnorm, "6809", "2.16.840.1.113883.6.88"), (.ndc, "00093-1048", "2.16.840.1.113883.6.69"),
      (.loinc, "4548-4", "2.16.840.1.113883.6.1"),
    ])
  func url(system: CodeSystem, code: String, oid: String) throws {
    let asked = try #require(request(system, code))
    #expect(
      asked.url == "https://h/s?mainSearchCriteria.v.cs=\(oid)&mainSearchCriteria.v.c=\(code)"
        + "&informationRecipient=PAT&informationRecipient.languageCode.c=en"
        + "&knowledgeResponseType=application%2Fjson")
    #expect(!asked.url.contains("Marisol"))
  }

  @Test(
    "What has not the shape of a code is never sent",
    arguments: ["Marisol Quillane", "a&b=c", "", "x/../y", "12345678901234567890x"])
  func refused(code: String) { #expect(request(.icd10cm, code) == nil) }

  @Test("A system that no library knows, or none, is not asked about")
  func system() {
    #expect(request(nil, "E11.9") == nil)
    #expect(request(CodeSystem("urn:local"), "E11.9") == nil)
    #expect(request(.snomed, "1", to: "https://h/s?k=1")?.url.hasPrefix("https://h/s?k=1&") == true)
  }

  private static let json = """
    {"feed":{"base":"https://medlineplus.gov/","lang":"en","title":{"type":"text","_value":
    "MedlinePlus Connect"},"updated":{"_value":"2026-10-08T13:38:08Z"},"id":{"_value":""},"author":
    {"name":{"_value":"U.S. National Library of Medicine"},"uri":{"_value":"https://www.nlm.nih.gov"}},
    "subtitle":{"type":"text","_value":"MedlinePlus Connect results for ICD-10-CM G93.31"},"category":[
    {"scheme":"mainSearchCriteria.v.c","term":"G93.31"}],"entry":ENTRY}}
    """
  private static let entry = """
    {"title":{"_value":"Fatigue","type":"text"},"link":[{"href":
    "https://example.org/fatigue.html?a=1&b=2","rel":"alternate"}],"id":{"_value":"tag: x"},"summary":
    {"type":"html","_value":"<h3>What is it?</h3>\\n<p>A feeling of <a href=\\"https://x/\\">weariness</a> &amp;
     more.</p><ul><li>First</li><li><p>Second</p></li></ul><script>alert(1)</script><p>Last.</p>"},
    "updated":{"_value":"2026-10-08T13:38:08Z"}}
    """

  /// An answer with its entries, on one line as it is sent.
  private static func answer(_ entries: String) -> [UInt8] {
    Array(json.replacing("ENTRY", with: entries).replacing("\n", with: "").utf8)
  }

  @Test("JSON with several topics, with one that is no array, with none, and without the member")
  func jsonForms() throws {
    func read(_ entry: String) throws -> LibraryAnswer {
      try InfobuttonReader.read(Self.answer(entry))
    }
    let several = try read("[\(Self.entry),\(Self.entry)]")
    #expect(several.entries.count == 2)
    #expect(several.library == "MedlinePlus Connect")
    #expect(several.author == "U.S. National Library of Medicine")
    #expect(several.subtitle.hasSuffix("ICD-10-CM G93.31"))
    let one = try read(Self.entry)
    #expect(
      one.entries == [
        LibraryAnswer.Entry(
          title: "Fatigue", link: "https://example.org/fatigue.html?a=1&b=2",
          text: """
            # What is it?

            A feeling of weariness & more.

            - First
            - Second

            Last.
            """, updated: "2026-10-08T13:38:08Z")
      ])
    #expect(try read("[]").entries.isEmpty)
    #expect(try read("null").entries.isEmpty)
    #expect(try InfobuttonReader.read(Array("{\"feed\":{}}".utf8)).entries.isEmpty)
  }

  @Test("The same as an Atom feed")
  func atom() throws {
    let feed = """
      <?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es">
      <title type="text">OpenInfobutton</title><subtitle>para 44054006</subtitle><author><name>NLM</name>
      <uri>https://www.nlm.nih.gov</uri></author><updated>2026-10-08</updated><id>1</id>
      <category scheme="mainSearchCriteria.v.c" term="44054006"/><entry><title>Diabetes tipo 2</title>
      <link href="https://example.org/es" rel="alternate"/><id>2</id><updated>2026-10-08</updated>
      <summary type="html">&lt;p&gt;El az&#xFA;car sube.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Beba agua&lt;/li&gt;&lt;/ul&gt;</summary>
      </entry></feed>
      """
    let answer = try InfobuttonReader.read(Array(feed.utf8))
    #expect(answer.library == "OpenInfobutton" && answer.author == "NLM")
    #expect(answer.entries.map(\.title) == ["Diabetes tipo 2"])
    #expect(answer.entries.map(\.text) == ["El azúcar sube.\n\n- Beba agua"])
    #expect(answer.entries.map(\.link) == ["https://example.org/es"])
  }

  @Test("An address that is none, and control characters, are left out")
  func hostile() throws {
    let entry = Self.entry.replacing(
      "https://example.org/fatigue.html?a=1&b=2", with: "javascript:x"
    )
    .replacing("Fatigue", with: "Fat\\u001b[31migue")
    let answer = try InfobuttonReader.read(Self.answer(entry))
    #expect(answer.entries.first?.link == "")
    #expect(answer.entries.first?.title.utf8.contains(0x1B) == false)
  }

  @Test(
    "What is no answer is refused in one line",
    arguments: [
      "", "hello", "<html><body/></html>", "<feed>", "{\"feed\":[]}", "{\"feed\":", "[]",
      "<!DOCTYPE feed [<!ENTITY a \"b\">]><feed>&a;</feed>",
    ])
  func refusals(text: String) {
    #expect(throws: ReadError.self) { try InfobuttonReader.read(Array(text.utf8)) }
  }

  @Test("An answer that is too large is refused, and of very many topics only the first are taken")
  func limits() throws {
    let large = [UInt8](repeating: UInt8(ascii: "{"), count: LibraryAnswer.limits.bytes + 1)
    #expect(throws: ReadError.self) { try InfobuttonReader.read(large) }
    let many = "[" + Array(repeating: "{\"title\":\"a\"}", count: 200).joined(separator: ",") + "]"
    let answer = try InfobuttonReader.read(Self.answer(many))
    #expect(answer.entries.count == LibraryAnswer.limits.entries)
  }
}

import Clinical
import Foundation
import Testing

@testable import Interchange

@Suite("C-CDA quality ledger")
struct CDALedgerTests {
  /// A header that lacks nothing.
  private static let header = """
    <realmCode code="US"/><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
    <templateId root="2.16.840.1.113883.10.20.22.1.1" extension="2015-08-01"/>
    <id root="1.2.3" extension="doc-1"/><code code="34133-9" codeSystem="2.16.840.1.113883.6.1"/>
    <title>Summary</title><effectiveTime value="20250310120000-0500"/><confidentialityCode code="N"/>
    <languageCode code="en-US"/><recordTarget><patientRole><id root="1.2.3.4" extension="A-1"/>
    <addr><city>Town</city></addr><telecom value="tel:1"/><patient><name use="L"><given>Ana</given>
    <family>Testfall</family></name>
    <administrativeGenderCode code="F" codeSystem="2.16.840.1.113883.5.1"/>
    <birthTime value="19600102"/><maritalStatusCode code="M" codeSystem="2.16.840.1.113883.5.2"/>
    <raceCode code="2106-3" codeSystem="2.16.840.1.113883.6.238"/>
    <ethnicGroupCode code="2186-5" codeSystem="2.16.840.1.113883.6.238"/>
    <languageCommunication><languageCode code="en"/></languageCommunication></patient></patientRole>
    </recordTarget><author><time value="20250310"/><assignedAuthor><id root="1.2.9"/>
    </assignedAuthor></author><custodian/>
    """

  private static let problem = """
    <act classCode="ACT" moodCode="EVN">\(CDAFixture.template(3))<id root="1.2.8" extension="act"/>\
    <code code="CONC" codeSystem="2.16.840.1.113883.5.6"/><statusCode code="active"/>\
    <effectiveTime><low value="2020"/></effectiveTime><entryRelationship typeCode="SUBJ">\
    <observation classCode="OBS" moodCode="EVN">\(CDAFixture.template(4))<id root="1.2.8" \
    extension="obs"/><code code="64572001" codeSystem="2.16.840.1.113883.6.96"/><text><reference \
    value="#p1"/></text><statusCode code="completed"/><effectiveTime><low value="2020"/>\
    </effectiveTime><value xsi:type="CD" code="44054006" codeSystem="2.16.840.1.113883.6.96"/>\
    </observation></entryRelationship></act>
    """

  private static let section = """
    <component><section><templateId root="2.16.840.1.113883.10.20.22.2.5.1"/><code code="11450-4" \
    codeSystem="2.16.840.1.113883.6.1"/><title>Problems</title><text><content ID="p1">Sugar</content>\
    </text><entry>\(problem)</entry></section></component>
    """

  private static let whole = CDAFixture.document(section, header: header)

  private func lines(_ document: String) throws -> [LedgerLine] {
    try CDAFixture.whole(document).ledger
  }

  @Test("a good document raises nothing")
  func good() throws {
    #expect(try lines(Self.whole) == [])
  }

  /// One defect: what is written instead of what, and the line that it must give.
  struct Defect: Sendable, CustomTestStringConvertible {
    let good: String
    let bad: String
    let check: LedgerLine.Check
    let words: String
    var testDescription: String { words }

    init(_ good: String, _ bad: String, _ check: LedgerLine.Check, _ words: String) {
      self.good = good
      self.bad = bad
      self.check = check
      self.words = words
    }
  }

  @Test(
    "each defect is one line that names it",
    arguments: [
      // The header.
      Defect("<custodian/>", "", .requiredMissing, "the document has no custodian"),
      Defect(
        "<languageCode code=\"en-US\"/>", "", .requiredMissing, "the document has no languageCode"),
      Defect(
        "<languageCode code=\"en-US\"/>", "<languageCode code=\"asdyfau\"/>", .valueNotAllowed,
        "asdyfau is no language tag"),
      Defect(
        "<languageCode code=\"en\"/>", "<languageCode code=\"en\" codeSystem=\"1.2\"/>",
        .valueNotAllowed, "a languageCode with a code system, which it cannot have"),
      Defect(
        "<confidentialityCode code=\"N\"/>", "<confidentialityCode code=\"Q\"/>", .valueNotAllowed,
        "Q is no confidentiality of HL7 v3"),
      Defect(
        "<given>Ana</given>", "<given></given>", .requiredMissing,
        "a given name of the patient is empty"),
      Defect(
        "<given>Ana</given>", "", .requiredMissing, "a name of the patient has no given name"),
      Defect(
        "<birthTime value=\"19600102\"/>", "", .requiredMissing, "the patient has no birthTime"),
      Defect(
        "code=\"F\"", "code=\"X\"", .valueNotAllowed, "X is not allowed as administrativeGenderCode"
      ),
      Defect(
        "2.16.840.1.113883.5.1\"", "1.22.333\"", .valueNotAllowed,
        "administrativeGenderCode: the code system 1.22.333 instead of 2.16.840.1.113883.5.1"),
      Defect(
        "code=\"M\"", "code=\"Z\"", .valueNotAllowed, "Z is not allowed as maritalStatusCode"),
      Defect(
        "2106-3", "white", .codeMalformed,
        "white is no CDC race and ethnicity code: four digits, a hyphen, a check digit"),
      Defect(
        "<birthTime value=\"19600102\"/>", "<birthTime value=\"196001025\"/>", .dateMalformed,
        "196001025 is no date of HL7 v3"),
      Defect(
        "120000-0500", "120000-050", .dateMalformed, "20250310120000-050 is no date of HL7 v3"),
      // Sections.
      Defect(
        "<templateId root=\"2.16.840.1.113883.10.20.22.2.5.1\"/>", "", .requiredMissing,
        "the section problems bears none of its templates"),
      Defect(
        "code=\"11450-4\"", "code=\"10160-0\"", .valueNotAllowed,
        "the section problems has the code 10160-0 instead of 11450-4"),
      Defect(
        "<title>Problems</title>", "", .requiredMissing, "the section problems has no title"),
      Defect(
        "<content ID=\"p1\">Sugar</content>", "<content ID=\"p1\"> </content>", .narrativeMissing,
        "the section problems has entries and no text"),
      Defect(
        "<entry>\(problem)</entry>", "", .narrativeOnly,
        "the section problems has text and no entries"),
      Defect(
        "value=\"#p1\"", "value=\"#p2\"", .referenceDangling,
        "#p2: nothing in the document has this ID"),
      Defect(
        "<entry>\(problem)</entry>", "<entry/>", .requiredMissing,
        "an entry that holds no clinical statement"),
      // Entries.
      Defect(
        CDAFixture.template(3), "", .requiredMissing,
        "an entry that bears none of the templates of C-CDA entries"),
      Defect(
        CDAFixture.template(4), "", .requiredMissing,
        "problem concern that holds no problem, by its template"),
      Defect(
        "code=\"CONC\"", "code=\"HCASE\"", .valueNotAllowed,
        "problem concern: HCASE is not allowed as code"),
      Defect(
        "codeSystem=\"2.16.840.1.113883.5.6\"", "codeSystem=\"1.2\"", .valueNotAllowed,
        "problem concern: CONC is not allowed as code"),
      Defect(
        "<statusCode code=\"completed\"/>", "", .requiredMissing, "problem without statusCode"),
      Defect(
        "<statusCode code=\"completed\"/>", "<statusCode code=\"active\"/>", .valueNotAllowed,
        "problem: active is not allowed as statusCode"),
      Defect(
        "<statusCode code=\"active\"/>", "<statusCode code=\"Active\"/>", .valueNotAllowed,
        "Active is no status of HL7 v3"),
      Defect(
        "code=\"64572001\"", "code=\"412307009\"", .valueNotAllowed,
        "problem: 412307009 is not allowed as code"),
      Defect(
        "code=\"44054006\"", "code=\"Sugar\"", .codeMalformed,
        "Sugar is no SNOMED CT code: 6 to 18 digits of which the last checks the others"),
    ])
  func defects(_ defect: Defect) throws {
    try #require(Self.whole.contains(defect.good))
    let bad = Self.whole.replacing(defect.good, with: defect.bad, maxReplacements: 1)
    let found = try lines(bad)
    #expect(
      found.contains { $0.check == defect.check && $0.words == defect.words },
      "\(found.map { ($0.check, $0.words) })")
  }

  @Test("one identifier for two entries is a line; the same mistake many times is one line")
  func repeats() throws {
    let shared =
      CDAObservationTests.result() + "</entry><entry>"
      + CDAObservationTests.result(value: "<value xsi:type='ST'>other</value>")
    let found = try lines(CDAFixture.document(CDAFixture.section("30954-2", shared)))
    #expect(found.filter { $0.check == .identifierShared }.count <= 1)
    let twice = Self.problem.replacing("<id root=\"1.2.8\" extension=\"obs\"/>", with: "")
    let many = try lines(
      Self.whole.replacing(
        "<entry>\(Self.problem)</entry>", with: "<entry>\(twice)</entry><entry>\(twice)</entry>"))
    #expect(many.map(\.words) == ["problem without id (and 1 more like it)"])
  }

  @Test("a document that claims no C-CDA is not held to its header and sections")
  func otherGuides() throws {
    let header = Self.header.replacing(
      "2.16.840.1.113883.10.20.22.1.1", with: "2.16.840.1.113883.10.20.1"
    ).replacing("<custodian/>", with: "")
    #expect(try lines(CDAFixture.document(Self.section, header: header)) == [])
  }

  @Test("an element that CDA does not have in its header is told; extensions may stand there")
  func unknownElement() throws {
    let header = Self.header.replacing(
      "<realmCode code=\"US\"/>", with: "<realmCodes code=\"US\"/><sdtc:category/>")
    let found = try lines(CDAFixture.document(Self.section, header: header))
    #expect(found.map(\.words) == ["CDA has no element realmCodes in the header"])
    #expect(found.map(\.check) == [.valueNotAllowed])
  }

  @Test("a CCD without a section that it must have says which")
  func documentSections() throws {
    let header = Self.header.replacing(
      "<id root=\"1.2.3\"",
      with:
        "<templateId root=\"2.16.840.1.113883.10.20.22.1.2\" extension=\"2015-08-01\"/><id root=\"1.2.3\""
    )
    let missing = try lines(CDAFixture.document(Self.section, header: header)).map(\.words)
    for title in ["allergies", "medications", "results", "social history", "vital signs"] {
      #expect(missing.contains("the document has no section \(title), which its type requires"))
    }
    #expect(missing.count == 5)
  }

  @Test("good files of shared/data raise few lines")
  func corpus() throws {
    let counts = Corpus.counts()
    guard !counts.isEmpty else {
      print("CDALedgerTests: no shared/data here, nothing compared")
      return
    }
    let good = counts.keys.filter { $0.hasPrefix("ccda_certified_ehr_2018/") }.sorted()
    let numbers = good.compactMap(Corpus.bytes).compactMap {
      try? CDAReader.read($0, limits: .standard).ledger.count
    }.sorted()
    print(
      "C-CDA ledger: \(numbers.count) certified files, median \(numbers[numbers.count / 2]) lines")
    #expect(numbers[numbers.count / 2] <= 6)
  }
}

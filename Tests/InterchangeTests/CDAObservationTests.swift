import Clinical
import Testing

@testable import Interchange

@Suite("C-CDA results and vital signs")
struct CDAObservationTests {
  /// A result observation; `id` is its extension.
  static func result(
    _ id: String = "r1", loinc: String = "2345-7", value: String = "", more: String = "",
    time: String = "<effectiveTime value='202403041530-0500'/>", template: Int = 2,
    attributes: String = ""
  ) -> String {
    """
    <observation classCode="OBS" moodCode="EVN" \(attributes)>\(CDAFixture.template(template))\
    <id root="1.2.8" extension="\(id)"/>\
    <code code="\(loinc)" codeSystem="2.16.840.1.113883.6.1" displayName="analyte"/>\
    <statusCode code="completed"/>\(time)\(value)\(more)</observation>
    """
  }

  static func organizer(
    _ template: Int, _ observations: String..., time: String = "", more: String = "",
    attributes: String = ""
  ) -> String {
    let inner = observations.map { "<component>\($0)</component>" }.joined()
    return """
      <organizer classCode="BATTERY" moodCode="EVN" \(attributes)>\(CDAFixture.template(template))\
      <id root="1.2.8" extension="org"/><code code="24323-8" codeSystem="2.16.840.1.113883.6.1"/>\
      <statusCode code="completed"/>\(time)\(more)\(inner)</organizer>
      """
  }

  private func detail(_ entry: String) throws -> ObservationDetail {
    guard case .observation(let detail) = try CDAFixture.only("30954-2", entry).detail else {
      throw Failure()
    }
    return detail
  }

  struct ValueCase: Sendable {
    let sent: String
    let words: String?
    var absent: AbsentReason?
  }

  @Test(
    "values of every type, as sent",
    arguments: [
      ValueCase(sent: "<value xsi:type='PQ' value='7.10' unit='mmol/L'/>", words: "7.10 mmol/L"),
      ValueCase(sent: "<value xsi:type='PQ' value='2.4'/>", words: "2.4"),
      ValueCase(sent: "<value xsi:type='PQ' value='5' unit='10+3/ul'/>", words: "5 10+3/ul"),
      ValueCase(sent: "<value xsi:type='PQ' value='high'/>", words: "high"),
      ValueCase(
        sent: "<value xsi:type='PQ' nullFlavor='OTH'><translation value='3' code='lbs'/></value>",
        words: "3 lbs"),
      ValueCase(sent: "<value xsi:type='cda:PQ' value='1' unit='g'/>", words: "1 g"),
      ValueCase(
        sent: "<value xsi:type='IVL_PQ'><low value='60' unit='mL/min'/></value>",
        words: ">=60 mL/min"),
      ValueCase(
        sent:
          "<value xsi:type='IVL_PQ'><high value='0.012' unit='ng/mL' inclusive='false'/></value>",
        words: "<0.012 ng/mL"),
      ValueCase(
        sent: "<value xsi:type='IVL_PQ'><low value='1'/><high value='2'/></value>", words: "1 to 2"),
      ValueCase(sent: "<value xsi:type='ST'>Negative</value>", words: "Negative"),
      ValueCase(
        sent: "<value xsi:type='ED'><reference value='#v1'/></value>", words: "from the text"),
      ValueCase(
        sent: "<value xsi:type='ED'><reference value='v1'/></value>", words: "from the text"),
      ValueCase(sent: "<value xsi:type='ED'><reference value='YELLOW'/></value>", words: "YELLOW"),
      ValueCase(
        sent: "<value xsi:type='ED' mediaType='application/pdf' representation='B64'>QUJD</value>",
        words: "attachment, application/pdf"),
      ValueCase(sent: "<value xsi:type='INT' value='3'/>", words: "3"),
      ValueCase(sent: "<value xsi:type='REAL' value='3.50'/>", words: "3.50"),
      ValueCase(sent: "<value xsi:type='BL' value='false'/>", words: "no"),
      ValueCase(sent: "<value xsi:type='TS' value='20240101'/>", words: "20240101"),
      ValueCase(
        sent: """
          <value xsi:type='RTO'><numerator value='1' xsi:type='INT'/>\
          <denominator value='128' xsi:type='INT'/></value>
          """, words: "1 : 128"),
      ValueCase(
        sent:
          "<value xsi:type='CO' code='260385009' displayName='Neg' codeSystem='2.16.840.1.113883.6.96'/>",
        words: "Neg"),
      ValueCase(sent: "<value xsi:type='PQ' nullFlavor='MSK'/>", words: nil, absent: .masked),
      ValueCase(sent: "<value xsi:type='PQ' nullFlavor='NASK'/>", words: nil, absent: .notAsked),
      ValueCase(sent: "<value unit='mg' value='4'/>", words: "4 mg"),
    ])
  func values(_ row: ValueCase) throws {
    let document = CDAFixture.document(
      CDAFixture.section(
        "30954-2", Self.result(value: row.sent),
        text: "<paragraph ID='v1'>from <b/>the text</paragraph>"))
    let statement = try #require(try CDAFixture.read(document).statements.first?.statement)
    guard case .observation(let detail) = statement.detail else { throw Failure() }
    #expect(detail.value?.words == row.words)
    #expect(detail.absent == row.absent)
  }

  @Test("flags are the source's; of several ranges only the usual one is kept")
  func flagsAndRanges() throws {
    func range(_ code: String?, _ low: String) -> String {
      let mark = code.map { "<interpretationCode code='\($0)'/>" } ?? ""
      return """
        <referenceRange><observationRange>\(mark)<value xsi:type='IVL_PQ'>\
        <low value='\(low)' unit='g'/></value></observationRange></referenceRange>
        """
    }
    let flags = "<interpretationCode code='HH'/><interpretationCode code='A'/>"
    let several = try detail(Self.result(more: flags + range("HH", "9") + range("N", "4")))
    #expect(several.interpretations == ["HH", "A"])
    #expect(several.ranges.map(\.low?.text) == ["4 g"])
    #expect(try detail(Self.result(more: range(nil, "1") + range(nil, "2"))).ranges.count == 2)
    let words =
      "<referenceRange><observationRange><text>(3.8-10.8)</text></observationRange></referenceRange>"
    #expect(try detail(Self.result(more: words)).ranges.map(\.text) == ["(3.8-10.8)"])
    #expect(try detail(Self.result()).interpretations == [])
  }

  @Test("a panel is a report; its time, specimen and laboratory hold for its results")
  func panel() throws {
    let more = """
      <specimen><specimenRole><id root='1.2.7' extension='S1'/><specimenPlayingEntity>\
      <code code='BLD' displayName='Blood'/></specimenPlayingEntity></specimenRole></specimen>\
      <performer><assignedEntity><id root='1'/><representedOrganization><name>Lab One</name>\
      </representedOrganization></assignedEntity></performer>
      """
    let entry = Self.organizer(
      1, Self.result("r1", value: "<value xsi:type='ST'>a</value>", time: ""),
      Self.result("r2", value: "<value xsi:type='ST'>b</value>", time: ""),
      time: "<effectiveTime value='20240301'/>", more: more)
    let all = try CDAFixture.statements(CDAFixture.section("30954-2", entry))
    #expect(all.map(\.kind) == [.report, .observation, .observation])
    #expect(all.map(\.period.start?.text) == ["20240301", "20240301", "20240301"])
    guard case .report(let report) = all[0].detail, case .observation(let result) = all[1].detail
    else { throw Failure() }
    #expect(report.results.map(\.value) == ["r1", "r2"])
    #expect(report.performer == "Lab One")
    #expect(result.performer == "Lab One")
    #expect(result.specimen?.words == "Blood")
    #expect(result.specimenIdentifiers == ["S1"])
  }

  @Test("a panel without a time spans its results")
  func panelWithoutTime() throws {
    let entry = Self.organizer(
      1, Self.result("r1", time: "<effectiveTime value='20240302'/>"),
      Self.result("r2", time: "<effectiveTime value='20240301'/>"))
    let report = try #require(
      try CDAFixture.statements(CDAFixture.section("30954-2", entry)).first)
    #expect(report.period.start?.text == "20240301")
    #expect(report.period.end?.text == "20240302")
  }

  @Test("an empty panel is no information")
  func emptyPanel() throws {
    let entry = Self.organizer(
      1, Self.result(value: "<value xsi:type='PQ' nullFlavor='NI'/>"), attributes: "nullFlavor='NI'"
    )
    let reading = try CDAFixture.read(CDAFixture.document(CDAFixture.section("30954-2", entry)))
    #expect(reading.statements.map(\.statement.kind) == [.absence])
    #expect(reading.elements == ["result_organizer": 1, "result_obs": 1])
    #expect(reading.parts == ["result_obs": 1])
  }

  @Test(
    "status of a result: final, may still change, cancelled, a mistake",
    arguments: [
      ("completed", Status.Standing.completed), ("active", .preliminary), ("held", .preliminary),
      ("aborted", .notDone), ("cancelled", .notDone), ("nullified", .enteredInError),
    ])
  func status(_ sent: String, _ standing: Status.Standing) throws {
    let entry = Self.result().replacing("code=\"completed\"", with: "code=\"\(sent)\"")
    #expect(try CDAFixture.only("30954-2", entry).status == Status(standing, sent: sent))
  }

  // MARK: Vital signs

  private static func pressure(
    _ loinc: String, _ value: String, _ time: String, id: String
  ) -> String {
    result(
      id, loinc: loinc, value: "<value xsi:type='PQ' value='\(value)' unit='mm[Hg]'/>",
      time: "<effectiveTime value='\(time)'/>", template: 27)
  }

  @Test("systolic and diastolic of one time are one measurement, in either order")
  func bloodPressure() throws {
    let entry = Self.organizer(
      26, Self.pressure("8462-4", "79", "202403040800", id: "d1"),
      Self.result(
        "p", loinc: "8867-4", value: "<value xsi:type='PQ' value='70' unit='/min'/>", template: 27),
      Self.pressure("8480-6", "121", "202403040800", id: "s1"),
      Self.pressure("8480-6", "130", "202403040900", id: "s2"))
    let reading = try CDAFixture.read(CDAFixture.document(CDAFixture.section("8716-3", entry)))
    let all = reading.statements.map(\.statement)
    #expect(all.map { $0.concept.codings.first?.code } == ["85354-9", "8867-4", "8480-6"])
    guard case .observation(let joined) = all[0].detail else { throw Failure() }
    #expect(joined.components.map { $0.concept.codings.first?.code } == ["8480-6", "8462-4"])
    #expect(joined.components.map(\.value?.words) == ["121 mm[Hg]", "79 mm[Hg]"])
    #expect(joined.value == nil)
    #expect(joined.categories == ["vital-signs"])
    #expect(reading.elements == ["vitals_organizer": 1, "vital_obs": 4])
    #expect(reading.parts == ["vital_obs": 1])
    #expect(reading.containers == ["vitals_organizer": 1])
  }

  @Test("pressures of many times in one organizer pair by their time")
  func manyPressures() throws {
    let entry = Self.organizer(
      26, Self.pressure("8480-6", "121", "20240101", id: "1"),
      Self.pressure("8480-6", "122", "20240102", id: "2"),
      Self.pressure("8462-4", "82", "20240102", id: "3"),
      Self.pressure("8462-4", "81", "20240101", id: "4"))
    let all = try CDAFixture.statements(CDAFixture.section("8716-3", entry))
    let pairs = all.compactMap { statement -> [String?]? in
      guard case .observation(let detail) = statement.detail else { return nil }
      return detail.components.map(\.value?.words)
    }
    #expect(pairs == [["121 mm[Hg]", "81 mm[Hg]"], ["122 mm[Hg]", "82 mm[Hg]"]])
  }
}

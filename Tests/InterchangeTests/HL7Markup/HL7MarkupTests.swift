import Clinical
import Testing

@testable import Interchange

@Suite("HL7 v2 in XML")
struct HL7MarkupTests {
  private static let bars = [
    #"MSH|^~\&|LAB|RIVERSIDE|||20261102080000||ORU^R01|77|P|2.5.1"#,
    #"PID|1||4711^^^RIVERSIDE^MR~99^^^STATE^SS||Quillane^Marisol^T||19680409|F"#,
    "OBR|1|A1|B1|24323-8^Panel^LN|||20261102070000",
    #"OBX|1|NM|2823-3^Potassium^LN||4.20|mmol/L|3.5-5.1|N|||F|||20261102070000"#,
    #"OBX|2|ST|8251-1^Remark^LN||a \F\ b \T\ c\.br\next||||||F"#,
  ].joined(separator: "\r")

  private static let xml = """
    <?xml version="1.0"?>
    <ORU_R01 xmlns="urn:hl7-org:v2xml">
      <MSH><MSH.1>|</MSH.1><MSH.2>^~\\&amp;</MSH.2><MSH.3><HD.1>LAB</HD.1></MSH.3>
        <MSH.4><HD.1>RIVERSIDE</HD.1></MSH.4><MSH.7><TS.1>20261102080000</TS.1></MSH.7>
        <MSH.9><MSG.1>ORU</MSG.1><MSG.2>R01</MSG.2></MSH.9><MSH.10>77</MSH.10>
        <MSH.11><PT.1>P</PT.1></MSH.11><MSH.12><VID.1>2.5.1</VID.1></MSH.12></MSH>
      <ORU_R01.PATIENT_RESULT><ORU_R01.PATIENT>
        <PID><PID.1>1</PID.1>
          <PID.3><CX.1>4711</CX.1><CX.4><HD.1>RIVERSIDE</HD.1></CX.4><CX.5>MR</CX.5></PID.3>
          <PID.3><CX.1>99</CX.1><CX.4><HD.1>STATE</HD.1></CX.4><CX.5>SS</CX.5></PID.3>
          <PID.5><XPN.1><FN.1>Quillane</FN.1></XPN.1><XPN.2>Marisol</XPN.2><XPN.3>T</XPN.3></PID.5>
          <PID.7><TS.1>19680409</TS.1></PID.7><PID.8>F</PID.8></PID>
      </ORU_R01.PATIENT><ORU_R01.ORDER_OBSERVATION>
        <OBR><OBR.1>1</OBR.1><OBR.2><EI.1>A1</EI.1></OBR.2><OBR.3><EI.1>B1</EI.1></OBR.3>
          <OBR.4><CE.1>24323-8</CE.1><CE.2>Panel</CE.2><CE.3>LN</CE.3></OBR.4>
          <OBR.7><TS.1>20261102070000</TS.1></OBR.7></OBR>
        <ORU_R01.OBSERVATION><OBX><OBX.1>1</OBX.1><OBX.2>NM</OBX.2>
          <OBX.3><CE.1>2823-3</CE.1><CE.2>Potassium</CE.2><CE.3>LN</CE.3></OBX.3>
          <OBX.5>4.20</OBX.5><OBX.6><CE.1>mmol/L</CE.1></OBX.6><OBX.7>3.5-5.1</OBX.7>
          <OBX.8>N</OBX.8><OBX.11>F</OBX.11><OBX.14><TS.1>20261102070000</TS.1></OBX.14></OBX>
        </ORU_R01.OBSERVATION>
        <ORU_R01.OBSERVATION><OBX><OBX.1>2</OBX.1><OBX.2>ST</OBX.2>
          <OBX.3><CE.1>8251-1</CE.1><CE.2>Remark</CE.2><CE.3>LN</CE.3></OBX.3>
          <OBX.5>a | b &amp; c<escape V=".br"/>next</OBX.5><OBX.11>F</OBX.11></OBX>
        </ORU_R01.OBSERVATION>
      </ORU_R01.ORDER_OBSERVATION></ORU_R01.PATIENT_RESULT>
    </ORU_R01>
    """

  @Test("says the same as with bars and hats")
  func same() throws {
    let bars = try Interchange.read(Array(Self.bars.utf8))
    let xml = try Interchange.read(Array(Self.xml.utf8))
    #expect(xml.dialect == .hl7v2)
    #expect(xml.version == "2.5.1")
    #expect(xml.statements.map(\.statement) == bars.statements.map(\.statement))
    #expect(xml.patients.map(\.patient) == bars.patients.map(\.patient))
    #expect(xml.elements == bars.elements)
    #expect(xml.source == bars.source)
  }

  @Test("every place is the segment's element")
  func places() throws {
    let bytes = Array(Self.xml.utf8)
    let reading = try Interchange.read(bytes)
    let place = try #require(
      reading.statements.first { $0.statement.concept.has(.loinc, "2823-3") }
    ).range
    let text = String(decoding: bytes[place.start..<place.end], as: UTF8.self)
    #expect(text.hasPrefix("<OBX><OBX.1>1</OBX.1>"))
    #expect(text.hasSuffix("</OBX>"))
    #expect(ReadingFault.first(in: bytes) == nil)
    #expect(PassageParts.parts(of: place, in: bytes, from: 0, .hl7v2).isEmpty)
  }

  @Test("without a header it is refused in one line")
  func refused() {
    let error = #expect(throws: ReadError.self) {
      try Interchange.read(Array("<ORU_R01 xmlns='urn:hl7-org:v2xml'><PID/></ORU_R01>".utf8))
    }
    #expect(error?.why == "HL7 v2 in XML without a message: no MSH segment")
  }

  @Test("real messages: each segment is counted")
  func corpus() throws {
    var count = 0
    for (path, truth) in Corpus.counts() where truth["kind"] as? String == "hl7v2_xml" {
      guard !path.hasPrefix("malformed/"), let bytes = Corpus.bytes(path) else { continue }
      let reading = try Interchange.read(bytes)
      #expect(reading.elements == truth["segments"] as? [String: Int], "\(path)")
      count += 1
    }
    print("HL7 v2 in XML: \(count) files agree by segment")
  }
}

import Clinical
import Testing

@testable import Interchange

@Suite("FHIR in XML")
struct FHIRMarkupTests {
  private static let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- a remark -->
    <Bundle xmlns="http://hl7.org/fhir">
      <type value="collection"/>
      <entry><resource><Patient><id value="p"/>
        <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><p>M &amp; Q</p></div></text>
        <name><family value="Quillane"/><given value="Marisol"/><given value="T"/></name>
        <birthDate value="1968"><extension url="http://x.example/e"><valueString value="y"/></extension></birthDate>
        <multipleBirthInteger value="2"/>
      </Patient></resource></entry>
      <entry><resource><Observation><id value="o"/>
        <contained><Practitioner><id value="d"/><name><text value="N. Ovanne"/></name></Practitioner></contained>
        <status value="final"/>
        <code><coding><system value="http://loinc.org"/><code value="2823-3"/></coding></code>
        <subject><reference value="Patient/p"/></subject>
        <effectiveDateTime value="2026-11-02"/>
        <performer><reference value="#d"/></performer>
        <valueQuantity><value value="4.20"/><unit value="mmol/L"/></valueQuantity>
      </Observation></resource></entry>
      <entry><resource><MedicationRequest><id value="m"/>
        <status value="active"/><intent value="order"/>
        <doNotPerform value="true"/>
        <medicationCodeableConcept><text value="Ibuprofen &quot;200&quot;"/></medicationCodeableConcept>
        <subject><reference value="Patient/p"/></subject>
      </MedicationRequest></resource></entry>
    </Bundle>
    """

  @Test(
    "gives the statements that the JSON would: digits kept, negations kept, contained names read")
  func statements() throws {
    let reading = try Interchange.read(Array(Self.text.utf8))
    #expect(reading.dialect == .fhir)
    #expect(reading.elements == ["Patient": 1, "Observation": 1, "MedicationRequest": 1])
    let patient = try #require(reading.patients.first).patient
    #expect(patient.names.first?.given == ["Marisol", "T"])
    #expect(patient.birth == PartialDate(iso: "1968"))
    #expect(patient.multipleBirth == 2)
    let result = try #require(reading.statements.first).statement
    #expect(result.author == "N. Ovanne")
    guard case .observation(let detail) = result.detail, case .quantity(let value) = detail.value
    else { throw NotThere() }
    #expect(value.text == "4.20 mmol/L")
    let medicine = try #require(reading.statements.last).statement
    #expect(medicine.concept.text == "Ibuprofen \"200\"")
    #expect(medicine.status.standing == .notDone)
    #expect(reading.ledger.allSatisfy { !$0.words.contains("sent as text") })
  }

  @Test("every place is the element's own bytes, in whatever encoding", arguments: [false, true])
  func places(isWide: Bool) throws {
    let text = Self.text.replacing("UTF-8", with: isWide ? "UTF-16" : "UTF-8")
    let bytes =
      isWide
      ? [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : Array(text.utf8)
    let reading = try Interchange.read(bytes)
    let place = try #require(reading.statements.first).range
    let element = bytes[place.start..<place.end].filter { $0 != 0 }
    let words = String(decoding: element, as: UTF8.self)
    #expect(words.hasPrefix("<Observation><id value=\"o\"/>"))
    #expect(words.hasSuffix("</Observation>"))
    #expect(place.path == "entry[1].resource")
  }

  @Test("a value without a value says why: the extension beside it is read")
  func absent() throws {
    let text = """
      <Observation xmlns="http://hl7.org/fhir"><status value="final"/>
      <code><text value="Smoking"/></code>
      <valueString><extension url="http://hl7.org/fhir/StructureDefinition/data-absent-reason">\
      <valueCode value="asked-declined"/></extension></valueString></Observation>
      """
    let reading = try Interchange.read(Array(text.utf8))
    #expect(reading.rejects.isEmpty == false || reading.statements.isEmpty == false)
    let bundle =
      "<Bundle xmlns=\"http://hl7.org/fhir\"><entry><resource><Patient/></resource></entry>"
      + "<entry><resource>\(text)</resource></entry></Bundle>"
    let statement = try #require(try Interchange.read(Array(bundle.utf8)).statements.first)
      .statement
    guard case .observation(let detail) = statement.detail else { throw NotThere() }
    #expect(detail.absent == .askedDeclined)
  }

  @Test("is refused in one line when it is broken, too deep, has a DOCTYPE, or is no resource")
  func refusals() {
    let deep = String(repeating: "<extension>", count: 80)
    let close = String(repeating: "</extension>", count: 80)
    let rows = [
      ("<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"p\"/>", "not well-formed XML"),
      ("<Patient xmlns=\"http://hl7.org/fhir\">\(deep)\(close)</Patient>", "nested too deep"),
      ("<!DOCTYPE Patient><Patient xmlns=\"http://hl7.org/fhir\"/>", "DOCTYPE"),
      ("<feed xmlns:f=\"http://hl7.org/fhir\"/>", "root <feed> is no resource"),
    ]
    for (text, why) in rows {
      let error = #expect(throws: ReadError.self) { try Interchange.read(Array(text.utf8)) }
      #expect(error?.description.contains(why) == true, "\(error?.description ?? "")")
    }
  }

  private struct NotThere: Error {}
}

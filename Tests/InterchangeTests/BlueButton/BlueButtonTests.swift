import Clinical
import Testing

@testable import Interchange

@Suite("Blue Button text of the VA")
struct BlueButtonTests {
  private static let text = """
    ------------------ MY HEALTHEVET PERSONAL INFORMATION REPORT -------------------
                        Produced by the VA Blue Button (v12.6)
                                   09 Sep 2013 @ 0602

    Name: QUILLANE, MARISOL T         Date of Birth: 09 Apr 1968

    ------------------------- SELF REPORTED DEMOGRAPHICS ---------------------------
    Gender: Female   Blood Type: AB+
    --------------------------- VA APPOINTMENTS -----------------------------
    Source: VA
    PAST APPOINTMENTS:
    --------------------
    Date/Time:      08 Jul 2013 @ 0800
    Location:       PORTLAND
    Status:         APPOINTMENT NOT KEPT
    Clinic:         HEART CLINIC
    -------------------------- VA MEDICATION HISTORY ----------------------
    Source: VA
    Medication: FUROSEMIDE 40MG TAB
    Instructions: TAKE ONE TABLET BY MOUTH EVERY DAY
    FOR SWELLING
    Status: Discontinued
    Refills Remaining: 3
    Initially Ordered On: 10 Dec 2012
    Quantity: 45
    ------------------- SELF REPORTED MEDICATIONS AND SUPPLEMENTS ---------------
    Source: Self-Entered
    Category: OTC
    Drug Name: Ibuprofen
    Dose: 2 tabs
    Start Date: 1 Feb 2010                          Stop Date: 02/21/2010
    Reason for taking: Knee pain

    ----------------------------- VA ALLERGIES ------------------------------
    Source: VA
    Allergy Name:        PENICILLIN
    Date Entered:        07 Dec 2012
    Reaction:            --
    Allergy Type:        DRUG
    ---------------------------- VA PROBLEM LIST ----------------------------
    Source: VA
    No information was available that matched your selection.
    ------------------------- VA LABORATORY RESULTS -------------------------
    =========================================================================
    Lab Test: Potassium
    Specimen: Plasma
    Date/Time Collected: 17 Jan 2013 @ 1341
    -------------------------------------------------------------------------
    Test Name: POTASSIUM
    Result: 6.50 Critical High
    Units: mmol/L
    Reference Range: (3.5-5.0)
    Interpretation: --
    Status: Final
    =========================================================================
    Lab Test:                     GRAM STAIN
    Lab Type:                     Microbiology
    -------------------------------------------------------------------------
    GRAM STAIN: POSITIVE
    ------------------------ VA VITALS AND READINGS -------------------------
    Source: VA
    Vital Sign:           Blood Pressure
    Measurement:          190/70 mm[Hg]
    Date/Time Collected:  07 Jan 2013 @ 1527
    ---------------------- SELF REPORTED VITALS AND READINGS --------------------
    Source: Self-Entered
    ===============================================================================
    Measurement Type: Heart rate
    Date: 06 Jan 2013
    Time: 1900
    Heart Rate: 86
    ------------------------------- VA NOTES --------------------------------
    A note that nobody here understands.
    -------------- END OF MY HEALTHEVET PERSONAL INFORMATION REPORT ----------
    """

  private func reading() throws -> DocumentReading { try Interchange.read(Array(Self.text.utf8)) }

  @Test("says whose it is, from whom, and which version")
  func head() throws {
    let reading = try reading()
    #expect(reading.dialect == .blueButton)
    #expect(reading.version == "12.6")
    #expect(reading.source?.name == "VA My HealtheVet")
    #expect(reading.written == PartialDate(iso: "2013-09-09T06:02"))
    let patient = try #require(reading.patients.first).patient
    #expect(patient.names.first?.family == ["QUILLANE"])
    #expect(patient.names.first?.given == ["MARISOL", "T"])
    #expect(patient.birth == PartialDate(iso: "1968-04-09"))
    #expect(patient.sex == .female)
  }

  @Test("medicines: the VA's with their status, the person's own as reported by the patient")
  func medicines() throws {
    let found = try reading().statements.map(\.statement).filter { $0.kind == .medication }
    #expect(found.map(\.concept.text) == ["FUROSEMIDE 40MG TAB", "Ibuprofen"])
    #expect(found[0].status == Status(.stopped, sent: "Discontinued"))
    #expect(found[1].author == "the patient (self-entered)")
    guard case .medication(let official) = found[0].detail,
      case .medication(let own) = found[1].detail
    else { throw NotThere() }
    #expect(official.role == .order)
    #expect(official.dosages.first?.text == "TAKE ONE TABLET BY MOUTH EVERY DAY\nFOR SWELLING")
    #expect(official.refills == 3)
    #expect(own.role == .reported)
    #expect(own.reasons.map(\.text) == ["Knee pain"])
    #expect(found[1].period.end == PartialDate(iso: "2010-02-21"))
  }

  @Test("an appointment not kept is not done; two dashes are nothing; no information is not none")
  func nothings() throws {
    let statements = try reading().statements.map(\.statement)
    #expect(statements.first { $0.kind == .plan }?.status.standing == .notDone)
    let allergy = try #require(statements.first { $0.kind == .allergy })
    guard case .allergy(let detail) = allergy.detail else { throw NotThere() }
    #expect(detail.reactions.isEmpty)
    let absence = try #require(statements.first { $0.kind == .absence })
    #expect(absence.section == .problems)
    guard case .absence(let said) = absence.detail else { throw NotThere() }
    #expect(said.state == .noInformation)
  }

  @Test("results keep their digits, flag and range; words stay words; no unit is assumed")
  func results() throws {
    let statements = try reading().statements.map(\.statement)
    let details = statements.compactMap { one -> (String, ObservationDetail)? in
      guard case .observation(let detail) = one.detail else { return nil }
      return (one.concept.text ?? "", detail)
    }
    #expect(details.map(\.0) == ["POTASSIUM", "Blood Pressure", "Heart rate"])
    guard case .quantity(let potassium) = details[0].1.value else { throw NotThere() }
    #expect(potassium.text == "6.50 mmol/L")
    #expect(details[0].1.interpretations == ["HH"])
    #expect(details[0].1.ranges.first?.text == "(3.5-5.0)")
    #expect(details[1].1.components.count == 2)
    guard case .quantity(let pulse) = details[2].1.value else { throw NotThere() }
    #expect(pulse.unit == nil)
    guard case .report(let stain) = statements.first(where: { $0.kind == .report })?.detail else {
      throw NotThere()
    }
    #expect(stain.conclusion == "GRAM STAIN: POSITIVE")
  }

  @Test("the whole report is a paper, and each statement stands at its own lines")
  func places() throws {
    let bytes = Array(Self.text.utf8)
    let reading = try reading()
    let paper = try #require(reading.statements.first).statement
    guard case .document(let detail) = paper.detail else { throw NotThere() }
    #expect(detail.text == Self.text)
    let place = try #require(reading.statements.first { $0.statement.kind == .allergy }).range
    let lines = String(decoding: bytes[place.start..<place.end], as: UTF8.self)
    #expect(lines.hasPrefix("Allergy Name:        PENICILLIN"))
    #expect(lines.hasSuffix("DRUG"))
    #expect(reading.parts["va notes"] == 1)
  }

  @Test("a report that names nobody is refused in one line")
  func nobody() {
    let text = "--- MY HEALTHEVET PERSONAL INFORMATION REPORT ---\nhello\n"
    let error = #expect(throws: ReadError.self) { try Interchange.read(Array(text.utf8)) }
    #expect(error?.why == "a Blue Button report that does not say whose it is")
  }

  @Test("real reports: each block that begins as a thing is read")
  func corpus() throws {
    let paths = Corpus.paths().filter { $0.contains("sense/VA_My_HealtheVet") }
    for path in paths {
      let bytes = try #require(Corpus.bytes(path))
      let reading = try Interchange.read(bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      let count = { (label: String) in
        text.split(whereSeparator: \.isNewline).count { $0.hasPrefix(label) }
      }
      let kinds = Dictionary(grouping: reading.statements.map(\.statement), by: \.kind)
      #expect(kinds[.allergy]?.count == count("Allergy Name:"), "\(path)")
      #expect(
        kinds[.medication]?.count == count("Medication:") + count("Category:"), "\(path)")
      #expect(kinds[.condition]?.count ?? 0 == count("Problem:"), "\(path)")
      #expect(reading.rejects.isEmpty, "\(path): \(reading.rejects)")
    }
    print("Blue Button: \(paths.count) reports read")
  }

  private struct NotThere: Error {}
}

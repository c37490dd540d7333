import Clinical
import Testing

@testable import Interchange

/// VXU, orders, medicines, papers and appointments.
@Suite("HL7 v2: vaccines, orders, papers, appointments")
struct HL7OrderTests {
  private func only(_ kind: Kind, _ type: String, _ segments: String...) throws -> Statement {
    let text = HL7Text.message(type) + segments.joined(separator: "\r") + "\r"
    let all = try HL7Text.reading(text).statements.map(\.statement).filter { $0.kind == kind }
    #expect(all.count == 1)
    return try #require(all.first)
  }

  @Test("a dose: vaccine, lot, maker, route, site, number; 999 is no amount")
  func dose() throws {
    let dose = try only(
      .immunization, "VXU^V04", "ORC|RE||65929^DCS",
      "RXA|0|1|20261005||140^Influenza^CVX|999|||00^New record^NIP001|77^Ovanne^Nadia|||||L-77|20270630|PMC^Sanofi^MVX|||CP|A",
      "RXR|IM^Intramuscular^HL70162|LD^Left deltoid^HL70163",
      "OBX|1|NM|30973-2^Dose number^LN|1|2||||||F",
      "OBX|2|CE|64994-7^Funding^LN|1|V01^Not eligible^HL70064||||||F", "NTE|1||Well tolerated")
    #expect(dose.concept.has(.cvx, "140") && dose.status == Status(.completed, sent: "CP"))
    #expect(dose.identifier?.value == "65929^DCS" && dose.period.start?.text == "20261005")
    let detail = try #require(dose.immunization)
    #expect(detail.lot == "L-77" && detail.manufacturer == "Sanofi" && detail.dose == nil)
    #expect(detail.route?.title == "Intramuscular" && detail.site?.title == "Left deltoid")
    #expect(detail.doseNumber == "2" && detail.isPrimarySource == true)
    #expect(dose.notes == ["Expires: 20270630", "Funding: Not eligible", "Well tolerated"])
  }

  @Test(
    "refused, historical, deleted, given in part",
    arguments: [
      ([20: "RE"], Status.Standing.notDone), ([20: "CP", 21: "D"], .enteredInError),
      ([20: "PA"], .completed), ([20: "NA"], .notDone), ([21: "A"], .unknown),
      ([18: "00^Parental decision^NIP002"], .notDone),
    ])
  func standing(tail: [Int: String], meant: Status.Standing) throws {
    let head = [3: "20261005", 5: "21^Varicella^CVX", 9: "01^Historical^NIP001"]
    let dose = try only(
      .immunization, "VXU^V04", "ORC|RE||1",
      HL7Text.segment("RXA", head.merging(tail) { $1 }))
    #expect(dose.status.standing == meant)
    #expect(dose.immunization?.isPrimarySource == false)
    #expect(dose.notUnderstood.isEmpty == (tail[20] != "PA"))
  }

  @Test("CVX 998 is no dose; the evidence of immunity behind it stands for itself")
  func noVaccine() throws {
    let reading = try HL7Text.reading(
      HL7Text.message(
        "VXU^V04", id: "1", "ORC|RE||9",
        "RXA|0|1|20261005||998^No vaccine^CVX|999|||||||||||||||NA",
        "OBX|1|CE|59784-9^Disease with presumed immunity^LN|1|38907003^Varicella^SCT||||||F"))
    #expect(reading.statements.map(\.statement.kind) == [.observation])
    #expect(reading.containers["RXA"] == 1)
  }

  @Test("an order of tests, with its timing and reasons; cancelled by ORC alone")
  func orders() throws {
    let reading = try HL7Text.reading(
      HL7Text.message(
        "OML^O21", id: "1", "ORC|NW|P-1|||||||20261109|||77^Ovanne^Nadia", "TQ1|1||||||20261110||R",
        "OBR|1|P-1||24323-8^CMP^LN|||||||||Fasting|||77^Ovanne^Nadia|||||||||||||||I10^Hypertension^I10C",
        "TQ1|1||||||20261110", "OBX|1|ST|8251-1^Fasting?^LN||yes||||||F", "ORC|CA|P-2"))
    let all = reading.statements.map(\.statement)
    #expect(all.map(\.kind) == [.plan, .observation, .plan])
    #expect(all[0].concept.title == "CMP" && all[0].status == Status(.active, sent: "NW"))
    #expect(
      all[0].period.start?.text == "20261110"
        && all[0].plan?.reasons.map(\.title) == ["Hypertension"])
    #expect(all[0].author == "Nadia Ovanne")
    #expect(all[2].status.standing == .stopped && all[2].identifier?.value == "P-2")
  }

  @Test("a medicine ordered, handed out and given are three sayings of one order")
  func medicines() throws {
    let both = try HL7Text.reading(
      HL7Text.message(
        "RDE^O11", id: "1", "ORC|NW|RX-1||||||||||77^Ovanne^Nadia",
        "RXO|29046^Lisinopril^RXNORM|20||mg", "TQ1|1||QD||||20261109|20261209",
        "RXE||314077^Lisinopril 20 MG^RXNORM|1||{tablet}^tablet^UCUM|TAB^Tablet|^1 daily|||90|TAB|3",
        "RXR|PO^Oral^HL70162"))
    let asked = try #require(both.statements.first).statement
    let order = try #require(both.statements.last).statement
    #expect(asked.medication?.dosages[0].dose?.text == "20 mg")
    #expect(asked.identifier?.value == "RX-1/29046/requested" && both.statements.count == 2)
    let detail = try #require(order.medication)
    #expect(detail.role == .order && order.concept.has(.rxnorm, "314077"))
    #expect(detail.dosages[0].dose?.text == "1 tablet" && detail.dosages[0].route?.title == "Oral")
    #expect(detail.refills == 3 && detail.quantity?.number.text == "90")
    #expect(order.period.end?.text == "20261209" && order.identifier?.value == "RX-1/314077")

    let dispense = try only(
      .medication, "RDS^O13", "ORC|RE|RX-1",
      "RXD|1|314077^Lisinopril 20 MG^RXNORM|20261110|90|TAB||RX-77|2")
    #expect(dispense.medication?.role == .dispense && dispense.status.standing == .completed)
    #expect(dispense.medication?.basedOn == ["RX-1", "RX-77"])

    let given = try only(
      .medication, "RAS^O17", "ORC|RE|RX-1",
      "RXA|0|1|20261110080000||314077^Lisinopril 20 MG^RXNORM|1|TAB||||||||||||RE")
    #expect(given.medication?.role == .administration && given.status.standing == .unknown)
  }

  @Test("a paper: its text, its file, its standing, what it replaces; cancelled by T11")
  func papers() throws {
    let txa = "TXA|1|DS^Discharge summary|TX|20260824|77^Ovanne^Nadia|||||||D-2|D-1||||%|R|AV"
    let note = try only(
      .document, "MDM^T10", txa.replacing("%", with: "LA"), "OBX|1|TX|x||Stay in brief",
      "OBX|2|TX|x||Went home")
    #expect(note.document?.text == "Stay in brief\nWent home" && note.status.standing == .completed)
    #expect(note.document?.replaces == [NativeIdentifier(root: "lakeshore", value: "D-1")])
    #expect(note.labels == ["R"] && note.author == "Nadia Ovanne")
    let file = try only(
      .document, "MDM^T02", txa.replacing("%", with: "DI"), "OBX|1|ED|x||^AP^PDF^Base64^JVBERi0x")
    #expect(file.document?.contentType == "application/pdf" && file.document?.size == 6)
    #expect(file.document?.relatesTo.count == 1 && file.status.standing == .preliminary)
    let gone = try only(.document, "MDM^T11", txa.replacing("%", with: "LA"))
    #expect(gone.status.standing == .enteredInError)
  }

  @Test(
    "an appointment, booked, cancelled, missed",
    arguments: [("S12", Status.Standing.planned), ("S15", .stopped), ("S26", .notDone)])
  func appointments(event: String, meant: Status.Standing) throws {
    let text =
      "MSH|^~\\&|S|LAKESHORE|||2026||SIU^\(event)|1|P|2.5\rSCH|A-1|A-2|||||CK^Check-up||30|MIN|^^30^202612011000^202612011030\r"
      + HL7Text.patient + "\rRGS|1\rAIP|1||77^Ovanne^Nadia\rAIL|1||Room 4\r"
    let reading = try HL7Text.reading(text)
    let visit = try #require(reading.statements.first).statement
    #expect(visit.status.standing == meant && visit.concept.title == "Check-up")
    #expect(visit.plan?.performers == ["Nadia Ovanne"] && visit.plan?.locations == ["Room 4"])
    #expect(visit.period.start?.text == "202612011000" && visit.identifier?.value == "A-2")
    #expect(reading.statements[0].range.path == "message[1]/SCH[1]")
  }

  @Test(
    "a device: rows that hold, facets beside their metric, waveforms kept, control solution no reading"
  )
  func device() throws {
    let text =
      "MSH|^~\\&|HUB|HOME|||2026||ORU^R01|1|P|2.6|||||||||IHE_PCD_ORU_R01^IHE PCD\r"
      + HL7Text.patient
      + "\rOBR|1||F1|182777000^monitoring^SCT|||20261022071000-0400\r"
      + "OBX|1||528391^MDC_DEV_SPEC_PROFILE_BP^MDC|1|||||||X|||||||0123^^0123^EUI-64\r"
      + "OBX|2||150020^MDC_PRESS_BLD_NONINV^MDC|1.0.1|||||||X|||20261022071000-0400\r"
      + "OBX|3|NM|150021^MDC_PRESS_BLD_NONINV_SYS^MDC|1.0.1.1|130|266016^MDC_DIM_MMHG^MDC|||||R|||20261022071000-0400\r"
      + "OBX|4|NM|160184^MDC_CONC_GLU_CAPILLARY_WHOLEBLOOD^MDC|1.0.0.2|99|268224^MDC_DIM_CENT^MDC|||||R\r"
      + "OBX|5|CWE|8417844^MDC_CTXT_GLU_SAMPLELOCATION^MDC|1.0.0.2.1|8417860^MDC_CTXT_GLU_SAMPLELOCATION_CTRLSOLUTION^MDC||||||R\r"
      + "OBX|6|NA|131329^MDC_ECG_LEAD_I^MDC|1.0.0.3|1^2^3|||||||R\r"
    let reading = try HL7Text.reading(text)
    let all = reading.statements.map(\.statement)
    #expect(all.map(\.kind) == [.observation, .observation, .observation])
    #expect(all.allSatisfy { $0.section == .vitals })
    #expect(all[0].observation?.device == "0123" && all[0].status.standing == .completed)
    #expect(all[0].observation?.components.map { $0.value?.words } == ["130 MDC_DIM_MMHG"])
    #expect(reading.statements[0].range.path == "message[1]/OBX[2]")
    #expect(all[0].identifier?.value.hasSuffix("@20261022071000-0400") == true)
    #expect(all[1].notUnderstood == ["control solution, not the patient"])
    #expect(all[2].observation?.value == .sampled(Samples("1^2^3")))
    #expect(reading.containers["OBX"] == 1 && reading.parts["OBX"] == 2)
  }

  @Test("a device unit whose code and name disagree is not understood, and told")
  func contradiction() throws {
    let results = try HL7Text.results(
      "OBX|1|NM|150364^MDC_TEMP_BODY^MDC||98.6|268192^MDC_DIM_FAHR^MDC|||||R")
    guard case .quantity(let value)? = results.first?.observation?.value else {
      Issue.record("no value")
      return
    }
    #expect(value.unit == "268192 or MDC_DIM_FAHR" && value.code == nil)
  }
}

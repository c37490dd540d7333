import Clinical
import Testing

@testable import Interchange

@Suite("C-CDA medicines")
struct CDAMedicationTests {
  private static func medication(
    mood: String = "EVN", status: String = "active",
    times: String = "<effectiveTime xsi:type='IVL_TS'><low value='20240101'/></effectiveTime>",
    product: String = metformin, more: String = "", attributes: String = ""
  ) -> String {
    """
    <substanceAdministration classCode="SBADM" moodCode="\(mood)" \(attributes)>\
    \(CDAFixture.template(16))<id root="1.2.8" extension="m1"/><statusCode code="\(status)"/>\
    \(times)<consumable><manufacturedProduct classCode="MANU">\(CDAFixture.template(23))\
    <manufacturedMaterial>\(product)</manufacturedMaterial></manufacturedProduct></consumable>\
    \(more)</substanceAdministration>
    """
  }

  private static let metformin = """
    <code code="860975" codeSystem="2.16.840.1.113883.6.88" displayName="metformin 500 MG"/>
    """

  private func only(_ entry: String) throws -> (Statement, MedicationDetail) {
    let statement = try CDAFixture.only("10160-0", entry)
    guard case .medication(let detail) = statement.detail else { throw Failure() }
    return (statement, detail)
  }

  @Test(
    "mood says who speaks, status how it stands",
    arguments: [
      ("EVN", "active", MedicationDetail.Role.reported, Status.Standing.active),
      ("INT", "active", .order, .active), ("EVN", "completed", .reported, .completed),
      ("EVN", "aborted", .reported, .stopped), ("EVN", "Suspended", .reported, .onHold),
      ("EVN", "nullified", .reported, .enteredInError), ("RQO", "new", .order, .planned),
      ("EVN", "strange", .reported, .unknown),
    ])
  func moodAndStatus(
    _ mood: String, _ status: String, _ role: MedicationDetail.Role, _ standing: Status.Standing
  ) throws {
    let (statement, detail) = try only(Self.medication(mood: mood, status: status))
    #expect(detail.role == role)
    #expect(statement.status == Status(standing, sent: status))
  }

  @Test("completed with an end after the document goes on")
  func completedInTheFuture() throws {
    let times = """
      <effectiveTime xsi:type='IVL_TS'><low value='20250101'/><high value='20250601'/></effectiveTime>
      """
    #expect(
      try only(Self.medication(status: "completed", times: times)).0.status
        == Status(.active, sent: "completed"))
    let past = times.replacing("20250601", with: "20250201")
    #expect(
      try only(Self.medication(status: "completed", times: past)).0.status.standing == .completed)
  }

  struct TimingCase: Sendable {
    let time: String
    let frequency: Int?
    let period: String?
    let unit: String?
    let when: [String]
  }

  @Test(
    "the second time is the frequency",
    arguments: [
      TimingCase(
        time:
          "<effectiveTime operator='A' xsi:type='PIVL_TS'><period value='8' unit='h'/></effectiveTime>",
        frequency: 1, period: "8", unit: "h", when: []),
      TimingCase(
        time: """
          <effectiveTime operator='A' institutionSpecified='true' xsi:type='PIVL_TS'>\
          <period value='12' unit='h'/></effectiveTime>
          """, frequency: 2, period: "1", unit: "d", when: []),
      TimingCase(
        time: """
          <effectiveTime operator='A' institutionSpecified='true' xsi:type='PIVL_TS'>\
          <period value='1e-30' unit='h'/></effectiveTime>
          """, frequency: 1, period: "1e-30", unit: "h", when: []),
      TimingCase(
        time: "<effectiveTime operator='A' xsi:type='EIVL_TS'><event code='HS'/></effectiveTime>",
        frequency: nil, period: nil, unit: nil, when: ["HS"]),
      TimingCase(
        time: """
          <effectiveTime operator='A' xsi:type='PIVL_TS'><period><low value='4' unit='h'/>\
          <high value='6' unit='h'/></period></effectiveTime>
          """, frequency: 1, period: "4", unit: "h", when: []),
    ])
  func timing(_ row: TimingCase) throws {
    let course = "<effectiveTime xsi:type='IVL_TS'><low value='2024'/></effectiveTime>"
    let (statement, detail) = try only(Self.medication(times: course + row.time))
    #expect(statement.period.start?.text == "2024")
    let dosage = try #require(detail.dosages.first)
    #expect(dosage.frequency == row.frequency)
    #expect(dosage.period?.text == row.period)
    #expect(dosage.periodUnit == row.unit)
    #expect(dosage.when == row.when)
  }

  @Test("a bare dose is a count of pieces; no unit is made up")
  func dose() throws {
    let bare = try only(Self.medication(more: "<doseQuantity value='1'/>")).1
    #expect(bare.dosages.first?.dose?.text == "1")
    let counted = try only(
      Self.medication(
        more: """
          <doseQuantity value='1'/><administrationUnitCode code='C48542' displayName='tablet' \
          codeSystem='2.16.840.1.113883.3.26.1.1'/>
          """)
    ).1
    #expect(counted.dosages.first?.dose?.text == "1 tablet")
    let ranged = try only(
      Self.medication(
        more: "<doseQuantity><low value='5' unit='mg'/><high value='10' unit='mg'/></doseQuantity>")
    ).1
    #expect(ranged.dosages.first?.dose?.text == "5 mg")
    #expect(ranged.dosages.first?.doseHigh?.text == "10 mg")
  }

  @Test("a precondition means when needed")
  func whenNeeded() throws {
    let criterion = CDAFixture.snomed("25064002", "Headache")
    let (_, detail) = try only(
      Self.medication(
        more: """
          <precondition typeCode='PRCN'><criterion><code code='ASSERTION'/>\(criterion)</criterion>\
          </precondition>
          """))
    #expect(detail.dosages.first?.asNeeded == true)
    #expect(detail.dosages.first?.asNeededFor?.words == "Headache")
  }

  @Test("the instruction in words is kept, from its own entry or from the text")
  func instruction() throws {
    let sig = """
      <entryRelationship typeCode='COMP'><substanceAdministration classCode='SBADM' moodCode='EVN'>\
      \(CDAFixture.template(147))<text>one with food</text></substanceAdministration>\
      </entryRelationship>
      """
    #expect(try only(Self.medication(more: sig)).1.dosages.map(\.text) == ["one with food"])
    let plain = Self.medication().replacing(
      "<statusCode", with: "<text>two puffs</text><statusCode")
    #expect(try only(plain).1.dosages.map(\.text) == ["two puffs"])
  }

  @Test("an order's repeats are its fills less one; a dispense is a statement of its own")
  func supplies() throws {
    func supply(_ template: Int, _ mood: String, _ inner: String) -> String {
      """
      <entryRelationship typeCode='REFR'><supply classCode='SPLY' moodCode='\(mood)'>\
      \(CDAFixture.template(template))\(inner)</supply></entryRelationship>
      """
    }
    let order = supply(17, "INT", "<repeatNumber value='4'/><quantity value='30'/>")
    let dispense = supply(
      18, "EVN", "<id root='1.2.8' extension='d1'/><effectiveTime value='20240105'/>")
    let bare = supply(18, "EVN", "<statusCode code='completed'/>")
    let reading = try CDAFixture.read(
      CDAFixture.document(
        CDAFixture.section("10160-0", Self.medication(more: order + dispense + bare))))
    let details = reading.statements.compactMap { item -> MedicationDetail? in
      guard case .medication(let detail) = item.statement.detail else { return nil }
      return detail
    }
    #expect(details.map(\.role) == [.reported, .dispense])
    #expect(details[0].refills == 3)
    #expect(details[0].quantity?.text == "30")
    #expect(details[1].basedOn == ["m1"])
    #expect(reading.statements[1].statement.concept.has(.rxnorm, "860975"))
    #expect(
      reading.elements == ["medication_activity": 1, "med_supply_order": 1, "med_dispense": 2])
    #expect(reading.parts == ["med_supply_order": 1, "med_dispense": 1])
  }

  @Test("a negated medicine is not taken; a negated medicine of no kind means none are")
  func negation() throws {
    let (statement, _) = try only(Self.medication(attributes: "negationInd='true'"))
    #expect(statement.status.standing == .notDone)
    #expect(statement.certainty == .refuted)
    for product in [
      "<code nullFlavor='NA'/>", "<code code='410942007' codeSystem='2.16.840.1.113883.6.96'/>",
    ] {
      let none = try CDAFixture.only(
        "10160-0", Self.medication(product: product, attributes: "negationInd='true'"))
      guard case .absence(let detail) = none.detail else { throw Failure() }
      #expect(detail.state == .none)
    }
  }

  @Test("words that say nobody knows are not none")
  func doubt() throws {
    let product =
      "<code nullFlavor='OTH'><originalText>Medications not available</originalText></code>"
    let statement = try CDAFixture.only(
      "10160-0", Self.medication(product: product, attributes: "negationInd='true'"))
    guard case .absence(let detail) = statement.detail else { throw Failure() }
    #expect(detail.state == .noInformation)
  }

  @Test(
    "words without a code that say there is nothing are no medicine",
    arguments: [
      ("No Known Medications", AbsenceDetail.State.none),
      ("No drug therapy prescribed", AbsenceDetail.State.none),
      ("No medication data is applicable", .noInformation), ("None", AbsenceDetail.State.none),
      ("Medications not documented", .noInformation), ("No Doz", nil), ("Vitamin N", nil),
    ] as [(String, AbsenceDetail.State?)])
  func phrases(_ words: String, _ state: AbsenceDetail.State?) throws {
    let product = "<code nullFlavor='UNK'/><name>\(words)</name>"
    let statement = try CDAFixture.only("10160-0", Self.medication(product: product))
    if case .absence(let detail) = statement.detail {
      #expect(detail.state == state)
    } else {
      #expect(state == nil)
      #expect(statement.concept.words == words)
    }
  }

  @Test("a negated medicine in words is that one, not all")
  func negatedWords() throws {
    let product = "<code nullFlavor='OTH'><originalText>Aspirin</originalText></code>"
    let (statement, _) = try only(
      Self.medication(product: product, attributes: "negationInd='true'"))
    #expect(statement.concept.words == "Aspirin")
    #expect(statement.status.standing == .notDone)
  }

  @Test("why it is taken is part of the medicine, not a problem of the list")
  func reason() throws {
    let indication = """
      <entryRelationship typeCode='RSON'><observation classCode='OBS' moodCode='EVN'>\
      \(CDAFixture.template(19))\(CDAFixture.template(4))<code code='ASSERTION'/>\
      \(CDAFixture.snomed("44054006", "Diabetes"))</observation></entryRelationship>
      """
    let (_, detail) = try only(Self.medication(more: indication))
    #expect(detail.reasons.map(\.words) == ["Diabetes"])
  }

  @Test("two medicines without name or code are two statements, unnamed")
  func unnamed() throws {
    let entry = Self.medication(product: "<code/>")
    let all = try CDAFixture.statements(
      CDAFixture.section("10160-0", entry, entry.replacing("m1", with: "m2")))
    #expect(all.count == 2)
    #expect(all.allSatisfy { $0.kind == .medication && $0.concept.isEmpty })
  }
}

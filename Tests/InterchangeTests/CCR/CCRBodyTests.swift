import Clinical
import Testing

@testable import Interchange

@Suite("CCR: what the Body says")
struct CCRBodyTests {
  @Test("a result: value, unit, range, flag, specimen, collected and reported")
  func result() throws {
    let body = """
      <Results><Result><Type><Text>Chemistry</Text></Type>\(CCRText.described("Basic panel"))\
      <Substance><Text>Blood</Text></Substance>\(CCRText.source)<Test>\
      \(CCRText.date("Collection start date", "2021-09-13"))\
      \(CCRText.described("HbA1c", ("4548-4", "LOINC")))<Status><Text>Final</Text></Status>\
      <TestResult><Value>7.10</Value><Units><Unit>%</Unit></Units></TestResult>\
      <NormalResult><Normal><Value>4.0-5.6</Value><Units><Unit>%</Unit></Units></Normal>\
      </NormalResult><Flag><Text>High</Text></Flag></Test><Test>\(CCRText.described("Urine colour"))\
      <TestResult><Value>straw</Value></TestResult></Test></Result></Results>
      """
    let all = try CCRText.statements(body)
    #expect(all.map(\.kind) == [.report, .observation, .observation])
    let test = all[1]
    #expect(test.concept.has(.loinc, "4548-4"))
    #expect(test.period.start?.iso == "2021-09-13" && test.author == "Ida Arzt")
    guard case .observation(let detail) = test.detail, case .quantity(let value)? = detail.value
    else { throw CCRFailure() }
    #expect(value.text == "7.10 %" && detail.interpretations == ["High"])
    #expect(detail.ranges.first?.low?.text == "4.0 %" && detail.ranges.first?.high?.text == "5.6 %")
    #expect(detail.specimen?.words == "Blood")
    guard case .observation(let other) = all[2].detail else { throw CCRFailure() }
    #expect(other.value == .text("straw"))
  }

  @Test("vital signs stand alone; a result without a unit keeps its number and is told")
  func vitals() throws {
    let reading = try CCRText.read(
      CCRText.record(
        """
        <VitalSigns><Result>\(CCRText.source)<Test>\(CCRText.described("Weight"))<TestResult>\
        <Value>2480</Value></TestResult></Test></Result></VitalSigns>
        """))
    #expect(reading.elements == ["VitalSigns": 1] && reading.containers == ["VitalSigns": 1])
    #expect(reading.statements.count == 2)
    #expect(reading.statements[1].range.path == "Body/VitalSigns/Result[1]/Test[1]")
    #expect(reading.ledger.map(\.check).contains(.unitMissing))
  }

  @Test("an allergy to an agent, its reaction; the type decides, another alert is a warning")
  func alerts() throws {
    let body = """
      <Alerts><Alert><Type><Text>Drug Allergy</Text></Type>\(CCRText.described("Allergy"))\
      <Status><Text>Active</Text></Status>\(CCRText.source)<Agent><Products><Product><Product>\
      <ProductName><Text>Penicillin</Text></ProductName></Product></Product></Products></Agent>\
      <Reaction><Description><Text>Hives</Text></Description><Severity><Text>Severe</Text></Severity>\
      </Reaction></Alert><Alert><Type><Text>Critical</Text></Type>\(CCRText.described("Falls"))\
      \(CCRText.source)</Alert></Alerts>
      """
    let all = try CCRText.statements(body)
    #expect(all[0].concept.words == "Penicillin")
    guard case .allergy(let detail) = all[0].detail else { throw CCRFailure() }
    #expect(detail.type == "allergy" && detail.categories == ["medication"])
    #expect(
      detail.reactions == [.init(manifestations: [Concept(text: "Hives")], severity: "severe")])
    #expect(all[1].kind == .other && all[1].section == .alerts)
  }

  @Test("no known allergies arrives as words: a statement of none, never a substance")
  func none() throws {
    func alert(_ words: String) throws -> Statement {
      try CCRText.only(
        "<Alerts><Alert><Type><Text>Allergy</Text></Type>\(CCRText.described(words))"
          + CCRText.source + "</Alert></Alerts>")
    }
    #expect(try alert("No Known Allergies").concept.has(.snomed, "716186003"))
    #expect(try alert("NKDA").concept.has(.snomed, "409137002"))
    let unknown = try alert("Not documented")
    #expect(unknown.kind == .absence)
    guard case .absence(let detail) = unknown.detail else { throw CCRFailure() }
    #expect(detail.state == .noInformation)
    let problem = try CCRText.only(
      "<Problems><Problem>\(CCRText.described("No known problems"))\(CCRText.source)</Problem></Problems>"
    )
    #expect(problem.kind == .absence)
  }

  @Test("a medicine: brand, strength, directions, need, refills; each fill stands for itself")
  func medicine() throws {
    let body = """
      <Medications><Medication><CCRDataObjectID>M1</CCRDataObjectID>\
      \(CCRText.date("Start date", "2020-02-01"))<Status><Text>Active</Text></Status>\
      \(CCRText.source)<Product><ProductName><Text>Lisinopril</Text><Code><Value>314077</Value>\
      <CodingSystem>RxNorm</CodingSystem></Code></ProductName><BrandName><Text>Zestril</Text>\
      </BrandName><Strength><Value>20</Value><Units><Unit>mg</Unit></Units></Strength><Form>\
      <Text>tablet</Text></Form></Product><Quantity><Value>90</Value><Units><Unit>tablets</Unit>\
      </Units></Quantity><Directions><Direction><Dose><Value>1</Value><Units><Unit>tablet</Unit>\
      </Units></Dose><Dose><Value>2</Value><Units><Unit>tablet</Unit></Units>\
      <VariableDoseModifier><Text>to</Text></VariableDoseModifier></Dose><Route><Text>Oral</Text>\
      </Route><Frequency><Value>BID</Value></Frequency><Duration><Value>10</Value><Units>\
      <Unit>days</Unit></Units></Duration><Indication><PRNFlag><Text>PRN</Text></PRNFlag><Problem>\
      <Description><Text>pain</Text></Description></Problem></Indication></Direction></Directions>\
      <PatientInstructions><Instruction><Text>with water</Text></Instruction></PatientInstructions>\
      <Refills><Refill><Number>3</Number></Refill></Refills><FulfillmentHistory><Fulfillment>\
      \(CCRText.date("Dispensed date", "2020-02-02"))<Quantity><Value>30</Value></Quantity>\
      </Fulfillment></FulfillmentHistory></Medication></Medications>
      """
    let all = try CCRText.statements(body)
    #expect(all.map(\.kind) == [.medication, .medication])
    #expect(all[0].concept.words == "Lisinopril 20 mg" && all[0].concept.has(.rxnorm, "314077"))
    #expect(all[0].notes == ["Brand: Zestril", "with water"])
    #expect(all[0].period == Period(start: PartialDate(iso: "2020-02-01")))
    guard case .medication(let detail) = all[0].detail, let dosage = detail.dosages.first,
      case .medication(let fill) = all[1].detail
    else { throw CCRFailure() }
    #expect(
      detail.role == .reported && detail.refills == 3 && detail.quantity?.text == "90 tablets")
    #expect(dosage.dose?.text == "1 tablet" && dosage.doseHigh?.text == "2 tablet")
    #expect(dosage.frequency == 2 && dosage.periodUnit == "d" && dosage.text == "10 days")
    #expect(dosage.asNeeded && dosage.asNeededFor?.words == "pain")
    #expect(fill.role == .dispense && fill.basedOn == ["M1"])
    #expect(all[1].period.start?.iso == "2020-02-02")
  }

  @Test("a frequency that is not understood stays in the words")
  func frequency() throws {
    let direction = { (inner: String) in
      "<Medications><Medication>\(CCRText.source)<Product><ProductName><Text>X</Text></ProductName>"
        + "</Product><Directions><Direction>\(inner)</Direction></Directions></Medication></Medications>"
    }
    func dosage(_ inner: String) throws -> Dosage? {
      guard case .medication(let detail) = try CCRText.only(direction(inner)).detail else {
        return nil
      }
      return detail.dosages.first
    }
    let odd = try dosage("<Frequency><Description><Text>mane</Text></Description></Frequency>")
    #expect(odd?.text == "mane" && odd?.frequency == nil)
    let hours = try dosage(
      "<Interval><Value>8</Value><Units><Unit>Hours</Unit></Units></Interval>")
    #expect(hours?.period?.text == "8" && hours?.periodUnit == "h" && hours?.frequency == 1)
  }

  @Test("a vaccine, refused by its status")
  func vaccine() throws {
    let found = try CCRText.only(
      """
      <Immunizations><Immunization>\(CCRText.date(nil, "2020-10"))<Status><Text>Refused</Text>\
      </Status>\(CCRText.source)<Product><ProductName><Text>Influenza</Text><Code><Value>141</Value>\
      <CodingSystem>CVX</CodingSystem></Code></ProductName><IDs><Type><Text>Lot Number</Text></Type>\
      <ID>L7</ID></IDs></Product></Immunization></Immunizations>
      """)
    #expect(found.status.standing == .notDone && found.concept.has(.cvx, "141"))
    guard case .immunization(let detail) = found.detail else { throw CCRFailure() }
    #expect(detail.lot == "L7")
  }

  @Test("a relative, what they had and died of; the text of each test is a part")
  func family() throws {
    let found = try CCRText.only(
      """
      <FamilyHistory><FamilyProblemHistory>\(CCRText.source)<FamilyMember><ActorRole><Text>Father\
      </Text></ActorRole><HealthStatus><Description><Text>Deceased</Text></Description>\
      <CauseOfDeath><Description><Text>Stroke</Text></Description></CauseOfDeath></HealthStatus>\
      </FamilyMember><Problem><DateTime><Age><Value>57</Value><Units><Unit>years</Unit></Units></Age>\
      </DateTime><Description><Text>Heart attack</Text></Description></Problem></FamilyProblemHistory>\
      </FamilyHistory>
      """)
    #expect(found.concept.words == "Father")
    guard case .familyHistory(let detail) = found.detail else { throw CCRFailure() }
    #expect(detail.isDeceased == true && detail.conditions.count == 2)
    #expect(detail.conditions[0].isCauseOfDeath)
    #expect(detail.conditions[1].onset == "age 57 years")
  }

  @Test("habits, function and pregnancy: what is asked, and what was found")
  func observed() throws {
    let body = """
      <FunctionalStatus><Function><Type><Text>Pregnancy status</Text></Type>\
      \(CCRText.described("Not pregnant"))\(CCRText.source)</Function></FunctionalStatus>\
      <SocialHistory><SocialHistoryElement><Type><Text>Smoking</Text></Type>\
      \(CCRText.described("Former smoker"))\(CCRText.source)</SocialHistoryElement></SocialHistory>\
      <AdvanceDirectives><AdvanceDirective>\(CCRText.described("Do not resuscitate"))\
      \(CCRText.source)</AdvanceDirective></AdvanceDirectives>
      """
    let all = try CCRText.statements(body)
    #expect(all.map(\.section) == [.pregnancy, .socialHistory, .advanceDirectives])
    guard case .observation(let smoking) = all[1].detail else { throw CCRFailure() }
    #expect(smoking.value == .concept(Concept(text: "Former smoker")))
    #expect(all[2].concept.words == "Do not resuscitate")
  }

  @Test("payers, contacts and staff by their actors; the staff are one team")
  func people() throws {
    let reading = try CCRText.read(
      CCRText.record(
        """
        <Payers><Payer>\(CCRText.described("Gold plan"))<IDs><Type><Text>Member ID</Text></Type>\
        <ID>77</ID></IDs>\(CCRText.source)<PaymentProvider><ActorID>O1</ActorID></PaymentProvider>\
        </Payer></Payers><Support><SupportProvider><ActorID>D1</ActorID><ActorRole>\
        <Text>Daughter</Text></ActorRole></SupportProvider></Support><HealthCareProviders><Provider>\
        <ActorID>D1</ActorID><ActorRole><Text>Family doctor</Text></ActorRole></Provider><Provider>\
        <ActorID>O1</ActorID></Provider></HealthCareProviders>
        """))
    let all = reading.statements.dropFirst().map(\.statement)
    #expect(reading.elements == ["Payers": 1, "Support": 1, "HealthCareProviders": 2])
    #expect(all.map(\.kind) == [.coverage, .contact, .careTeam])
    guard case .coverage(let cover) = all[0].detail, case .contact(let contact) = all[1].detail,
      case .careTeam(let team) = all[2].detail
    else { throw CCRFailure() }
    #expect(cover.payer == "Old Practice" && cover.memberNumber == "77")
    #expect(contact.name == "Ida Arzt" && contact.telecoms == ["555-0101"])
    #expect(team.members.map(\.name) == ["Ida Arzt", "Old Practice"])
  }

  @Test("a plan: what is ordered is planned, each part of it a statement")
  func plan() throws {
    let body = """
      <PlanOfCare><Plan><OrderRequest>\(CCRText.source)<Procedures><Procedure>\
      \(CCRText.described("Colonoscopy"))</Procedure></Procedures><Medications><Medication><Product>\
      <ProductName><Text>Aspirin 81 mg</Text></ProductName></Product></Medication></Medications>\
      <Goals><Goal>\(CCRText.described("Lose 5 kg"))</Goal></Goals></OrderRequest></Plan><Plan>\
      \(CCRText.described("Come back in May"))</Plan></PlanOfCare>
      """
    let reading = try CCRText.read(CCRText.record(body))
    let all = reading.statements.dropFirst().map(\.statement)
    #expect(all.map(\.kind) == [.plan, .medication, .goal, .plan])
    #expect(all[0].status.standing == .planned && all[1].status.standing == .planned)
    #expect(reading.elements == ["PlanOfCare": 2] && reading.containers == ["PlanOfCare": 1])
    #expect(
      reading.statements[1].range.path
        == "Body/PlanOfCare/Plan[1]/OrderRequest[1]/Procedures/Procedure[1]")
  }

  @Test("what no reader knows is kept and counted; an empty entry too")
  func other() throws {
    let reading = try CCRText.read(
      CCRText.record(
        "<Own><Thing>\(CCRText.described("x"))</Thing></Own><Problems><Problem/></Problems>"))
    #expect(reading.elements == ["Own": 1, "Problems": 1])
    #expect(reading.statements.dropFirst().map(\.statement.kind) == [.other, .other])
  }

  @Test("more entries than the limit: the document is refused, nothing is half-read")
  func limit() {
    let problem = "<Problem>\(CCRText.described("Gout"))</Problem>"
    let body = "<Problems>" + String(repeating: problem, count: 20) + "</Problems>"
    var limits = Limits.standard
    limits.entries = 10
    let error = #expect(throws: ReadError.self) {
      try Interchange.read(Array(CCRText.record(body).utf8), limits: limits)
    }
    #expect(error?.why == "more than the limit of 10 entries")
  }
}

import Clinical
import Testing

@testable import Interchange

@Suite("FHIR: what stands around the clinical core")
struct FHIRAroundTests {
  @Test("a procedure with who, where, why and how it ended")
  func procedure() throws {
    let statement = try FHIRText.statement(
      "Procedure",
      """
      'status':'completed','code':{'text':'Appendectomy'},'performedPeriod':{'start':'2020-01-02'},
      'performer':[{'actor':{'display':'Dr Ames'}}],'location':{'display':'Riverside'},
      'reasonCode':[{'text':'Appendicitis'}],'bodySite':[{'text':'Abdomen'}],
      'complication':[{'text':'Bleeding'}],'encounter':{'reference':'Encounter/e'}
      """)
    guard case .procedure(let detail) = statement.detail else { throw Wrong.detail }
    #expect(statement.concept.text == "Appendectomy")
    #expect(statement.period.start?.text == "2020-01-02")
    #expect(detail.performers == ["Dr Ames"] && statement.author == "Dr Ames")
    #expect(detail.locations == ["Riverside"])
    #expect(detail.reasons.map(\.text) == ["Appendicitis"])
    #expect(detail.sites.map(\.text) == ["Abdomen"] && detail.outcomes.map(\.text) == ["Bleeding"])
    #expect(statement.encounter?.value == "Encounter/e")
  }

  @Test("a procedure that was not done, with its reason")
  func notDone() throws {
    let statement = try FHIRText.statement(
      "Procedure", "'status':'not-done','statusReason':{'text':'refused'}")
    guard case .procedure(let detail) = statement.detail else { throw Wrong.detail }
    #expect(statement.status.standing == .notDone)
    #expect(detail.statusReason?.text == "refused")
  }

  @Test("an implant with its numbers, and its use with the device's own words")
  func devices() throws {
    let reading = try FHIRText.reading(
      FHIRText.bundle(
        """
        'resourceType':'Device','id':'d','patient':{'reference':'Patient/p'},'type':{'text':'Stent'},
        'udiCarrier':[{'carrierHRF':'(01)123'}],'manufacturer':'Acme','lotNumber':'L1',
        'serialNumber':'S1','expirationDate':'2030-01'
        """,
        """
        'resourceType':'DeviceUseStatement','subject':{'reference':'Patient/p'},'status':'active',
        'device':{'reference':'Device/d'},'bodySite':{'text':'Heart'}
        """))
    let details = reading.statements.compactMap { item -> DeviceDetail? in
      if case .device(let detail) = item.statement.detail { detail } else { nil }
    }
    #expect(details.map(\.udi) == ["(01)123", "(01)123"])
    #expect(details.first?.expires?.text == "2030-01" && details.first?.lot == "L1")
    #expect(reading.statements.map(\.statement.concept.text) == ["Stent", "Stent"])
    #expect(details.last?.sites.map(\.text) == ["Heart"])
  }

  @Test("a goal with its target and by when")
  func goal() throws {
    let statement = try FHIRText.statement(
      "Goal",
      """
      'lifecycleStatus':'active','description':{'text':'Lower the pressure'},
      'achievementStatus':{'text':'improving'},'expressedBy':{'display':'Ada'},
      'target':[{'measure':{'text':'Systolic'},'dueDate':'2027-01-01',
       'detailQuantity':{'value':130,'unit':'mmHg','comparator':'<'}},
       {'dueDuration':{'value':3,'unit':'months'}}]
      """)
    guard case .goal(let detail) = statement.detail else { throw Wrong.detail }
    #expect(statement.status.standing == .active && detail.setBy == "Ada")
    #expect(detail.achievement?.text == "improving")
    #expect(detail.targets.first?.due?.text == "2027-01-01")
    guard case .quantity(let amount) = detail.targets.first?.value else { throw Wrong.detail }
    #expect(amount.number.text == "130")
    #expect(detail.targets.last?.value == .text("within 3 months"))
  }

  @Test("a team with its members, their parts and their telephone")
  func careTeam() throws {
    let reading = try FHIRText.reading(
      FHIRText.bundle(
        """
        'resourceType':'CareTeam','subject':{'reference':'Patient/p'},'status':'active',
        'name':'Heart team','participant':[{'role':[{'text':'cardiologist'}],
        'member':{'reference':'Practitioner/a'}},{'member':{'reference':'Practitioner/gone'}}]
        """,
        """
        'resourceType':'Practitioner','id':'a','name':[{'text':'Dr Ames'}],
        'telecom':[{'system':'phone','value':'tel:555-1234'}]
        """))
    guard case .careTeam(let detail) = reading.statements.first?.statement.detail else {
      throw Wrong.detail
    }
    #expect(detail.members.map(\.name) == ["Dr Ames", "Practitioner/gone"])
    #expect(detail.members.first?.role?.text == "cardiologist")
    #expect(detail.members.first?.telecoms == ["555-1234"])
  }

  @Test("an insurance with its numbers")
  func coverage() throws {
    let statement = try FHIRText.statement(
      "Coverage",
      """
      'status':'active','type':{'text':'PPO'},'payor':[{'display':'Acme Health'}],
      'subscriberId':'M1','class':[{'type':{'coding':[{'code':'group'}]},'value':'G1'},
      {'type':{'coding':[{'code':'plan'}]},'value':'P','name':'Gold'}],
      'relationship':{'coding':[{'code':'self'}]},'order':1,'subscriber':{'reference':'Patient/p'}
      """, subject: "beneficiary")
    guard case .coverage(let detail) = statement.detail else { throw Wrong.detail }
    #expect(detail.payer == "Acme Health" && detail.memberNumber == "M1")
    #expect(detail.groupNumber == "G1" && detail.plan == "Gold" && detail.order == 1)
    #expect(detail.holder == nil)
  }

  @Test("whose history it is, what they had and what they died of")
  func family() throws {
    let statement = try FHIRText.statement(
      "FamilyMemberHistory",
      """
      'status':'completed','relationship':{'text':'mother'},'deceasedAge':{'value':57,'code':'a'},
      'condition':[{'code':{'text':'stroke'},'onsetAge':{'value':55,'unit':'years'},
      'contributedToDeath':true}]
      """, subject: "patient")
    guard case .familyHistory(let detail) = statement.detail else { throw Wrong.detail }
    #expect(statement.concept.text == "mother")
    #expect(detail.isDeceased == true && detail.deathAge == "57 a")
    #expect(detail.conditions.map(\.concept.text) == ["stroke"])
    #expect(detail.conditions.first?.onset == "55 years")
    #expect(detail.conditions.first?.isCauseOfDeath == true)
  }

  @Test("the people around a patient, from the Patient and from RelatedPerson")
  func contacts() throws {
    let reading = try FHIRText.reading(
      """
      {'resourceType':'Bundle','entry':[{'resource':{'resourceType':'Patient','id':'p','contact':[
      {'relationship':[{'text':'wife'}],'name':{'text':'Eve'},'telecom':[{'value':'555'}],
       'address':{'line':['1 High St'],'city':'Troy'}}]}},{'resource':{'resourceType':'RelatedPerson',
       'patient':{'reference':'Patient/p'},'relationship':[{'text':'son'}],'name':[{'text':'Abel'}]}}]}
      """)
    let contacts = reading.statements.compactMap { item -> ContactDetail? in
      if case .contact(let detail) = item.statement.detail { detail } else { nil }
    }
    #expect(contacts.map(\.name) == ["Eve", "Abel"])
    #expect(contacts.first?.address == "1 High St, Troy")
    #expect(reading.statements.map(\.statement.concept.text) == ["wife", "son"])
    #expect(reading.statements.allSatisfy { $0.statement.section == .support && $0.patient == 0 })
    #expect(reading.statements.first?.range.path == "entry[0].resource.contact[0]")
  }

  enum Wrong: Error { case detail }
}

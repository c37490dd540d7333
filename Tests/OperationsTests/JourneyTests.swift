import Access
import Clinical
import Foundation
import Monitoring
import Operations
import RecordStore
import Testing

@Suite struct JourneyTests {
  @Test func aDocumentIsImportedFoundAndTracedToItsBytes() throws {
    let desk = try Desk()
    let text = Desk.bundle([Desk.condition("c1", "Chronic heart failure")])
    let account = try desk.take(text)
    #expect(account.total.new == account.total.read && account.sections[.problems]?.new == 1)
    let people = try desk.session.listPeople()
    #expect(people.map(\.name) == ["QUILLANE, Marisol"] && people[0].birth?.text == "1951-03-04")
    let hit = try #require(try desk.session.search("heart fail").first)
    #expect(hit.person == people[0].key && hit.kept.statement.section == .problems)
    let passage = try desk.session.source(of: hit.kept.thing, context: 0)
    let range = passage.sighting.range
    #expect(passage.start <= range.start)
    let own = passage.bytes[(range.start - passage.start)..<(range.end - passage.start)]
    #expect(String(decoding: own, as: UTF8.self).contains("Chronic heart failure"))
  }

  @Test func aFileImportedTwiceIsSame() throws {
    let desk = try Desk()
    let text = Desk.bundle([Desk.condition("c1", "Asthma")])
    try desk.take(text)
    let again = try desk.take(text).total
    #expect(again.new == 0 && again.superseding == 0 && again.same == again.read)
  }

  @Test func whatIsNoDocumentIsRefusedInOneLineAndStoresNothing() throws {
    let desk = try Desk()
    for bytes in ["", "hello", "{\"resourceType\":", "<ClinicalDocument"] {
      let error = #expect(throws: OperationError.self) { try desk.take(bytes) }
      #expect(error?.reason == .badData && error?.description.contains("\n") == false)
    }
    #expect(try desk.session.listImports().isEmpty)
  }

  @Test func onePersonAtTwoSourcesIsJoinedAndADecisionParts() throws {
    let desk = try Desk()
    try desk.take(Desk.bundle([]), source: "riverside")
    try desk.take(Desk.bundle(mrn: "O-9", system: "urn:oid:9", []), source: "oakwood")
    let people = try desk.session.listPeople()
    #expect(people.count == 1 && people[0].sources == ["oakwood", "riverside"])
    let keys = try desk.session.store.identities(of: people[0].key, scope: desk.session.scope)
      .map(\.key.rawValue)
    let decision = try desk.session.decide(.identity, keys, .different, reason: "twins")
    #expect(try desk.session.countPeople() == 2)
    try desk.session.takeBack(decision: decision)
    #expect(try desk.session.countPeople() == 1)
    #expect(try desk.session.listDecisions().first?.decision.endedAt != nil)
  }

  @Test func whoMayBeOnePersonIsAskedAndTheAnswerStands() throws {
    let desk = try Desk()
    try desk.take(Desk.bundle([]), source: "riverside")
    try desk.take(
      Desk.bundle(given: "Marisa", birth: "1951-04-03", mrn: "O-9", system: "urn:oid:9", []),
      source: "oakwood")
    #expect(try desk.session.countPeople() == 2)
    let question = try #require(try desk.session.listQuestions().first)
    #expect(question.subject == .identity)
    try desk.session.decide(.identity, question.names, .same, reason: "asked her")
    #expect(try desk.session.countPeople() == 1)
    #expect(try desk.session.listQuestions().isEmpty)
  }

  @Test func aTypedReadingIsADocumentOfItsOwnAndJoinsThePerson() throws {
    let desk = try Desk()
    try desk.take(Desk.bundle([]))
    let person = try desk.person("quillane")
    let at = try #require(PartialDate(iso: "2026-11-16T08:10:00Z"))
    let account = try desk.session.addReading(
      [
        TypedValue(analyte: "systolic", number: "138", unit: "mmHg"),
        TypedValue(analyte: "diastolic", number: "82", unit: "mmHg"),
        TypedValue(analyte: "weight", number: "176.4", unit: "lb"),
      ], of: person, at: at)
    #expect(account.total.new == 2)
    let readings = try desk.session.listReadings(of: person)
    #expect(Set(readings.map(\.analyte)) == ["systolic", "diastolic", "weight"])
    #expect(readings.allSatisfy { $0.sourceName == "typed by ada" && $0.quality == .sound })
    #expect(try desk.session.countPeople() == 1)
    let lens = try desk.session.source(of: readings[0].thing, context: 0)
    #expect(String(decoding: lens.bytes, as: UTF8.self).contains("systolic 138 mmHg"))
  }

  @Test(arguments: [
    ("weight", "heavy", "lb", "2026-11-16"), ("weight", "176", "", "2026-11-16"),
    ("weight", "176", "mmHg", "2026-11-16"), ("mood", "5", "1", "2026-11-16"),
    ("weight", "176", "lb", "2027-01-01"),
  ])
  func whatCannotBeUnderstoodIsNotKept(
    analyte: String, number: String, unit: String, at: String
  ) throws {
    let desk = try Desk()
    let date = try #require(PartialDate(iso: at))
    let error = #expect(throws: OperationError.self) {
      try desk.session.addReading(
        [TypedValue(analyte: analyte, number: number, unit: unit)], of: Patient(), at: date)
    }
    #expect(error?.reason == .badData)
    #expect(try desk.session.listImports().isEmpty)
  }

  @Test func aGainInWeightRaisesAnAlertInTheStoringTransaction() throws {
    let desk = try Desk()
    try desk.take(Desk.bundle([Desk.weight("w1", "172.0", at: "2026-11-10T08:00:00Z")]))
    let person = try desk.person("quillane")
    let limit = try #require(
      Limit(
        analyte: "weight", text: "gain 5 [lb_av] in 7 d | call | Dr. Halvane | 2026-09-10"))
    try desk.session.setLimits([limit], of: person)
    #expect(try desk.session.listLimits(of: person) == [limit])
    let account = try desk.take(
      Desk.bundle([Desk.weight("w2", "177.6", at: "2026-11-16T08:00:00Z")]))
    #expect(account.alerts == 1)
    let alert = try #require(try desk.session.listAlerts(of: person).first)
    #expect(alert.alert.ruleText.contains("Halvane"))
    try desk.session.acknowledge(alert: alert.id, note: "called")
    #expect(try desk.session.listAlerts().first?.isAcknowledged == true)
  }

  @Test func aTopicIsGivenOpenedAndRead() throws {
    let desk = try Desk()
    try desk.take(Desk.bundle([]))
    let person = try desk.person("quillane")
    try desk.session.giveTopic("weigh-each-day", to: person)
    let patient = desk.session(.patient, person: person)
    let given = try #require(try patient.listAssignments(of: person).first)
    try patient.openTopic(given)
    try patient.markRead(given)
    let read = try #require(try desk.session.listAssignments(of: person).first)
    #expect(read.openedAt != nil && read.readAt == Desk.now && read.givenBy == "ada")
  }
}

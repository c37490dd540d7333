import Clinical
import Testing

@testable import Interchange

@Suite("CCR: the record, its people and its feeds")
struct CCRHeaderTests {
  @Test("the patient, the sender and the record as a paper")
  func header() throws {
    let reading = try CCRText.read(CCRText.record(""))
    #expect(reading.version == "V1.0")
    #expect(reading.written?.iso == "2021-12-30T10:00:00-05:00")
    #expect(reading.source == SourceHint(key: "old practice", name: "Old Practice"))
    let patient = try #require(reading.patients.first).patient
    #expect(patient.displayName == "Ana B Testfall")
    #expect(patient.birth?.iso == "1960-01-02")
    #expect(patient.sex == .female)
    #expect(patient.addresses.first?.city == "Town")
    #expect(patient.telecoms.first?.value == "555-0100")
    #expect(
      patient.identifiers == [
        Identifier(system: nil, value: "A-1", type: "MR", assigner: "Old Practice")
      ])
    #expect(reading.patients.first?.range.path == "Actors/Actor[1]")
    let paper = try #require(reading.statements.first).statement
    #expect(paper.kind == .document)
    #expect(paper.identifier == NativeIdentifier(root: "doc-1", value: ""))
    #expect(reading.ledger.isEmpty, "\(reading.ledger)")
  }

  @Test("a patient whom no actor describes is a line of the ledger, and nobody is guessed")
  func nobody() throws {
    let text = CCRText.record("").replacing("<Patient><ActorID>P1", with: "<Patient><ActorID>P9")
    let reading = try CCRText.read(text)
    #expect(reading.patients.map(\.patient) == [Patient()])
    #expect(reading.ledger.contains { $0.check == .referenceDangling && $0.words.contains("P9") })
  }

  @Test("the only person of a record that names no patient is taken, and the ledger says so")
  func onlyPerson() throws {
    let actors = """
      <Actors><Actor><Person><DateOfBirth><ExactDateTime>1984-07-22</ExactDateTime></DateOfBirth>\
      </Person></Actor></Actors>
      """
    let text = CCRText.record("", actors: actors)
      .replacing("<Patient><ActorID>P1</ActorID></Patient>", with: "<Patient/>")
    let reading = try CCRText.read(text)
    #expect(reading.patients.first?.patient.birth?.iso == "1984-07-22")
    #expect(reading.ledger.contains { $0.words.contains("the only person in it is taken") })
  }

  @Test("two patients are told, not chosen between in silence")
  func two() throws {
    let text = CCRText.record("")
      .replacing("<Patient>", with: "<Patient><ActorID>D1</ActorID></Patient><Patient>")
    let reading = try CCRText.read(text)
    #expect(reading.patients.count == 2)
    #expect(reading.ledger.contains { $0.words.contains("names 2 patients") })
  }

  @Test("records in a feed: those that name no patient speak of the one whom the others describe")
  func feed() throws {
    let problem = """
      <Problems><Problem><Description><Text>Malaria</Text></Description></Problem></Problems>
      """
    let whole = CCRText.record("").split(separator: "?>")[1]
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry>\(whole)</entry><entry>\
      <ContinuityOfCareRecord xmlns="urn:astm-org:CCR"><Patient/><Body>\(problem)</Body>\
      </ContinuityOfCareRecord></entry></feed>
      """
    let reading = try CCRText.read(text)
    #expect(reading.patients.count == 1)
    #expect(reading.elements == ["Problems": 1])
    let last = try #require(reading.statements.last)
    #expect(last.patient == 0)
    #expect(last.range.path == "ContinuityOfCareRecord[2]/Body/Problems/Problem[1]")
    // Without a name of the record, its objects' names hold nowhere.
    #expect(last.statement.identifier == nil)
  }

  @Test("a feed of two patients leaves a record without one to nobody")
  func feedOfTwo() throws {
    let one = String(CCRText.record("").split(separator: "?>")[1])
    let other = one.replacing("1960-01-02", with: "1961-01-02")
    let bare = "<ContinuityOfCareRecord xmlns='urn:astm-org:CCR'><Body/></ContinuityOfCareRecord>"
    let reading = try CCRText.read("<feed>\(one)\(other)\(bare)</feed>")
    #expect(reading.patients.count == 3)
    #expect(reading.statements.map(\.patient) == [0, 1])
    #expect(reading.patients[2].patient == Patient())
  }

  @Test("what a record shall have and has not")
  func missing() throws {
    let text = "<ContinuityOfCareRecord><Body/></ContinuityOfCareRecord>"
    let words = try CCRText.read(text).ledger.map(\.words)
    #expect(words.contains("the record has no CCRDocumentObjectID"))
    #expect(words.contains("the record has no Actors"))
    #expect(words.contains("the record is not in the namespace urn:astm-org:CCR"))
  }

  @Test("papers that a record points to, never fetched; remarks joined to their entries")
  func references() throws {
    let after = """
      <References><Reference><ReferenceObjectID>R1</ReferenceObjectID><Type><Text>Letter</Text>\
      </Type><Description><Text>From the eye clinic</Text></Description><Locations><Location>\
      <Description><Text>http://x.example/1</Text></Description></Location></Locations></Reference>\
      </References><Comments><Comment><CommentObjectID>C1</CommentObjectID><Description>\
      <Text>As told by his wife</Text></Description></Comment></Comments>
      """
    let body = """
      <Problems><Problem><CCRDataObjectID>X</CCRDataObjectID>\(CCRText.described("Gout"))\
      \(CCRText.source)<CommentID>C1</CommentID></Problem></Problems>
      """
    let all = try CCRText.statements(body, after: after)
    #expect(all[0].notes == ["As told by his wife"])
    #expect(all[0].author == "Ida Arzt")
    #expect(all[0].identifier == NativeIdentifier(root: "doc-1", value: "X"))
    guard case .document(let paper) = all[1].detail else { throw CCRFailure() }
    #expect(paper.url == "http://x.example/1" && paper.title == "From the eye clinic")
  }
}

struct CCRFailure: Error {}

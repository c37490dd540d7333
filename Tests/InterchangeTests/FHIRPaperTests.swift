import Clinical
import Testing

@testable import Interchange

@Suite("FHIR: papers")
struct FHIRPaperTests {
  private func paper(_ type: String, _ members: String) throws -> (Statement, DocumentDetail) {
    let statement = try FHIRText.statement(type, members)
    guard case .document(let detail) = statement.detail else { throw FHIRAroundTests.Wrong.detail }
    return (statement, detail)
  }

  @Test("a note can be read, and says what it replaces and at which visit")
  func note() throws {
    let (statement, detail) = try paper(
      "DocumentReference",
      """
      'status':'current','type':{'text':'Progress note'},'date':'2026-01-02T10:00:00Z',
      'author':[{'display':'Dr Ames'}],'context':{'encounter':[{'reference':'Encounter/e'}]},
      'relatesTo':[{'code':'replaces','target':{'reference':'DocumentReference/old'}}],
      'content':[{'attachment':{'contentType':'text/plain; charset=utf-8','data':'SGVsbG8='}}]
      """)
    #expect(detail.text == "Hello" && detail.size == 5)
    #expect(detail.replaces.map(\.value) == ["DocumentReference/old"])
    #expect(statement.encounter?.value == "Encounter/e" && statement.author == "Dr Ames")
    #expect(statement.section == .notes && statement.status.standing == .active)
  }

  @Test("a file that is no text is named with its size; a place is shown and not fetched")
  func file() throws {
    let pdf = try paper(
      "DocumentReference",
      "'content':[{'attachment':{'contentType':'application/pdf','data':'SGVsbG8='}}]"
    ).1
    #expect(pdf.text == nil && pdf.size == 5 && pdf.contentType == "application/pdf")
    let link = try paper(
      "DocumentReference", "'content':[{'attachment':{'url':'https://h.example/1'}}]"
    ).1
    #expect(link.url == "https://h.example/1" && link.text == nil)
  }

  @Test("a report that is a note is a paper; the text of a report with results stays with it")
  func reports() throws {
    let form = "'presentedForm':[{'contentType':'text/plain','data':'SGVsbG8='}]"
    let (note, detail) = try paper(
      "DiagnosticReport",
      "'category':[{'coding':[{'system':'http://loinc.org','code':'34117-2'}]}],\(form)")
    #expect(note.section == .notes && detail.text == "Hello")
    let report = try FHIRText.statement(
      "DiagnosticReport", "'result':[{'reference':'Observation/o'}],\(form)")
    guard case .report(let results) = report.detail else { throw FHIRAroundTests.Wrong.detail }
    #expect(results.conclusion == "Hello" && results.results.count == 1)
  }

  @Test("a filled-in questionnaire reads as questions and answers")
  func questionnaire() throws {
    let detail = try paper(
      "QuestionnaireResponse",
      """
      'status':'completed','item':[{'linkId':'1','text':'Do you smoke?','answer':[
      {'valueBoolean':false}]},{'linkId':'2','text':'Food','item':[{'linkId':'2.1',
      'text':'Worried?','answer':[{'valueCoding':{'code':'a','display':'Often'}}]}]}]
      """
    ).1
    #expect(detail.text == "Do you smoke?: no\nFood\nWorried?: Often")
  }

  @Test("a directive is a paper of its own section, a permission to share is not")
  func consents() throws {
    let directive = try paper(
      "Consent", "'category':[{'coding':[{'code':'dnr'}]}],'status':'active'"
    ).0
    #expect(directive.section == .advanceDirectives)
    let sharing = try FHIRText.statement(
      "Consent", "'scope':{'coding':[{'code':'patient-privacy'}]},'status':'active'")
    #expect(sharing.kind == .other && sharing.section == .other)
  }

  @Test("a document stands for itself, with the text of every section, entries or not")
  func composition() throws {
    let reading = try FHIRText.reading(
      """
      {'resourceType':'Bundle','type':'document','identifier':{'system':'urn:d','value':'1'},'entry':[
      {'resource':{'resourceType':'Composition','id':'c','status':'final','title':'Summary',
       'type':{'coding':[{'system':'http://loinc.org','code':'34133-9'}]},'date':'2026-01-01',
       'identifier':{'system':'urn:s','value':'9'},'subject':{'reference':'Patient/p'},
       'author':[{'display':'Dr Ames'}],'section':[{'title':'Problems',
       'text':{'div':'<div>Gout, left</div>'},'entry':[{'reference':'Condition/1'}]}]}},
      {'resource':{'resourceType':'Patient','id':'p'}},{'resource':{'resourceType':'Condition',
       'id':'1','subject':{'reference':'Patient/p'},'code':{'coding':[{'system':
       'http://snomed.info/sct','code':'90560007'}],'text':'Gout'}}}]}
      """)
    let paper = try #require(reading.statements.first { $0.statement.kind == .document })
    guard case .document(let detail) = paper.statement.detail else {
      throw FHIRAroundTests.Wrong.detail
    }
    #expect(paper.statement.identifier?.value == "Composition/c")
    #expect(paper.statement.otherIdentifiers.contains(Identifier(system: "urn:d", value: "1")))
    #expect(detail.series == NativeIdentifier(root: "urn:s", value: "9"))
    #expect(detail.title == "Summary" && detail.text == "Problems\nGout, left")
    #expect(reading.ledger.isEmpty)
  }

  @Test("base64", arguments: [("SGVsbG8=", "Hello"), ("SGVs\nbG8 =", "Hello"), ("", "")])
  func base64(coded: String, plain: String) throws {
    #expect(Base64.decoded(coded) == Array(plain.utf8))
    #expect(Base64.size(of: coded) == plain.utf8.count)
  }

  @Test(
    "what is no base64 is not read as such", arguments: ["SGVsbG8", "S=Gs", "SG*s", "A", "===="])
  func noBase64(coded: String) {
    #expect(Base64.decoded(coded) == nil)
  }
}

import Clinical
import Testing

@testable import Interchange

@Suite("Who sent it")
struct FHIRSourceTests {
  static let rows: [(name: String, text: String, hint: SourceHint?)] = [
    (
      "the server of the full URLs, before all else",
      "{'resourceType':'Bundle','entry':[{'fullUrl':'https://h.example:8443/r4/Patient/1',"
        + "'resource':{'resourceType':'Patient','id':'1','meta':{'source':'urn:x'}}}]}",
      SourceHint(key: "https://h.example:8443/r4", name: "h.example")
    ),
    (
      "with the name of the organisation that keeps the record",
      "{'resourceType':'Bundle','entry':[{'fullUrl':'https://h.example/Patient/1','resource':"
        + "{'resourceType':'Patient','id':'1','managingOrganization':{'reference':'Organization/o'}}},"
        + "{'fullUrl':'https://h.example/Organization/o','resource':"
        + "{'resourceType':'Organization','id':'o','name':'Riverside'}}]}",
      SourceHint(key: "https://h.example", name: "Riverside")
    ),
    (
      "meta.source, without the request behind the hash",
      "{'resourceType':'Patient','id':'1','meta':{'source':'https://lab.example/feed#77'}}",
      SourceHint(key: "https://lab.example/feed", name: "lab.example")
    ),
    (
      "a hash alone names nobody",
      "{'resourceType':'Patient','id':'1','meta':{'source':'#77'}}", nil
    ),
    (
      "the custodian of the Composition",
      "{'resourceType':'Bundle','entry':[{'resource':{'resourceType':'Composition',"
        + "'custodian':{'display':'Oakwood Clinic'}}}]}",
      SourceHint(key: "oakwood clinic", name: "Oakwood Clinic")
    ),
    (
      "who assigned the first number that is the sender's own",
      "{'resourceType':'Patient','identifier':[{'system':'http://hl7.org/fhir/sid/us-ssn',"
        + "'value':'1'},{'system':'urn:oid:1.2','value':'2','assigner':{'display':'Clinic'}}]}",
      guess("urn:oid:1.2", "Clinic")
    ),
    ("nobody", "{'resourceType':'Patient','id':'1'}", nil),
    (
      "two servers name nobody",
      "{'resourceType':'Bundle','entry':["
        + "{'fullUrl':'https://a.example/Patient/1','resource':{'resourceType':'Patient','id':'1'}},"
        + "{'fullUrl':'https://b.example/Patient/2','resource':{'resourceType':'Patient','id':'2'}}]}",
      nil
    ),
  ]

  /// Who numbers the patients: a weaker witness than whoever the document was had from.
  static func guess(_ key: String, _ name: String) -> SourceHint {
    var hint = SourceHint(key: key, name: name)
    hint.isGuess = true
    return hint
  }

  @Test("is", arguments: rows)
  func hint(name: String, text: String, hint: SourceHint?) throws {
    #expect(try FHIRText.reading(text).source == hint)
  }

  @Test("the source's key is the namespace of ids that have no server")
  func rootOfIdentifiers() throws {
    let reading = try FHIRText.reading(
      "{'resourceType':'Condition','id':'c','subject':{'reference':'Patient/1'},"
        + "'meta':{'source':'urn:lab'}}")
    #expect(
      reading.statements.first?.statement.identifier
        == NativeIdentifier(root: "urn:lab", value: "Condition/c"))
  }
}

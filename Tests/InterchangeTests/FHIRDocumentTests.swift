import Clinical
import Testing

@testable import Interchange

@Suite("Bundles, lines and the account of a document")
struct FHIRDocumentTests {
  static let types = [
    "document", "collection", "searchset", "history", "transaction", "batch", "message",
    "transaction-response",
  ]

  @Test("a Bundle of any type only holds resources", arguments: types)
  func bundleTypes(type: String) throws {
    let reading = try FHIRText.reading(
      FHIRText.bundle("'resourceType':'Condition','subject':{'reference':'Patient/p'}")
        .replacing("collection", with: type))
    #expect(reading.dialect == .fhir)
    #expect(reading.elements == ["Patient": 1, "Condition": 1])
    #expect(reading.statements.count == 1)
    #expect(reading.statements.first?.range.path == "entry[1].resource")
  }

  @Test("the range of a statement is its resource's bytes, the byte order mark counted")
  func ranges() throws {
    let text =
      "\u{FEFF}{'resourceType':'Bundle','entry':[ {'resource': {'resourceType':"
      + "'Condition','subject':{'reference':'Patient/p'}} }]}"
    let bytes = FHIRText.bytes(text)
    let range = try #require(try Interchange.read(bytes).statements.first?.range)
    #expect(
      String(decoding: bytes[range.start..<range.end], as: UTF8.self)
        == #"{"resourceType":"Condition","subject":{"reference":"Patient/p"}}"#)
  }

  @Test("a bad line is a reject with its number, the good ones are kept (torture 25)")
  func badLines() throws {
    let good = "{'resourceType':'Condition','subject':{'reference':'Patient/p'}}"
    let text = "\(good)\r\n\n{'resourceType':'Cond\n\(good)\n{'a':1}\n{'b':2,'b':3}\n\(good)"
    let bytes = FHIRText.bytes(text)
    let reading = try Interchange.read(bytes)
    #expect(reading.dialect == .ndjson)
    #expect(reading.statements.map(\.range.path) == ["line 1", "line 4", "line 7"])
    #expect(reading.rejects.map(\.range.path) == ["line 3", "line 5", "line 6"])
    #expect(
      reading.rejects.map(\.why) == [
        "not JSON: a string that does not end", "no resourceType: not a resource",
        "not JSON: a name that stands twice in one object",
      ])
    let last = try #require(reading.statements.last?.range)
    #expect(bytes[last.start] == UInt8(ascii: "{"))
    #expect(last.end == bytes.count)
  }

  @Test("a document cut off at any byte is refused whole (torture 25)")
  func everyTruncation() throws {
    let bytes = FHIRText.bytes(
      FHIRText.bundle("'resourceType':'Observation','valueQuantity':{'value':1.50}"))
    _ = try Interchange.read(bytes)
    for length in 0..<bytes.count {
      #expect(throws: ReadError.self) { try Interchange.read(Array(bytes[..<length])) }
    }
  }

  @Test("a document with any byte changed is read or refused, and balances when read")
  func everyMutation() throws {
    let bytes = FHIRText.bytes(
      FHIRText.bundle(
        "'resourceType':'Observation','status':'final','subject':{'reference':'Patient/p'},"
          + "'valueQuantity':{'value':1.50}"))
    for index in bytes.indices {
      for byte: UInt8 in [0x00, 0x22, 0x2C, 0x30, 0x7B, 0x7D, 0xFF] {
        var changed = bytes
        changed[index] = byte
        guard let reading = try? Interchange.read(changed) else { continue }
        #expect(FHIRBalance.gap(in: reading, of: changed) == nil)
      }
    }
  }

  @Test("every kind of thing is accounted for by name")
  func balance() throws {
    let text = FHIRText.bundle(
      "'resourceType':'Medication','id':'m','code':{'text':'Metformin'}",
      "'resourceType':'MedicationRequest','subject':{'reference':'Patient/p'},"
        + "'medicationReference':{'reference':'Medication/m'}",
      "'resourceType':'Procedure','subject':{'reference':'Patient/p'}",
      "'resourceType':'Composition'", "'resourceType':'Questionnaire'",
      "'resourceType':'Observation','subject':{'reference':'Group/g'}",
      "'resourceType':'OperationOutcome','issue':[{'severity':'warning','diagnostics':'Cut at 50'}]",
      "'resourceType':'OperationOutcome','issue':[{'severity':'information'}]",
      "'resourceType':'Bundle','entry':[{'resource':{'resourceType':'Organization'}}]")
    let reading = try FHIRText.reading(text)
    #expect(FHIRBalance.gap(in: reading, of: FHIRText.bytes(text)) == nil)
    #expect(reading.statements.map(\.statement.kind) == [.medication, .procedure, .document])
    #expect(reading.statements.first?.statement.concept.text == "Metformin")
    #expect(
      reading.parts == [
        "Patient": 1, "Medication": 1, "Questionnaire": 1, "OperationOutcome": 1,
        "Organization": 1,
      ])
    #expect(reading.containers == ["Bundle": 1])
    #expect(reading.rejects.map(\.why).contains("the sender reports: Cut at 50"))
  }

  @Test("a resource that a document repeats is one statement, an older version is a part")
  func repeatsAndVersions() throws {
    let condition = { (text: String, version: Int) in
      "'resourceType':'Condition','id':'c','subject':{'reference':'Patient/p'},"
        + "'meta':{'versionId':'\(version)'},'code':{'text':'\(text)'}"
    }
    let reading = try FHIRText.reading(
      FHIRText.bundle(condition("new", 2), condition("old", 1), condition("new", 2)))
    #expect(reading.statements.map(\.statement.concept.text) == ["new"])
    #expect(reading.parts["Condition"] == 2)
  }

  @Test(
    "a Bundle within that only repeats is not read twice; one that says more is",
    arguments: [
      ("'resourceType':'Condition','id':'c','code':{'text':'Gout'}", 1, 1),
      ("'resourceType':'Condition','id':'c','code':{'text':'Gout, left'}", 2, 2),
      ("'resourceType':'Condition','code':{'text':'Gout'}", 2, 2),
    ])
  func repeatingBundle(inner: String, elements: Int, statements: Int) throws {
    let about = ",'subject':{'reference':'Patient/p'}"
    let text = FHIRText.bundle(
      "'resourceType':'Bundle','entry':[{'resource':{\(inner)\(about)}}]",
      "'resourceType':'Condition','id':'c','code':{'text':'Gout'}" + about)
    let reading = try FHIRText.reading(text)
    #expect(reading.elements == ["Patient": 1, "Bundle": 1, "Condition": elements])
    #expect(reading.containers == ["Bundle": 1])
    #expect(reading.statements.count == statements)
    #expect(FHIRBalance.gap(in: reading, of: FHIRText.bytes(text)) == nil)
  }

  @Test("an entry without a resourceType is counted as None and reported")
  func nameless() throws {
    let text = FHIRText.bundle("'id':'a'")
    let reading = try FHIRText.reading(text)
    #expect(reading.elements == ["Patient": 1, "None": 1])
    #expect(reading.rejects.map(\.range.path) == ["entry[1].resource"])
    #expect(FHIRBalance.gap(in: reading, of: FHIRText.bytes(text)) == nil)
  }

  @Test("Bundles in Bundles end somewhere")
  func nesting() throws {
    let nested = { (depth: Int) in
      String(repeating: "{'resourceType':'Bundle','entry':[{'resource':", count: depth)
        + "{'resourceType':'Patient'}" + String(repeating: "}]}", count: depth)
    }
    #expect(try FHIRText.reading(nested(4)).patients.count == 1)
    #expect(throws: ReadError.self) { try FHIRText.reading(nested(5)) }
  }

  @Test("too many resources, and too long a text, are refused")
  func limits() throws {
    let bytes = FHIRText.bytes(FHIRText.bundle("'resourceType':'Location','name':'0123456789'"))
    var limits = Limits.standard
    limits.entries = 1
    #expect(throws: ReadError.self) { try Interchange.read(bytes, limits: limits) }
    limits = Limits.standard
    limits.text = 9
    #expect(throws: ReadError.self) { try Interchange.read(bytes, limits: limits) }
    let file = FHIRText.bytes("{'resourceType':'Binary','data':'0123456789'}")
    #expect(try Interchange.read(file, limits: limits).parts == ["Binary": 1])
  }

  @Test("title, date and identifier of a document")
  func header() throws {
    let reading = try FHIRText.reading(
      """
      {'resourceType':'Bundle','identifier':{'system':'urn:docs','value':'7'},'timestamp':'2026',
       'entry':[{'resource':{'resourceType':'Composition','title':'Summary','date':'2026-11-01'}}]}
      """)
    #expect(reading.title == "Summary")
    #expect(reading.written?.text == "2026-11-01")
    #expect(reading.identifier == NativeIdentifier(root: "urn:docs", value: "7"))
  }

  @Test("a Composition says in which section a resource stands")
  func placement() throws {
    let reading = try FHIRText.reading(
      FHIRText.bundle(
        "'resourceType':'Composition','section':[{'code':{'coding':[{'code':'11348-0'}]},"
          + "'text':{'div':'<div/>'},'entry':[{'reference':'Condition/c'}]}]",
        "'resourceType':'Condition','id':'c','subject':{'reference':'Patient/p'}"))
    #expect(reading.statements.map(\.statement.section) == [.notes, .pastProblems])
  }
}

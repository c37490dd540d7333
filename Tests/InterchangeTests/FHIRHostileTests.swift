import Clinical
import Testing

@testable import Interchange

@Suite("Hostile FHIR")
struct FHIRHostileTests {
  private let clock = ContinuousClock()

  /// Inputs that a careless reader answers with the square of their size. Generous, since tests run
  /// in debug builds beside each other: the square of these sizes would take minutes.
  private static let patience = Duration.seconds(20)

  static let texts: [(name: String, text: @Sendable () -> String)] = [
    (
      "versions of one resource",
      {
        (0..<20_000).map {
          "{'resourceType':'Location','id':'a','meta':{'versionId':'\($0)'}}"
        }.joined(separator: "\n")
      }
    ),
    (
      "contained resources that are all referred to",
      {
        let contained = (0..<5000).map { "{'resourceType':'Location','id':'\($0)','name':'x'}" }
        let references = (0..<5000).map { "{'location':{'reference':'#\($0)'}}" }
        return "{'resourceType':'Encounter','subject':{'reference':'Patient/p'},"
          + "'contained':[\(contained.joined(separator: ","))],"
          + "'location':[\(references.joined(separator: ","))]}"
      }
    ),
    (
      "one long name that many refer to",
      {
        let organization =
          "{'resourceType':'Organization','id':'o','name':'"
          + String(repeating: "x", count: 2_000_000) + "'}"
        let visits = (0..<2000).map { _ in
          "{'resourceType':'Encounter','subject':{'reference':'Patient/p'},"
            + "'serviceProvider':{'reference':'Organization/o'}}"
        }
        return ([organization] + visits).joined(separator: "\n")
      }
    ),
    (
      "many patients known by number alone",
      {
        (0..<4000).map {
          "{'resourceType':'Condition','subject':{'identifier':{'value':'\($0)'}}}"
        }.joined(separator: "\n")
      }
    ),
    (
      "sections in sections",
      {
        let open = String(repeating: "{'section':[", count: 28)
        return "{'resourceType':'Composition','section':[\(open)"
          + String(repeating: "]}", count: 28) + "]}"
      }
    ),
  ]

  @Test("takes time in proportion to its size", arguments: texts.indices)
  func proportion(index: Int) throws {
    let bytes = FHIRText.bytes(Self.texts[index].text())
    let start = clock.now
    let reading = try Interchange.read(bytes)
    #expect(clock.now - start < Self.patience, "\(Self.texts[index].name)")
    #expect(!reading.elements.isEmpty)
  }

  @Test("a name is cut where no name is that long")
  func longNames() throws {
    let name = String(repeating: "é", count: 5000)
    let reading = try FHIRText.reading("{'resourceType':'Patient','name':[{'family':'\(name)'}]}")
    let shown = try #require(reading.patients.first?.patient.displayName)
    #expect(shown.utf8.count <= 4096 + 6)
    #expect(shown.hasSuffix("…"))
  }

  @Test("control and direction characters are data, handed on for the screen to clean")
  func escapes() throws {
    let statement = try FHIRText.statement("Condition", #"'code':{'text':'a\u001b[2Jb\u202e'}"#)
    #expect(statement.concept.text == "a\u{1B}[2Jb\u{202E}")
  }

  @Test("what a history deleted is told")
  func deletions() throws {
    let reading = try FHIRText.reading(
      """
      {'resourceType':'Bundle','type':'history','entry':[
       {'resource':{'resourceType':'Patient','id':'p'}},
       {'request':{'method':'DELETE','url':'Condition/1'}}]}
      """)
    #expect(reading.rejects.map(\.why) == ["the source deleted Condition/1"])
    #expect(reading.rejects.map(\.range.path) == ["entry[1]"])
  }

  @Test("a label on the document counts where nothing in it has one")
  func labels() throws {
    let read = { (own: String) in
      try FHIRText.reading(
        FHIRText.bundle("'resourceType':'Condition','subject':{'reference':'Patient/p'}\(own)")
          .replacing("'collection'", with: "'collection','meta':{'security':[{'code':'R'}]}")
      ).statements.map(\.statement.labels)
    }
    #expect(try read("") == [["R"]])
    #expect(try read(",'meta':{'security':[{'code':'N'}]}") == [["N"]])
  }

  @Test("what was only proposed is not taken")
  func proposals() throws {
    for (intent, standing) in [
      ("proposal", Status.Standing.planned), ("option", .planned), ("order", .active),
      ("plan", .active),
    ] {
      let statement = try FHIRText.statement(
        "MedicationRequest", "'status':'active','intent':'\(intent)'")
      #expect(statement.status == Status(standing, sent: "active"))
    }
  }
}

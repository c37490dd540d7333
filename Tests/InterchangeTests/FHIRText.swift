import Clinical
import Testing

@testable import Interchange

/// FHIR written briefly in tests: single quotes stand for double ones.
enum FHIRText {
  /// The bytes of such a text.
  static func bytes(_ text: String) -> [UInt8] {
    Array(text.utf8).map { $0 == UInt8(ascii: "'") ? UInt8(ascii: "\"") : $0 }
  }

  /// The reading of such a text.
  static func reading(_ text: String) throws -> DocumentReading {
    try Interchange.read(bytes(text))
  }

  /// A collection of a patient `Patient/p` and resources, each given without its braces.
  static func bundle(_ resources: String...) -> String {
    let patient = "'resourceType':'Patient','id':'p','name':[{'family':'Quillane'}]"
    let entries = ([patient] + resources).map { "{'resource':{\($0)}}" }
    return
      "{'resourceType':'Bundle','type':'collection','entry':[\(entries.joined(separator: ","))]}"
  }

  /// The only statement of a resource about `Patient/p`, the resource given without its braces, its
  /// type and its subject.
  static func statement(
    _ type: String, _ members: String = "", subject: String = "subject"
  ) throws -> Statement {
    let rest = members.isEmpty ? "" : "," + members
    let text = "'resourceType':'\(type)','id':'x','\(subject)':{'reference':'Patient/p'}" + rest
    let reading = try reading(bundle(text))
    #expect(reading.rejects.isEmpty)
    return try #require(reading.statements.first).statement
  }
}

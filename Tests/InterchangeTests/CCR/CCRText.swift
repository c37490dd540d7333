import Clinical
import Testing

@testable import Interchange

/// Small continuity of care records, written for the tests.
enum CCRText {
  static let actors = """
    <Actors><Actor><ActorObjectID>P1</ActorObjectID><Person><Name><CurrentName>\
    <Given>Ana</Given><Middle>B</Middle><Family>Testfall</Family></CurrentName></Name>\
    <DateOfBirth><ExactDateTime>1960-01-02</ExactDateTime></DateOfBirth>\
    <Gender><Text>Female</Text></Gender></Person>\
    <IDs><Type><Text>Medical Record Number</Text></Type><ID>A-1</ID>\
    <IssuedBy><ActorID>O1</ActorID></IssuedBy></IDs>\
    <Address><Line1>1 Main St</Line1><City>Town</City><PostalCode>00001</PostalCode></Address>\
    <Telephone><Value>555-0100</Value></Telephone></Actor>\
    <Actor><ActorObjectID>O1</ActorObjectID><Organization><Name>Old Practice</Name></Organization>\
    </Actor><Actor><ActorObjectID>D1</ActorObjectID><Person><Name><CurrentName><Given>Ida</Given>\
    <Family>Arzt</Family></CurrentName></Name></Person><Telephone><Value>555-0101</Value>\
    </Telephone></Actor></Actors>
    """

  /// A record with a Body.
  static func record(_ body: String, after: String = "", actors: String = actors) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?><ContinuityOfCareRecord xmlns="urn:astm-org:CCR">\
    <CCRDocumentObjectID>doc-1</CCRDocumentObjectID><Language><Text>English</Text></Language>\
    <Version>V1.0</Version><DateTime><ExactDateTime>2021-12-30T10:00:00-05:00</ExactDateTime>\
    </DateTime><Patient><ActorID>P1</ActorID></Patient><From><ActorLink><ActorID>O1</ActorID>\
    </ActorLink></From><Body>\(body)</Body>\(actors)\(after)</ContinuityOfCareRecord>
    """
  }

  static let source = "<Source><Actor><ActorID>D1</ActorID></Actor></Source>"

  static func read(_ text: String) throws -> DocumentReading {
    let bytes = Array(text.utf8)
    let fault = ReadingFault.first(in: bytes)
    #expect(fault == nil, "\(fault ?? "")")
    return try Interchange.read(bytes)
  }

  /// What a Body says, without the paper that every record gives.
  static func statements(_ body: String, after: String = "") throws -> [Statement] {
    try read(record(body, after: after)).statements.dropFirst().map(\.statement)
  }

  /// The only statement of a Body.
  static func only(_ body: String, after: String = "") throws -> Statement {
    let all = try statements(body, after: after)
    try #require(all.count == 1, "\(all.map(\.concept))")
    return all[0]
  }

  static func date(_ type: String?, _ exact: String) -> String {
    let words = type.map { "<Type><Text>\($0)</Text></Type>" } ?? ""
    return "<DateTime>\(words)<ExactDateTime>\(exact)</ExactDateTime></DateTime>"
  }

  static func described(
    _ text: String, _ codes: (String, String)..., in name: String = "Description"
  )
    -> String
  {
    let all = codes.map {
      "<Code><Value>\($0.0)</Value><CodingSystem>\($0.1)</CodingSystem></Code>"
    }
    return "<\(name)><Text>\(text)</Text>\(all.joined())</\(name)>"
  }
}

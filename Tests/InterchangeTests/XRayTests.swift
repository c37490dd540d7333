import Clinical
import Interchange
import Testing

@Suite("An X-ray of a document: how far it could be read, what of it is understood")
struct XRayTests {
  private static func lines(_ observations: String) throws -> [XRay.Line] {
    let text = """
      {"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient",
      "id":"1","name":[{"family":"Quillane"}]}}\(observations)]}
      """
    return XRay.lines(of: try Interchange.read(Array(text.utf8)))
  }

  private static func result(_ id: String, _ coding: String, _ unit: String) -> String {
    """
    ,{"resource":{"resourceType":"Observation","id":"\(id)","status":"final",
    "category":[{"coding":[{"code":"laboratory"}]}],
    "subject":{"reference":"Patient/1"},"code":{"coding":[\(coding)]},
    "valueQuantity":{"value":4.9\(unit)}}}
    """
  }

  private static let potassium = #"{"system":"http://loinc.org","code":"2823-3"}"#
  private static let local =
    #"{"system":"http://lab.example/codes","code":"K1","display":"Kalium"}"#

  private func count(_ label: String, _ lines: [XRay.Line]) -> Int? {
    lines.first { $0.label == label }?.count
  }

  @Test("What is known is counted, what is local is named, and so is a unit that is not understood")
  func semantic() throws {
    let lines = try Self.lines(
      Self.result("a", Self.potassium, #","unit":"mmol/L""#)
        + Self.result("b", Self.local, #","unit":"wibbles""#)
        + Self.result("c", Self.local, #","unit":"mmol/L""#))
    #expect(count("Codes", lines) == 1)
    #expect(count("Local", lines) == 2)
    #expect(lines.contains { $0.words == "K1 Kalium (http://lab.example/codes), 2 times" })
    #expect(count("Compared", lines) == 1)
    #expect(count("Units", lines) == 2)
    let unit = try #require(lines.first { $0.words.contains("wibbles") && $0.level == .semantic })
    #expect(unit.tone == .notice && unit.range != nil)
  }

  @Test("What could not be read is told with its place; nothing is said to be repaired")
  func structural() throws {
    let lines = try Self.lines(
      #",{"resource":{"resourceType":"Condition","id":"x"}}"#
        + Self.result("a", Self.potassium, ""))
    #expect(count("Read", lines) != nil && count("Repaired", lines) == 0)
    let refused = try #require(lines.first { $0.label == "Not read" }?.count)
    let flagged = try #require(lines.first { $0.label == "Flagged" })
    #expect(refused > 0 || flagged.count ?? 0 > 0)
    #expect(lines.contains { $0.level == .structural && $0.range != nil })
  }

  @Test("A document without anything to look at says so, level by level")
  func empty() throws {
    let lines = try Self.lines("")
    #expect(lines.filter { $0.tone == .notice }.isEmpty)
    #expect(count("Compared", lines) == 0 && count("Units", lines) == 0)
  }
}

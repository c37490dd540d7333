import Clinical
import Testing

@testable import Interchange

@Suite("FHIR in XML, on real files")
struct FHIRMarkupCorpusTests {
  /// Copies are made of files below this size: tests run in debug builds.
  private static let small = 200_000

  @Test("each JSON file written as XML gives the same patients and statements")
  func sameStatements() throws {
    let paths = Corpus.paths().filter { $0.hasPrefix("fhir_") && $0.hasSuffix(".json") }
    guard !paths.isEmpty else {
      print("FHIRMarkupCorpusTests: no shared/data here, nothing read")
      return
    }
    var count = 0
    var faults: [String] = []
    for path in paths {
      guard let bytes = Corpus.bytes(path), bytes.count < Self.small,
        let json = try? Interchange.read(bytes), let root = try? JSONDocument(bytes).root,
        root.isObject
      else { continue }
      count += 1
      do {
        let xml = try Interchange.read(MarkupWriter.xml(root))
        if let difference = Self.difference(json, xml) { faults.append("\(path): \(difference)") }
      } catch  where error.why.hasPrefix("not well-formed XML") {
        // Its narrative is no XHTML, so that nobody could send it as XML.
        count -= 1
      } catch {
        faults.append("\(path): \(error)")
      }
    }
    print("FHIR in XML: \(count - faults.count) of \(count) files say the same in both")
    #expect(faults.isEmpty, "\(faults.prefix(20).joined(separator: "\n"))")
  }

  private static func difference(_ json: DocumentReading, _ xml: DocumentReading) -> String? {
    if json.elements != xml.elements { return "elements \(json.elements), \(xml.elements)" }
    if json.version != xml.version { return "version \(json.version ?? ""), \(xml.version ?? "")" }
    if json.patients.map(\.patient) != xml.patients.map(\.patient) {
      return "other patients"
    }
    if json.statements.count != xml.statements.count { return "another number of statements" }
    for (one, other) in zip(json.statements, xml.statements)
    where one.statement != other.statement {
      let (left, right) = ("\(one.statement)", "\(other.statement)")
      let same = zip(left, right).prefix { $0 == $1 }.count
      return "\(one.range.path): … \(left.dropFirst(max(0, same - 40)).prefix(120)) | "
        + "\(right.dropFirst(max(0, same - 40)).prefix(120))"
    }
    return nil
  }
}

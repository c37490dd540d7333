import Clinical
import Foundation
import Testing

@testable import Interchange

/// Every FHIR file of the corpus is read and balances, and its resources are those that were counted
/// from the bytes by `truth/counts.py`.
struct FHIRCorpusTests {
  @Test func everyFileAgreesWithTheCountsTakenFromItsBytes() throws {
    guard let data = Corpus.root else {
      print("No shared/data above the sources: the FHIR corpus is left out.")
      return
    }
    let truthBytes = [UInt8](
      try Data(contentsOf: data.appendingPathComponent("truth/counts_dev.json")))
    let truth = try JSONDocument(truthBytes).root
    var agreeing = 0
    var size = 0
    var disagreeing: [String] = []
    for (name, counts) in truth.members {
      guard ["fhir", "ndjson"].contains(counts["kind"]?.string ?? "") else { continue }
      let bytes = try #require(Corpus.bytes(name))
      size += bytes.count
      if let why = Self.disagreement(bytes, counts) {
        disagreeing.append("\(name): \(why)")
      } else {
        agreeing += 1
      }
    }
    print("FHIR corpus: \(agreeing) of \(agreeing + disagreeing.count) files agree, \(size) bytes")
    #expect(disagreeing.isEmpty, "\(disagreeing.joined(separator: "\n"))")
  }

  private static func disagreement(_ bytes: [UInt8], _ counts: JSONNode) -> String? {
    let reading: DocumentReading
    do {
      reading = try Interchange.read(bytes)
    } catch {
      return "refused: \(error)"
    }
    var counted: [String: Int] = [:]
    for (type, count) in counts["resources"]?.members ?? counts.members {
      counted[type] = count.int
    }
    if reading.elements != counted { return "read \(reading.elements), counted \(counted)" }
    if let bad = counts["bad_lines"]?.int,
      reading.rejects.filter({ $0.why.hasPrefix("not JSON") }).count != bad
    {
      return "\(bad) bad lines counted, other rejects: \(reading.rejects.count)"
    }
    return FHIRBalance.gap(in: reading, of: bytes)
  }
}

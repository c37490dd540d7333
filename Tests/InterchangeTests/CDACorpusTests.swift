import Clinical
import Foundation
import Testing

@testable import Interchange

@Suite("C-CDA files of other systems")
struct CDACorpusTests {
  private static let asked: Set<String> = [
    "problem_obs", "allergy_obs", "medication_activity", "immunization_activity", "result_obs",
    "vital_obs",
  ]

  @Test("every element that bears an entry template is accounted for")
  func elementsAgreeWithTheBytes() throws {
    let names = Corpus.counts().filter { name, truth in
      truth["kind"] as? String == "cda" && truth["root"] as? String == "ClinicalDocument"
        && truth["wellformed"] as? Bool != false && !name.hasPrefix("malformed/")
    }
    guard !names.isEmpty else {
      print("CDACorpusTests: no shared/data here, nothing compared")
      return
    }
    var differing: [String] = []
    for (name, truth) in names {
      let want = (truth["tmpl"] as? [String: Int] ?? [:]).filter { $0.value > 0 }
      guard let bytes = Corpus.bytes(name) else { continue }
      do {
        let reading = try CDAReader.read(bytes, limits: .standard)
        let have = reading.elements.filter { want[$0.key] != nil || Self.asked.contains($0.key) }
        if have != want { differing.append("\(name): \(have) instead of \(want)") }
      } catch {
        differing.append("\(name): \(error)")
      }
    }
    print("C-CDA corpus: \(names.count - differing.count) of \(names.count) files agree")
    #expect(differing.isEmpty, "\(differing.prefix(10))")
  }
}

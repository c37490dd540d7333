import Clinical
import Foundation
import Testing

@testable import Interchange

@Suite("C-CDA and what other programs convert it to")
struct ConversionTests {
  @Test("dump")
  func dump() throws {
    for (set, pairs) in Self.sets {
      var counts: [String: Int] = [:]
      var examples: [String: String] = [:]
      var paired = 0
      for (input, output) in pairs {
        guard let one = Corpus.bytes(set + "/" + input), let two = Corpus.bytes(set + "/" + output)
        else { print("no", input); continue }
        let (n, points) = Disagreement.all(
          ours: try Interchange.read(one), theirs: try Interchange.read(two))
        paired += n
        for p in points {
          var key = "\(p.kind) \(p.field)"
          switch p.field {
          case .status: key += " \(p.ours!.standing) \(p.theirs!.standing)"
          case .unit: key += " \(p.ours!.unit ?? "-") \(p.theirs!.unit ?? "-")"
          case .date:
            key += p.theirs!.date == nil ? " theirs none" : p.ours!.date == nil ? " ours none" : ""
          case .value:
            key +=
              p.theirs!.value == nil ? " theirs none" : p.ours!.value == nil ? " ours none" : ""
          default: break
          }
          counts[key, default: 0] += 1
          if counts[key]! <= 3 {
            examples[key, default: ""] +=
              "\n    \(input) | \(p.ours.map { "\($0.codes.sorted().prefix(3)) \($0.words ?? "-") v=\($0.value ?? "-") d=\($0.date?.text ?? "-") \($0.path)" } ?? "-") || \(p.theirs.map { "\($0.codes.sorted().prefix(3)) \($0.words ?? "-") v=\($0.value ?? "-") d=\($0.date?.text ?? "-")" } ?? "-")"
          }
        }
      }
      print("=====", set, paired)
      for (k, v) in counts.sorted(by: { $0.key < $1.key }) { print(v, k, examples[k]!) }
    }
  }

  static let sets: [(String, [(String, String)])] = [
    (
      "ccda_fhir_microsoft",
      [
        "170.314B2_Amb_CCD", "C-CDA_R2-1_CCD.xml", "CCD-Parent-Document-Replace-C-CDAR2.1",
        "Consultation_Note", "Diagnostic_Imaging_Report", "History_and_Physical",
        "Patient-and-Provider-Organization-Direct-Address-C-CDAR2.1", "Procedure_Note",
        "Progress_Note", "Transfer_Summary", "Unstructured_Document_reference", "sample",
      ].map { ("input/\($0).ccda", "expected/\($0)-expected.json") }
    ),
    (
      "synthea_ccda_fhir_google",
      [
        ("Margarite168_Borer", "Margarite168_Borer"), ("Brenna468_Marks", "Brenna468_Marks"),
        ("Johnette525_Stroman", "Johnette525_Stroman"), ("Jaime666_Márquez", "Jaime666_Marquez"),
        ("Dotty422_Balistreri", "Dotty422_Balistreri"),
      ].map { ("ccda/\($0.0).xml", "fhir_from_ccda/\($0.1).fhir.json") }
    ),
  ]
}

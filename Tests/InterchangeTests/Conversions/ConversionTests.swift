import Clinical
import Testing

@testable import Interchange

@Suite("C-CDA and the FHIR that other programs make of it")
struct ConversionTests {
  @Test("dump", arguments: ConversionSet.allCases)
  func dump(set: ConversionSet) throws {
    var counts: [String: [String]] = [:]
    var fields: [Disagreement.Field: Int] = [:]
    var pairs = 0
    for (name, conversion) in try set.conversions() {
      pairs += conversion.pairs.count
      for p in conversion.disagreements {
        fields[p.field, default: 0] += 1
        let key = "\(p.field) \(p.manner) \(p.kind)"
        func t(_ r: ConvertedRow?) -> String { r.map { "\($0.kind) \($0.codes.sorted().prefix(3)) \($0.words ?? "-") v=\($0.value ?? "-") \($0.unit ?? "") d=\($0.date?.text ?? "-") \($0.standing) \($0.isRefuted)" } ?? "none" }
        counts[key, default: []].append("\(name) | \(t(p.ours)) \(p.ours?.path ?? "") || \(t(p.theirs))")
      }
    }
    print("=====", set, pairs, fields.map { "\($0.key) \($0.value)" }.sorted())
    for (k, v) in counts.sorted(by: { $0.key < $1.key }) { print(v.count, k); for x in v.prefix(set == .google ? 3 : 50) { print("   ", x) } }
  }
}

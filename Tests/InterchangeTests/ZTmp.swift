import Clinical
import Foundation
import Testing
@testable import Interchange
struct ZTmp {
  @Test func ledgerOfCorpus() throws {
    guard let data = Corpus.root else { return }
    let truth = try JSONDocument([UInt8](try Data(contentsOf: data.appendingPathComponent("truth/counts_dev.json")))).root
    for (name, counts) in truth.members where ["fhir", "ndjson"].contains(counts["kind"]?.string ?? "") {
      guard let bytes = Corpus.bytes(name), let r = try? Interchange.read(bytes) else { print("ZFAIL", name); continue }
      for l in r.ledger { print("ZLEDGER\t\(name)\t\(r.version ?? "")\t\(l.check.rawValue)\t\(l.range.path)\t\(l.words)") }
      for l in r.rejects where !l.why.hasPrefix("not JSON") { print("ZREJECT\t\(name)\t\(l.range.path)\t\(l.why)") }
    }
  }
}

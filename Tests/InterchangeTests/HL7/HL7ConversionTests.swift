import Clinical
import Foundation
import Testing

@testable import Interchange

/// Messages beside the FHIR that another program (Microsoft's converter) makes of them.
@Suite("HL7 v2: beside another program's FHIR")
struct HL7ConversionTests {
  private static let set = "hl7v2_microsoft/"

  /// Where the two differ on purpose (`Docs/conformance.md`): lines of a paper are one text here and
  /// many observations there; what is noted with a vaccine is a part of it here.
  private static func isPart(_ path: String) -> Bool {
    path.contains("/MDM_") || path.contains("/VXU_V04/")
  }

  /// Made there of segments that are kept whole here: PDA and ACC.
  private static let made: Set<String> = [
    "death-certificate", "autopsy", "coroner", "injury-incident",
  ]

  @Test("every observation has its code, value and instant; status where theirs says one")
  func observations() throws {
    let pairs = Corpus.paths().filter { $0.hasPrefix(Self.set + "expected/") }
    guard !pairs.isEmpty else { return print("HL7ConversionTests: no shared/data here") }
    var count = 0
    for path in pairs where !Self.isPart(path) {
      let name = (path as NSString).lastPathComponent.replacing("-expected.json", with: "")
      guard let theirs = Corpus.bytes(path),
        let ours = Corpus.bytes(Self.set + "input/\(name).hl7")
      else { continue }
      let found = try observations(in: ours)
      for want in try observations(in: theirs) {
        guard let code = want.concept.codings.first?.code, !Self.made.contains(code) else {
          continue
        }
        count += 1
        #expect(found.contains { agrees($0, want, code) }, "\(name): \(code)")
      }
    }
    print("HL7 v2 beside another program: \(count) observations")
  }

  private func observations(in bytes: [UInt8]) throws -> [Statement] {
    try Interchange.read(bytes).statements.map(\.statement).filter { $0.kind == .observation }
  }

  private func agrees(_ ours: Statement, _ theirs: Statement, _ code: String) -> Bool {
    ours.concept.codings.contains { $0.code == code } && words(ours) == words(theirs)
      && (theirs.status.standing == .unknown || theirs.status.standing == ours.status.standing)
      && (theirs.period.start == nil
        || theirs.period.start?.lowerBound() == ours.period.start?.lowerBound())
  }

  private func words(_ statement: Statement) -> [String?] {
    [statement.observation?.value?.words]
      + (statement.observation?.components ?? []).map { $0.value?.words }
  }
}

import Clinical
import Foundation
import Testing

@testable import Interchange

/// The source lens on every statement of every real file: its range is the element or the resource
/// that its path and its identifier name, in whatever encoding the file comes.
@Suite("Where each statement of a real file stands")
struct SourceCorpusTests {
  /// Copies are made of files below this size: what is large repeats what is small, and tests run
  /// in debug builds.
  private static let small = 100_000

  @Test("every file under dev: read or refused in one line, and each statement at its place")
  func everyFile() throws {
    try expectNoFault(in: Corpus.paths(), "as it is") { $0 }
  }

  @Test("re-encoded copies of the C-CDA files", arguments: Recoding.allCases)
  func recoded(_ recoding: Recoding) throws {
    let paths = Corpus.paths().filter {
      ["xml", "ccda", "ccd", "txt", "cda"].contains($0.split(separator: ".").last ?? "")
    }
    try expectNoFault(in: paths, "\(recoding)") { bytes in
      guard bytes.count < Self.small, Interchange.dialect(of: bytes) == .ccda else { return nil }
      return recoding.copy(of: bytes)
    }
  }

  @Test("FHIR with a byte order mark")
  func marked() throws {
    let paths = Corpus.paths().filter { $0.hasPrefix("fhir_") && !$0.hasSuffix(".txt") }
    try expectNoFault(in: paths, "with a mark") { bytes in
      bytes.count < Self.small ? [0xEF, 0xBB, 0xBF] + bytes : nil
    }
  }

  private func expectNoFault(
    in paths: [String], _ how: String, _ copy: ([UInt8]) -> [UInt8]?
  ) throws {
    guard !paths.isEmpty else {
      print("SourceCorpusTests: no shared/data here, nothing read")
      return
    }
    var faults: [String] = []
    var count = 0
    for path in paths {
      guard let bytes = Corpus.bytes(path), let copy = copy(bytes) else { continue }
      count += 1
      if let fault = ReadingFault.first(in: copy) { faults.append("\(path): \(fault)") }
    }
    print("Source lens, \(how): \(count - faults.count) of \(count) files without a fault")
    #expect(faults.isEmpty, "\(faults.prefix(10).joined(separator: "\n"))")
  }
}

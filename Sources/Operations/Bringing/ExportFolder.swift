import Clinical
import Interchange

/// Who sent the files of a folder that one export wrote: FHIR Bulk Data puts the patients into one file
/// of NDJSON and all else into others, which name no sender. The files of a folder whose patients come
/// from one sender come from that sender.
struct ExportFolder: Sendable {
  /// The sender of each folder of which all files of patients name the same one.
  private let senders: [String: SourceHint]

  /// Looks into those files whose first line is a Patient; it takes no more than their reading.
  init(of files: [InputFile]) {
    var found: [String: Set<SourceHint>] = [:]
    let lines = files.filter { $0.passedOver == nil && Self.isLines($0.path) }.map(\.path)
    for file in lines where Self.holdsPatients(file) {
      guard let bytes = try? InputFiles.bytes(of: file),
        let reading = try? Interchange.read(bytes)
      else { continue }
      found[Self.folder(of: file), default: []].insert(SourceHint(of: reading, named: nil))
    }
    senders = found.compactMapValues { hints in
      hints.count == 1 ? hints.first { $0.key != SourceHint.unnamed.key } : nil
    }
  }

  /// The sender of a file of NDJSON that names none itself.
  func sender(of file: String) -> SourceHint? {
    Self.isLines(file) ? senders[Self.folder(of: file)] : nil
  }

  private static func isLines(_ file: String) -> Bool { file.lowercased().hasSuffix(".ndjson") }

  private static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
  }

  private static func holdsPatients(_ file: String) -> Bool {
    guard let start = InputFiles.start(of: file, bytes: 4096) else { return false }
    let line = start.prefix { $0 != UInt8(ascii: "\n") }.filter { $0 > UInt8(ascii: " ") }
    return String(decoding: line, as: UTF8.self).contains("\"resourceType\":\"Patient\"")
  }
}

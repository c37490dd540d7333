import Clinical
import Foundation
import Merging
import RecordStore

/// One document that was written out.
public struct ExportedFile: Sendable, Hashable {
  /// The file; nil where the document was left out.
  public var file: String?
  /// The document's SHA-256.
  public var sha256: String
  /// Its size in bytes.
  public var size: Int
  /// Why it was left out; nil when it was written.
  public var leftOut: String?
}

extension Session {
  /// Writes a person's documents as they came, byte for byte, into a folder for the owner alone. A
  /// document that also speaks of others is left out, and said so. Noted in the access log.
  public func exportOriginals(
    of person: IdentityKey, to folder: String
  ) throws(OperationError) -> [ExportedFile] {
    let documents = try OperationError.wrap { () throws(StoreError) in
      try requireVisible(person)
      let documents = try store.documents(of: person, scope: scope)
      try store.note(
        "export", about: person, detail: "\(documents.count) documents", by: viewer, at: now)
      return documents
    }
    try PrivateFiles.makeFolder(folder)
    var written: [ExportedFile] = []
    for (index, one) in documents.enumerated() {
      let hash = one.document.sha256
      var exported = ExportedFile(file: nil, sha256: hash, size: one.document.size)
      if one.holdsOthers {
        exported.leftOut = "it also holds other people's records"
      } else {
        let bytes = try OperationError.wrap { () throws(StoreError) in
          try store.document(hash, scope: scope)
        }
        let name = "\(index + 1)-\(hash.prefix(12)).\(Self.suffix(one.document.dialect))"
        try PrivateFiles.write(bytes, to: folder + "/" + name)
        exported.file = folder + "/" + name
      }
      written.append(exported)
    }
    return written
  }

  private static func suffix(_ dialect: Dialect) -> String {
    switch dialect {
    case .fhir, .device: "json"
    case .ndjson: "ndjson"
    case .ccda, .ccr: "xml"
    case .hl7v2: "hl7"
    case .typed: "txt"
    }
  }

  /// A person's chart as plain text: each section, each fact with its state, time and sources, and
  /// every disagreement. Noted in the access log.
  public func exportText(of person: IdentityKey) throws(OperationError) -> String {
    let opened = try openChart(of: person, note: false)
    try OperationError.wrap { () throws(StoreError) in
      try store.note("export", about: opened.person, detail: "text", by: viewer, at: now)
    }
    var lines: [String] = []
    for identity in opened.identities {
      let birth = identity.patient.birth?.text ?? "no birth date sent"
      lines.append("\(identity.patient.displayName), \(birth), \(identity.sourceName)")
    }
    let sections = Dictionary(grouping: opened.chart.facts, by: \.section)
    for (section, facts) in sections.sorted(by: { $0.key < $1.key }) {
      lines += ["", section.title.uppercased()]
      for fact in facts { lines += Self.lines(fact) }
    }
    lines += ["", "WHAT EACH SOURCE SAYS"]
    lines += opened.chart.absences.map {
      "  \($0.sourceName): \($0.section.title): \($0.state.rawValue) (\($0.count))"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ fact: Fact) -> [String] {
    let when = fact.period.sortDate?.text ?? fact.period.text ?? "undated"
    let head = "  \(fact.title): \(fact.state.words), \(when)"
    let fields = fact.fields.map { "      \($0.name): \($0.value)" }
    let sources = "      from \(fact.sources.joined(separator: ", "))"
    return [head] + fields + [sources] + fact.conflicts.map { "      ! \($0.words)" }
  }
}

/// Files for their owner alone.
enum PrivateFiles {
  static func makeFolder(_ path: String) throws(OperationError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw OperationError(.storage, "the folder \(path) cannot be made", "choose another folder")
    }
    guard chmod(path, 0o700) == 0 else {
      throw OperationError(.storage, "the folder \(path) is not yours", "choose another folder")
    }
  }

  /// Writes a new file; one that is there already is not overwritten.
  static func write(_ bytes: [UInt8], to path: String) throws(OperationError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw OperationError(
        .storage, "\(path) cannot be written: \(String(cString: strerror(errno)))",
        "choose an empty folder")
    }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do { try handle.write(contentsOf: Data(bytes)) } catch {
      throw OperationError(.storage, "\(path) cannot be written", "is the disk full?")
    }
  }
}

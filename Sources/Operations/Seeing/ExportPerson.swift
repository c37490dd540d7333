import Clinical
import Foundation
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
        let name = "\(index + 1)-\(hash.prefix(12)).\(Self.suffix(one.document.dialect, of: bytes))"
        try PrivateFiles.write(bytes, to: folder + "/" + name)
        exported.file = folder + "/" + name
      }
      written.append(exported)
    }
    return written
  }

  private static func suffix(_ dialect: Dialect, of bytes: [UInt8]) -> String {
    switch dialect {
    case .fhir: "json"
    case .device:
      bytes.first == UInt8(ascii: "{") || bytes.first == UInt8(ascii: "[") ? "json" : "csv"
    case .ndjson: "ndjson"
    case .ccda, .ccr: "xml"
    case .hl7v2: "hl7"
    case .typed, .blueButton: "txt"
    }
  }
}

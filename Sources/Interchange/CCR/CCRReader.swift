import Clinical

/// Reads the Continuity of Care Record (ASTM E2369-05, version 1): alone, or many in a feed such as
/// Atom: bytes in, patients and statements out.
enum CCRReader {
  /// The root element of a record.
  static let root: StaticString = "ContinuityOfCareRecord"

  /// Reads one document.
  /// - Throws: ``ReadError`` for what is not well-formed, holds no record, or is beyond `limits`.
  static func read(_ bytes: [UInt8], limits: Limits) throws(ReadError) -> DocumentReading {
    try XMLDocument.read(bytes, dialect: .ccr, limits: limits) {
      (root) throws(ReadError) -> DocumentReading in
      let records = CCRRecord.all(in: root)
      guard !records.isEmpty else {
        throw ReadError(
          dialect: .ccr, place: "<\(root.name.prefix(40))>",
          why: "XML, but not a CCR: no ContinuityOfCareRecord of ASTM in it")
      }
      let builder = CCRBuilder(root, mostStatements: limits.entries)
      builder.readPatients(of: records)
      for (index, record) in records.enumerated() where !builder.isOverfull {
        builder.read(record, about: builder.patients[index])
      }
      guard !builder.isOverfull else {
        throw ReadError(
          dialect: .ccr, place: "Body", why: "more than the limit of \(limits.entries) entries")
      }
      builder.describe(records)
      return builder.finish()
    }
  }
}

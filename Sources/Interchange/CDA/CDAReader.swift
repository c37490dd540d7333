import Clinical

/// Reads C-CDA R1.1, R2.0, R2.1 and later, CCD 1.0 and C32: bytes in, patient and statements out.
enum CDAReader {
  /// Reads one document.
  /// - Throws: ``ReadError`` for what is not well-formed, not a clinical document, or beyond `limits`.
  static func read(_ bytes: [UInt8], limits: Limits) throws(ReadError) -> DocumentReading {
    try XMLDocument.read(bytes, dialect: .ccda, limits: limits) {
      (root) throws(ReadError) -> DocumentReading in
      guard root.isNamed("ClinicalDocument") else {
        throw ReadError(
          dialect: .ccda, place: "<\(root.name.prefix(40))>",
          why: "XML, but not a clinical document: its root is not ClinicalDocument of HL7 v3")
      }
      let builder = CDABuilder(root, mostStatements: limits.entries)
      builder.readHeader()
      builder.readBody()
      guard !builder.isOverfull else {
        throw ReadError(
          dialect: .ccda, place: "structuredBody",
          why: "more than the limit of \(limits.entries) entries")
      }
      builder.dropSharedIdentifiers()
      builder.balance()
      var quality = CDAQuality(builder)
      builder.reading.ledger.append(contentsOf: quality.lines())
      return builder.reading
    }
  }
}

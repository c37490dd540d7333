import Clinical

/// Files within messages (ED) and pointers to files (RP).
extension HL7MessageReader {
  /// An OBX that holds or names a file: a paper of its own.
  mutating func readFile(_ segment: HL7Segment) {
    var statement = Statement(
      kind: .document, section: anchor == .report ? .results : .notes,
      identifier: fileIdentifier(segment), concept: codes.concept(segment[3]))
    statement.status = HL7Status.status(segment[11], by: HL7Status.observation)
    statement.period = observed(segment)
    statement.author = HL7People.person(segment[16]) ?? group?.performer
    statement.recorded = group?.issued
    var detail = DocumentDetail()
    Self.add(segment, to: &detail)
    statement.detail = .document(detail)
    emit(statement, at: segment)
  }

  private func fileIdentifier(_ segment: HL7Segment) -> NativeIdentifier? {
    guard let key = group?.key else { return nil }
    let group = segment[4].text.map { "/" + $0 } ?? ""
    return native(key + "/" + (segment[3][1].text ?? segment[3][2].text ?? "") + group)
  }

  /// Adds what OBX-5 holds or points to.
  static func add(_ segment: HL7Segment, to detail: inout DocumentDetail) {
    let field = segment[5]
    if segment[2].equals("RP") {
      detail.url = field[1].text
      detail.contentType = mediaType(field[3], field[4])
      return
    }
    detail.contentType = mediaType(field[2], field[3])
    let data = field[5]
    guard let sent = data.text else { return }
    let encoding = field[4].text?.uppercased() ?? "A"
    let bytes: [UInt8]
    switch encoding {
    case "BASE64": bytes = Base64.decoded(sent) ?? []
    case "HEX": bytes = hexadecimal(sent)
    default: bytes = Array(sent.utf8)
    }
    guard !bytes.isEmpty else { return }
    detail.size = bytes.count
    if detail.contentType == nil, bytes.starts(with: "%PDF".utf8) {
      detail.contentType = "application/pdf"
    }
    detail.text = PaperText.text(of: bytes, type: detail.contentType)
  }

  /// HL7 tables 0191 and 0291: what they call a type, as a media type.
  private static func mediaType(_ type: HL7Piece, _ subtype: HL7Piece) -> String? {
    let sub = subtype.text?.lowercased() ?? ""
    if sub.contains("/") { return sub }
    if let known = mediaTypes[sub] { return known }
    switch type.text?.uppercased() {
    case "TX", "TEXT", "FT": return sub.isEmpty ? "text/plain" : "text/" + sub
    case "PDF": return "application/pdf"
    case let other?: return sub.isEmpty ? nil : other.lowercased() + "/" + sub
    case nil: return nil
    }
  }

  private static let mediaTypes = [
    "pdf": "application/pdf", "html": "text/html", "htm": "text/html", "xml": "text/xml",
    "x-hl7-cda-level-one": "text/xml", "rtf": "application/rtf", "plain": "text/plain",
    "txt": "text/plain", "text": "text/plain", "jpeg": "image/jpeg", "jpg": "image/jpeg",
    "gif": "image/gif", "tiff": "image/tiff", "tif": "image/tiff", "png": "image/png",
    "dicom": "application/dicom",
  ]

  private static func hexadecimal(_ text: String) -> [UInt8] {
    let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
  }
}

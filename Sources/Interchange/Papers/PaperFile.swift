/// The file that a statement holds: its bytes, as they came, out of the bytes of the statement.
public struct PaperFile: Sendable, Hashable {
  /// The media type as sent; nil where none was.
  public var type: String?
  /// The file, decoded.
  public var bytes: [UInt8]

  /// Bytes of a statement that are looked at.
  private static let limits = Limits(
    bytes: 256_000_000, depth: 100, entries: 1_000_000, text: 256_000_000)

  /// The file in a statement's own bytes: FHIR JSON, an element of CDA, or segments of HL7 v2; nil where
  /// there is none, or it lies elsewhere.
  public init?(in statement: [UInt8]) {
    let found: PaperFile?
    switch statement.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "{"): found = Self.json(statement)
    case UInt8(ascii: "<"): found = Self.xml(statement)
    default: found = Self.hl7(statement)
    }
    guard let found, !found.bytes.isEmpty else { return nil }
    self = found
  }

  private init(type: String?, bytes: [UInt8]) {
    self.type = type
    self.bytes = bytes
  }

  /// The first attachment that came along (FHIR Attachment.data; Binary.data, in DSTU2 Binary.content).
  private static func json(_ bytes: [UInt8]) -> PaperFile? {
    guard let node = try? JSONDocument(bytes).root else { return nil }
    let files =
      node.list("content").map { $0["attachment"] ?? $0 } + node.list("presentedForm").map { $0 }
      + node.list("payload").compactMap { $0["contentAttachment"] } + [node]
    for file in files where file.isObject {
      let data = file["data"]?.string ?? file["content"]?.string
      if let decoded = data.flatMap(Base64.decoded) {
        return PaperFile(type: file["contentType"]?.label, bytes: decoded)
      }
    }
    return nil
  }

  /// The first element whose text stands for bytes (HL7 V3 data type ED, representation B64).
  private static func xml(_ bytes: [UInt8]) -> PaperFile? {
    let read = try? XMLDocument.read(bytes, dialect: nil, limits: limits) { root in
      file(in: root, depth: 0)
    }
    return read.flatMap { $0 }
  }

  private static func file(in element: XMLElement, depth: Int) -> PaperFile? {
    if element.attribute("representation", is: "B64") {
      return Base64.decoded(element.text).map { PaperFile(type: element["mediaType"], bytes: $0) }
    }
    guard depth < limits.depth else { return nil }
    return element.children.lazy.compactMap { file(in: $0, depth: depth + 1) }.first
  }

  /// The first OBX of type ED, by the usual marks (HL7 v2 chapter 2, ED: source, type, subtype, encoding,
  /// data).
  private static func hl7(_ bytes: [UInt8]) -> PaperFile? {
    let marks = (UInt8(ascii: "|"), UInt8(ascii: "^"))
    for segment in bytes.split(whereSeparator: { $0 == 0x0D || $0 == 0x0A }) {
      let fields = segment.split(separator: marks.0, omittingEmptySubsequences: false)
      guard fields.count > 5, fields[0].elementsEqual("OBX".utf8),
        fields[2].elementsEqual("ED".utf8)
      else { continue }
      let parts = fields[5].split(separator: marks.1, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard parts.count > 4, parts[3].lowercased() == "base64",
        let decoded = Base64.decoded(parts[4])
      else { continue }
      let named = parts[2].contains("/") ? parts[2] : parts[1] + "/" + parts[2]
      return PaperFile(type: named == "/" ? nil : named.lowercased(), bytes: decoded)
    }
    return nil
  }

  /// The ending of a name that we give: by its own first bytes where they tell, else by the type; `bin`
  /// where neither is known. What a browser would carry out is saved as text.
  public var ending: String {
    for (start, ending) in Self.starts where bytes.starts(with: start) { return ending }
    let kind = (type ?? "").lowercased().prefix { $0 != ";" }
    return Self.endings[String(kind)] ?? "bin"
  }

  // Signatures: PDF 32000 7.5.2; PNG 5.2; JPEG B.1; GIF 89a; RTF 1.9.1; TIFF 6.0.
  private static let starts: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "pdf"), ([0x89, 0x50, 0x4E, 0x47], "png"), ([0xFF, 0xD8, 0xFF], "jpg"),
    (Array("GIF8".utf8), "gif"), (Array("{\\rtf".utf8), "rtf"), ([0x49, 0x49, 0x2A, 0], "tif"),
    ([0x4D, 0x4D, 0, 0x2A], "tif"),
  ]

  private static let endings = [
    "text/plain": "txt", "text/html": "html.txt", "text/xml": "xml.txt", "audio/wav": "wav",
    "audio/mpeg": "mp3", "video/mp4": "mp4", "application/dicom": "dcm", "audio/basic": "au",
  ]
}

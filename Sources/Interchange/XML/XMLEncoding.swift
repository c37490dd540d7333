import Clinical

/// The encoding of a document's bytes, and the way from the UTF-8 that was parsed back to them.
struct XMLEncoding: Sendable {
  /// The encoding's usual name.
  let name: String
  /// Bytes before the document: a byte order mark, or white space before the declaration.
  let skipped: Int
  /// Bytes of one code unit in the original.
  private let unitSize: Int
  /// Every 256 bytes of the copy: the code units before it. Empty where the copy is the original.
  private let checkpoints: [Int]
  private let copy: [UInt8]

  /// Whether white space stands before the XML declaration.
  private(set) var hasSpaceBefore = false

  /// The place in the original of a place between two characters of the UTF-8 that was parsed.
  func original(_ offset: Int) -> Int {
    guard !checkpoints.isEmpty else { return offset + skipped }
    let stride = Self.stride
    let checkpoint = min(offset / stride, checkpoints.count - 1)
    var units = checkpoints[checkpoint]
    for byte in copy[checkpoint * stride..<offset] { units += Self.units(led: byte) }
    return skipped + units * unitSize
  }

  /// The document as UTF-8 (nil where it is UTF-8 already) and its encoding. The byte order mark
  /// counts first, then the bytes of the first `<`, then the declaration.
  static func utf8(_ bytes: [UInt8], dialect: Dialect?) throws(ReadError) -> ([UInt8]?, XMLEncoding)
  {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (nil, XMLEncoding("UTF-8", skipped: 3)) }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return try utf16(bytes, skipped: 2, big: false, dialect)
    }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, skipped: 2, big: true, dialect) }
    if bytes.starts(with: [0x3C, 0x00]) {
      return try utf16(bytes, skipped: 0, big: false, dialect)
    }
    if bytes.starts(with: [0x00, 0x3C]) { return try utf16(bytes, skipped: 0, big: true, dialect) }
    let space = spaceBeforeDeclaration(bytes)
    let declared = declaredEncoding(bytes[space...]) ?? "utf-8"
    var (copy, encoding) = try utf8(bytes[space...], declared: declared, dialect)
    encoding.hasSpaceBefore = space > 0
    return (copy, encoding)
  }

  private static func utf8(
    _ bytes: ArraySlice<UInt8>, declared: String, _ dialect: Dialect?
  ) throws(ReadError) -> ([UInt8]?, XMLEncoding) {
    switch declared.lowercased() {
    // Bytes that are plainly not UTF-16 are read as UTF-8 whatever they declare.
    case "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "unicode":
      return (nil, XMLEncoding("UTF-8", skipped: bytes.startIndex))
    // As the WHATWG Encoding Standard has it, who declares Latin-1 means windows-1252.
    case "windows-1252", "cp1252":
      return western(bytes, name: "windows-1252")
    case "iso-8859-1", "latin1", "latin-1":
      return western(bytes, name: "ISO-8859-1")
    default:
      throw ReadError(
        dialect: dialect, place: "line 1", why: "the encoding \(declared.prefix(40)) is not read")
    }
  }

  private static let stride = 256

  private init(_ name: String, skipped: Int) {
    self.init(name, skipped: skipped, unitSize: 1, checkpoints: [], copy: [])
  }

  private init(_ name: String, skipped: Int, unitSize: Int, checkpoints: [Int], copy: [UInt8]) {
    self.name = name
    self.skipped = skipped
    self.unitSize = unitSize
    self.checkpoints = checkpoints
    self.copy = copy
  }

  /// Code units of the original for a byte of the copy: two for a character beyond the basic plane,
  /// none for a byte that continues a character.
  private static func units(led byte: UInt8) -> Int {
    byte >= 0xF0 ? 2 : byte & 0xC0 == 0x80 ? 0 : 1
  }

  private static func mapped(
    _ name: String, copy: [UInt8], skipped: Int, unitSize: Int
  ) -> ([UInt8]?, XMLEncoding) {
    var checkpoints: [Int] = []
    var count = 0
    for (index, byte) in copy.enumerated() {
      if index % stride == 0 { checkpoints.append(count) }
      count += units(led: byte)
    }
    let encoding = XMLEncoding(
      name, skipped: skipped, unitSize: unitSize, checkpoints: checkpoints, copy: copy)
    return (copy, encoding)
  }

  private static func utf16(
    _ bytes: [UInt8], skipped: Int, big: Bool, _ dialect: Dialect?
  ) throws(ReadError) -> ([UInt8]?, XMLEncoding) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in Swift.stride(from: skipped, to: bytes.count - 1, by: 2) {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(big ? first << 8 | second : second << 8 | first)
    }
    var copy: [UInt8] = []
    copy.reserveCapacity(units.count)
    let failed = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { copy.append($0) }
    guard !failed, (bytes.count - skipped) % 2 == 0 else {
      throw ReadError(dialect: dialect, place: "byte \(bytes.count)", why: "broken UTF-16")
    }
    return mapped("UTF-16", copy: copy, skipped: skipped, unitSize: 2)
  }

  private static func western(_ bytes: ArraySlice<UInt8>, name: String) -> ([UInt8]?, XMLEncoding) {
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        copy.append(byte)
      } else {
        let code = byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt16(byte)
        copy.append(contentsOf: Unicode.Scalar(code).map { Array(String($0).utf8) } ?? [])
      }
    }
    return mapped(name, copy: copy, skipped: bytes.startIndex, unitSize: 1)
  }

  /// Bytes 0x80 to 0x9F of windows-1252 (WHATWG Encoding Standard, index windows-1252).
  private static let windows1252: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The white space before an XML declaration, which no declaration may have before it: passed over.
  private static func spaceBeforeDeclaration(_ bytes: [UInt8]) -> Int {
    let first = bytes.firstIndex { $0 > 32 } ?? 0
    return first > 0 && bytes[first...].starts(with: "<?xml".utf8) ? first : 0
  }

  /// The `encoding="…"` of an XML declaration that starts at the first byte.
  private static func declaredEncoding(_ bytes: ArraySlice<UInt8>) -> String? {
    let head = bytes.prefix(200)
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    let declaration = String(decoding: head[..<end], as: UTF8.self)
    let parts = declaration.split(whereSeparator: { $0 == "\"" || $0 == "'" })
    for (index, part) in parts.enumerated() where index + 1 < parts.count {
      let key = part.filter { !$0.isWhitespace }
      if key.hasSuffix("encoding=") { return String(parts[index + 1]) }
    }
    return nil
  }
}

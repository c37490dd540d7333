/// How the bytes of a message are text: MSH-18, HL7 table 0211.
enum HL7Charset: Equatable {
  case ascii
  case utf8
  /// ISO 8859-1, read as windows-1252.
  case western
  /// Another part of ISO 8859.
  case part(Int)

  /// The character set of an MSH-18; nil for one that is not read. Nothing sent means ASCII.
  init?(sent: String) {
    let name = sent.uppercased().filter { $0.isLetter || $0.isNumber }
    switch name {
    case "", "ASCII", "ISOIR6", "ANSI", "USASCII", "2000ASCII": self = .ascii
    case "UNICODEUTF8", "UTF8", "UNICODE": self = .utf8
    case "88591", "ISO88591", "LATIN1", "WINDOWS1252", "CP1252": self = .western
    default:
      let digits = name.hasPrefix("ISO") ? name.dropFirst(3) : name[...]
      guard digits.hasPrefix("8859"), let part = Int(digits.dropFirst(4)),
        Self.parts[part] != nil
      else { return nil }
      self = .part(part)
    }
  }

  /// The usual name.
  var name: String {
    switch self {
    case .ascii: "ASCII"
    case .utf8: "UTF-8"
    case .western: "windows-1252"
    case .part(let number): "ISO-8859-\(number)"
    }
  }

  /// The text of some bytes. What is no text of the character set becomes U+FFFD.
  func text(_ bytes: some Sequence<UInt8>) -> String {
    switch self {
    case .ascii, .utf8: return String(decoding: Array(bytes), as: UTF8.self)
    case .western: return Self.text(bytes, above: nil)
    case .part(let number): return Self.text(bytes, above: Self.parts[number])
    }
  }

  private static func text(_ bytes: some Sequence<UInt8>, above: [Unicode.Scalar]?) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      switch byte {
      case 0x80..<0xA0 where above == nil: text.append(windows1252[Int(byte) - 0x80])
      case 0xA0...: text.append(above?[Int(byte) - 0xA0] ?? Unicode.Scalar(byte))
      default: text.append(Unicode.Scalar(byte))
      }
    }
    return String(text)
  }
}

extension HL7Charset {
  /// Gives a whole message the character set that it says. Bytes beyond a declared ASCII are UTF-8
  /// where they can be, else windows-1252; the message then says so.
  static func settle(_ message: inout HL7Message) {
    let declared = message.header[18].repetitions.first?.text ?? ""
    let isWide = hasWideBytes(message)
    guard var charset = HL7Charset(sent: declared) ?? (isWide ? nil : .ascii) else {
      message.fault = "the character set \(declared.prefix(40)) (MSH-18) is not read"
      return
    }
    guard isWide else { return }
    if charset == .ascii || charset == .utf8 {
      let isUnicode = isUnicode(message)
      if !isUnicode {
        message.strangeBytes =
          charset == .utf8
          ? "bytes that are no UTF-8, which MSH-18 says they are; read as windows-1252"
          : "bytes beyond ASCII and no character set in MSH-18; read as windows-1252"
      }
      charset = isUnicode ? .utf8 : .western
    }
    for index in message.segments.indices {
      let body = message.segments[index].body
      let source = HL7Source(
        base: body.source.base, delimiters: body.source.delimiters, charset: charset)
      message.segments[index].body = HL7Piece(source: source, start: body.start, end: body.end)
    }
  }

  private static func hasWideBytes(_ message: HL7Message) -> Bool {
    message.segments.contains { bytes(of: $0).contains { $0 >= 0x80 } }
  }

  private static func isUnicode(_ message: HL7Message) -> Bool {
    message.segments.allSatisfy { String(validating: bytes(of: $0), as: UTF8.self) != nil }
  }

  private static func bytes(of segment: HL7Segment) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: segment.body.source.base + segment.start, count: segment.end - segment.start)
  }
}

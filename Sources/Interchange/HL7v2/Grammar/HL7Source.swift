import Glibc

/// The bytes of a message and what makes text of them. A plain value that every piece carries: valid
/// only while the document is being read (``HL7Reader``).
struct HL7Source {
  /// The first byte of the document, or of the joined copy of a continued segment.
  let base: UnsafePointer<UInt8>
  let delimiters: HL7Delimiters
  let charset: HL7Charset

  /// The first place of a character in a stretch; nil where it does not come.
  func first(_ byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start < end, let found = memchr(base + start, Int32(byte), end - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The text from `start` to `end`: escapes resolved, line ends made one kind, control characters
  /// dropped. Parted first, resolved last.
  func text(_ start: Int, _ end: Int) -> String {
    var index = start
    let escape = delimiters.escape
    while index < end {
      let byte = base[index]
      if byte < 0x20 || byte >= 0x7F || byte == escape { break }
      index += 1
    }
    let bytes = UnsafeBufferPointer(start: base + start, count: end - start)
    guard index < end else { return String(decoding: bytes, as: UTF8.self) }
    return charset.text(HL7Escapes.resolved(bytes, delimiters))
  }
}

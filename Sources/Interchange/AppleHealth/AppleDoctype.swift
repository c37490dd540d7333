import Clinical

/// The document type declaration of an Apple Health export. Apple writes its own schema into each file; it
/// is passed over. One that declares entities is refused: nothing that a document brings is expanded.
enum AppleDoctype {
  /// How far into a file the declaration is looked for and must end.
  static let reach = 1_000_000

  /// The bytes with the declaration blanked out, so that every place stays what it is; nil where there is
  /// none.
  static func blanked(_ bytes: [UInt8]) throws(ReadError) -> [UInt8]? {
    guard let range = try range(in: bytes) else { return nil }
    var copy = bytes
    for index in range where copy[index] != UInt8(ascii: "\n") { copy[index] = UInt8(ascii: " ") }
    return copy
  }

  /// Where the declaration stands; nil where there is none before the root element.
  static func range(in bytes: [UInt8]) throws(ReadError) -> Range<Int>? {
    let end = min(bytes.count, reach)
    var index = 0
    while index < end {
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < end else {
        index += 1
        continue
      }
      if bytes[index...].starts(with: "<!--".utf8) {
        index = bytes.end(of: "-->", from: index + 4, upTo: end) ?? end
      } else if bytes[index + 1] == UInt8(ascii: "?") {
        index = bytes.end(of: "?>", from: index + 2, upTo: end) ?? end
      } else if bytes[index...].starts(with: "<!DOCTYPE".utf8) {
        guard let close = try self.end(in: bytes, from: index) else {
          throw ReadError(
            dialect: .device, place: "byte \(index)", why: "its DOCTYPE does not end")
        }
        return index..<close
      } else {
        return nil
      }
    }
    return nil
  }

  /// The byte after a declaration that begins at a place: after its `>` outside of quotes, comments and
  /// its own brackets. Nil where the bytes end before it.
  static func end(in bytes: [UInt8], from start: Int) throws(ReadError) -> Int? {
    let last = min(bytes.count, start + reach)
    var index = start + 9
    var depth = 0
    var quote: UInt8?
    while index < last {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if bytes[index...].starts(with: "<!--".utf8) {
        index = bytes.end(of: "-->", from: index + 4, upTo: last) ?? last
        continue
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if bytes[index...].starts(with: "<!ENTITY".utf8) || byte == UInt8(ascii: "%") {
        throw ReadError(
          dialect: .device, place: "byte \(index)",
          why: "its DOCTYPE declares entities, which are never expanded")
      } else if byte == UInt8(ascii: "<") {
        depth += 1
      } else if byte == UInt8(ascii: ">") {
        guard depth > 0 else { return index + 1 }
        depth -= 1
      }
      index += 1
    }
    return nil
  }
}

extension [UInt8] {
  /// The byte after the first of these words from a place on; nil where they do not stand there.
  func end(of words: StaticString, from start: Int, upTo end: Int) -> Int? {
    let count = words.utf8CodeUnitCount
    var index = start
    while index + count <= end {
      var length = 0
      while length < count, self[index + length] == words.utf8Start[length] { length += 1 }
      if length == count { return index + count }
      index += 1
    }
    return nil
  }
}

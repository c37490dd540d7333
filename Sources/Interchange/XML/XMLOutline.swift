import Clinical

/// Follows the outline of an XML document that comes piece by piece: where the root's start tag and each
/// element below the root stand. It parses nothing; what is not well-formed its reader refuses.
struct XMLOutline {
  /// Where it stands in the bytes, where the open element below the root began, and how many are open.
  private var place = 0
  private var start = 0
  private var depth = 0

  /// The next one that is whole: the root's start tag first. Nil until more bytes come.
  /// - Parameter bytes: the bytes that were not dropped, at least those that were given before.
  /// - Throws: ``ReadError`` for a document type declaration with entities.
  mutating func next(in bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) -> Range<Int>? {
    while let open = Self.first("<", in: bytes, from: place) {
      place = open
      // The longest mark that tells what follows: `<![CDATA[`.
      guard bytes.count - open >= 9 || Self.first(">", in: bytes, from: open) != nil else {
        return nil
      }
      guard let end = try end(of: bytes, from: open) else { return nil }
      place = end
      guard bytes[open + 1] != UInt8(ascii: "!"), bytes[open + 1] != UInt8(ascii: "?") else {
        continue
      }
      if let range = element(bytes, open..<end) { return range }
    }
    place = bytes.count
    return nil
  }

  /// The bytes before the last elements are gone: places count from there.
  mutating func drop(_ count: Int) {
    place -= count
    start -= count
  }

  /// What the tag in a range ends: the root's start tag or an element below the root.
  private mutating func element(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: Range<Int>) -> Range<
    Int
  >? {
    if bytes[tag.lowerBound + 1] == UInt8(ascii: "/") {
      depth -= 1
      return depth == 1 ? start..<tag.upperBound : nil
    }
    let isWhole = bytes[tag.upperBound - 2] == UInt8(ascii: "/")
    if depth == 1 { start = tag.lowerBound }
    depth += isWhole ? 0 : 1
    switch depth {
    case 1: return isWhole ? start..<tag.upperBound : tag
    default: return nil
    }
  }

  /// The byte after what begins with a `<`; nil where it is not whole yet.
  private func end(
    of bytes: UnsafeBufferPointer<UInt8>, from open: Int
  ) throws(ReadError) -> Int? {
    if Self.stands("<!--", in: bytes, at: open) {
      return Self.first("-->", in: bytes, from: open + 4).map { $0 + 3 }
    }
    if Self.stands("<![CDATA[", in: bytes, at: open) {
      return Self.first("]]>", in: bytes, from: open + 9).map { $0 + 3 }
    }
    if Self.stands("<?", in: bytes, at: open) {
      return Self.first("?>", in: bytes, from: open + 2).map { $0 + 2 }
    }
    if Self.stands("<!DOCTYPE", in: bytes, at: open) {
      return try AppleDoctype.end(in: Array(bytes.prefix(AppleDoctype.reach)), from: open)
    }
    var index = open + 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") { return index + 1 }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        index += 1
        while index < bytes.count, bytes[index] != byte { index += 1 }
      }
      index += 1
    }
    return nil
  }

  private static func stands(
    _ words: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    let count = words.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for place in 0..<count where bytes[index + place] != words.utf8Start[place] { return false }
    return true
  }

  private static func first(
    _ words: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == words.utf8Start[0], stands(words, in: bytes, at: index) { return index }
      index += 1
    }
    return nil
  }
}

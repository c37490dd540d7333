/// Reads what ``BodyWriter`` wrote, and refuses anything else: a tag that it does not know, a length
/// beyond the end, text that is not UTF-8, bytes left over.
struct BodyReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position = 0
  /// What comes again; nil where each message is read by itself.
  let repeats: Repeats?

  init(_ bytes: UnsafeRawBufferPointer, _ repeats: Repeats? = nil) {
    self.bytes = bytes
    self.repeats = repeats
  }

  var isAtEnd: Bool { position == bytes.count }

  static let damaged = StoreError(
    .damaged, "a stored statement cannot be decoded", "run chartline doctor, then restore a backup")

  mutating func byte() throws(StoreError) -> UInt8 {
    guard position < bytes.count else { throw Self.damaged }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func unsigned() throws(StoreError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let next = try byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
      shift += 7
    }
    throw Self.damaged
  }

  mutating func text() throws(StoreError) -> String {
    let size = try unsigned()
    guard size <= UInt64(bytes.count - position) else { throw Self.damaged }
    let count = Int(size)
    // Without a slice: its generic code was a tenth of the time to read a statement.
    let part = UnsafeRawBufferPointer(
      start: bytes.baseAddress.map { $0 + position }, count: count)
    let text = String(decoding: part, as: UTF8.self)
    // What is not UTF-8 would have been repaired, which makes it longer or shorter.
    guard text.utf8.count == count else { throw Self.damaged }
    position += count
    return text
  }

  mutating func integer() throws(StoreError) -> Int {
    let value = try unsigned()
    return Int(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
  }

  mutating func choice() throws(StoreError) -> Bool {
    switch try byte() {
    case 0: return false
    case 1: return true
    default: throw Self.damaged
    }
  }

  mutating func code<T: RawRepresentable<String>>(_ type: T.Type = T.self) throws(StoreError) -> T {
    guard let value = T(rawValue: try text()) else { throw Self.damaged }
    return value
  }

  /// Reads the fields of a message up to its end; `read` throws for a tag that it does not know.
  mutating func fields(
    _ read: (inout BodyReader, UInt8) throws(StoreError) -> Void
  ) throws(StoreError) {
    while true {
      let tag = try byte()
      if tag == 0 { return }
      try read(&self, tag)
    }
  }

  /// Reads a message of a kind that often comes again word by word: then it is not read anew, and
  /// shares the memory of the one before. A message ends by itself, so equal bytes are an equal message.
  mutating func repeated<Value>(
    _ known: Repeats.Messages<Value>?,
    _ read: (inout BodyReader) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    guard let known else { return try read(&self) }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[position...])
    if let (value, count) = known.message(at: rest) {
      position += count
      return value
    }
    let start = position
    let value = try read(&self)
    known.keep(value, of: UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
    return value
  }
}

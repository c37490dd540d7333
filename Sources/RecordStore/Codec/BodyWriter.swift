/// Writes bodies in the store's own encoding: a field is a tag byte and its payload, a message ends
/// with tag 0, and what is absent is left out. So the encoding of old data stays the same when a
/// field is added, and with it the hash of a content.
struct BodyWriter {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(512) }

  /// Starts anew and keeps the memory.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// Ends a message.
  mutating func end() { bytes.append(0) }

  mutating func unsigned(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func raw(_ text: String) {
    var text = text
    text.withUTF8 {
      unsigned(UInt64($0.count))
      bytes.append(contentsOf: $0)
    }
  }

  mutating func text(_ tag: UInt8, _ value: String?) {
    guard let value else { return }
    byte(tag)
    raw(value)
  }

  mutating func texts(_ tag: UInt8, _ values: [String]) {
    for value in values { text(tag, value) }
  }

  mutating func integer(_ tag: UInt8, _ value: Int?) {
    guard let value else { return }
    byte(tag)
    let wide = Int64(value)
    unsigned(UInt64(bitPattern: wide << 1 ^ wide >> 63))
  }

  /// Only `true` is written.
  mutating func flag(_ tag: UInt8, _ value: Bool) {
    if value { byte(tag) }
  }

  /// `true` and `false` are both written; nil is left out.
  mutating func choice(_ tag: UInt8, _ value: Bool?) {
    guard let value else { return }
    byte(tag)
    byte(value ? 1 : 0)
  }

  mutating func code<T: RawRepresentable<String>>(_ tag: UInt8, _ value: T?) {
    guard let value else { return }
    text(tag, value.rawValue)
  }

  mutating func message(_ tag: UInt8, _ write: (inout BodyWriter) -> Void) {
    byte(tag)
    write(&self)
    end()
  }
}

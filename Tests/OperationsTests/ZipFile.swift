import Foundation

/// Writes small zip files for tests: stored, not compressed.
struct ZipFile {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds an entry; `mode` holds the bits of a Unix file type, such as a link's.
  mutating func add(_ name: String, _ content: [UInt8], mode: UInt32 = 0o100644, flags: UInt16 = 0)
  {
    let offset = UInt32(bytes.count)
    let common =
      Self.little(20 as UInt16) + Self.little(flags) + Self.little(0 as UInt16)
      + Self.little(0 as UInt32) + Self.little(Self.crc(content))
      + Self.little(UInt32(content.count)) + Self.little(UInt32(content.count))
      + Self.little(UInt16(name.utf8.count)) + Self.little(0 as UInt16)
    bytes += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + content
    directory += [0x50, 0x4B, 1, 2, 20, 3] + common + [0, 0, 0, 0, 0, 0]
    directory += Self.little(mode << 16) + Self.little(offset) + Array(name.utf8)
    count += 1
  }

  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// The whole file.
  var data: Data {
    let end =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.little(count) + Self.little(count)
      + Self.little(UInt32(directory.count)) + Self.little(UInt32(bytes.count)) + [0, 0]
    return Data(bytes + directory + end)
  }

  private static func little<T: FixedWidthInteger>(_ value: T) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  private static func crc(_ content: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in content {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}

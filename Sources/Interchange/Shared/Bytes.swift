import Glibc

extension [UInt8] {
  /// Whether a text stands anywhere from an index on.
  func holds(_ text: StaticString, from start: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    return withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return false }
      var index = start
      while index + length <= buffer.count {
        guard let found = memchr(base + index, Int32(text.utf8Start[0]), buffer.count - index)
        else { return false }
        index = UnsafeRawPointer(found) - base
        if index + length <= buffer.count, memcmp(found, text.utf8Start, length) == 0 {
          return true
        }
        index += 1
      }
      return false
    }
  }

  /// The lines from an index on, as ranges without their ends; the last may be without one.
  public func lines(from start: Int, upTo limit: Int? = nil) -> [Range<Int>] {
    let limit = Swift.min(limit ?? count, count)
    var lines: [Range<Int>] = []
    var first = start
    withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      while first < limit {
        let found = memchr(base + first, 0x0A, limit - first)
        let end = found.map { UnsafeRawPointer($0) - base } ?? limit
        lines.append(first..<end)
        first = end + 1
      }
    }
    return lines
  }
}

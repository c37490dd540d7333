/// How many terminal columns a text takes, by a table of our own, since the C library's answer
/// depends on the locale. `Terminal` compares it with the C library's and draws `?` where they
/// differ.
public enum DisplayWidth {
  /// Columns of `text` on one line, after cleaning (see ``Sanitizer``).
  public static func of(_ text: some StringProtocol) -> Int {
    if Sanitizer.isPlain(text) { return text.utf8.count }
    var columns = 0
    for cluster in Clusters(text) { columns += cluster.width }
    return columns
  }

  /// Columns of one clean scalar: 0 for a mark that combines with the one before, 1, or 2.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if isCombining(scalar) { return 0 }
    return isWide(value) ? 2 : 1
  }

  /// Combining marks, and the vowels and finals that join a Hangul syllable.
  static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x300: false
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: true
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: true
      default: false
      }
    }
  }

  /// Binary search in ``WideRanges``.
  private static func isWide(_ value: UInt32) -> Bool {
    let ranges = WideRanges.all
    if value < ranges[0].lowerBound { return false }
    var low = 0
    var high = ranges.count - 1
    while low <= high {
      let middle = (low + high) / 2
      if value < ranges[middle].lowerBound {
        high = middle - 1
      } else if value > ranges[middle].upperBound {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}

import Clinical

/// JSON that some exports pack into one JSON string: its text, and where each byte of it stood.
struct PackedText {
  /// The text within, without its escapes.
  let bytes: [UInt8]
  /// Places after which the two texts run in step again: (byte within, byte in the original).
  private var steps: [(inner: Int, outer: Int)]

  /// Unpacks a string that fills the whole document.
  /// - Throws: ``ReadError`` when it is no JSON string, or more than white space follows.
  init(_ original: [UInt8], from start: Int) throws(ReadError) {
    guard let open = original[start...].firstIndex(of: UInt8(ascii: "\"")) else {
      throw Self.broken(at: start)
    }
    var inner: [UInt8] = []
    inner.reserveCapacity(original.count - open)
    steps = [(0, open + 1)]
    var at = open + 1
    while at < original.count, original[at] != UInt8(ascii: "\"") {
      guard original[at] == UInt8(ascii: "\\") else {
        inner.append(original[at])
        at += 1
        continue
      }
      let length = Self.escape(in: original, at: at)
      let piece = Array(original[at..<min(at + length, original.count)])
      guard piece.count == length, let text = Self.resolved(piece) else {
        throw Self.broken(at: at)
      }
      inner += text
      at += length
      steps.append((inner.count, at))
    }
    guard at < original.count, original[(at + 1)...].allSatisfy(Sniffer.isSpace) else {
      throw Self.broken(at: at)
    }
    bytes = inner
  }

  /// Where a byte of the text within stands in the original.
  func original(_ inner: Int) -> Int {
    var low = 0
    var high = steps.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if steps[middle].inner <= inner { low = middle } else { high = middle }
    }
    return steps[low].outer + inner - steps[low].inner
  }

  /// A reading of the text within, its places turned into those of the original.
  func placed(_ reading: DocumentReading) -> DocumentReading {
    reading.placed { range in
      SourceRange(start: original(range.start), end: original(range.end), path: range.path)
    }
  }

  /// How many bytes an escape has; a pair of surrogates is one.
  private static func escape(in bytes: [UInt8], at index: Int) -> Int {
    let isUnicode = { (at: Int) in
      at + 5 < bytes.count && bytes[at] == UInt8(ascii: "\\") && bytes[at + 1] == UInt8(ascii: "u")
    }
    guard isUnicode(index) else { return 2 }
    let isHigh =
      bytes[index + 2] | 0x20 == UInt8(ascii: "d")
      && "89abAB".utf8.contains(bytes[index + 3])
    return isHigh && isUnicode(index + 6) ? 12 : 6
  }

  /// The text of one escape, by the one JSON parser that there is.
  private static func resolved(_ escape: [UInt8]) -> [UInt8]? {
    if escape.count == 2 {
      switch escape[1] {
      case UInt8(ascii: "n"): return [0x0A]
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [escape[1]]
      default: break
      }
    }
    let quoted =
      [UInt8(ascii: "["), UInt8(ascii: "\"")] + escape + [UInt8(ascii: "\""), UInt8(ascii: "]")]
    return (try? JSONDocument(quoted))?.root.list.first?.string.map { Array($0.utf8) }
  }

  private static func broken(at place: Int) -> ReadError {
    ReadError(
      dialect: .fhir, place: "byte \(place)",
      why: "not JSON: a text packed into a string is cut off or broken")
  }
}

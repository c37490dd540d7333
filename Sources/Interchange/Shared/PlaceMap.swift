import Clinical

/// Where the pieces of a text that was made from a document stand in that document.
struct PlaceMap {
  private var places: [(start: Int, original: Range<Int>)] = []

  /// Notes that what begins here in the text was made from these bytes. In order of the text.
  mutating func note(_ start: Int, from original: Range<Int>) { places.append((start, original)) }

  /// A reading of the text, its places turned into those of the document.
  func placed(_ reading: DocumentReading) -> DocumentReading {
    reading.placed { range in
      let first = original(at: range.start)
      let last = original(at: max(range.start, range.end - 1))
      return SourceRange(
        start: first.lowerBound, end: max(first.upperBound, last.upperBound), path: range.path)
    }
  }

  /// The bytes of the piece that begins there, or last before.
  private func original(at start: Int) -> Range<Int> {
    var low = 0
    var high = places.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if places[middle].start <= start { low = middle } else { high = middle }
    }
    return places.isEmpty ? 0..<0 : places[low].original
  }
}

/// What one lead cell holds: a base scalar and at most three marks, 1 or 2 columns wide.
public struct Cluster: Hashable, Sendable {
  let scalars: SIMD4<UInt32>
  /// Columns: 1 or 2.
  public let width: Int

  static let space = Cluster(scalars: SIMD4(0x20, 0, 0, 0), width: 1)

  /// The cluster as text.
  public var text: String {
    var view = String.UnicodeScalarView()
    append(to: &view)
    return String(view)
  }

  /// Whether it is a blank at which a line may be broken.
  var isSpace: Bool { scalars[0] == 0x20 }

  func append(to view: inout String.UnicodeScalarView) {
    for index in 0..<Cell.maximumScalars where scalars[index] != 0 {
      if let scalar = Unicode.Scalar(scalars[index]) { view.append(scalar) }
    }
  }
}

/// Hostile text, cleaned and cut into what the cells hold, one cluster at a time, so that a screen
/// reads no more of a long text than it shows.
///
/// The pieces are not Unicode's grapheme clusters: curses draws one spacing scalar in a cell, so a
/// spacing vowel sign has a cell of its own, and joined emoji are shown by their first.
public struct Clusters: Sequence, IteratorProtocol {
  private var scalars: SanitizedScalars
  private var pending: Unicode.Scalar?

  /// The clusters of `text` on one line: line breaks and tabs become spaces.
  public init(_ text: some StringProtocol) {
    scalars = SanitizedScalars(text, keepsLines: false)
    pending = scalars.next()
  }

  /// The next cluster, nil at the end.
  public mutating func next() -> Cluster? {
    guard let first = pending else { return nil }
    var packed = SIMD4<UInt32>.zero
    var count = 0
    var width = DisplayWidth.of(first)
    if width == 0 {
      // A mark with nothing to stand on stands on a space.
      packed[0] = 0x20
      packed[1] = first.value
      count = 2
      width = 1
    } else {
      packed[0] = first.value == 0xA0 ? 0x20 : first.value
      count = 1
    }
    pending = scalars.next()
    while let mark = pending, DisplayWidth.of(mark) == 0 {
      if count < Cell.maximumScalars {
        packed[count] = mark.value
        count += 1
      }
      pending = scalars.next()
    }
    return Cluster(scalars: packed, width: width)
  }
}

import Clinical

/// The attributes of one element at a time, found by number: a large export has tens of millions. What is
/// given out lives as long as the document.
struct AppleAttributes {
  /// The attributes that are looked at.
  enum Name: Int, CaseIterable {
    case type, sourceName, device, unit, value, creationDate, startDate, endDate

    fileprivate var spelling: String { String(describing: self) }
  }

  /// Which name each number of the document stands for; -1 for others.
  private let names: [Int8]
  private var values: [UnsafeBufferPointer<UInt8>]
  private static var none: UnsafeBufferPointer<UInt8> { .init(start: nil, count: 0) }

  /// - Parameter root: any element of the document.
  init(_ root: XMLElement) {
    var known = Dictionary(
      uniqueKeysWithValues: Name.allCases.map { ($0.spelling, Int8($0.rawValue)) })
    // The day of an `ActivitySummary`, which has no other time.
    known["dateComponents"] = Int8(Name.startDate.rawValue)
    names = (0..<root.documentNameCount).map {
      known[String(decoding: root.documentName($0), as: UTF8.self)] ?? -1
    }
    values = Array(repeating: Self.none, count: Name.allCases.count)
  }

  /// Takes those of an element in place of the ones before.
  mutating func load(_ element: XMLElement) {
    for index in values.indices { values[index] = Self.none }
    element.eachAttribute { id, value in
      let place = Int(names[Int(id)])
      if place >= 0 { values[place] = value }
    }
  }

  /// The bytes of one; none where it is not there.
  subscript(_ name: Name) -> UnsafeBufferPointer<UInt8> { values[name.rawValue] }

  /// The text of one; nil where it is not there or empty.
  func text(_ name: Name) -> String? {
    let bytes = self[name].trimmed
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these bytes are the same as others.
  func isSame(as other: Self) -> Bool { count == other.count && elementsEqual(other) }

  /// Whether these bytes come before others.
  func isBefore(_ other: Self) -> Bool { lexicographicallyPrecedes(other) }
}

/// The values of one measure that one device took in one day: a watch takes hundreds. One statement holds
/// them, each with its second; kept as one text, so that thousands cost no more than their digits.
public struct DayValues: Sendable, Hashable, Codable {
  /// One of them.
  public struct One: Sendable, Hashable {
    /// Seconds from midnight of the day on the clock of the place.
    public var second: Int
    /// The value as sent.
    public var value: String
    /// Whether the device said that the person was moving about.
    public var isActive: Bool

    /// A sample from its parts.
    public init(second: Int, value: String, isActive: Bool = false) {
      self.second = second
      self.value = value
      self.isActive = isActive
    }
  }

  /// The unit of all of them for people, as sent.
  public var unit: String?
  /// The unit's UCUM code, where what was sent is none.
  public var code: String?
  /// Each as `second value`, and `+` behind where the person was active; one on each line.
  public private(set) var text: String

  /// DayValues in a unit, from the text of others or none yet.
  public init(unit: String?, code: String? = nil, text: String = "") {
    self.unit = unit
    self.code = code
    self.text = text
  }

  /// Adds one at the end. A value is a number: it holds no space.
  public mutating func append(_ sample: One) {
    text += "\(sample.second) \(sample.value)\(sample.isActive ? "+" : "")\n"
  }

  /// All of them, in order.
  public var all: [One] {
    text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let space = line.firstIndex(of: UInt8(ascii: " ")),
        let second = Int(Substring(line[..<space]))
      else { return nil }
      let isActive = line.last == UInt8(ascii: "+")
      let value = line[line.index(after: space)...].dropLast(isActive ? 1 : 0)
      return One(second: second, value: String(Substring(value)), isActive: isActive)
    }
  }

  /// The amount of one of them.
  public func quantity(_ sample: One) -> Quantity? {
    Number(sample.value).map {
      Quantity(number: $0, unit: unit, code: code, system: code == nil ? nil : .ucum)
    }
  }
}

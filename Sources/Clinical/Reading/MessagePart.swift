/// One part of what passed on the wire, in plain words: a segment, a resource, an entry.
public struct MessagePart: Sendable, Hashable {
  /// One field of it.
  public struct Field: Sendable, Hashable {
    /// Its number in the part (HL7 v2); nil for other dialects.
    public var number: Int?
    /// What it says: `value`, `usual range`; its number where it has no name here.
    public var label: String
    /// What was sent, in one line.
    public var text: String

    /// A field from its parts.
    public init(number: Int? = nil, label: String, text: String) {
      self.number = number
      self.label = label
      self.text = text.oneLine
    }
  }

  /// Its name in the standard: `OBX`, `Observation`.
  public var name: String
  /// What it is: `a result`.
  public var title: String
  /// Its fields that say something, in order.
  public var fields: [Field]
  /// What is wrong with it, as the answer or our reader says.
  public var faults: [String]
  /// Where it stands in the bytes.
  public var range: Range<Int>

  /// A part from its parts.
  public init(
    name: String, title: String, fields: [Field] = [], faults: [String] = [],
    range: Range<Int> = 0..<0
  ) {
    self.name = name
    self.title = title
    self.fields = fields
    self.faults = faults
    self.range = range
  }
}

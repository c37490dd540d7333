import Clinical

/// A reading as somebody typed it. The unit is chosen, never assumed; times are local.
public struct ReadingEntry: Sendable, Equatable {
  /// About whom; nil for a person who is not in the store yet.
  public var person: IdentityKey?
  /// The name, when the person is new.
  public var name: String
  /// The birth date as typed (`1968-04-09`), when the person is new.
  public var birth: String
  /// The analyte's key, or `pressure`.
  public var analyte: String
  /// The number as typed; `124/76` for blood pressure.
  public var value: String
  /// The unit chosen (UCUM).
  public var unit: String
  /// When, as typed: `2026-11-16 07:32`.
  public var at: String

  /// An entry from its parts.
  public init(
    person: IdentityKey?, name: String = "", birth: String = "", analyte: String, value: String,
    unit: String, at: String
  ) {
    self.person = person
    self.name = name
    self.birth = birth
    self.analyte = analyte
    self.value = value
    self.unit = unit
    self.at = at
  }
}

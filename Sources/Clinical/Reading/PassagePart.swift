/// A part of the bytes that a statement was read from: a field, a repetition or a component of an HL7 v2
/// segment.
public struct PassagePart: Sendable, Hashable {
  /// What it says, with its name in the standard: `OBX-5 value`.
  public var title: String
  /// Where it stands, in the document's bytes and by name: `message[2]/OBX[3]-5[2].1`.
  public var range: SourceRange
  /// Whether it is what the statement is about: the value of a result, the name of a medicine.
  public var isMain: Bool

  /// A part from its parts.
  public init(title: String, range: SourceRange, isMain: Bool = false) {
    self.title = title
    self.range = range
    self.isMain = isMain
  }
}

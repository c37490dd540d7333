/// What a source says of another of its records of the same person (FHIR R4 Patient.link).
public struct PatientLink: Sendable, Hashable, Codable {
  /// How the two records stand to each other (value set link-type).
  public enum Relation: String, Sendable, Hashable, Codable {
    /// The other is to be used in the place of this one.
    case replacedBy = "replaced-by"
    /// This one is used in the place of the other.
    case replaces
    /// The other has more of the record.
    case refer
    /// Both speak of one person; neither is the better.
    case seeAlso = "seealso"
  }

  /// How the two stand to each other.
  public var relation: Relation
  /// The other record by an identifier that it bears: of type `RI` where it was named by reference.
  public var other: Identifier

  /// A link from its parts.
  public init(_ relation: Relation, to other: Identifier) {
    self.relation = relation
    self.other = other
  }
}

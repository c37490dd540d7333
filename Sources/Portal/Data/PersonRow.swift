import Clinical

/// One person in the list of people.
public struct PersonRow: Sendable, Equatable {
  /// The name of the person: the smallest of the linked identities.
  public var key: IdentityKey
  /// `QUILLANE, Marisol T`.
  public var listed: String
  /// The birth date, if sent.
  public var birth: PartialDate?
  /// The sex that the sources recorded.
  public var sex: Patient.Sex?
  /// How many sources know the person.
  public var sources: Int
  /// Alerts that nobody acknowledged; nil where it was not counted.
  public var openAlerts: Int?
  /// What comes first for the person, in a few words; empty when nothing does.
  public var remark: String

  /// A row from its parts.
  public init(
    key: IdentityKey, listed: String, birth: PartialDate? = nil, sex: Patient.Sex? = nil,
    sources: Int, openAlerts: Int? = nil, remark: String = ""
  ) {
    self.key = key
    self.listed = listed
    self.birth = birth
    self.sex = sex
    self.sources = sources
    self.openAlerts = openAlerts
    self.remark = remark
  }
}

/// The people that match a filter, as far as they were loaded.
public struct PeopleList: Sendable, Equatable {
  /// What was typed.
  public var filter: String
  /// The first of them.
  public var rows: [PersonRow]
  /// How many match in all.
  public var total: Int

  /// A list from its parts.
  public init(filter: String = "", rows: [PersonRow] = [], total: Int? = nil) {
    self.filter = filter
    self.rows = rows
    self.total = total ?? rows.count
  }
}

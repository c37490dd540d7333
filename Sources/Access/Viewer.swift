import Clinical

/// What somebody is here for.
public enum ViewerRole: String, Sendable, Hashable, Codable, CaseIterable {
  /// Reads the own record.
  case patient
  /// Reads every record of this store.
  case clinician
  /// Shows the invented people of the demo.
  case demo

  /// The role in words.
  public var title: String { rawValue }
}

/// Who is looking.
public struct Viewer: Sendable, Hashable {
  /// The account's name.
  public var account: String
  /// What they are here for.
  public var role: ViewerRole
  /// The person that the account belongs to: any identity of theirs. Nil for those without a record.
  public var person: IdentityKey?
  /// The name for the screen.
  public var displayName: String

  /// A viewer from its parts.
  public init(
    account: String, role: ViewerRole, person: IdentityKey? = nil, displayName: String? = nil
  ) {
    self.account = account
    self.role = role
    self.person = person
    self.displayName = displayName ?? account
  }
}

/// What one viewer may see: applied before anything is merged or counted. Every read of the store
/// takes one.
public struct Scope: Sendable, Hashable {
  /// Whose records.
  public enum People: Sendable, Hashable {
    case everyone
    /// The person that this identity belongs to.
    case person(IdentityKey)
    case nobody
  }

  /// Whose records.
  public var people: People
  /// The sources that may be seen; nil for all.
  public var sources: Set<String>?
  /// The sections that may be seen; nil for all.
  public var sections: Set<Section>?
  /// Sensitivity labels that may not be seen.
  public var withheldLabels: Set<String>

  /// A scope from its parts.
  public init(
    people: People, sources: Set<String>? = nil, sections: Set<Section>? = nil,
    withheldLabels: Set<String> = []
  ) {
    self.people = people
    self.sources = sources
    self.sections = sections
    self.withheldLabels = withheldLabels
  }

  /// The two policies of today: patients see their own record, clinicians and the demo see this store.
  public init(for viewer: Viewer) {
    switch viewer.role {
    case .clinician, .demo: self.init(people: .everyone)
    case .patient: self.init(people: viewer.person.map { .person($0) } ?? .nobody)
    }
  }

  /// Whether everything of a person that may be seen may be seen whole.
  public var hidesNothingOfAPerson: Bool {
    sources == nil && sections == nil && withheldLabels.isEmpty
  }

  /// In words, as a decision keeps it; `all` when nothing is hidden.
  public var words: String {
    var parts: [String] = []
    if let sources { parts.append("sources " + sources.sorted().joined(separator: ", ")) }
    if let sections {
      parts.append("sections " + sections.sorted().map(\.rawValue).joined(separator: ", "))
    }
    if !withheldLabels.isEmpty {
      parts.append("without " + withheldLabels.sorted().joined(separator: ", "))
    }
    return parts.isEmpty ? "all" : parts.joined(separator: "; ")
  }
}

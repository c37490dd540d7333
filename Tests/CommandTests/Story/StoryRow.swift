import Testing

/// A source of the demo, by the letter that the story gives it.
enum StorySource: String, Sendable {
  case h = "Riverside Hospital"
  case c = "Oakwood Family Clinic"
  case k = "Beacon Heart Associates"
  case p = "Corner Pharmacy"
  case b = "Blue Payer"
  case d = "Home Hub"
  case l = "Lakeshore Laboratory"
  case r = "State Immunization Registry"
  case o = "Old Practice"
  case u = "Marisol (typed)"
}

/// A conflict that a fact must carry.
enum StoryConflict: Sendable {
  /// A disagreement about the subject.
  case open(String)
  /// A disagreement that can harm.
  case safety(String)
  /// Only older statements differ; they are shown, nobody is asked.
  case older(String)

  /// Subject and flags, for comparing.
  var text: String {
    switch self {
    case .open(let subject): subject
    case .safety(let subject): subject + ", can harm"
    case .older(let subject): subject + ", older"
    }
  }
}

/// A row of the demo story: one fact as a person's record must show it.
struct StoryRow: Sendable, CustomTestStringConvertible {
  /// The row of the story, such as `A11`.
  var id: String
  var section: String
  /// Part of the title; of several facts the one with the shortest title is meant.
  var title: String
  var state: String
  /// The beginning of the fact's first date.
  var when: String?
  /// Sources that must be among the fact's sources.
  var sources: [StorySource]
  /// All conflicts of the fact.
  var conflicts: [StoryConflict]
  /// Part of what one source says.
  var says: String?
  /// The title of the fact that this one stands beneath.
  var beneath: String?

  init(
    _ id: String, _ section: String, _ title: String, _ state: String, _ when: String? = nil,
    _ sources: StorySource..., conflicts: [StoryConflict] = [], says: String? = nil,
    beneath: String? = nil
  ) {
    self.id = id
    self.section = section
    self.title = title
    self.state = state
    self.when = when
    self.sources = sources
    self.conflicts = conflicts
    self.says = says
    self.beneath = beneath
  }

  var testDescription: String { "\(id) \(title) \(when ?? "")" }

  /// Looks for the fact of this row and compares it.
  func check(in facts: [StoryFact]) throws {
    let inSection = facts.filter { $0.section == section }
    let named = inSection.filter {
      $0.title.contains(title) && ($0.when ?? "").hasPrefix(when ?? "")
    }
    // Of two bills of one day that which says so.
    let saying = named.filter { fact in
      fact.members.contains { member in says.map(member.says.contains) ?? true }
    }
    let fact = try #require(
      (saying.isEmpty ? named : saying).min { $0.title.count < $1.title.count },
      "\(section) holds \(inSection.map { "\($0.title), \($0.when ?? "undated")" })")
    #expect(fact.state == state)
    #expect(Set(fact.sources).isSuperset(of: sources.map(\.rawValue)), "\(fact.sources)")
    #expect(fact.conflicts.map(Self.text).sorted() == conflicts.map(\.text).sorted())
    if let says {
      #expect(fact.members.contains { $0.says.contains(says) }, "\(fact.members.map(\.says))")
    }
    let parent = facts.first { $0.fact == fact.parent }
    #expect(parent?.title == beneath)
  }

  private static func text(_ conflict: StoryFact.Conflict) -> String {
    conflict.subject + (conflict.safety ? ", can harm" : "") + (conflict.olderOnly ? ", older" : "")
  }
}

/// A question that must be asked of a person: one that holds all these words.
struct StoryAsked: Sendable, CustomTestStringConvertible {
  var id: String
  var person: StoryPerson
  var words: [String]

  init(_ id: String, _ person: StoryPerson, _ words: String...) {
    self.id = id
    self.person = person
    self.words = words
  }

  var testDescription: String { id }
}

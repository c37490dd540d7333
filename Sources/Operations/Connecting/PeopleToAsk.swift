import Clinical
import RecordStore

/// Somebody of this store as another system may be asked for them.
public struct PersonToAsk: Sendable, Hashable {
  /// The person's name in the store.
  public var key: IdentityKey
  /// The person as the sources describe them.
  public var patient: Patient
  /// Their number at the other system; nil where it is not known here.
  public var number: Identifier?
  /// Whether something of theirs came from there, with a number or without.
  public var isKnown: Bool

  /// Somebody from their parts.
  public init(
    key: IdentityKey, patient: Patient, number: Identifier? = nil, isKnown: Bool = false
  ) {
    self.key = key
    self.patient = patient
    self.number = number
    self.isKnown = isKnown
  }

  /// The name, for people.
  public var name: String {
    patient.names.isEmpty ? number.map { "number \($0.value)" } ?? "somebody" : patient.displayName
  }

  /// Whether they can be asked for without a number: a family name and a day of birth are the least by
  /// which two people are not one.
  public var isDescribed: Bool {
    patient.names.contains { !$0.family.isEmpty }
      && patient.birth.map { $0.precision >= .day } == true
  }
}

extension Session {
  /// The people that may be seen, each with their number at a source where it is known.
  public func peopleToAsk(
    of connection: SourceConnection
  ) throws(OperationError) -> [PersonToAsk] {
    let marks = try syncMarks(of: connection.name)
    var people: [PersonToAsk] = []
    var isMore = true
    while isMore {
      let page = try listPeople(limit: Self.peopleTogether, offset: people.count)
      for person in page { people.append(try asked(person.key, connection, marks)) }
      isMore = page.count == Self.peopleTogether
    }
    return people
  }

  /// One person as a source may be asked for them.
  public func personToAsk(
    _ key: IdentityKey, of connection: SourceConnection
  ) throws(OperationError) -> PersonToAsk {
    guard try !identities(of: key).isEmpty else {
      throw OperationError(.missing, "nobody here is \(key.rawValue)", "see chartline people")
    }
    return try asked(key, connection, try syncMarks(of: connection.name))
  }

  private static let peopleTogether = 500

  private func asked(
    _ key: IdentityKey, _ connection: SourceConnection, _ marks: [String: String]
  ) throws(OperationError) -> PersonToAsk {
    let identities = try identities(of: key)
    var asked = PersonToAsk(
      key: key, patient: Patient.shown(among: identities.map(\.patient)) ?? Patient())
    let told = identities.lazy.compactMap { marks[SyncMark.number(of: $0.key)] }.first
    let ownIdentities = identities.filter { $0.isKnown(by: connection) }
    let own = ownIdentities.flatMap(\.patient.identifiers).filter { !Self.isOfState($0) }
    let named = identities.flatMap(\.patient.identifiers).first {
      connection.patients.contains($0.value)
    }
    asked.number =
      told.map { number in
        own.first { $0.value == number } ?? Identifier(system: nil, value: number)
      } ?? named ?? own.first
    asked.isKnown = asked.number != nil || !ownIdentities.isEmpty
    return asked
  }

  /// Numbers that a state gives (HL7 table 0203) are told to nobody.
  private static func isOfState(_ identifier: Identifier) -> Bool {
    ["SS", "DL", "PPN"].contains(identifier.type)
  }

  /// Notes by what number a source knows somebody: it found out, or somebody said so. Whose record what
  /// comes is, is settled as for everything that comes.
  public func keepNumber(
    _ number: String, of person: IdentityKey, at source: String
  ) throws(OperationError) {
    try setSyncMark(number, about: SyncMark.number(of: person), of: source)
    try keepQuestion(nil, about: person, at: source)
  }

  /// The numbers that were found out, or that somebody said, sorted.
  public func numbersKept(at source: String) throws(OperationError) -> [String] {
    Set(SyncMark.numbers(in: try syncMarks(of: source))).sorted()
  }

  /// Keeps a question about somebody that a source left open, in words; nil where there is none.
  public func keepQuestion(
    _ words: String?, about person: IdentityKey, at source: String
  ) throws(OperationError) {
    // A person who was linked since may be called by another of their names now.
    let open = try syncMarks(of: source)
    for key in try identities(of: person).map(\.key) + [person]
    where open[SyncMark.question(about: key)] != nil {
      try setSyncMark(nil, about: SyncMark.question(about: key), of: source)
    }
    if let words { try setSyncMark(words, about: SyncMark.question(about: person), of: source) }
  }
}

/// What the next sync has to know of people.
enum SyncMark {
  private static let known = "number:"
  private static let asked = "question:"

  /// The person's number at the source.
  static func number(of key: IdentityKey) -> String { known + key.rawValue }
  /// Every such number.
  static func numbers(in marks: [String: String]) -> [String] {
    marks.filter { $0.key.hasPrefix(known) }.map(\.value)
  }
  /// What the source left open about a person.
  static func question(about key: IdentityKey) -> String { asked + key.rawValue }
  /// The questions that are open, in the order of whom they are about.
  static func questions(in marks: [String: String]) -> [String] {
    marks.filter { $0.key.hasPrefix(asked) }.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Identity {
  /// Whether a source knows the person by this identity: its documents name the source by its address, or
  /// by the name that it has here.
  fileprivate func isKnown(by connection: SourceConnection) -> Bool {
    source == connection.address || source == connection.name || sourceName == connection.name
  }
}

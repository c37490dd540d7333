import Clinical
import Interchange
import Operations

/// Fetches from an immunization registry: asks about each person whose number there is known, and, where
/// the source may be asked so, by name about the others. What comes is a document as any other.
struct RegistrySync {
  private let connection: SourceConnection
  private let session: Session
  private let arrivals: Arrivals
  private let client: RegistryClient

  init(
    _ sync: SourceSync, _ connection: SourceConnection, _ arrivals: Arrivals
  ) throws(OperationError) {
    self.connection = connection
    self.arrivals = arrivals
    session = sync.session
    client = try RegistryClient(connection, sync, log: arrivals.log) {
      arrivals.tell("waiting for the answer")
    }
  }

  func run() throws(OperationError) {
    let people = try whom()
    guard !people.isEmpty else {
      throw OperationError(
        .refused, "nobody's number at \(connection.name) is known here",
        "name numbers, --patient NUMBER, or let it be asked by name: --by-name")
    }
    for person in people {
      guard arrivals.tell("asking about \(person.name)") else { throw FHIRClient.stopped }
      try ask(about: person)
    }
  }

  /// Those to ask about: the numbers that were named, else everybody whose number is known; the others
  /// where names may be told.
  private func whom() throws(OperationError) -> [PersonToAsk] {
    let all = try session.peopleToAsk(of: connection)
    let named = connection.patients.map { number in
      all.first { $0.number?.value == number }
        ?? PersonToAsk(
          key: IdentityKey(rawValue: "\(connection.name)|\(number)"), patient: Patient(),
          number: Identifier(system: nil, value: number))
    }
    let known = named.isEmpty ? all.filter { $0.number != nil } : named
    let others = connection.asksByName ? all.filter { !$0.isKnown && $0.isDescribed } : []
    return known + others
  }

  private func ask(about person: PersonToAsk) throws(OperationError) {
    let (said, bytes) = try client.ask(about: person.described)
    if case .history(let sent) = said.outcome {
      return try take(bytes, said, of: sent, askedFor: person)
    }
    guard let answer = said.match else {
      if case .refused(let why) = said.outcome {
        throw OperationError(
          .refused, "\(connection.name) did not answer: \(why)",
          "what came before is kept; sync later")
      }
      return
    }
    arrivals.log.became(answer.shortWords)
    try session.keepQuestion(
      answer.question(about: person, at: connection), about: person.key, at: connection.name)
  }

  /// Takes a history, when it is of the one that was asked for.
  private func take(
    _ bytes: [UInt8], _ said: HL7QueryAnswer, of sent: Patient, askedFor person: PersonToAsk
  ) throws(OperationError) {
    guard person.isMeant(by: sent) else {
      return try arrivals.setAside(
        bytes, via: client.place, "asked for \(person.name), was sent \(sent.displayName)")
    }
    // A message does not say how long it is: one that ends within a segment may have been cut off.
    guard bytes.last == 0x0D || bytes.last == 0x0A else {
      return try arrivals.setAside(
        bytes, via: client.place, "the history of \(person.name) ends within a line")
    }
    // The same history comes under a new number each time.
    let about = "history:" + (person.number?.value ?? person.key.rawValue)
    let digest = String(said.body.digest, radix: 16)
    let isNew = try session.syncMarks(of: connection.name)[about] != digest
    if isNew {
      guard try arrivals.take(bytes, via: client.place) else { return }
      try session.setSyncMark(digest, about: about, of: connection.name)
    } else {
      arrivals.log.became("the history that is here")
    }
    let number = person.number?.value ?? sent.identifiers.first?.value
    if let number { try session.keepNumber(number, of: person.key, at: connection.name) }
  }
}

extension PersonToAsk {
  /// As a registry is told of them: by their number there, and how the sources describe them.
  var described: Patient {
    var described = Patient(
      identifiers: [number].compactMap { $0 }, names: Array(patient.names.prefix(1)),
      birth: patient.birth, sex: patient.sex)
    if number == nil { described.addresses = Array(patient.addresses.prefix(1)) }
    return described
  }

  /// Whether a record that was sent is of the one that was asked for: of their number; without one, of
  /// their day of birth and a family name of theirs.
  func isMeant(by sent: Patient) -> Bool {
    if let number { return sent.identifiers.contains { $0.value == number.value } }
    let families = { (patient: Patient) in
      Set(patient.names.flatMap(\.family).map { $0.lowercased() })
    }
    guard let birth = patient.birth, sent.birth.map(birth.overlaps) == true else { return false }
    return !families(patient).isDisjoint(with: families(sent))
  }
}

extension HL7QueryAnswer {
  /// What it says of who is meant; nil for a refusal.
  var match: MatchAnswer? {
    switch outcome {
    case .history(let patient): .one(Candidate(patient, grade: .certain))
    case .candidates(let people): .several(people.map { Candidate($0) })
    case .nobody: .nobody
    case .tooMany: .tooMany
    case .refused: nil
    }
  }
}

extension Candidate {
  fileprivate init(_ patient: Patient, grade: Grade = .none) {
    self.init(number: patient.identifiers.first?.value ?? "", patient: patient, grade: grade)
  }
}

extension MatchAnswer {
  /// What became of the question, for the log.
  var shortWords: String {
    switch self {
    case .one(let candidate): "one: \(candidate.words)"
    case .several(let candidates): "\(candidates.count) may be meant; nothing was taken"
    case .nobody: "nobody who fits"
    case .tooMany: "too many may be meant; nothing was taken"
    }
  }
}

extension ArraySlice<UInt8> {
  /// FNV-1a of 64 bits: whether a history changed, not what it says.
  fileprivate var digest: UInt64 {
    reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

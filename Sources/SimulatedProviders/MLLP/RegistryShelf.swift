import Clinical
import Interchange

/// What a registry has: its people and the doses of each, as its own messages told them.
struct RegistryShelf: Sendable {
  /// Somebody with their doses.
  struct Person: Sendable {
    var number: String
    var patient: Patient
    /// The PID segment.
    var header: [UInt8]
    /// The segments of each dose by its number, in the order in which they were told.
    var doses: [(number: String, segments: [UInt8])] = []

    /// The PID segment and every dose that was not taken back.
    var history: [UInt8] { header + doses.flatMap(\.segments) }
  }

  /// Who is meant.
  enum Found {
    case one(Person)
    case several([Person])
    case nobody
    case tooLittle
  }

  private let told: [(at: Instant, message: [UInt8])]

  init(_ documents: [ProviderDocument]) {
    told = documents.flatMap { document in
      HL7Messages.split(document.bytes).map { (document.at, $0) }
    }
  }

  /// What the registry calls itself: MSH-3 and MSH-4 of its messages.
  var sender: String? {
    told.first.map { first in
      let header = first.message.prefix { $0 != 0x0D }
      let fields = header.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      return fields.dropFirst(2).prefix(2).map { String(decoding: $0, as: UTF8.self) }
        .joined(separator: "|")
    }
  }

  /// The people, as was told up to an instant.
  func people(at now: Instant) -> [Person] {
    var people: [Person] = []
    for (at, message) in told where at <= now {
      guard let patient = (try? Interchange.read(message))?.patients.first?.patient,
        let number = patient.identifiers.first?.value
      else { continue }
      let lines = message.split(separator: 0x0D).map { Array($0) + [0x0D] }
      guard let header = lines.first(where: { Self.name(of: $0) == "PID" }) else { continue }
      let index = people.firstIndex { $0.number == number } ?? people.endIndex
      if index == people.endIndex {
        people.append(Person(number: number, patient: patient, header: header))
      }
      (people[index].patient, people[index].header) = (patient, header)
      people[index].take(lines.filter { !["MSH", "PID"].contains(Self.name(of: $0)) })
    }
    return people
  }

  /// Who is meant: by number; else by family name, birth date and first name, where nobody else is called
  /// so and born on that day.
  func who(_ asked: Patient, at now: Instant) -> Found {
    let people = people(at: now)
    let numbers = Set(asked.identifiers.map(\.value))
    if let known = people.first(where: { numbers.contains($0.number) }) { return .one(known) }
    guard let family = asked.names.first?.family.first?.lowercased(), let birth = asked.birth else {
      return numbers.isEmpty ? .tooLittle : .nobody
    }
    let alike = people.filter { person in
      person.patient.birth?.iso == birth.iso
        && person.patient.names.contains { $0.family.first?.lowercased() == family }
    }
    if alike.isEmpty { return .nobody }
    let given = asked.names.first?.given.first?.lowercased()
    let isSame = alike[0].patient.names.first?.given.first?.lowercased() == given
    return alike.count == 1 && isSame ? .one(alike[0]) : .several(alike)
  }

  private static func name(of line: [UInt8]) -> String {
    String(decoding: line.prefix(3), as: UTF8.self)
  }
}

extension RegistryShelf.Person {
  /// Takes one dose of a message: its number is ORC-3, RXA-21 D takes it back.
  fileprivate mutating func take(_ lines: [[UInt8]]) {
    let field = { (name: String, number: Int) -> String in
      let line = lines.first { $0.starts(with: name.utf8) } ?? []
      let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      return fields.indices.contains(number)
        ? String(decoding: fields[number].filter { $0 != 0x0D }, as: UTF8.self) : ""
    }
    let number = field("ORC", 3)
    doses.removeAll { $0.number == number }
    if field("RXA", 21) != "D" { doses.append((number, lines.flatMap { $0 })) }
  }
}

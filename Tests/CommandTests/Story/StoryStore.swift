import Foundation
import Testing

/// A person of the demo, by the number that the pharmacy knows them by.
enum StoryPerson: String, CaseIterable, Sendable {
  case marisol = "CP-40218"
  case augustin = "CP-31077"
  case ione = "CP-55120"
  case isla = "CP-55121"

  /// The id that `chartline people` prints.
  var id: String {
    "https://fhir.cornerpharmacy.example/r4|urn:oid:2.16.840.1.113883.19.8.1#" + rawValue
  }
}

/// One line of `show SECTION --json`.
struct StoryFact: Decodable, Sendable {
  struct Conflict: Decodable, Sendable {
    var subject: String
    var safety: Bool
    var olderOnly: Bool
  }
  struct Member: Decodable, Sendable {
    var source: String
    var says: String
  }
  var fact: String
  var kind: String
  var section: String
  var title: String
  var state: String
  var when: String?
  var sources: [String]
  var conflicts: [Conflict]
  var members: [Member]
  var parent: String?
  var remarks: [String]
}

/// A line of `show questions --json`.
struct StoryQuestion: Decodable, Sendable {
  var subject: String
  var words: String
}

/// A line of `show safety --json`.
struct StoryFinding: Decodable, Sendable {
  var rule: String
  var words: String
}

/// A line of `show alerts --json`.
struct StoryAlert: Decodable, Sendable {
  var words: String
  var rule: String
  var analyte: String
  var firstAt: String
}

/// A line of `show absence --json`.
struct StoryStand: Decodable, Sendable {
  var source: String
  var section: String
  var state: String
  var text: String?
}

/// A line of `people --json`.
struct StoryIdentity: Decodable, Sendable {
  var name: String
  var sources: [String]
}

/// The demo's store, filled once for all rows, and what the program prints of each person.
struct StoryStore: Sendable {
  /// What is printed of one person.
  struct Record: Sendable {
    var facts: [StoryFact]
    var questions: [StoryQuestion]
    var safety: [StoryFinding]
    var alerts: [StoryAlert]
    var stands: [StoryStand]
  }

  private static let shared = Result { try StoryStore() }
  private let records: [StoryPerson: Record]
  private let people: [StoryIdentity]

  /// Everybody in the demo's store.
  static func everybody() throws -> [StoryIdentity] { try shared.get().people }

  /// What the program prints of a person of the demo.
  static func record(of person: StoryPerson) throws -> Record {
    try #require(shared.get().records[person])
  }

  private init() throws {
    let command = try Command()
    defer { try? FileManager.default.removeItem(at: command.folder) }
    let filled = try command.run("demo", "--into", command.store)
    guard filled.status == 0 else { throw Failure(words: filled.errors) }
    var records: [StoryPerson: Record] = [:]
    for person in StoryPerson.allCases {
      records[person] = Record(
        facts: try Self.lines("all", of: person, command),
        questions: try Self.lines("questions", of: person, command),
        safety: try Self.lines("safety", of: person, command),
        alerts: try Self.lines("alerts", of: person, command),
        stands: try Self.lines("absence", of: person, command))
    }
    self.records = records
    people = try Self.decode(try command.run("people", "--json"))
  }

  private static func lines<Line: Decodable>(
    _ section: String, of person: StoryPerson, _ command: Command
  ) throws -> [Line] {
    try decode(try command.run("show", section, "--person", person.id, "--json"))
  }

  private static func decode<Line: Decodable>(_ printed: Command.Result) throws -> [Line] {
    guard printed.status == 0 else { throw Failure(words: printed.errors) }
    return try printed.output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  private struct Failure: Error {
    var words: String
  }
}

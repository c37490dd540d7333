import Foundation
import Testing

/// Who is who, who said nothing, and what a second import brings (`demo-story.md` sections 3 and 9).
@Suite("Demo story: people and sources")
struct StoryPeopleTests {
  @Test(
    "With the decisions on record three people, a twin and a son, each with their own sources",
    arguments: [
      (
        "QUILLANE",
        "Beacon Heart Associates, Blue Payer, Corner Pharmacy, Home Hub, Lakeshore Laboratory, "
          + "Marisol (typed), Oakwood Family Clinic, Old Practice, Riverside Hospital, "
          + "State Immunization Registry"
      ),
      (
        "FARROWBY, Augustin R Sr",
        "Beacon Heart Associates, Blue Payer, Corner Pharmacy, Home Hub, Lakeshore Laboratory, "
          + "Oakwood Family Clinic, Old Practice, Riverside Hospital, State Immunization Registry"
      ),
      (
        "CASTELLAWAY, Ione",
        "Blue Payer, Corner Pharmacy, Home Hub, Ione (typed), Lakeshore Laboratory, "
          + "Oakwood Family Clinic, Old Practice, Riverside Hospital, State Immunization Registry"
      ),
      ("CASTELLAWAY, Isla", "Corner Pharmacy, State Immunization Registry"),
      ("FARROWBY, Augustin R Jr", "Blue Payer"),
    ])
  func people(_ name: String, _ sources: String) throws {
    let people = try StoryStore.everybody()
    #expect(people.count == 5)
    let person = try #require(people.first { $0.name.hasPrefix(name) })
    #expect(person.sources.joined(separator: ", ") == sources)
  }

  @Test("Without decisions: linked where it is sure, asked where it is not; again: nothing is new")
  func importedByHand() throws {
    let command = try Command()
    defer { try? FileManager.default.removeItem(at: command.folder) }
    let documents = try Self.documents()
    try command.run(["import"] + documents)
    let rows = try command.run("people", "--json").rows
    let people = rows.map { row in
      "\(row["name"] as? String ?? ""): \((row["sources"] as? [String] ?? []).joined(separator: ", "))"
    }
    #expect(Set(people) == Self.expected, "\(people)")

    var questions: Set<String> = []
    for person in rows.compactMap({ $0["id"] as? String }) {
      let asked = try command.run("show", "questions", "--person", person, "--json").rows
        .filter { $0["subject"] as? String == "identity" }
      questions.formUnion(asked.compactMap { $0["words"] as? String })
    }
    #expect(questions.count == Self.asked.count, "\(questions)")
    for pair in Self.asked {
      #expect(questions.contains { $0.contains(pair.0) && $0.contains(pair.1) }, "\(questions)")
    }

    let again = try command.run(["import", "--json"] + documents).rows
    #expect(again.count == documents.count)
    for row in again {
      #expect(row["new"] as? Int == 0 && row["superseding"] as? Int == 0, "\(row["file"] ?? "")")
    }
  }

  /// Section 3 without decisions: H, K and the sure ones linked; the hub never by name.
  private static let expected: Set = [
    "QUILLANE, Marisol T: Beacon Heart Associates, Blue Payer, Lakeshore Laboratory, "
      + "Marisol (typed), Oakwood Family Clinic, Riverside Hospital",
    "QUILLANE, Marisol: Corner Pharmacy",
    "BRANDT, Marisol: Old Practice, State Immunization Registry",
    "FARROWBY, Augustin R Sr: Beacon Heart Associates, Blue Payer, Corner Pharmacy, "
      + "Lakeshore Laboratory, Riverside Hospital",
    "FARROWBY, Augustin: Oakwood Family Clinic", "FARROWBY, A.: Old Practice",
    "FARROWBY, null: State Immunization Registry",
    "CASTELLAWAY, Ione M: Blue Payer, Ione (typed), Lakeshore Laboratory, Oakwood Family Clinic, "
      + "Old Practice, Riverside Hospital, State Immunization Registry",
    "FARROWBY, Augustin R Jr: Blue Payer", "CASTELLAWAY, I: Corner Pharmacy",
    "CASTELLAWAY, Isla M: Corner Pharmacy, State Immunization Registry",
    "no name sent: Home Hub",
  ]

  /// Who is asked about whom; each pair is asked once.
  private static let asked = [
    ("Marisol Quillane at Corner Pharmacy", "Marisol T Quillane at "),
    ("Marisol Brandt at ", "Marisol Quillane-Brandt at Oakwood Family Clinic"),
    ("Marisol Brandt at ", "Marisol Quillane at Corner Pharmacy"),
    ("Augustin Farrowby at Oakwood Family Clinic", "Augustin R Farrowby Sr at "),
    ("Augustin Farrowby at Oakwood Family Clinic", "Augustin R Farrowby Jr at "),
    ("Augustin Farrowby at Corner Pharmacy", "Augustin R Farrowby Jr at "),
    ("null Farrowby at ", "Augustin R Farrowby Sr at "),
    ("null Farrowby at ", "Augustin R Farrowby Jr at "),
    ("null Farrowby at ", "Augustin Farrowby at Oakwood Family Clinic"),
    ("A. Farrowby at ", "Augustin R Farrowby Sr at "),
    ("A. Farrowby at ", "Augustin R Farrowby Jr at "),
    ("A. Farrowby at ", "Augustin Farrowby at Oakwood Family Clinic"),
    ("A. Farrowby at ", "null Farrowby at "),
    ("I Castellaway at Corner Pharmacy", "Ione M Castellaway at "),
    ("I Castellaway at Corner Pharmacy", "Isla M Castellaway at Corner Pharmacy"),
  ]

  private static func documents() throws -> [String] {
    let manifest = try String(contentsOfFile: Command.demo("manifest"), encoding: .utf8)
    return manifest.split(separator: "\n").filter { $0.hasPrefix("document:") }.compactMap {
      $0.split(separator: "|").last.map { Command.demo($0.trimmingCharacters(in: .whitespaces)) }
    }
  }

  @Test(
    "Silence is not none",
    arguments: [
      (StoryPerson.marisol, "Corner Pharmacy", "problems", "not-sent"),
      (.marisol, "Corner Pharmacy", "allergies", "stated"),
      (.marisol, "Beacon Heart Associates", "allergies", "stated-none"),
      (.marisol, "Beacon Heart Associates", "immunizations", "not-sent"),
      (.augustin, "Beacon Heart Associates", "allergies", "no-information"),
      (.augustin, "Corner Pharmacy", "allergies", "not-sent"),
      (.ione, "Corner Pharmacy", "allergies", "not-sent"),
      (.ione, "Oakwood Family Clinic", "allergies", "stated-none"),
      (.ione, "Riverside Hospital", "allergies", "stated-none"),
      (.ione, "Riverside Hospital", "problems", "withheld"),
    ])
  func absence(
    _ person: StoryPerson, _ source: String, _ section: String, _ state: String
  ) throws {
    let stands = try StoryStore.record(of: person).stands
    let stand = try #require(stands.first { $0.source == source && $0.section == section })
    #expect(stand.state == state)
  }

  @Test("A3: Oakwood wrote of the heart failure in words only, beside its list")
  func textOnly() throws {
    let stands = try StoryStore.record(of: .marisol).stands
    let stand = try #require(
      stands.first { $0.source == "Oakwood Family Clinic" && $0.section == "problems" })
    #expect(stand.state == "stated" && stand.text != nil)
  }

  @Test("C: Beacon does not know her, and so says nothing of her")
  func unknownToBeacon() throws {
    let stands = try StoryStore.record(of: .ione).stands
    #expect(!stands.contains { $0.source == "Beacon Heart Associates" })
  }
}

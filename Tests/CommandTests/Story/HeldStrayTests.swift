import Foundation
import Testing

/// A message under a patient's number with another birth date: held until somebody looks, hidden when its
/// laboratory takes it back (`demo-story.md` 3 row L, A44, B44). The demo's own messages, one after the
/// other.
@Suite("Strays under a known number")
struct HeldStrayTests {
  private typealias Store = TortureStore

  private static func message(_ name: String) throws -> String {
    let file = Command.root.appending(path: "Assets/demo/lakeshore/\(name).hl7")
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  private static func adt(_ event: String, birth: String, given: String = "MARISOL") -> String {
    [
      "MSH|^~\\&|ADT|RIVERSIDE|X|Y|20260819080000||ADT^\(event)|\(event)\(birth)|P|2.5.1",
      "EVN|\(event)|20260819", "PID|1||118402^^^RIV^MR||QUILLANE^\(given)||\(birth)|F",
    ].joined(separator: "\r")
  }

  /// Takes in what the laboratory sent, and gives the store and the patient's id.
  private func store(of patient: String, _ names: String...) throws -> (Store, String) {
    let store = Store()
    for name in names { try store.take("lab", document: Self.message(name)) }
    let ids = try store.run("people", "--json").rows
    let known = ids.first { ($0["birth"] as? String)?.hasPrefix(patient) == true }
    return (store, try #require(known?["id"] as? String))
  }

  @Test(
    "is held with the reason, in whatever order the two come",
    arguments: [["history", "stray"], ["stray", "history"]])
  func held(order: [String]) throws {
    for (name, born) in [("quillane", "1968"), ("farrowby", "1952")] {
      let (store, patient) = try store(of: born, "\(name)-\(order[0])", "\(name)-\(order[1])")
      #expect(try store.people().count == 2)
      // Who bears the number foremost does not hang on who came first.
      #expect(patient.hasSuffix("#LP-20771") || patient.hasSuffix("#LP-11846"))
      let results = try store.facts("results", of: patient)
      #expect(!results.isEmpty)
      #expect(!results.contains { $0.said.contains("4120") || $0.title.contains("(PSA)") })
      let held = try store.run("show", "held", "--json", "--person", patient).rows
      let why = held.compactMap { $0["conflict"] as? String }
      #expect(why.count == 1 && why[0].hasPrefix("birth date differs"))
      let asked = try store.run("show", "questions", "--person", patient).output
      #expect(asked.contains("gave both one number; birth date differs"))
    }
  }

  @Test("is hidden at once when it is taken back, and stands in the log; undone, it is held again")
  func takenBack() throws {
    for (name, born) in [("quillane", "1968"), ("farrowby", "1952")] {
      let (store, patient) = try store(
        of: born, "\(name)-history", "\(name)-stray", "\(name)-stray-withdrawn")
      #expect(try store.people() == [patient])
      #expect(try store.run("show", "held", "--json", "--person", patient).rows.isEmpty)
      #expect(try store.run("show", "questions", "--person", patient).output.isEmpty)
      let log = try store.run("audit", "--json").rows.compactMap { $0["action"] as? String }
      #expect(log.contains("hide"))
      let back = try store.facts("results").filter { $0.title == "Result of another patient" }
      #expect(back.map(\.state) == ["retracted"])
      let changes = try store.run("changes", "--since", "import:3").output
      #expect(changes.contains("taken back: Result of another patient"))
      try store.run("rebuild")
      #expect(try store.people() == [patient])
      try store.run("undo", "3")
      #expect(try store.people().count == 2)
    }
  }

  @Test("taken back before it comes, it never shows")
  func lateStray() throws {
    let (store, patient) = try store(
      of: "1968", "quillane-history", "quillane-stray-withdrawn", "quillane-stray")
    #expect(try store.people() == [patient])
  }

  @Test("a birth date put right by a slip is the same patient; by more, somebody is asked")
  func correctedBirth() throws {
    let store = Store()
    try store.take("h", document: Self.adt("A01", birth: "19680409"))
    try store.take("h", document: Self.adt("A08", birth: "19680419"))
    #expect(try store.people().count == 1)
    try store.take("h", document: Self.adt("A08", birth: "19861130"))
    let people = try store.people().sorted()
    #expect(people.count == 2)
    let asked = try store.run("show", "questions", "--person", people[0]).output
    #expect(asked.contains("gave both one number"))
    try store.run("decide", "same", people[0], people[1], "--subject", "identity")
    #expect(try store.people().count == 1)
    try store.take("h", document: Self.adt("A03", birth: "19861130"))
    #expect(try store.people().count == 1)
  }

  @Test("what was taken back is not told: not in the lists, the search or the lens")
  func notTold() throws {
    // The very same patient in both messages: nothing but W says that it was another's.
    let withdrawn = try Self.message("quillane-stray-withdrawn")
    let sent = withdrawn.replacingOccurrences(of: "|W||", with: "|F||")
      .replacingOccurrences(of: "26-049377-W", with: "26-049377")
      .replacingOccurrences(of: "20261003081500", with: "20261002152000")
    let store = Store()
    try store.take("lab", document: sent)
    #expect(try store.run("search", "chorio").output.contains("Choriogonadotropin"))
    try store.take("lab", document: withdrawn)
    #expect(try store.run("search", "chorio").output.hasPrefix("nothing found"))
    let person = try #require(try store.people().first)
    for output in [
      try store.run("show", "all").output, try store.run("show", "all", "--json").output,
      try store.run("export", "--text", person).output,
    ] {
      #expect(!output.contains("4120") && !output.contains("horiogonadotropin"))
    }
    let rows = try store.run("show", "results", "--json").rows
    let fact = try #require(rows.first { $0["title"] as? String == "Result of another patient" })
    let thing = try #require(fact["fact"] as? String)
    let lens = try store.run("source", thing).output
    #expect(lens.contains("masked") && lens.contains("****") && !lens.contains("4120"))
    #expect(try store.run("source", thing, "--reveal").output.contains("4120"))
    let log = try store.run("audit", "--json").rows.compactMap { $0["action"] as? String }
    #expect(log.contains("reveal"))
    let refused = try store.run("source", thing, "--reveal", "--as", "patient:\(person)")
    #expect(refused.status != 0 && !refused.output.contains("4120"))
  }
}

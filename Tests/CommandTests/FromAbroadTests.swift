import Foundation
import Testing

/// A patient summary in another language, with WHO's codes and SI units, and what is sealed for cards.
@Suite("What comes from abroad, and on cards")
struct FromAbroadTests {
  private static let summary = Command.root.appending(path: "Docs/demo/summary-from-abroad.json")
    .path

  @Test("names stand as they were sent, with what their codes say beside; units stay")
  func summary() throws {
    let command = try Command()
    #expect(try command.run("import", Self.summary).status == 0)
    let problems = try command.run("show", "problems", "--json").rows
    let pressure = try #require(problems.first { $0["title"] as? String == "High blood pressure" })
    #expect(pressure["term"] as? String == "Essentielle (primäre) Hypertonie")
    #expect(problems.contains { $0["title"] as? String == "Type 2 diabetes" })
    // No table knows this one: its own words are all there is.
    #expect(problems.contains { $0["title"] as? String == "Wadenzerrung rechts" })
    let results = try command.run("show", "results").output
    #expect(results.contains("7.9 mmol/l"))
    #expect(results.contains("50 mmol/mol"))
    #expect(try command.run("show", "allergies").output.contains("Nesselsucht"))
  }

  @Test("it is all understood but what only its own language says")
  func understood() throws {
    let command = try Command()
    let check = try #require(try command.run("check", "--json", Self.summary).rows.first)
    #expect(check["version"] as? String == "R4")
    #expect((check["rejected"] as? [Any])?.isEmpty == true)
  }

  /// The card and the key of `CardFixture` (InterchangeTests).
  @Test("a card is checked by a key that is given; a changed one is kept and said to be wrong")
  func card() throws {
    let text = try CardFiles()
    let command = try Command()
    let card = try command.file("card.txt", text.card)
    let key = try command.file("key.json", text.key)
    #expect(try command.run("import", "--key", key, card).status == 0)
    #expect(try command.run("ledger").output == "nothing was flagged\n")
    let other = try Command()

    let parts = text.card.split(separator: ".")
    let first = parts[2].first == "A" ? "B" : "A"
    let wrong = "\(parts[0]).\(parts[1]).\(first)\(parts[2].dropFirst())"
    let file = try other.file("card.txt", wrong)
    let keyThere = try other.file("key.json", text.key)
    #expect(try other.run("import", "--key", keyThere, file).status == 0)
    #expect(try other.run("ledger").output.contains("the signature is not the issuer's"))
    #expect(try other.run("import", "--key", file, file).status == 65)
  }
}

/// The texts of the fixture, out of its source: they stand in one place only.
private struct CardFiles {
  let card: String
  let key: String

  init() throws {
    let path = Command.root.appending(path: "Tests/InterchangeTests/Cards/CardFixture.swift")
    let source = try String(contentsOf: path, encoding: .utf8)
    let joined = source.replacing(/\\\n +/, with: "")
    let card = joined.firstMatch(of: /card = """\n +(\S+)\n/)
    let key = joined.firstMatch(of: /key =\s+#"(.+)"#/)
    self.card = try #require(card.map { String($0.1) })
    self.key = try #require(key.map { String($0.1) })
  }
}

import Foundation
import Testing

/// `chartline bench matching`: the matcher beside labels that somebody else gave.
@Suite("bench matching")
struct BenchMatchingTests {
  private static let febrl = """
    rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, \
    date_of_birth, soc_sec_id
    rec-1-org, marisol, quillane, 14, larkspur lane, , wexmoor, 0214, st, 19680409, 1804974
    rec-1-dup-0, marisol, quilane, 14, larkspur lane, , wexmoor, 0214, st, 19680409, 1804974
    rec-1-dup-1, marsiol, quillane, 14, larkspur lane, , wexmoor, 0214, st, 19680409, 1804974
    rec-2-org, augustin, farrowby, 3, tidemill road, , wexmoor, 0214, st, 19520227, 6089216
    """

  private static let pairs = """
    TEST: T-1
    EXPECT: Match
    PATIENT A: nameFirst=Ione,nameLast=Castellaway,birthDate=19920721,gender=F,ssn=219099999,
    PATIENT B: nameFirst=Ione,nameLast=Castellaway,birthDate=19920721,gender=F,ssn=219099999,
    TEST: T-2
    EXPECT: Possible Match
    PATIENT A: nameFirst=I,nameLast=Castellaway,birthDate=19920721,gender=F,
    PATIENT B: nameFirst=Ione,nameLast=Castellaway,birthDate=19920721,gender=F,
    TEST: T-3
    EXPECT: Not a Match
    PATIENT A: nameFirst=Isla,nameLast=Castellaway,birthDate=19920721,phone=(555)555-0188,gender=F,
    PATIENT B: nameFirst=Ione,nameLast=Castellaway,birthDate=19920721,phone=(555)555-0188,gender=F,
    """

  private func answers(_ row: [String: Any], _ truth: String) -> [String: Int] {
    (row["answers"] as? [String: Any])?[truth] as? [String: Int] ?? [:]
  }

  private func figure(_ row: [String: Any], _ point: String, _ name: String) -> Double {
    (row[point] as? [String: Double])?[name] ?? -1
  }

  @Test("counts right and wrong answers at both operating points")
  func counts() throws {
    let command = try Command()
    let febrl = try command.file("a.csv", Self.febrl)
    let pairs = try command.file("pairs.txt", Self.pairs)
    let rows = try command.run("bench", "matching", "--json", febrl, pairs).rows
    try #require(rows.count == 2)
    #expect(
      answers(rows[0], "same") == ["pairs": 3, "same": 1, "ask": 2, "different": 0, "linkage": 3])
    #expect(rows[0]["completeness"] as? Double == 1)
    #expect(figure(rows[0], "alone", "precision") == 1)
    #expect(abs(figure(rows[0], "alone", "recall") - 1.0 / 3) < 0.001)
    #expect(answers(rows[1], "same")["same"] == 1)
    #expect(answers(rows[1], "unclear")["ask"] == 1)
    #expect(answers(rows[1], "different")["different"] == 1)
  }

  @Test("two files without pairs of their own are the halves of one set")
  func halves() throws {
    let command = try Command()
    let lines = Self.febrl.split(separator: "\n")
    let first = try command.file("4a.csv", [lines[0], lines[1], lines[4]].joined(separator: "\n"))
    let second = try command.file("4b.csv", [lines[0], lines[2]].joined(separator: "\n"))
    let rows = try command.run("bench", "matching", "--json", first, second).rows
    try #require(rows.count == 1)
    #expect(answers(rows[0], "same")["same"] == 1)
  }

  @Test("names each wrong answer with its reasons, and refuses what is no such file")
  func misses() throws {
    let command = try Command()
    let pairs = Self.pairs.replacingOccurrences(of: "Not a Match", with: "Match")
    let text = try command.run(
      "bench", "matching", "--misses", try command.file("pairs.txt", pairs))
    #expect(text.output.contains("same, answered different"))
    #expect(text.output.contains("twins"))
    let refused = try command.run("bench", "matching", try command.file("x.txt", "hello"))
    #expect(refused.status != 0)
    #expect(refused.errors.contains("no file of labelled people"))
  }

  @Test("FEBRL 3 and the registries' pairs reach their marks")
  func marks() throws {
    guard let febrl = Command.shared("match_febrl/dataset3.csv"),
      let registries = Command.shared("match_immregistries/pairs.txt")
    else {
      print("BenchMatchingTests: no shared/data here, nothing compared")
      return
    }
    let rows = try Command().run("bench", "matching", "--json", febrl, registries).rows
    try #require(rows.count == 2)
    #expect(figure(rows[0], "linkage", "precision") >= 0.9995)
    #expect(figure(rows[0], "linkage", "recall") >= 0.97)
    #expect(rows[0]["completeness"] as? Double ?? 0 >= 0.995)
    #expect(answers(rows[0], "different")["same"] == 0, "nobody is linked falsely by itself")
    let different = answers(rows[1], "different")
    #expect(Double(different["same"] ?? 688) <= 0.03 * Double(different["pairs"] ?? 0))
    #expect(figure(rows[1], "asked", "recall") >= 0.90)
  }
}

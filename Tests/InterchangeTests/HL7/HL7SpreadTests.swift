import Clinical
import Dispatch
import Interchange
import Testing

/// A batch is read in stretches, several at once: what comes out is what one after the other gives.
@Suite("HL7 v2: a batch on several cores")
struct HL7SpreadTests {
  /// Results of 40 patients with corrections of earlier ones, merges of records, and messages that cannot
  /// be read, far enough apart to fall into different stretches.
  private static func batch(_ count: Int) -> [UInt8] {
    var text = "FHS|^~\\&|LAB|LL\rBHS|^~\\&|LAB|LL\r"
    for number in 0..<count {
      let patient =
        "PID|1||P\(number % 40)^^^LL^MR||Q\(number % 40)^M||19\(10 + number % 40)0409|F\r"
      if number % 97 == 5 {
        text += "MSH|^~\\&|LAB|LL|||20260101||ADT^A40|\(number)|P|2.5.1\r" + patient
        text += "MRG|OLD\(number)^^^LL^MR\r"
      } else if number % 211 == 7 {
        text += "MSHabc\r" + patient
      } else {
        let unit = number % 31 == 0 ? "blue" : "mmol/L"
        text += "MSH|^~\\&|LAB|LL|||2026010\(1 + number % 9)||ORU^R01|\(number)|P|2.5.1\r" + patient
        text += "OBR|1||R\(number % 700)|24323-8^Tests^LN|||20260101\r"
        text += "OBX|1|NM|2823-3^Potassium^LN||4.\(number % 10)|\(unit)|||||F\rZZZ|x\r"
      }
    }
    return Array((text + "BTS|\(count)\rFTS|1\r").utf8)
  }

  @Test("gives the same patients, statements, rejects, account and ledger", arguments: [600, 5000])
  func same(count: Int) throws {
    let batch = Self.batch(count)
    let one = try Interchange.read(batch)
    let several = try Interchange.read(
      batch, spread: DispatchQueue.concurrentPerform(iterations:execute:))
    #expect(one.statements.count > count / 2 && one.ledger.count > 10)
    #expect(several.statements == one.statements)
    #expect(several.patients.map(\.patient) == one.patients.map(\.patient))
    #expect(several.patients.map(\.range.path) == one.patients.map(\.range.path))
    #expect(several.rejects.map(\.why) == one.rejects.map(\.why))
    #expect(several.ledger == one.ledger)
    #expect(several.elements == one.elements && several.parts == one.parts)
    #expect(several.containers == one.containers)
    // Whoever comes in several stretches is one patient, with the links of all of them.
    let merges = (0..<count).filter { $0 % 97 == 5 }.count
    #expect(one.patients.count == 40 + merges)
    #expect(one.patients.reduce(0) { $0 + $1.patient.links.count } == 2 * merges)
    #expect(Set(one.statements.map(\.patient)).count == 40)
  }

  @Test("has the limit of one document")
  func limit() throws {
    var limits = Limits.standard
    limits.entries = 1000
    #expect(throws: ReadError.self) {
      _ = try Interchange.read(Self.batch(5000), limits: limits)
    }
  }
}

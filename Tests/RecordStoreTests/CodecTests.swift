import Clinical
import Foundation
import Testing

@testable import RecordStore

@Suite struct CodecTests {
  private func decode(_ bytes: [UInt8]) throws -> Statement {
    try bytes.withUnsafeBytes { try StatementCodec.decode($0) }
  }

  private func encode(_ statement: Statement) -> [UInt8] {
    var writer = BodyWriter()
    _ = StatementCodec.encode(statement, into: &writer)
    return writer.bytes
  }

  @Test(arguments: FullStatements.all.indices) func everyFieldComesBack(index: Int) throws {
    let statement = FullStatements.all[index]
    #expect(try decode(encode(statement)) == statement)
  }

  @Test(arguments: FullStatements.all.indices) func noDamageGoesUnnoticedOrCrashes(
    index: Int
  ) throws {
    let statement = FullStatements.all[index]
    let bytes = encode(statement)
    for end in 0..<bytes.count {
      #expect(throws: StoreError.self) { try decode(Array(bytes[..<end])) }
    }
    #expect(throws: StoreError.self) { try decode(bytes + [0]) }
    for index in bytes.indices {
      for value in [0, 0xff] as [UInt8] where bytes[index] != value {
        var changed = bytes
        changed[index] = value
        // It is refused or reads as something else; both are fine, a crash is not.
        _ = try? decode(changed)
      }
    }
  }

  @Test func theContentLeavesOutWhatAnExportIssuesAnew() {
    var left = FullStatements.condition
    var right = left
    right.identifier = NativeIdentifier(root: "other", value: "9")
    right.otherIdentifiers = []
    right.encounter = NativeIdentifier(root: "e", value: "2")
    #expect(content(left) == content(right))
    left.notes.append("worse at night")
    #expect(content(left) != content(right))
  }

  private func content(_ statement: Statement) -> ShortName {
    var writer = BodyWriter()
    let size = StatementCodec.encode(statement, into: &writer)
    return Naming.content(writer.bytes[..<size])
  }

  /// The encoding is part of the names of things in every store: it may grow, never change.
  @Test func theEncodingOfOldDataStaysTheSame() {
    let plain = Statement(
      kind: .condition, section: .problems, concept: Concept(.snomed, "195967001", "Asthma"),
      status: Status(.active))
    #expect(
      Hex.text(encode(plain)) == "0101" + "09636f6e646974696f6e" + "020870726f626c656d73"
        + "03010101" + "02093139353936373030" + "31" + "0306417374686d61" + "0000"
        + "0406616374697665" + "0000")
    #expect(content(FullStatements.condition).text == FullStatements.conditionHash)
  }

  @Test func patientsComeBack() throws {
    let patient = Patient(
      identifiers: [Identifier(system: "urn:x", value: "1", type: "MR", assigner: "R")],
      names: [
        PersonName(
          use: "official", family: ["de", "Ruiz"], given: ["Ana"], prefixes: ["Dr."],
          suffixes: ["Jr"], text: "Ana")
      ], birth: PartialDate(hl7: "19510304"), sex: .female,
      addresses: [
        Address(lines: ["1", ""], city: "D", state: "S", postalCode: "9", country: "US")
      ], telecoms: [Telecom(system: "phone", value: "555", use: "home")],
      deceased: Period(start: PartialDate(iso: "2020")), multipleBirth: 0, languages: ["en"])
    for one in [patient, Patient(), Patient(deceased: Period())] {
      let bytes = PatientCodec.encode(one)
      #expect(try bytes.withUnsafeBytes { try PatientCodec.decode($0) } == one)
      for end in bytes.indices {
        #expect(throws: StoreError.self) {
          try Array(bytes[..<end]).withUnsafeBytes { try PatientCodec.decode($0) }
        }
      }
    }
  }
}

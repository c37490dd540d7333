import Clinical
import Testing

@testable import Merging

/// Each weight of the model, by two patients who have nothing else to compare.
@Suite("Matching: weights")
struct MatchWeightTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var exact: Double
    var left: Identity
    var same: Identity
    var close: (Identity, Double)?
    var other: (Identity, Double)
    var testDescription: String { name }
  }

  /// The table of `standards.md` 6.1, the column of weights.
  static let rows: [Row] = [
    Row(
      name: "family name", exact: 8.0, left: of(family: "Quillane"), same: of(family: "QUILLANE"),
      close: (of(family: "Quillan"), 6.3), other: (of(family: "Okafor"), -4.3)),
    Row(
      name: "given name", exact: 8.0, left: of(given: "Marisol"), same: of(given: "Mari"),
      close: (of(given: "Marisole"), 5.8), other: (of(given: "Rosalind"), -3.3)),
    Row(
      name: "birth date", exact: 14.9, left: of(birth: "1968-04-09"), same: of(birth: "1968-04-09"),
      close: (of(birth: "1968-04-19"), 2.2), other: (of(birth: "1986-11-30"), -5.0)),
    Row(
      name: "month of birth", exact: 9.8, left: of(birth: "1968-04"), same: of(birth: "1968-04-09"),
      close: (of(birth: "1968-05"), 2.2), other: (of(birth: "1986-11"), -5.0)),
    Row(
      name: "year of birth", exact: 6.2, left: of(birth: "1968"), same: of(birth: "1968-04-09"),
      close: (of(birth: "1969"), 0), other: (of(birth: "1986"), -5.0)),
    Row(
      name: "sex", exact: 1.1, left: of(sex: .female), same: of(sex: .female),
      other: (of(sex: .male), -3.4)),
    Row(
      name: "telephone", exact: 8.5, left: of(phone: "+1 (555) 555-0161"),
      same: of(phone: "555.555.0161"), other: (of(phone: "555-555-0999"), -6.6)),
    Row(
      name: "postal code", exact: 9.7, left: of(code: "00214-1120"), same: of(code: "00214"),
      other: (of(code: "90210"), -2.7)),
    Row(
      name: "street", exact: 11.3, left: of(street: "14 Larkspur Lane"),
      same: of(street: "14 LARKSPUR LN."), close: (of(street: "14 Larkspurr Lane"), 7.5),
      other: (of(street: "8 Kiln Street"), -2.7)),
    Row(
      name: "town", exact: 9.8, left: of(city: "Wexmoor"), same: of(city: "WEXMOOR"),
      close: (of(city: "Wexmor"), 7.7), other: (of(city: "Ostrander"), -3.3)),
    Row(
      name: "number by assigner", exact: 20, left: of(number: "M-1047"), same: of(number: "M-1047"),
      other: (of(number: "M-2088"), 0)),
    Row(
      name: "social security number", exact: 20, left: of(social: "219-09-9999"),
      same: of(social: "219099999"), other: (of(social: "219099998"), 0)),
  ]

  static func of(
    family: String? = nil, given: String? = nil, birth: String? = nil, sex: Patient.Sex? = nil,
    phone: String? = nil, code: String? = nil, street: String? = nil, city: String? = nil,
    number: String? = nil, social: String? = nil
  ) -> Identity {
    let numbers =
      (number.map { [Identifier(system: "urn:oid:1.2.3", value: $0)] } ?? [])
      + (social.map { [Somebody.social($0)] } ?? [])
    return Somebody.bare(
      as: "A", Somebody.named(given.map { [$0] } ?? [], family.map { [$0] } ?? []), birth: birth,
      sex: sex, street: street, city: city, code: code, phone: phone, numbers: numbers)
  }

  @Test("agreement, nearness and difference weigh what the table says", arguments: rows)
  func weighs(_ row: Row) {
    func weight(_ other: Identity) -> Double { Matching.compare(row.left, other).weight }
    #expect(weight(row.same) == row.exact)
    if let close = row.close { #expect(weight(close.0) == close.1) }
    #expect(weight(row.other.0) == row.other.1)
    #expect(weight(Self.of()) == 0, "what is missing weighs nothing")
  }

  @Test("a household is one proof: never more than 12 bits (clinical-corrections.md 2.18)")
  func household() {
    let home = Somebody.bare(
      as: "A", [], street: "14 Larkspur Lane", city: "Wexmoor", code: "00214", phone: "5555550161")
    #expect(Matching.compare(home, home).weight == 12)
  }

  @Test("every weight stands in the reasons, and they add up")
  func reasonsAddUp() {
    let result = Matching.compare(
      Somebody.known(as: "A"), Somebody.known(as: "B", phone: "555-555-0999"))
    #expect(
      result.reasons == [
        "same family name (+8.0)", "same given name (+8.0)", "same birth date (+14.9)",
        "same sex (+1.1)", "same street, town, postal code; different telephone (+12.0)",
      ])
    #expect(abs(result.weight - 44) < 0.001)
  }

  @Test(
    "what fills a field that must not be empty proves nothing",
    arguments: [
      of(phone: "000-000-0000"), of(phone: "9999999999"), of(social: "999-99-9999"),
      of(social: "123456789"), of(number: "0"), of(birth: "1900-01-01"), of(given: "null"),
      of(given: "Baby Girl"), of(family: "UNKNOWN"), of(sex: .unknown), of(sex: .other),
    ])
  func fillers(_ filled: Identity) {
    #expect(Matching.compare(filled, filled).weight == 0)
  }
}

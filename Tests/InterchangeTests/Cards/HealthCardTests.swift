import Clinical
import Testing

@testable import Interchange

@Suite("SMART Health Cards and Links")
struct HealthCardTests {
  private static let file = #"{"verifiableCredential":["\#(CardFixture.card)"]}"#

  private static func keys(_ isRight: Bool = true) throws -> CardKeys {
    var keys = CardKeys(verify: { _, _, _ in isRight }, open: { _, _ in nil })
    try keys.add(Array(CardFixture.key.utf8))
    return keys
  }

  private static func reading(_ text: String, _ keys: CardKeys = .none) throws -> DocumentReading {
    try Interchange.read(Array(text.utf8), keys: keys)
  }

  static let sameCards: [String] = [
    file, CardFixture.card, CardFixture.card + "\n", "shc:/" + CardFixture.digits(CardFixture.card),
    pieces(CardFixture.card),
  ]

  /// Three pieces, not in order.
  private static func pieces(_ card: String) -> String {
    let third = card.count / 3
    let parts = [
      card.prefix(third), card.dropFirst(third).prefix(third), card.dropFirst(2 * third),
    ]
    return [2, 0, 1].map { "shc:/\($0 + 1)/3/" + CardFixture.digits(parts[$0]) }
      .joined(separator: "\n")
  }

  @Test("say the same in every form: file, signature, digits, pieces", arguments: sameCards)
  func forms(text: String) throws {
    let reading = try Self.reading(text)
    #expect(reading.dialect == .fhir)
    #expect(reading.version == "R4, SMART Health Card, signature not verified")
    #expect(reading.title == "SMART Health Card")
    #expect(reading.source?.key == "https://cards.riverside.example/issuer")
    #expect(reading.source?.name == "cards.riverside.example")
    #expect(reading.written == PartialDate(iso: "2025-11-07T07:20:00+00:00"))
    #expect(reading.patients.map(\.patient.displayName).count == 1)
    let dose = try #require(reading.statements.first)
    #expect(reading.statements.count == 1)
    #expect(dose.statement.author == "Riverside Pharmacy")
    #expect(dose.statement.status.standing == .completed)
    // `resource:1` is a place in the card, not a name that another card's dose would take over.
    #expect(dose.statement.identifier == nil)
    #expect(ReadingFault.shape(of: reading, size: text.utf8.count) == nil)
  }

  @Test("a right signature is said to be verified")
  func right() throws {
    let reading = try Self.reading(Self.file, try Self.keys())
    #expect(reading.version == "R4, SMART Health Card, signature verified")
    #expect(reading.statements.first?.statement.notUnderstood == [])
  }

  @Test("a wrong signature is said, and the record is kept with a mark on each statement")
  func wrong() throws {
    let reading = try Self.reading(Self.file, try Self.keys(false))
    #expect(reading.version == "R4, SMART Health Card, signature wrong")
    #expect(reading.ledger.contains { $0.words.contains("not the issuer's") })
    #expect(reading.statements.count == 1)
    #expect(
      reading.statements.first?.statement.notUnderstood
        == ["on a health card whose signature is wrong"])
  }

  @Test("a key of another number checks nothing")
  func otherKey() throws {
    var keys = CardKeys(verify: { _, _, _ in true }, open: { _, _ in nil })
    try keys.add(Array(CardFixture.key.replacing("\"k1\"", with: "\"k2\"").utf8))
    #expect(try Self.reading(Self.file, keys).version?.hasSuffix("not verified") == true)
  }

  @Test(
    "two cards of one person are one patient; a card of another issuer stays out, and that is said")
  func several() throws {
    let two = #"{"verifiableCredential":["\#(CardFixture.card)","\#(CardFixture.card)"]}"#
    let reading = try Self.reading(two)
    #expect(reading.patients.count == 1)
    #expect(reading.elements == ["Patient": 2, "Immunization": 2])
    #expect(Set(reading.statements.map(\.patient)) == [0])
  }

  @Test("a link is told and not followed, with its label, end and passcode")
  func link() throws {
    let error = #expect(throws: ReadError.self) { try Self.reading(CardFixture.link) }
    let why = error?.why ?? ""
    for words in [
      "Marisol's vaccines", "links.riverside.example", "valid until", "a passcode is needed",
      "fetches nothing",
    ] { #expect(why.contains(words)) }
  }

  @Test("a sealed file is opened by its link's key, and refused without it")
  func sealed() throws {
    let refused = #expect(throws: ReadError.self) { try Self.reading(CardFixture.sealed) }
    #expect(refused?.why.contains("give that file with --key") == true)
    var keys = CardKeys(verify: { _, _, _ in true }, open: { _, _ in nil })
    try keys.add(Array(CardFixture.link.utf8))
    let wrong = #expect(throws: ReadError.self) { try Self.reading(CardFixture.sealed, keys) }
    #expect(wrong?.why == "a sealed file that the link's key does not open")
  }

  static let brokenCards: [(text: String, why: String)] = [
    ("eyJhbGciOiJub25lIn0.e30.AA", "not signed by ES256"),
    ("eyJhbGciOiJFUzI1NiJ9.e30.AA", "no fhirBundle in it"),
    ("eyJhbGciOiJFUzI1NiIsInppcCI6IkRFRiJ9._w.AA", "cannot be unpacked"),
    ("shc:/1/3/5676", "in 3 pieces, of which only 1 are here"),
    ("shc:/567", "digits are broken"),
    (#"{"verifiableCredential":[]}"#, "no health card in it"),
  ]

  @Test("what is broken is refused in one line", arguments: brokenCards)
  func broken(text: String, why: String) {
    let error = #expect(throws: ReadError.self) { try Self.reading(text) }
    #expect(error?.why.contains(why) == true, "\(error?.why ?? "")")
  }

  @Test("keys: a set of them, one alone, and nothing else")
  func keys() throws {
    var keys = CardKeys.none
    try keys.add(Array(CardFixture.key.utf8))
    #expect(keys.issuers.map(\.id) == ["k1"])
    #expect(throws: ReadError.self) { try keys.add(Array("hello".utf8)) }
    #expect(throws: ReadError.self) { try keys.add(Array(#"{"kty":"RSA"}"#.utf8)) }
  }
}

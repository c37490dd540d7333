import Clinical
import Testing

@testable import Interchange

@Suite("The quality ledger: checks of every dialect")
struct QualityTests {
  private static func reading(
    _ statements: Statement..., written: String? = "2026-03-01"
  ) -> DocumentReading {
    var reading = DocumentReading(dialect: .fhir)
    reading.written = written.flatMap { PartialDate(iso: $0) }
    reading.patients = [
      PatientReading(
        patient: Patient(birth: PartialDate(iso: "1968-04-09")),
        range: SourceRange(start: 0, end: 1, path: "patient"))
    ]
    reading.statements = statements.enumerated().map { index, statement in
      StatementReading(
        patient: 0, statement: statement,
        range: SourceRange(start: index * 10, end: index * 10 + 9, path: "entry[\(index)]"))
    }
    return reading
  }

  private static func result(
    _ value: String, _ unit: String?, concept: Concept = Concept(.loinc, "2823-3", "Potassium"),
    at date: String = "2026-02-01", id: String? = nil
  ) -> Statement {
    var detail = ObservationDetail()
    detail.value = Number(value).map { .quantity(Quantity(number: $0, unit: unit)) }
    return Statement(
      kind: .observation, section: .results,
      identifier: id.map { NativeIdentifier(root: "r", value: $0) }, concept: concept,
      status: Status(.completed), period: .at(PartialDate(iso: date)), detail: .observation(detail))
  }

  private static func checks(_ statements: Statement...) -> [LedgerLine.Check] {
    var all = reading()
    all.statements = statements.map {
      StatementReading(
        patient: 0, statement: $0, range: SourceRange(start: 0, end: 9, path: "entry"))
    }
    return Quality.lines(in: all).map(\.check)
  }

  @Test("a measured number needs a unit; a score, a ratio and pH do not")
  func units() {
    #expect(Self.checks(Self.result("4.1", nil)) == [.unitMissing])
    #expect(Self.checks(Self.result("4.1", "mmol/L")).isEmpty)
    #expect(Self.checks(Self.result("4.1", "lbs")).isEmpty, "an alias is understood")
    #expect(Self.checks(Self.result("4.1", "xyzzzzzzz")) == [.unitUnknown])
    let inr = Concept(.loinc, "6301-6", "Prothrombin")
    #expect(Self.checks(Self.result("2.4", nil, concept: inr)).isEmpty)
    let score = Concept(.loinc, "44249-1", "PHQ-9 total score")
    #expect(Self.checks(Self.result("7", nil, concept: score)).isEmpty)
  }

  @Test("dates before birth, later than the document, and ends before beginnings")
  func dates() {
    #expect(Self.checks(Self.result("4", "mmol/L", at: "1968-04-01")) == [.beforeBirth])
    #expect(Self.checks(Self.result("4", "mmol/L", at: "1968")).isEmpty, "the year of birth")
    #expect(Self.checks(Self.result("4", "mmol/L", at: "2026-04-01")) == [.inFuture])
    #expect(Self.checks(Self.result("4", "mmol/L", at: "2026-03-02")).isEmpty, "time zones")
    var planned = Self.result("4", "mmol/L", at: "2026-04-01")
    planned.status = Status(.planned)
    #expect(Self.checks(planned).isEmpty)
    var turned = Self.result("4", "mmol/L")
    turned.period = Period(
      start: PartialDate(iso: "2026-02-01"), end: PartialDate(iso: "2026-01-01"))
    #expect(Self.checks(turned) == [.dateMalformed])
  }

  @Test("without a date of its own, a document is held against the present that it is given")
  func now() {
    let now = Instant(milliseconds: 1_794_800_000_000)
    let statement = Self.result("4", "mmol/L", at: "2027-04-01")
    let undated = Self.reading(statement, written: nil)
    #expect(Quality.lines(in: undated).isEmpty)
    #expect(Quality.lines(in: undated, now: now).map(\.check) == [.inFuture])
    let dated = Self.reading(written: "2027-01-01")
    #expect(Quality.lines(in: dated, now: now).map(\.check) == [.inFuture])
    #expect(Quality.lines(in: Self.reading(), now: now).isEmpty)
  }

  @Test("codes of a shape that their system cannot have, and names of other codes")
  func codes() {
    let bad = Concept(.loinc, "2823-4", "Potassium")
    #expect(Self.checks(Self.result("4", "mmol/L", concept: bad)) == [.codeMalformed])
    let other = Concept(.loinc, "2345-7", "Potassium")
    #expect(Self.checks(Self.result("4", "mmol/L", concept: other)) == [.codeMisfit])
    let text = Concept(text: "Potassium")
    #expect(Self.checks(Self.result("4", "mmol/L", concept: text)) == [.codeMissing])
    let said = Concept(text: "Potassium", absent: .unknown)
    #expect(
      Self.checks(Self.result("4", "mmol/L", concept: said)).isEmpty, "it says that it has none")
    var mistaken = Self.result("4", nil, concept: text)
    mistaken.status = Status(.enteredInError)
    #expect(Self.checks(mistaken).isEmpty)
  }

  @Test("every kind whose code is required has its source", arguments: RequiredCode.allCases)
  func required(code: RequiredCode) { #expect(!code.source.isEmpty && !code.what.isEmpty) }

  @Test("one identifier for two entries is flagged at both; the same entry twice is not")
  func identifiers() {
    let one = Self.result("4", "mmol/L", id: "7")
    let other = Self.result("5", "mmol/L", id: "7")
    #expect(Self.checks(one, other) == [.identifierShared, .identifierShared])
    #expect(Self.checks(one, one).isEmpty)
    #expect(Self.checks(one, Self.result("5", "mmol/L", id: "8")).isEmpty)
  }

  @Test("every line says where, and stands in the order of the bytes")
  func places() {
    let lines = Quality.lines(
      in: Self.reading(Self.result("4", nil, id: "7"), Self.result("5", nil, id: "7")))
    #expect(lines.map(\.range.start) == [0, 0, 10, 10])
    #expect(lines.first?.words == "Potassium: 4, sent without a unit")
  }
}

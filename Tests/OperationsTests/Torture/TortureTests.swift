import Clinical
import Foundation
import Operations
import RecordStore
import Testing

/// The inputs of `peers.md` 3.10 that the store has to answer for, from bytes to what is kept. The
/// numbers are those of the table.
@Suite struct TortureTests {
  private func current(_ desk: Desk, _ words: String) throws -> [KeptStatement] {
    try desk.session.search(words).map(\.kept)
  }

  private static func potassium(_ id: String, _ value: String, _ status: String) -> String {
    """
    {"resourceType":"Observation","id":"\(id)","status":"\(status)",SUBJECT,"code":{"coding":
    [{"system":"http://loinc.org","code":"17861-6"}],"text":"Calcium"},
    "effectiveDateTime":"2026-01-05T08:00:00Z",
    "valueQuantity":{"value":\(value),"unit":"mg/dL","code":"mg/dL"}}
    """
  }

  private static func lisinopril(_ dose: String) -> String {
    """
    {"resourceType":"MedicationRequest","id":"rx1","status":"active","intent":"order",SUBJECT,
    "medicationCodeableConcept":{"text":"lisinopril"},"dosageInstruction":[{"text":"\(dose)"}]}
    """
  }

  /// 2: the same again, then a re-export with new identifiers.
  @Test func number2() throws {
    let desk = try Desk()
    let text = Desk.bundle([
      Desk.condition("c1", "Asthma"), Desk.weight("w", "150", at: "2026-01-01"),
    ])
    try desk.take(text)
    let fresh = text.replacingOccurrences(of: "\"c1\"", with: "\"c77\"")
      .replacingOccurrences(of: "\"w\"", with: "\"w78\"")
      .replacingOccurrences(
        of: "\"type\":\"collection\"", with: "\"id\":\"new\",\"type\":\"collection\"")
    for again in [text, fresh] {
      let account = try desk.take(again).total
      #expect(account.new == 0 && account.superseding == 0)
    }
  }

  /// 3: one identifier for two patients stays with each, and is asked.
  @Test func number3() throws {
    let desk = try Desk()
    try desk.take(Desk.bundle([Desk.weight("w1", "150", at: "2026-01-01")]))
    try desk.take(
      Desk.bundle(
        given: "Otto", family: "Brandt", birth: "1970-01-01", mrn: "R-2", sex: "male",
        [Desk.weight("w1", "190", at: "2026-01-01")]))
    for name in ["quillane", "brandt"] {
      #expect(try desk.session.listReadings(of: try desk.person(name)).count == 1)
    }
    let question = try #require(
      try desk.session.listQuestions().first { $0.subject == .wrongPatient })
    try desk.session.decide(.conflict, question.names, .different, reason: "two scales")
    #expect(try !desk.session.listQuestions().contains { $0.subject == .wrongPatient })
  }

  /// 9: a final result, then its correction by the same source.
  @Test func number9() throws {
    let desk = try Desk()
    try desk.take(Desk.bundle([Self.potassium("o1", "9.8", "final")]))
    #expect(
      try desk.take(Desk.bundle([Self.potassium("o1", "8.9", "corrected")])).total.superseding == 1)
    let kept = try current(desk, "calcium")
    #expect(kept.count == 1 && kept[0].statement.status.standing == .corrected)
    let versions = try desk.session.store.versions(of: kept[0].thing, scope: desk.session.scope)
    #expect(versions.map(\.isSuperseded) == [false, true])
    let readings = try desk.session.listReadings(of: try desk.person("quillane"))
    #expect(readings.map(\.sent) == ["8.9 mg/dL"])
    // The old version is still traced to the bytes that said it.
    let lens = try desk.session.source(of: kept[0].thing, content: versions[1].content, context: 0)
    #expect(String(decoding: lens.bytes, as: UTF8.self).contains("9.8"))
  }

  /// 23: a corrected prescription under the same number.
  @Test func number23() throws {
    let desk = try Desk()
    try desk.take(Desk.bundle([Self.lisinopril("10 mg daily")], at: "2026-01-01T00:00:00Z"))
    try desk.take(Desk.bundle([Self.lisinopril("20 mg daily")], at: "2026-02-01T00:00:00Z"))
    let kept = try current(desk, "lisinopril")
    guard kept.count == 1, case .medication(let detail) = kept[0].statement.detail else {
      Issue.record("not one medicine: \(kept.count)")
      return
    }
    #expect(detail.dosages.first?.text == "20 mg daily")
    let versions = try desk.session.store.versions(of: kept[0].thing, scope: desk.session.scope)
    #expect(versions.count == 2)
  }

  /// 25: an import that is cut off stores nothing, wherever it is cut.
  @Test func number25() throws {
    let desk = try Desk()
    let bytes = Array(Desk.bundle([Desk.condition("c1", "Asthma")]).utf8)
    for end in stride(from: 0, to: bytes.count - 1, by: 41) {
      let error = #expect(throws: OperationError.self) {
        try desk.session.importDocument(Array(bytes[..<end]), via: "cut")
      }
      #expect(error?.reason == .badData)
    }
    #expect(try desk.session.listImports().isEmpty && desk.session.listPeople().isEmpty)
  }
}

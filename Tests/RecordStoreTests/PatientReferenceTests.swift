import Clinical
import Testing

@testable import RecordStore

@Suite("A patient who is described in one document and only referred to in another")
struct PatientReferenceTests {
  private static let described = Patient(
    identifiers: [
      Identifier(system: "urn:mrn", value: "42", type: "MR"),
      Identifier(system: nil, value: "Patient/7", type: "RI"),
    ], names: [PersonName(family: ["Quillane"], given: ["Ada"])], birth: PartialDate(iso: "1968"))

  private static let referred = Patient(
    identifiers: [Identifier(system: nil, value: "Patient/7", type: "RI")])

  private func identities(
    _ patients: [(Patient, String)], source: String = "riverside"
  ) throws -> Int {
    let bench = try Workbench()
    for (patient, label) in patients {
      try bench.take(
        bench.document(
          [Workbench.medicine(label, id: label)], patient: patient, source: source, label: label))
    }
    return try bench.store.people(scope: bench.all).flatMap(\.identities).count
  }

  @Test("is one identity, whichever comes first")
  func bothOrders() throws {
    #expect(try identities([(Self.described, "a"), (Self.referred, "b")]) == 1)
    #expect(try identities([(Self.referred, "b"), (Self.described, "a")]) == 1)
    #expect(
      try identities([
        (Self.referred, "b"), (Self.described, "a"), (Self.referred, "c"), (Self.described, "d"),
      ]) == 1)
  }

  @Test("has the name and the birth date of the description, when that comes later")
  func nameArrivesLater() throws {
    let bench = try Workbench()
    try bench.take(
      bench.document([Workbench.medicine("lisinopril", id: "1")], patient: Self.referred))
    try bench.take(bench.document([], patient: Self.described, label: "later"))
    let person = try #require(try bench.store.people(scope: bench.all).first)
    #expect(person.name == "QUILLANE, Ada")
    let key = try #require(person.identities.first)
    #expect(try bench.store.statements(of: key, scope: bench.all).count == 1)
  }

  @Test("two described patients under one server name stay two")
  func twoDescribed() throws {
    var other = Self.described
    other.identifiers[0].value = "43"
    #expect(try identities([(Self.described, "a"), (other, "b")]) == 2)
    #expect(try identities([(Self.referred, "c"), (Self.described, "a"), (other, "b")]) == 2)
  }

  @Test("nothing follows from a name where the source has none")
  func unnamedSource() throws {
    let source = SourceHint.unnamed.key
    #expect(
      try identities([(Self.described, "a"), (Self.referred, "b")], source: source) == 2)
  }
}

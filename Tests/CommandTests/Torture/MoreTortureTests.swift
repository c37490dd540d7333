import Foundation
import Testing

/// Fifteen more inputs, invented after the faults of `peers.md` 3 and the rules of `standards.md` 6: bytes in,
/// JSON or text out, by the built program.
@Suite("Torture: fifteen more")
struct MoreTortureTests {
  private typealias Store = TortureStore

  @Test("26: an older export that comes later overwrites nothing")
  func number26() throws {
    func export(_ strength: String, _ day: String) -> String {
      Store.bundle([
        Store.somebody(),
        Store.order(
          "rx1", "{'text':'lisinopril'}", "active",
          ",'dosageInstruction':[{'text':'\(strength) mg daily'}]"),
      ]).replacingOccurrences(
        of: "\"type\":\"collection\"",
        with: "\"type\":\"collection\",\"timestamp\":\"\(day)T00:00:00Z\"")
    }
    let store = Store()
    try store.take("a", document: export("20", "2026-02-01"))
    try store.take("a", document: export("10", "2026-01-01"))
    let fact = try store.only("medications")
    #expect(fact.said.contains("20 mg daily") && !fact.said.contains("10 mg daily"))
  }

  @Test("27: one resource id at two sources is two things")
  func number27() throws {
    let store = Store()
    try store.take("a", Store.problem("1", Store.code("snomed", "44054006")))
    try store.take("b", Store.problem("1", Store.code("snomed", "38341003")))
    #expect(try store.facts("problems").map(\.sources).sorted { $0[0] < $1[0] } == [["a"], ["b"]])
  }

  @Test("28: a newer \"resolved\" at one source does not hide \"active\" at another")
  func number28() throws {
    let store = Store()
    let diabetes = Store.code("snomed", "44054006")
    try store.take("a", Store.problem("d", diabetes, "active", ",'recordedDate':'2025-01-01'"))
    try store.take("b", Store.problem("d", diabetes, "resolved", ",'recordedDate':'2026-01-01'"))
    let fact = try store.only("problems")
    #expect(fact.state == "disputed" || !fact.conflicts.isEmpty)
    #expect(fact.members.count == 2)
  }

  @Test("29: 98.6 F and 37.0 C of one moment are one, in whatever zone the clock stood")
  func number29() throws {
    let store = Store()
    let body = Store.code("loinc", "8310-5")
    try store.take(
      "a",
      Store.observation(
        "t", body, Store.amount("98.6", "[degF]"), at: "2026-01-05T08:00:00-05:00",
        category: "vital-signs"))
    try store.take(
      "b",
      Store.observation(
        "t", body, Store.amount("37.0", "Cel"), at: "2026-01-05T13:00:00Z", category: "vital-signs")
    )
    #expect(try store.only("vitals").sources == ["a", "b"])
  }

  @Test("30: father and son of one name, telephone and address are two")
  func number30() throws {
    let store = Store()
    for (source, suffix, birth) in [("a", "Sr", "1952-02-27"), ("b", "Jr", "1952-02-27")] {
      try store.take(
        source,
        of: Store.somebody("Augustin", "Farrowby", birth: birth, sex: "male")
          .replacingOccurrences(of: "\"family\"", with: "\"suffix\":[\"\(suffix)\"],\"family\""))
    }
    #expect(try store.people().count == 2)
  }

  @Test("31: two newborns without a name are two")
  func number31() throws {
    let store = Store()
    try store.take("a", of: Store.somebody("Baby Girl", "Castellaway", birth: "2026-01-05"))
    try store.take("b", of: Store.somebody("Baby Girl", "Castellaway", birth: "2026-01-05"))
    #expect(try store.people().count == 2)
  }

  @Test("32: left and right hip are two")
  func number32() throws {
    let store = Store()
    for (source, side) in [("a", "7771000"), ("b", "24028007")] {
      try store.take(
        source,
        Store.problem(
          "h", Store.code("snomed", "239872002"), "active",
          ",'bodySite':[\(Store.code("snomed", side))]"))
    }
    #expect(try store.facts("problems").count == 2)
  }

  @Test("33: a mother's diabetes is nobody's problem")
  func number33() throws {
    let store = Store()
    try store.take(
      "a",
      "{\"resourceType\":\"FamilyMemberHistory\",\"id\":\"f\",\"status\":\"completed\","
        + "\"patient\":{\"reference\":\"Patient/p1\"},\"relationship\":{\"coding\":[{\"code\":\"MTH\"}],"
        + "\"text\":\"mother\"},\"condition\":[{\"code\":{\"coding\":[{\"system\":"
        + "\"http://snomed.info/sct\",\"code\":\"44054006\"}]}}]}")
    #expect(try store.facts("problems").isEmpty)
    #expect(try store.facts("all").contains { $0.kind == "family-history" })
  }

  @Test("34: metoprolol tartrate and metoprolol succinate ER are two medicines")
  func number34() throws {
    let store = Store()
    try store.take("a", Store.order("m", Store.code("rxnorm", "866436")))
    try store.take("b", Store.order("m", Store.code("rxnorm", "866924")))
    #expect(try store.facts("medications").count == 2)
  }

  @Test("35: a bill's diagnosis makes no problem")
  func number35() throws {
    let store = Store()
    try store.take(
      "payer",
      "{\"resourceType\":\"ExplanationOfBenefit\",\"id\":\"e\",\"status\":\"active\","
        + "\"patient\":{\"reference\":\"Patient/p1\"},\"diagnosis\":[{\"sequence\":1,"
        + "\"diagnosisCodeableConcept\":{\"coding\":[{\"system\":"
        + "\"http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"E11.9\"}]}}]}")
    let problems = try store.facts("problems").filter { $0.state == "active" }
    #expect(problems.isEmpty)
  }

  @Test("36: a source's own merge of two numbers is followed, and undone with its import")
  func number36() throws {
    let store = Store()
    try store.take("a", of: Store.somebody())
    let temporary = """
      {"resourceType":"Patient","id":"tmp","name":[{"family":"Unknown"}],
      "identifier":[{"system":"urn:mrn","value":"TMP-77"}],
      "link":[{"type":"replaced-by","other":{"identifier":{"system":"urn:mrn","value":"1"}}}]}
      """
    try store.take("a", document: Store.bundle([temporary]))
    #expect(try store.people().count == 1)
    try store.run("undo", "2")
    #expect(try store.people().count == 1)
    try store.take(
      "a", document: Store.bundle([temporary.replacingOccurrences(of: "replaced-by", with: "x")]))
    #expect(try store.people().count == 2)
  }

  @Test("36, as an ADT A40: joined by the message, apart again when it is undone")
  func mergeMessage() throws {
    func message(_ event: String, _ segments: String...) -> String {
      ([
        "MSH|^~\\&|ADT|RIVERSIDE|X|Y|20260819080000||ADT^\(event)|\(event)|P|2.5.1",
        "EVN|\(event)|20260819",
      ] + segments).joined(separator: "\r")
    }
    let store = Store()
    let marisol = "PID|1||RH-118402^^^RIV^MR||QUILLANE^MARISOL^T||19680409|F"
    try store.take("h", document: message("A01", marisol))
    try store.take("h", document: message("A04", "PID|1||RH-TMP-77^^^RIV^MR||UNKNOWN^UNKNOWN"))
    #expect(try store.people().count == 2)
    try store.take("h", document: message("A40", marisol, "MRG|RH-TMP-77^^^RIV^MR"))
    #expect(try store.people().count == 1)
    try store.run("undo", "3")
    #expect(try store.people().count == 2)
  }

  @Test("37: a record held back for its birth date still tells its penicillin")
  func number37() throws {
    let store = Store()
    try store.take("a", Store.problem("d", Store.code("snomed", "44054006")))
    try store.take(
      "b", of: Store.somebody(birth: "1968-09-04"),
      Store.allergy("p", Store.code("rxnorm", "70618")))
    let people = try store.people()
    #expect(people.count == 2)
    let person = try #require(people.first { $0.hasPrefix("a|") })
    let text = try store.run("show", "allergies", "--person", person).output
    #expect(text.contains("held back") && text.contains("Penicillin"))
    let row = try store.run("show", "held", "--json", "--person", person).rows.first
    #expect(row?["allergies"] as? [String] == ["Penicillin"])
    let screen = try store.run("screen", "--keys", "Enter", "--size", "100x24").output
    #expect(screen.contains("1 record held back, listing: Penicillin"))
    // Answered, it is hers, or nobody's.
    let names = people.sorted()
    try store.run("decide", "different", names[0], names[1], "--subject", "identity")
    #expect(try store.run("show", "held", "--json", "--person", person).rows.isEmpty)
  }

  @Test("38: \"less than 5\" is not 5")
  func number38() throws {
    let store = Store()
    let code = Store.code("loinc", "1988-5")
    try store.take(
      "a", Store.observation("c", code, Store.amount("5", "mg/L"), at: "2026-01-05T08:00:00Z"))
    try store.take(
      "b",
      Store.observation(
        "c", code, "'valueQuantity':{'value':5,'comparator':'<','unit':'mg/L','code':'mg/L'}",
        at: "2026-01-05T08:00:00Z"))
    let facts = try store.facts("results")
    #expect(facts.count == 2 || facts.contains { !$0.conflicts.isEmpty })
  }

  @Test("39: what would steer the terminal is printed as text")
  func number39() throws {
    let store = Store()
    try store.take(
      "a", Store.problem("d", "{'text':'Gout \\u001b]52;c;cm0=\\u0007 \\u202Eevil'}"))
    let text = try store.run("show", "problems").output
    #expect(text.contains("Gout"))
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{07}" || $0 == "\u{202E}" })
  }

  @Test("40: a planned medicine is not one that is taken")
  func number40() throws {
    let store = Store()
    let plan = Store.order("m", Store.code("rxnorm", "314076"))
      .replacingOccurrences(of: "\"intent\":\"order\"", with: "\"intent\":\"plan\"")
    try store.take("a", plan)
    #expect(try store.facts("all").filter { $0.kind == "medication" }.map(\.state) == ["planned"])
  }
}

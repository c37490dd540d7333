import Foundation
import Testing

/// The 25 inputs of `peers.md` 3.10, each of which breaks a program in use today: bytes in, JSON out, by
/// the built program. The numbers are those of the table.
@Suite("Torture")
struct TortureTests {
  private typealias Store = TortureStore

  @Test("1: item 1 of two roots is two items")
  func number1() throws {
    let store = Store()
    try store.take(
      "clinic",
      document: ClinicalDocument.summary(
        (
          "11450-4",
          [
            ClinicalDocument.problem("1.1", "1", "44054006"),
            ClinicalDocument.problem("1.2", "1", "38341003"),
          ]
        )))
    #expect(try store.facts("problems").count == 2)
  }

  @Test("2: the same document again, and a re-export under another id, bring nothing")
  func number2() throws {
    let store = Store()
    let problems = (
      "11450-4",
      [
        ClinicalDocument.problem("1.1", "1", "44054006"),
        ClinicalDocument.problem("1.1", "2", "38341003"),
      ]
    )
    try store.take("clinic", document: ClinicalDocument.summary(problems))
    for id in ["doc-1", "doc-2"] {
      try store.take("clinic", document: ClinicalDocument.summary(problems, id: id))
      let facts = try store.facts("problems")
      #expect(facts.count == 2 && facts.allSatisfy { $0.members.count == 1 })
    }
  }

  @Test("3: one identifier for the vital signs of two patients stays with each")
  func number3() throws {
    let store = Store()
    let weight = Store.code("loinc", "29463-7")
    for (number, kilograms) in [("1", "68"), ("2", "86")] {
      let patient = Store.somebody(
        number == "1" ? "Marisol" : "Otto", number == "1" ? "Quillane" : "Brandt",
        birth: number == "1" ? "1968-04-09" : "1970-01-01", number: number)
      let observation = Store.resource(
        "Observation",
        "'id':'w1','status':'final','category':[{'coding':[{'code':'vital-signs'}]}],"
          + "'code':\(weight),'effectiveDateTime':'2026-01-05',"
          + Store.amount(kilograms, "kg"), of: number)
      try store.take("home", of: patient, observation)
    }
    let people = try store.people()
    #expect(people.count == 2)
    let said = try people.map { try store.facts("vitals", of: $0).map(\.said) }
    #expect(said.map(\.count) == [1, 1])
    #expect(Set(said.flatMap { $0 }).count == 2)
  }

  @Test("4: a word and a number without a unit are kept, and no unit is made up")
  func number4() throws {
    let store = Store()
    try store.take(
      "lab",
      Store.observation(
        "a", Store.code("loinc", "5778-6"), "'valueString':'Negative'", at: "2026-01-05"),
      Store.observation("b", Store.code("loinc", "6301-6"), Store.amount("2.4"), at: "2026-01-05"))
    let facts = try store.facts("results")
    #expect(facts.count == 2)
    #expect(facts.contains { $0.value("value") == "Negative" })
    let ratio = try #require(facts.first { $0.said.contains("2.4") })
    #expect(ratio.remarks.contains { $0.contains("no unit") })
  }

  @Test("5: three readings of 97 % on one day are three")
  func number5() throws {
    let store = Store()
    let readings = ["08", "14", "20"].map {
      Store.observation(
        "o" + $0, Store.code("loinc", "59408-5"), Store.amount("97", "%"),
        at: "2026-01-05T\($0):00:00Z", category: "vital-signs")
    }
    try store.take("home", document: Store.bundle([Store.somebody()] + readings))
    #expect(try store.facts("vitals").count == 3)
    #expect(try store.run("show", "readings", "--json").rows.count == 3)
  }

  @Test(
    "6: 126 mg/dL and 7.0 mmol/L are one, 6.1 is a conflict, two performers are a question",
    arguments: [("7.0", "", ""), ("6.1", "", ""), ("7.0", "Northside", "Lakeshore")])
  func number6(_ value: String, _ first: String, _ second: String) throws {
    func glucose(_ value: String, _ unit: String, _ performer: String) -> String {
      Store.observation(
        "g", Store.code("loinc", "2345-7"), Store.amount(value, unit), at: "2026-01-05T08:00:00Z",
        performer.isEmpty ? "" : ",'performer':[{'display':'\(performer)'}]")
    }
    let store = Store()
    try store.take("a", glucose("126", "mg/dL", first))
    try store.take("b", glucose(value, "mmol/L", second))
    let facts = try store.facts("results")
    if !first.isEmpty {
      #expect(facts.count == 2)
      #expect(!(try store.questions().isEmpty))
    } else if value == "7.0" {
      #expect(facts.map(\.sources) == [["a", "b"]])
    } else {
      #expect(facts.flatMap(\.conflicts).contains { $0.words.contains("6.1") })
    }
  }

  @Test("7: two potassiums at one instant are both visible, with a conflict")
  func number7() throws {
    let store = Store()
    for (source, value) in [("a", "4.1"), ("b", "5.9")] {
      try store.take(
        source,
        Store.observation(
          "k", Store.code("loinc", "2823-3"), Store.amount(value, "mmol/L"),
          at: "2026-01-05T08:00:00Z"))
    }
    let facts = try store.facts("results")
    let said = facts.map(\.said).joined(separator: "\n")
    #expect(said.contains("4.1") && said.contains("5.9"))
    #expect(!facts.flatMap(\.conflicts).isEmpty)
  }

  @Test("8: a vaccine taken back by its source stays so; what another still says is a conflict")
  func number8() throws {
    let store = Store()
    let flu = Store.code("cvx", "140")
    try store.take("a", Store.vaccine("v", flu, on: "2025-10-01"))
    try store.take("a", Store.vaccine("v", flu, on: "2025-10-01", "entered-in-error"))
    #expect(try store.only("immunizations").state == "retracted")
    try store.take("b", Store.vaccine("v", flu, on: "2025-10-01"))
    let facts = try store.facts("immunizations")
    #expect(!facts.flatMap(\.conflicts).isEmpty)
    #expect(facts.contains { $0.sources.contains("b") && $0.state != "retracted" })
  }

  @Test("9: a correction takes the place of the result, the old number is kept")
  func number9() throws {
    let store = Store()
    for (value, status) in [("9.8", "final"), ("8.9", "corrected")] {
      try store.take(
        "lab",
        Store.observation(
          "c", Store.code("loinc", "17861-6"), Store.amount(value, "mg/dL"),
          at: "2026-01-05T08:00:00Z", status: status))
    }
    let fact = try store.only("results")
    #expect(fact.state == "corrected")
    #expect(fact.value("value")?.contains("8.9") == true)
    #expect(fact.members.map(\.earlier) == [1])
  }

  @Test("10: an allergy only in code, without a reaction, is shown")
  func number10() throws {
    let store = Store()
    try store.take("a", Store.allergy("x", Store.code("snomed", "91936005")))
    #expect(try store.only("allergies").state == "active")
  }

  @Test("11: none known in 2024 and penicillin in 2025: the allergy shows, with a dated note")
  func number11() throws {
    let store = Store()
    try store.take(
      "a", Store.allergy("n", Store.code("snomed", "716186003"), ",'recordedDate':'2024-03-01'"))
    try store.take(
      "b", Store.allergy("p", Store.code("rxnorm", "70618"), ",'recordedDate':'2025-04-01'"))
    let allergy = try #require(try store.facts("allergies").first { $0.sources == ["b"] })
    #expect(allergy.state == "active")
    #expect(allergy.conflicts.contains { $0.words.contains("2024") })
  }

  @Test("12: a source without an allergy section has said nothing, never none")
  func number12() throws {
    let store = Store()
    try store.take("c", Store.problem("d", Store.code("snomed", "44054006")))
    let rows = try store.run("show", "absence", "--json").rows
    let stand = rows.first { $0["section"] as? String == "allergies" }
    #expect(stand?["state"] as? String == "notSent" || stand?["state"] as? String == "not-sent")
    #expect(try store.facts("allergies").isEmpty)
  }

  @Test("13: clinical drug, brand and package are one by table; words are asked, never joined")
  func number13() throws {
    let store = Store()
    try store.take("a", Store.order("m", Store.code("rxnorm", "861007")))
    try store.take("b", Store.order("m", Store.code("rxnorm", "861007", "metformin 500")))
    try store.take("d", Store.order("m", "{'text':'metformin'}"))
    let facts = try store.facts("medications")
    #expect(facts.map(\.sources.count).sorted() == [1, 2])
    #expect(try store.questions().lowercased().contains("metformin"))
    // A brand and a package that our tables lack: asked, never joined, never silent.
    let brand = "metformin hydrochloride 500 MG Oral Tablet [Glucophage]"
    try store.take("e", Store.order("m", Store.code("rxnorm", "861008", brand)))
    try store.take("f", Store.order("m", Store.code("ndc", "00087-6060-05", "Metformin 500 mg")))
    let more = try store.facts("medications")
    #expect(more.map(\.sources.count).sorted() == [1, 1, 1, 2])
    let asked = try store.questions()
    #expect(asked.contains("Glucophage") && asked.contains("(f)"))
    #expect(asked.components(separatedBy: "Is this one medicine").count > 3)
  }

  @Test("13: clinical drug, brand and package of the tables are one fact of three sources")
  func number13ByTable() throws {
    let store = Store()
    try store.take("a", Store.order("m", Store.code("rxnorm", "198440")))
    try store.take("b", Store.order("m", Store.code("rxnorm", "209459", "Tylenol 500 MG")))
    try store.take("c", Store.order("m", Store.code("ndc", "50580-0451-03")))
    #expect(try store.only("medications").sources == ["a", "b", "c"])
    try store.take("d", Store.order("m", "{'text':'Tylenol'}"))
    #expect(try store.facts("medications").count == 2)
    #expect(try store.questions().contains("Tylenol"))
  }

  @Test("14: two medicines without name or code are two rows")
  func number14() throws {
    let store = Store()
    try store.take("a", Store.order("m1", "{}"), Store.order("m2", "{}"))
    try store.take("b", Store.order("m1", "{}"))
    #expect(try store.facts("medications").count == 3)
  }

  @Test("15: active here, stopped there: a conflict with both dates, no silent pick")
  func number15() throws {
    let store = Store()
    let lisinopril = Store.code("rxnorm", "314076")
    try store.take("a", Store.order("m", lisinopril, "active", ",'authoredOn':'2025-01-10'"))
    try store.take("b", Store.order("m", lisinopril, "stopped", ",'authoredOn':'2025-06-01'"))
    let fact = try store.only("medications")
    #expect(fact.state == "disputed")
    let words = fact.conflicts.map(\.words).joined()
    #expect(words.contains("10 Jan 2025") && words.contains("1 Jun 2025"))
  }

  @Test("16: diabetes in two code systems and seven visit diagnoses are one problem")
  func number16() throws {
    let store = Store()
    try store.take("a", Store.problem("d", Store.code("snomed", "44054006")))
    try store.take("b", Store.problem("d", Store.code("icd10", "E11.9")))
    let visits = (1...7).map {
      Store.problem(
        "v\($0)", Store.code("icd10", "E11.9"), "active",
        ",'category':[{'coding':[{'code':'encounter-diagnosis'}]}],'recordedDate':'2025-0\($0)-01'")
    }
    try store.take("c", document: Store.bundle([Store.somebody()] + visits))
    let shown = try store.facts("all").filter { $0.kind == "condition" && $0.parent == nil }
    #expect(shown.map(\.members.count) == [9])
  }

  @Test("17: pneumonia in 2015 and in 2024 is two episodes")
  func number17() throws {
    let store = Store()
    for year in ["2015", "2024"] {
      try store.take(
        "a\(year)",
        Store.problem(
          "p", Store.code("snomed", "233604007"), "resolved",
          ",'onsetDateTime':'\(year)-02-01','abatementDateTime':'\(year)-02-20'"))
    }
    #expect(try store.facts("problems").count == 2)
  }

  @Test("18: no date, a year, and a late evening with its offset are shown as sent")
  func number18() throws {
    let store = Store()
    let calcium = Store.code("loinc", "17861-6")
    for (id, date) in [("a", nil), ("b", "2021"), ("c", "2021-03-04T23:30:00-05:00")] {
      try store.take(
        id, Store.observation(id, calcium, Store.amount("9.8", "mg/dL"), at: date))
    }
    let dates = Set(try store.facts("results").map { $0.when.map { String($0.prefix(10)) } })
    #expect(dates == [nil, "2021", "2021-03-04"])
    #expect(!(try store.run("show", "results").output.contains("1970")))
  }

  @Test("19: ranges and flags are the source's, and none is invented")
  func number19() throws {
    let store = Store()
    let potassium = Store.code("loinc", "2823-3")
    let a1c = Store.code("loinc", "4548-4")
    try store.take(
      "lab",
      Store.observation(
        "f", potassium, Store.amount("6.9", "mmol/L"), at: "2026-01-05",
        ",'interpretation':[{'coding':[{'code':'HH'}]}]"),
      Store.observation(
        "r", a1c, Store.amount("5.6", "%"), at: "2026-01-06", ",'referenceRange':[{'text':'<5.7'}]"),
      Store.observation("n", a1c, Store.amount("9.9", "%"), at: "2026-02-06"))
    let facts = try store.facts("results")
    let critical = try #require(facts.first { $0.said.contains("6.9") })
    #expect(critical.fields.contains { $0.name == "flag" })
    let high = try #require(facts.first { $0.said.contains("9.9") })
    #expect(!high.fields.contains { $0.name == "flag" })
    let text = try store.run("show", "results").output
    #expect(text.contains("<5.7"))
  }

  @Test("20: a flat series and a small number are printed as they are")
  func number20() throws {
    let store = Store()
    let flat = ["2025-01-04", "2025-01-05", "2025-01-06", "2025-07-05", "2025-07-06"].map {
      Store.observation(
        "s" + $0, Store.code("loinc", "29463-7"), Store.amount("68.0", "kg"), at: $0,
        category: "vital-signs")
    }
    let small = Store.observation(
      "t", Store.code("loinc", "3016-3"), Store.amount("0.008", "m[IU]/L"), at: "2025-01-05")
    try store.take("lab", document: Store.bundle([Store.somebody(), small] + flat))
    #expect(try store.only("results").said.contains("0.008"))
    #expect(try store.facts("vitals").count == 5)
    func screen(_ keys: String) throws -> String {
      try store.run("screen", "--keys", keys, "--size", "80x24", "--glyphs", "ascii").output
    }
    // The last month, then all: a level line, half a year without a reading is left empty.
    let month = try screen("Enter g v Enter")
    let all = try screen("Enter g v Enter Z Z Z Z")
    for text in try [month, all, screen("Enter"), screen("Enter g r Enter")] {
      #expect(!text.lowercased().contains("nan") && !text.contains("inf"))
    }
    func level(_ text: String) -> String {
      text.split(separator: "\n").first { $0.contains("*") && $0.contains("|") }.map(String.init)
        ?? ""
    }
    #expect(level(month).hasPrefix("68 |") && level(month).hasSuffix("*"))
    #expect(level(all).hasPrefix("68 |*") && level(all).hasSuffix("*"))
    #expect(level(all).filter { $0 == "." }.count < 3)
    #expect(try !screen("Enter g v Enter t").contains("0:00"))
    // One point alone, with its three decimals, and no line or trend made of it.
    let single = try screen("Enter g r Enter")
    #expect(single.contains("0.008 mIU/L") && single.contains("1 reading"))
    #expect(!single.contains("falling") && !single.contains("rising"))
  }

  @Test("21: LOINC by address or by OID is one analyte, a local code its own")
  func number21() throws {
    let store = Store()
    let codes = [
      Store.code("loinc", "2823-3"), Store.code("urn:oid:2.16.840.1.113883.6.1", "2823-3"),
      Store.code("urn:lab:local", "K", "Kalium"),
    ]
    for (number, code) in codes.enumerated() {
      try store.take(
        "s\(number)",
        Store.observation(
          "k", code, Store.amount("4.1", "mmol/L"), at: "2026-01-05T08:00:00Z"))
    }
    #expect(
      try store.facts("results").map(\.sources).sorted { $0.count < $1.count }
        == [["s2"], ["s0", "s1"]])
  }

  @Test("22: twins are never linked")
  func number22() throws {
    let store = Store()
    try store.take("a", of: Store.somebody("Ione", "Castellaway", birth: "1992-07-21"))
    try store.take("b", of: Store.somebody("Isla", "Castellaway", birth: "1992-07-21"))
    try store.take(
      "c", of: Store.somebody("Ivo", "Castellaway", birth: "1992-07-21", sex: "male"))
    #expect(try store.people().count == 3)
  }

  @Test("23: a corrected prescription is shown as corrected, with its old version kept")
  func number23() throws {
    let store = Store()
    for (strength, day) in [("10", "2026-01-01"), ("20", "2026-02-01")] {
      try store.take(
        "a",
        Store.order(
          "rx1", "{'text':'lisinopril'}", "active",
          ",'authoredOn':'\(day)','dosageInstruction':[{'text':'\(strength) mg daily'}]"))
    }
    let fact = try store.only("medications")
    #expect(fact.said.contains("20 mg daily") && !fact.said.contains("10 mg daily"))
    #expect(fact.members.map(\.earlier) == [1])
  }

  @Test("24: a rash on the trunk is kept through a merge")
  func number24() throws {
    let store = Store()
    let reaction = ",'reaction':[{'manifestation':[{'text':'rash on trunk'}]}]"
    try store.take("a", Store.allergy("p", Store.code("rxnorm", "70618"), reaction))
    try store.take("b", Store.allergy("p", Store.code("rxnorm", "70618")))
    let fact = try store.only("allergies")
    #expect(fact.sources == ["a", "b"])
    #expect(fact.said.contains("rash on trunk"))
  }

  @Test("25: a file that is cut off stores nothing; one bad entry is listed, the rest is kept")
  func number25() throws {
    let store = Store()
    let whole = Store.bundle([
      Store.somebody(), Store.problem("a", Store.code("snomed", "44054006")),
      "{\"resourceType\":\"Condition\",\"id\":7,\"subject\":{\"reference\":\"Patient/p1\"},"
        + "\"code\":\"none\"}",
      Store.problem("b", Store.code("snomed", "38341003")),
    ])
    #expect(try store.take("a", document: String(whole.dropLast(40))) == nil)
    #expect(try store.people().isEmpty)
    try store.take("a", document: whole)
    let titles = try store.facts("problems").map(\.title).joined(separator: " ").lowercased()
    #expect(titles.contains("diabetes") && titles.contains("blood pressure"))
  }
}

import Clinical
import Merging
import Testing

/// Number 4 of `shared/data/README.md`: the four ONC test patients as many certified systems exported
/// them. What most systems say is one fact each; all else are real differences between the exports,
/// named here one by one.
@Suite("The ONC test patients")
struct TestPatientTests {
  private func merged(_ given: String, _ family: String) throws -> Joined {
    let counts = try #require(SharedData.json("truth/counts_dev.json") as? [String: [String: Any]])
    let paths = counts.keys.filter { path in
      guard path.hasPrefix("ccda_certified_ehr_2018/"),
        let patient = counts[path]?["patient"] as? [String: Any],
        let names = patient["given"] as? [String], let last = patient["family"] as? String
      else { return false }
      return last.lowercased().contains(family) && names.joined().lowercased().contains(given)
    }
    return try Joined(paths: paths.sorted())
  }

  /// The titles of a kind's facts that at least `many` statements make, and of those that fewer do.
  private func titles(_ joined: Joined, _ kind: Kind, many: Int) -> (
    main: [String], extra: [String]
  ) {
    let facts = joined.facts(kind)
    return (
      facts.filter { $0.members.count >= many }.map(\.title).sorted(),
      facts.filter { $0.members.count < many }.map(\.title).sorted()
    )
  }

  @Test("Alice Newman: 29 documents, 5 problems, 2 allergies, 3 medicines")
  func alice() throws {
    guard SharedData.isHere("TestPatientTests") else { return }
    let joined = try merged("alice", "newman")
    let problems = titles(joined, .condition, many: 20)
    #expect(
      problems.main == [
        "Chronic rejection of renal transplant", "Fever", "High blood pressure", "Overweight",
        "Underactive thyroid, severe",
      ])
    // Fever from other dates; what single systems add, most of it under health concerns.
    #expect(problems.extra.count == 13)
    let allergies = titles(joined, .allergy, many: 20)
    #expect(allergies.main == ["Ampicillin", "Penicillin G"])
    // Another combination, a negated "allergy", and a code that is in no table of ours.
    #expect(
      allergies.extra == [
        "Ampicillin-Sulbactam SOLR", "No known allergies", "Penicillin G Benzathine",
      ])
    let medicines = titles(joined, .medication, many: 15)
    #expect(
      medicines.main == [
        "Acetaminophen 500 mg", "Ceftriaxone 100 mg/mL", "Darbepoetin alfa 0.5 mg/mL",
      ])
    // Other strengths and products of the three, the planned clindamycin, two of a thyroid, two unnamed.
    #expect(medicines.extra.count == 8)
  }

  @Test("Rebecca Larson: 9 documents, 12 medicines, 2 allergies")
  func rebecca() throws {
    guard SharedData.isHere("TestPatientTests") else { return }
    let joined = try merged("rebecca", "larson")
    let allergies = titles(joined, .allergy, many: 9)
    #expect(allergies.main == ["Ampicillin", "Penicillin G"])
    #expect(allergies.extra.isEmpty)
    let medicines = titles(joined, .medication, many: 3)
    // Cefpodoxime under two codes, of which our tables know neither, is two.
    #expect(medicines.main.count == 13)
    #expect(medicines.extra.count == 7)
    #expect(titles(joined, .condition, many: 7).main.count == 6)
  }

  @Test("Jeremy Bates and John Wright: none is said, and no problem is made of it")
  func others() throws {
    guard SharedData.isHere("TestPatientTests") else { return }
    let jeremy = try merged("jeremy", "bates")
    let none = jeremy.facts(.allergy).filter { $0.state == .noneKnown }
    #expect(none.map(\.title).sorted() == ["No known allergies", "No known drug allergies"])
    #expect(none.reduce(0) { $0 + $1.members.count } == 15)
    let stated = jeremy.chart.absences.filter { $0.state == .statedNone }
    #expect(stated.count { $0.section == .problems } >= 8)
    #expect(stated.count { $0.section == .medications } >= 5)
    let john = try merged("john", "wright")
    #expect(john.facts(.medication).map(\.title) == ["Acetaminophen 500 mg"])
    #expect(john.facts(.allergy).contains { $0.state == .noneKnown && $0.members.count >= 5 })
  }
}

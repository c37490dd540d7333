import Clinical
import Merging

extension Fixture {
  /// A fact that one source states.
  static func fact(
    _ name: String, _ kind: Kind, _ section: Section, _ title: String, _ state: FactState,
    _ source: Source = .clinic, _ date: String? = nil, says: String? = nil,
    fields: [Field] = [], conflicts: [Conflict] = [], parent: String? = nil, remarks: [String] = []
  ) -> Fact {
    Fact(
      name: thing(name), kind: kind, section: section, title: title, state: state,
      period: Period(start: date.flatMap { PartialDate(iso: $0) }),
      members: [
        Member(
          kept: kept(name, kind, section, source, title, written: date ?? "2026-10-21"),
          says: says ?? state.words)
      ],
      fields: fields, conflicts: conflicts, evidence: "", parent: parent.map(thing),
      remarks: remarks)
  }

  static let problems: [Fact] = [
    fact("diabetes", .condition, .problems, "Type 2 diabetes", .active, .clinic, "2016-05"),
    fact(
      "diabetes-kidney", .condition, .problems, "Diabetic kidney disease", .active, .hospital,
      "2026", parent: "diabetes"),
    fact("pressure", .condition, .problems, "High blood pressure", .active, .clinic, "2012"),
    fact("failure", .condition, .problems, "Heart failure", .active, .hospital, "2026-08-19"),
    fact(
      "asthma", .condition, .problems, "Asthma", .disputed, .clinic, "1999",
      says: "REFUTED 18 Apr 2022, spirometry normal",
      conflicts: [
        Conflict(
          subject: .negation, words: "one source says it is so, another that it is not",
          things: [thing("asthma")])
      ]),
    fact("pneumonia", .condition, .pastProblems, "Pneumonia", .resolved, .hospital, "2024-12-03"),
  ]

  static let allergies: [Fact] = [
    fact(
      "penicillin", .allergy, .allergies, "Penicillin", .active, .clinic, "1998",
      says: "ALLERGY, hives, moderate",
      fields: [
        Field(name: "reaction", value: "hives", from: thing("penicillin"), why: "all agree")
      ]),
    fact(
      "codeine", .allergy, .allergies, "Codeine", .active, .clinic, "2023-05",
      says: "INTOLERANCE, nausea, mild",
      fields: [
        Field(name: "reaction", value: "nausea", from: thing("codeine"), why: "only one says")
      ]),
    fact(
      "none-h", .allergy, .allergies, "No known allergy", .noneKnown, .hospital, "2026-08-19",
      says: "NONE KNOWN 19 Aug 2026",
      conflicts: [
        Conflict(
          subject: .noneKnown, words: "one source says none, others name two",
          things: [thing("none-h"), thing("penicillin")], isSafety: true)
      ]),
  ]

  static let others: [Fact] = [
    fact(
      "covid", .observation, .results, "COVID-19 antigen", .final, .hospital, "2026-08-19",
      fields: [Field(name: "value", value: "Negative", from: thing("covid"), why: "only one")],
      remarks: ["no unit"]),
    fact(
      "flu", .immunization, .immunizations, "Influenza vaccine", .completed, .clinic, "2026-10-05"),
    fact(
      "flu-refused", .immunization, .immunizations, "Influenza vaccine", .notDone, .clinic,
      "2022-10-17", says: "REFUSED 17 Oct 2022"),
    fact(
      "tetanus", .immunization, .immunizations, "Tetanus vaccine (Tdap)", .completed, .clinic,
      "2019-06-03"),
    fact(
      "stay", .encounter, .encounters, "Hospital stay, Riverside Hospital", .completed, .hospital,
      "2026-08-19"),
    clinicVisit,
    fact("story", .other, .other, "Entry of an unknown kind", .unknown, .clinic, "2026-09-03"),
  ]

  private static let clinicVisit: Fact = {
    var made = fact(
      "visit", .encounter, .encounters, "Clinic visit", .completed, .clinic, "2026-09-03")
    var detail = EncounterDetail()
    detail.locations = ["Oakwood Family Clinic"]
    detail.reasons = [Concept(text: "diabetes check")]
    made.members[0].kept.statement.detail = .encounter(detail)
    made.members[0].kept.statement.identifier = visitNumber
    return made
  }()

  /// The clinic's own number of its visit.
  static let visitNumber = NativeIdentifier(root: "oakwood", value: "visit-9")
}

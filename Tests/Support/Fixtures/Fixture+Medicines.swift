import Clinical
import Merging

extension Fixture {
  static let medicines: [Fact] = [lisinopril, metformin, sacubitril] + agreed

  /// The medicine of story 1.3: stopped by one, filled by another.
  private static let lisinopril = Fact(
    name: thing("lisinopril-h"), kind: .medication, section: .medications,
    title: "Lisinopril 20 mg",
    term: "ACE inhibitor: heart, pressure", state: .disputed,
    period: Period(start: PartialDate(iso: "2019-02")),
    members: [
      Member(
        kept: kept(
          "lisinopril-h", .medication, .medications, .hospital, "Lisinopril 20 MG Oral Tablet",
          written: "2026-08-24", author: "Dr. Sandoe"),
        says: "STOPPED 20 Aug 2026: replaced by sacubitril/valsartan"),
      Member(
        kept: kept(
          "lisinopril-p", .medication, .medications, .pharmacy, "Lisinopril 20mg tab",
          written: "2026-10-13"),
        says: "FILLED 90 tablets 13 Oct 2026, automatic refill of an order of 15 Jan 2026"),
      Member(
        kept: kept(
          "lisinopril-c", .medication, .medications, .clinic, "lisinopril 20 mg tablet",
          written: "2026-06-08", received: "2026-10-21"),
        says: "ACTIVE, 1 tablet each morning, last reviewed 8 Jun 2026",
        earlier: [
          kept(
            "lisinopril-c", .medication, .medications, .clinic, "lisinopril 10 mg tablet",
            written: "2024-02-12", received: "2025-01-03")
        ]),
    ],
    fields: [
      Field(
        name: "dose", value: "20 mg, 1 each morning", from: thing("lisinopril-c"),
        why: "only one says how"),
      Field(
        name: "status", value: "not settled", from: thing("lisinopril-h"),
        why: "the sources disagree"),
    ],
    conflicts: [
      Conflict(
        subject: .status, words: "the sources disagree. Stopped, or still taken?",
        things: [thing("lisinopril-h"), thing("lisinopril-p")], isSafety: true)
    ],
    evidence: "same ingredient, same strength, overlapping periods")

  private static let metformin = Fact(
    name: thing("metformin-h"), kind: .medication, section: .medications, title: "Metformin",
    term: "biguanide: sugar", state: .active, period: Period(start: PartialDate(iso: "2026-08-24")),
    members: [
      Member(
        kept: kept(
          "metformin-h", .medication, .medications, .hospital, "metformin 500 MG",
          written: "2026-08-24"), says: "ACTIVE 500 mg twice daily since 24 Aug 2026"),
      Member(
        kept: kept(
          "metformin-c", .medication, .medications, .clinic, "Metformin 1000 MG",
          written: "2026-06-08", received: "2026-10-21"), says: "ACTIVE 1000 mg twice daily"),
      Member(
        kept: kept(
          "metformin-p", .medication, .medications, .pharmacy, "metformin 500mg",
          written: "2026-11-02"), says: "FILLED 180 tablets of 500 mg, 2 Nov 2026"),
    ],
    fields: [
      Field(
        name: "dose", value: "500 mg twice daily", from: thing("metformin-h"),
        why: "newest order, confirmed by a fill")
    ],
    conflicts: [
      Conflict(
        subject: .dose, words: "the sources disagree about the dose: 500 mg or 1000 mg?",
        things: [thing("metformin-h"), thing("metformin-c")])
    ],
    evidence: "same ingredient", remarks: ["code and text disagree"])

  private static let sacubitril = Fact(
    name: thing("sacubitril-h"), kind: .medication, section: .medications,
    title: "Sacubitril/valsartan 49/51 mg", term: "Entresto", state: .active,
    period: Period(start: PartialDate(iso: "2026-10-08")),
    members: [
      Member(
        kept: kept(
          "sacubitril-h", .medication, .medications, .heart, "sacubitril-valsartan 49-51 mg",
          written: "2026-10-08", author: "Dr. Halvane"), says: "ACTIVE 49/51 mg twice daily")
    ],
    fields: [
      Field(name: "dose", value: "twice daily", from: thing("sacubitril-h"), why: "newest order")
    ],
    conflicts: [
      Conflict(
        subject: .dose, words: "Riverside Hospital's order of 24/26 mg is older.",
        things: [thing("sacubitril-h")], isOlderOnly: true)
    ])

  private static let agreed: [Fact] = [
    ("Carvedilol 6.25 mg", "twice daily", Source.heart, FactState.active),
    ("Furosemide 20 mg", "daily", .pharmacy, .active),
    ("Spironolactone 25 mg", "daily", .heart, .active),
    ("Empagliflozin 10 mg", "daily", .heart, .active),
    ("Atorvastatin 40 mg", "at night", .clinic, .active),
    ("Aspirin 81 mg", "daily", .hospital, .planned),
    ("Amoxicillin 500 mg", "7 days", .pharmacy, .billed),
  ].map { title, dose, source, state in
    let name = title.lowercased()
    return Fact(
      name: thing(name), kind: .medication, section: .medications, title: title, state: state,
      period: Period(start: PartialDate(iso: "2026-10-09")),
      members: [
        Member(
          kept: kept(name, .medication, .medications, source, title, written: "2026-10-09"),
          says: state.words.uppercased() + " " + dose)
      ],
      fields: [Field(name: "dose", value: dose, from: thing(name), why: "all agree")])
  }
}

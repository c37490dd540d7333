import Clinical

/// A difference between our reading and a conversion where the conversion is wrong, says less, or
/// means another thing by it. `Docs/conformance.md` tells the same in prose.
struct AcceptedDifference {
  let set: ConversionSet
  let field: Disagreement.Field
  let manner: Disagreement.Manner
  /// How often, by the kind of our row, or of theirs where we have none.
  let counts: [Kind: Int]
  /// Who is right, and why.
  let reason: String

  static let all: [AcceptedDifference] = microsoft + google + nurra + googleMessages

  private static let microsoft = [
    AcceptedDifference(
      set: .microsoft, field: .entry, manner: .onlyOurs,
      counts: [
        .allergy: 6, .condition: 5, .encounter: 5, .immunization: 1, .medication: 3,
        .observation: 35, .procedure: 5, .report: 2,
      ],
      reason: """
        left out by the converter, which reads some sections in some types of document only: all of \
        Progress_Note, allergies and procedures of History_and_Physical, functional status, \
        planned entries, vital signs of 170.314B2_Amb_CCD
        """),
    AcceptedDifference(
      set: .microsoft, field: .entry, manner: .onlyTheirs,
      counts: [.allergy: 1, .condition: 1, .immunization: 1, .medication: 1],
      reason: """
        CCD-Parent-Document denies all four (negationInd on a general code: none known), which we \
        read as stated to be none; the converter makes an allergy, a problem, a vaccine and a \
        medicine of them
        """),
    AcceptedDifference(
      set: .microsoft, field: .entry, manner: .onlyTheirs, counts: [.encounter: 3],
      reason: "the visit is ours too, with its type and date, but the converter kept neither"),
    AcceptedDifference(
      set: .microsoft, field: .entry, manner: .onlyTheirs, counts: [.medication: 2],
      reason: "the supply order within a medicine is part of our medicine"),
    AcceptedDifference(
      set: .microsoft, field: .kind, manner: .contrary, counts: [.condition: 1, .procedure: 2],
      reason: "a procedure observation (4.13) and an indication (4.19) became plain Observations"),
    AcceptedDifference(
      set: .microsoft, field: .code, manner: .contrary, counts: [.condition: 1],
      reason: "the indication: its code is the problem in its value, not “clinical finding”"),
    AcceptedDifference(
      set: .microsoft, field: .value, manner: .onlyTheirs, counts: [.condition: 1],
      reason: "the indication: what the converter has as a value is the problem itself"),
    AcceptedDifference(
      set: .microsoft, field: .status, manner: .onlyTheirs, counts: [.condition: 1],
      reason: """
        the indication: “completed” says that it was observed, not that the problem is over
        """),
    AcceptedDifference(
      set: .microsoft, field: .code, manner: .onlyOurs, counts: [.encounter: 4],
      reason: "the converter puts the type of a visit into its class and keeps no code of it"),
    AcceptedDifference(
      set: .microsoft, field: .code, manner: .onlyTheirs, counts: [.observation: 3],
      reason: "ASSERTION says that the value is the fact; it names nothing and is no code of ours"),
    AcceptedDifference(
      set: .microsoft, field: .date, manner: .onlyOurs, counts: [.medication: 10, .report: 1],
      reason: "the converter drops effectiveTime of medicines, and of a report with low and high"),
    AcceptedDifference(
      set: .microsoft, field: .negation, manner: .onlyOurs,
      counts: [.immunization: 5, .procedure: 1],
      reason: "negationInd is true in the bytes; the converter drops it and says “completed”"),
    AcceptedDifference(
      set: .microsoft, field: .status, manner: .contrary,
      counts: [.immunization: 5, .procedure: 1],
      reason: "the same six: not done, by negationInd"),
    AcceptedDifference(
      set: .microsoft, field: .status, manner: .contrary, counts: [.allergy: 2],
      reason: """
        the status observation (33999-4) and the text say Active; the converter takes the statusCode \
        of the act, which is “completed”, for resolved
        """),
    AcceptedDifference(
      set: .microsoft, field: .status, manner: .onlyOurs,
      counts: [.condition: 16, .medication: 8, .observation: 3, .procedure: 2, .report: 3],
      reason:
        "the converter gives no status where statusCode is not “completed”, and none to problems"
    ),
  ]

  private static let google = [
    AcceptedDifference(
      set: .google, field: .clock, manner: .onlyTheirs,
      counts: [
        .allergy: 1, .condition: 55, .encounter: 120, .immunization: 83, .observation: 1808,
        .procedure: 103, .report: 81,
      ],
      reason: """
        no time in these documents has an offset; the converter invents one, and takes the month for \
        its hours: 20121221081233 became 2012-12-21T08:12:33+12:00
        """),
    AcceptedDifference(
      set: .google, field: .date, manner: .onlyOurs, counts: [.medication: 12],
      reason: "the converter drops effectiveTime of medicines"),
    AcceptedDifference(
      set: .google, field: .entry, manner: .onlyOurs, counts: [.allergy: 7],
      reason: "eight allergies of one day became a single one of the code “unknown”"),
    AcceptedDifference(
      set: .google, field: .code, manner: .contrary, counts: [.allergy: 1],
      reason: "the code “unknown” of no system is in none of the bytes: it is Latex allergy"),
    AcceptedDifference(
      set: .google, field: .code, manner: .onlyTheirs, counts: [.report: 81],
      reason: "the panels have a null code; the converter writes “unknown” of no system"),
    AcceptedDifference(
      set: .google, field: .value, manner: .onlyOurs, counts: [.observation: 31],
      reason: "the value is the text “{entry.value}”, a mistake of the sender: kept as sent"),
    AcceptedDifference(
      set: .google, field: .status, manner: .contrary, counts: [.condition: 26],
      reason: "these problems have an end (high); the converter writes “active” all the same"),
    AcceptedDifference(
      set: .google, field: .status, manner: .onlyOurs, counts: [.condition: 24],
      reason: "the converter gives no clinical status"),
  ]

  private static let nurra = [
    AcceptedDifference(
      set: .nurra, field: .status, manner: .contrary, counts: [.document: 1],
      reason: """
        “completed” is the status of the note, “current” that of the reference to it: each is read \
        as sent
        """)
  ]
}

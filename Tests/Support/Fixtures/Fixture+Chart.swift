import Clinical
import Merging

extension Fixture {
  /// The chart of person A.
  public static let chart = Chart(
    facts: medicines + problems + allergies + others + care,
    questions: [identityQuestion, drugQuestion],
    absences: stands,
    safety: [
      SafetyFinding(
        rule: "sacubitril-ace",
        words:
          "The record shows an ACE inhibitor and sacubitril/valsartan together. They must not be "
          + "taken together, or within 36 hours of each other: swelling of the airway.",
        source: "US label of sacubitril/valsartan, section 4",
        facts: [thing("lisinopril-h"), thing("sacubitril-h")])
    ])

  /// A statement as the store keeps it.
  static func kept(
    _ name: String, _ kind: Kind, _ section: Section, _ source: Source, _ words: String,
    written: String, received: String? = nil, author: String? = nil
  ) -> KeptStatement {
    KeptStatement(
      thing: thing(name), content: "c-" + name, source: source.key, sourceName: source.name,
      dialect: source.dialect, identity: key,
      statement: Statement(
        kind: kind, section: section, concept: Concept(text: words),
        recorded: PartialDate(iso: written), author: author),
      written: PartialDate(iso: written),
      received: instant((received ?? written) + "T12:00:00-05:00"))
  }

  /// The providers of the story.
  public struct Source: Sendable {
    let key: String
    /// The name for people.
    public let name: String
    let dialect: Dialect

    static let hospital = Source(key: "riverside", name: "Riverside Hospital", dialect: .fhir)
    static let clinic = Source(key: "oakwood", name: "Oakwood Family Clinic", dialect: .ccda)
    static let heart = Source(key: "beacon", name: "Beacon Heart Associates", dialect: .ccda)
    static let pharmacy = Source(key: "corner", name: "Corner Pharmacy", dialect: .fhir)
    /// Those whose statements the fixtures hold.
    public static let all = [hospital, clinic, heart, pharmacy]
  }

  private static let stands: [SectionStand] = {
    typealias State = SectionStand.State
    let rows: [(Source, [State])] = [
      (.hospital, [.stated, .stated, .statedNone, .stated, .stated, .notSent, .stated]),
      (.clinic, [.stated, .stated, .stated, .stated, .stated, .stated, .stated]),
      (.heart, [.stated, .stated, .noInformation, .narrativeOnly, .stated, .notSent, .stated]),
      (.pharmacy, [.notSent, .stated, .stated, .notSent, .notSent, .withheld, .notSent]),
    ]
    return rows.flatMap { source, states in
      zip(Section.asked, states).map { section, state in
        SectionStand(
          source: source.key, sourceName: source.name, section: section, state: state,
          count: state == .stated ? 4 : 0,
          when: state == .notSent ? nil : PartialDate(iso: "2026-11-10"),
          thing: state == .noInformation
            ? thing("beacon-allergies") : state == .narrativeOnly ? thing("beacon-results") : nil,
          narrative: state == .narrativeOnly ? echo : nil)
      }
    }
  }()

  private static let echo = """
    ECHOCARDIOGRAM 5 Nov 2026

    The left ventricle pumps a little better than in August: ejection fraction 38 %, then 32 %. The \
    valves are as before. No clot is seen.

    Plan: go on with the medicines, again in six months.
    """

  private static let identityQuestion = Question(
    subject: .identity, names: [key.rawValue, "corner|77120931"],
    words: "Are Marisol T Quillane of Riverside Hospital and Marisol Quillane of Corner Pharmacy "
      + "one person?",
    reasons: [
      "birth dates differ: 1968-04-09 and 1968-09-04, day and month may be exchanged (-4)",
      "same telephone 555-0161 (+9)", "same street (+7)",
    ], weight: 12.4)

  private static let drugQuestion = Question(
    subject: .thing, names: ["empagliflozin-k", "empagliflozin-c"],
    words:
      "Is \"Jardiance\" of Oakwood Family Clinic the empagliflozin of Beacon Heart Associates?",
    reasons: ["Oakwood Family Clinic sent text without a code"])
}

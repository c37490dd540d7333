import Clinical
import Terminology

/// The small safety table (`clinical-corrections.md` 2.10): what the record shows, each row with its
/// label. No advice engine: a row is a pair that a published label or consensus names.
enum SafetyTable {
  /// When a row speaks.
  enum Trigger {
    /// The same ingredient in two facts.
    case sameIngredient
    /// Two medicines of one class, or of these classes together.
    case twoOf(Set<DrugClass>)
    /// One medicine of each.
    case both(DrugClass, DrugClass)
    /// A medicine of the class, and a problem of these keys.
    case problem(DrugClass, Set<String>)
    /// An ingredient, and the newest kidney value under the limit in mL/min/1.73 m².
    case kidney(Set<String>, under: Double)
    /// A medicine that holds what an allergy names.
    case allergy
  }

  struct Row {
    let key: String
    let trigger: Trigger
    let words: String
    let source: String
    /// The row that says the same more exactly: when it speaks, this one is silent.
    var unless: String?
  }

  private static let nsaids = Drugs.ingredients(of: .nsaid)
  private static let heartFailure: Set<String> = [
    "heart-failure", "heart-failure-systolic", "heart-failure-systolic-chronic",
    "heart-failure-diastolic", "heart-failure-systolic-acute",
  ]
  private static let pregnancy: Set<String> = ["pregnancy", "pregnancy-diabetes1"]

  static let rows: [Row] = [
    Row(
      key: "ace-neprilysin", trigger: .both(.aceInhibitor, .neprilysinInhibitor),
      words:
        "An ACE inhibitor and sacubitril are both on record. They must not be taken together, or within 36 hours of each other.",
      source: "US label of sacubitril/valsartan, section 4"),
    Row(
      key: "penicillin-allergy", trigger: .allergy,
      words: "A medicine on record belongs to what an allergy names.",
      source: "US labels of the medicines, section 4"),
    Row(
      key: "two-anticoagulants", trigger: .twoOf([.anticoagulant]),
      words: "Two blood thinners are on record.",
      source: "US label of apixaban, sections 5.2 and 7.3"),
    Row(
      key: "same-ingredient", trigger: .sameIngredient,
      words: "One ingredient is on record in two forms.",
      source: "Joint Commission NPSG.03.06.01, reconciliation of medicines"),
    Row(
      key: "two-renin", trigger: .twoOf([.aceInhibitor, .angiotensinBlocker]),
      words:
        "Two medicines that act on the same hormone (ACE inhibitor or angiotensin blocker) are on record.",
      source: "US label of lisinopril, section 7.4", unless: "ace-neprilysin"),
    Row(
      key: "two-beta-blockers", trigger: .twoOf([.betaBlocker]),
      words: "Two beta blockers are on record.", source: "US label of metoprolol, sections 5 and 7"),
    Row(
      key: "two-muscarinics", trigger: .twoOf([.muscarinicInhaler]),
      words: "Two inhalers of the same kind (long-acting muscarinic) are on record.",
      source: "US label of umeclidinium/vilanterol, section 7.4"),
    Row(
      key: "two-nsaids", trigger: .twoOf([.nsaid]),
      words: "Two anti-inflammatory pain relievers are on record.",
      source: "US label of ibuprofen, precautions"),
    Row(
      key: "anticoagulant-nsaid", trigger: .both(.anticoagulant, .nsaid),
      words: "A blood thinner and an anti-inflammatory pain reliever are on record.",
      source: "US label of apixaban, section 7.3"),
    Row(
      key: "ace-pregnancy", trigger: .problem(.aceInhibitor, pregnancy),
      words: "An ACE inhibitor and a pregnancy are on record.",
      source: "US label of lisinopril, boxed warning"),
    Row(
      key: "arb-pregnancy", trigger: .problem(.angiotensinBlocker, pregnancy),
      words: "An angiotensin blocker and a pregnancy are on record.",
      source: "US label of losartan, boxed warning"),
    Row(
      key: "anticoagulant-pregnancy", trigger: .problem(.anticoagulant, pregnancy),
      words: "A blood thinner and a pregnancy are on record.",
      source: "US label of warfarin, section 4"),
    Row(
      key: "nsaid-heart-failure", trigger: .problem(.nsaid, heartFailure),
      words: "An anti-inflammatory pain reliever and heart failure are on record.",
      source: "US label of ibuprofen, warnings: heart failure and edema"),
    Row(
      key: "nsaid-kidney", trigger: .kidney(nsaids, under: 30),
      words: "An anti-inflammatory pain reliever is on record, and the newest eGFR is under 30.",
      source: "US label of ibuprofen, warnings: advanced renal disease"),
    Row(
      key: "metformin-kidney", trigger: .kidney(["6809"], under: 30),
      words: "Metformin is on record, and the newest eGFR is under 30.",
      source: "US label of metformin, section 4"),
  ]

  /// The rows that the facts meet. A medicine counts while it may be taken: ordered, listed, filled,
  /// or disputed (`standards.md` 6.4).
  static func findings(_ facts: [Fact], _ known: KnownProblems) -> [SafetyFinding] {
    let record = SafetyRecord(facts, known)
    var findings: [SafetyFinding] = []
    for row in rows {
      let names = record.meets(row.trigger)
      guard !names.isEmpty, !findings.contains(where: { $0.rule == row.unless }) else { continue }
      findings.append(
        SafetyFinding(
          rule: row.key, words: row.words + " " + record.titles(names), source: row.source,
          facts: names))
    }
    return findings
  }
}

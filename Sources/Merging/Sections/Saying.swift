import Clinical
import Terminology

/// What one member says of a medicine, reduced to what can be compared.
struct Saying {
  /// What is said.
  enum Claim: Equatable {
    /// Ordered or listed, and going on.
    case taking
    /// Handed out or given.
    case filled
    /// Ended before its time, or not taken.
    case stopped
    /// Over as intended, or by its own dates.
    case ended
    case paused
    case planned
    case billed
    case retracted
    case unknown
  }

  let thing: Thing
  let detail: MedicationDetail
  let claim: Claim
  /// When it was said, or done.
  let date: PartialDate?
  /// When it was last said: a list that a later document repeats is said again with it.
  let repeated: PartialDate?
  /// The strengths that count: those of the words where code and words disagree, or the code has none.
  let strengths: [DrugProduct.Strength]
  let dose: DailyDose?
  /// The strength in the source's words, where it is not the code's.
  let strengthInWords: String?

  /// The strength in plain words; nil where none is known.
  var strengthText: String? {
    strengthInWords ?? Drugs.product(for: thing.statement.concept)?.strengthText
      ?? strengths.first?.text
  }

  var isFill: Bool { claim == .filled }
  var isPatient: Bool { thing.isPatientsWord }

  /// A saying of a prescriber or of a list, not of the patient, a pharmacy's counter or a payer.
  var isPrescribers: Bool { !isPatient && (detail.role == .order || detail.role == .reported) }

  init?(_ thing: Thing, asOf: Instant) {
    guard case .medication(let detail) = thing.statement.detail else { return nil }
    self.thing = thing
    self.detail = detail
    claim = Self.claim(thing, detail, asOf: asOf)
    date = Self.date(thing, detail, claim)
    let isList = detail.role == .reported && [.ccda, .ccr].contains(thing.kept.dialect)
    repeated = isList && thing.kept.written.sortKey > date.sortKey ? thing.kept.written : date
    let coded = Drugs.product(for: thing.statement.concept)?.strengths ?? []
    let worded = StrengthWords.strength(in: thing.statement.concept.words ?? "")
    let differs = worded.map { !StrengthWords.agrees($0, with: coded) } ?? false
    strengthInWords = differs ? worded?.text : nil
    strengths = differs || coded.isEmpty ? worded.map { [$0] } ?? coded : coded
    dose = DailyDose(detail, strengths: strengths)
  }

  private static func claim(
    _ thing: Thing, _ detail: MedicationDetail, asOf: Instant
  ) -> Claim {
    let statement = thing.statement
    if thing.isRetracted { return .retracted }
    if detail.role == .billed || thing.isBilled { return .billed }
    if detail.doNotTake || thing.isRefuted { return .stopped }
    let isGiven = detail.role == .dispense || detail.role == .administration
    switch statement.status.standing {
    case .stopped: return .stopped
    case .planned: return .planned
    case .onHold: return .paused
    case .completed: return isGiven ? .filled : .ended
    case .resolved, .inactive: return .ended
    case .active, .recurrence, .unknown, .preliminary, .corrected, .remission:
      if isGiven { return .filled }
      if hasEnded(statement.period, asOf: asOf) { return .ended }
      if isPlan(detail.intent) { return .planned }
      return statement.status.standing == .unknown ? .unknown : .taking
    case .notDone, .enteredInError: return .stopped
    }
  }

  /// FHIR request intents that only propose.
  private static func isPlan(_ intent: String?) -> Bool { intent == "plan" || intent == "proposal" }

  private static func hasEnded(_ period: Period, asOf: Instant) -> Bool {
    period.endedAtUnknownTime || (period.end.map { $0.upperBound() <= asOf } ?? false)
  }

  private static func date(
    _ thing: Thing, _ detail: MedicationDetail, _ claim: Claim
  ) -> PartialDate? {
    let statement = thing.statement
    if claim == .stopped || claim == .ended, let end = statement.period.end { return end }
    switch detail.role {
    case .dispense, .administration, .billed: return statement.period.sortDate ?? thing.said
    case .order: return statement.recorded ?? statement.period.start ?? thing.kept.written
    case .reported: return thing.said ?? statement.period.start
    }
  }
}

/// A strength written in the words of a product: `Metformin 1000 MG`.
enum StrengthWords {
  /// The only strength in the words; nil when there is none, or more than one.
  static func strength(in words: String) -> DrugProduct.Strength? {
    let tokens = words.lowercased().split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" }
    var found: [DrugProduct.Strength] = []
    for (index, token) in tokens.enumerated() {
      let digits = token.prefix { $0.isNumber || $0 == "." }
      guard let amount = Double(digits) else { continue }
      let rest = token.dropFirst(digits.count)
      let unit = rest.isEmpty ? tokens.dropFirst(index + 1).first.map(String.init) : String(rest)
      guard let unit, ["mg", "mcg", "ug", "g"].contains(unit) else { continue }
      found.append(DrugProduct.Strength(amount: amount, unit: unit == "mcg" ? "ug" : unit))
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether a strength in words is the one of the code; without a code's strength nothing differs.
  static func agrees(_ words: DrugProduct.Strength, with coded: [DrugProduct.Strength]) -> Bool {
    guard coded.count == 1, let one = coded.first,
      let amount = Units.convert(words.amount, from: words.unit, to: one.unit)
    else { return true }
    return abs(amount - one.amount) <= 0.001 * one.amount
  }
}

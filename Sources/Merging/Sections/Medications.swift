import Clinical
import Terminology

/// Medicines (`clinical-corrections.md` 2.4, 2.7). The block's key is ingredients + salt + form +
/// release + concentration, so that every statement of the block is of one medicine; the strength of
/// a tablet is not in the key: it makes the dose, and doses are compared. Order, fill, list and the
/// patient's word stand side by side with their dates; none of them is chosen.
enum Medications {
  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let grouping = Grouping(byKey: things, decided: context.decided)
    return Outcome(grouping, ask: "Is this one medicine:") { fact($0, context) }
  }

  private static func fact(_ group: [Thing], _ context: Context) -> Fact {
    let sayings = group.compactMap { Saying($0, asOf: context.asOf) }
      .sorted { ($0.date.sortKey, $0.thing.name) < ($1.date.sortKey, $1.thing.name) }
    let standing = MedicationStanding(sayings)
    let doses = DoseComparison(sayings)
    var draft = Draft(group, state: standing.state)
    draft.conflicts = standing.conflicts + doses.conflicts + codingConflicts(sayings)
    draft.fields = doses.fields + courseFields(sayings)
    draft.period = period(sayings)
    draft.evidence = evidence(group)
    if !draft.conflicts.contains(where: { $0.subject == .dose && !$0.isOlderOnly }) {
      name(&draft, sayings: sayings, shown: doses.shown)
    }
    addBrands(&draft, sayings)
    draft.addRetractions()
    let lines = Dictionary(
      sayings.map { ($0.thing.name, MedicationWords.line($0)) }, uniquingKeysWith: { one, _ in one }
    )
    return draft.fact { lines[$0.name] ?? $0.statement.status.standing.rawValue }
  }

  private static func evidence(_ group: [Thing]) -> String {
    guard let product = Drugs.product(for: group[0].statement.concept) else {
      return group[0].statement.concept.codings.isEmpty ? "the same words" : "the same code"
    }
    return product.isIngredientOnly
      ? "the same ingredient code, no form or strength sent"
      : "same ingredient, salt, form and release"
  }

  /// Adds the strength of the newest order to the name, unless the doses disagree: then none is chosen.
  private static func name(_ draft: inout Draft, sayings: [Saying], shown: Saying?) {
    guard let source = shown ?? sayings.last(where: { !$0.strengths.isEmpty }),
      let product = Drugs.product(for: source.thing.statement.concept), product.concentration == nil
    else { return }
    if product.isIngredientOnly, product.ingredients.contains(where: Drugs.needsProduct) {
      draft.title = source.thing.statement.concept.words ?? draft.title
    } else if let strength = source.strengthText {
      draft.title += " " + strength
    }
  }

  private static func addBrands(_ draft: inout Draft, _ sayings: [Saying]) {
    let brands = Set(
      sayings.compactMap { Drugs.product(for: $0.thing.statement.concept)?.brand })
    if !brands.isEmpty { draft.remarks.append("also called " + Words.list(brands.sorted())) }
  }

  private static func period(_ sayings: [Saying]) -> Period {
    let live = sayings.filter { $0.claim != .retracted && $0.claim != .billed }
    // What only a payer tells is as old as what was paid for.
    if live.isEmpty, let paid = sayings.last(where: { $0.claim == .billed }) {
      return paid.thing.statement.period
    }
    let start = live.compactMap { $0.thing.statement.period.start }
      .min { $0.lowerBound() < $1.lowerBound() }
    let end = live.last { $0.claim == .stopped || $0.claim == .ended }?.thing.statement.period.end
    let isOver = !live.contains { $0.claim == .taking }
    return Period(start: start, end: isOver ? end : nil)
  }

  private static func courseFields(_ sayings: [Saying]) -> [Field] {
    var fields: [Field] = []
    if let stop = sayings.last(where: { $0.claim == .stopped }), let date = stop.date {
      fields.append(
        Field(
          name: "stopped", value: Words.day(date), from: stop.thing.name,
          why: stop.thing.kept.sourceName))
    }
    let reasons = sayings.flatMap { saying in
      saying.detail.reasons.compactMap(\.words).map { (saying.thing.name, $0) }
    }
    if let (thing, words) = reasons.first {
      fields.append(Field(name: "for", value: words, from: thing, why: "as sent"))
    }
    return fields
  }

  /// Code and words of one statement that do not mean the same (`standards.md` 6.4: show the words,
  /// warn).
  private static func codingConflicts(_ sayings: [Saying]) -> [Conflict] {
    sayings.compactMap { saying in
      let concept = saying.thing.statement.concept
      guard let product = Drugs.product(for: concept), let words = concept.words else { return nil }
      let named = Drugs.candidates(inWords: words)
      let isOther = !named.isEmpty && named.isDisjoint(with: product.ingredients)
      guard isOther || saying.strengthInWords != nil else { return nil }
      let code = [product.name, product.strengthText].compactMap { $0 }.joined(separator: " ")
      return Conflict(
        subject: .coding,
        words: saying.thing.kept.sourceName + " sent the code of " + code + " with the words \""
          + words
          + "\". Code and words disagree.", things: [saying.thing.name], isSafety: isOther)
    }
  }
}

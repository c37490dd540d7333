import Clinical
import Synchronization
import Terminology

/// Statements fall into blocks by an exact key. Statements of different blocks never become one fact
/// unless a person says so.
public struct Blocks: Sendable {
  /// The blocks, sorted by key.
  private var all: [Block]

  init(
    _ things: Things, _ context: Context,
    spread: Spread = inTurn
  ) {
    var byKey: [String: [Thing]] = [:]
    for (thing, key) in zip(things.all, things.keys) { byKey[key, default: []].append(thing) }
    let sorted = byKey.sorted { $0.key < $1.key }
    let done = Mutex([Block?](repeating: nil, count: sorted.count))
    spread(sorted.count) { index in
      let block = Block(key: sorted[index].key, things: sorted[index].value, context)
      done.withLock { $0[index] = block }
    }
    all = done.withLock { $0.compactMap { $0 } }
  }

  /// All facts, block by block.
  var facts: [Fact] { all.flatMap { $0.others + $0.measurements } }
  /// The facts of single measurements.
  var measurements: [Fact] { all.flatMap(\.measurements) }
  /// All other facts.
  var others: [Fact] { all.flatMap(\.others) }
  /// What a person should be asked.
  var questions: [Question] { all.flatMap(\.questions) }

  /// Closes what is only kept of things.
  mutating func close(_ spread: Spread) {
    let count = all.count
    let held = Mutex(all.map(Optional.some))
    all = []
    spread(count) { index in
      var block = held.withLock { $0[index].take() }
      block?.close()
      held.withLock { [block] in $0[index] = block }
    }
    all = held.withLock { $0.compactMap { $0 } }
  }

  /// Goes through all things, block by block.
  func forEachThing(_ body: (Thing) -> Void) {
    for block in all { block.things.forEach(body) }
  }

  /// The things of each block by its key, in the order of names.
  var things: [String: [Thing]] {
    Dictionary(all.map { ($0.key, $0.things) }, uniquingKeysWith: +)
  }

  /// Puts some things of one block in the place of others.
  /// - Returns: the measurements that went, and those that came.
  mutating func replace(
    _ old: [Thing], by new: [Thing], key: String, _ context: Context
  ) -> (gone: [Fact], come: [Fact]) {
    let place = all.partitioningIndex { $0.key >= key }
    if place == all.count || all[place].key != key {
      all.insert(Block(key: key, things: [], context), at: place)
    }
    defer { if all[place].things.isEmpty { all.remove(at: place) } }
    return all[place].replace(old, by: new, context)
  }

  /// The medicines whose course ended by its own dates between two instants, by block.
  func coursesEnding(between one: Instant, and other: Instant) -> [(key: String, things: [Thing])] {
    let prefix = Kind.medication.rawValue + "|"
    let first = all.partitioningIndex { $0.key >= prefix }
    return all[first...].prefix { $0.key.hasPrefix(prefix) }.compactMap { block in
      let ended = block.things.filter { thing in
        guard let end = thing.statement.period.end?.upperBound() else { return false }
        return (end <= one) != (end <= other)
      }
      return ended.isEmpty ? nil : (block.key, ended)
    }
  }

  /// The exact key of a statement: kind and product, problem, substance, analyte, year of a vaccine …
  /// What has no code and no words, or a code that names nothing, or modifiers that are not understood,
  /// falls into the block `alone` of its kind, in which nothing is ever joined.
  public static func key(for statement: Statement) -> String {
    let prefix = statement.kind.rawValue + "|"
    guard isNamed(statement.concept, statement.kind, statement.notUnderstood) else {
      return prefix + "alone"
    }
    switch statement.kind {
    case .condition: return prefix + condition(statement)
    case .medication: return prefix + medication(statement.concept)
    case .allergy: return prefix + allergy(statement.concept)
    case .observation: return prefix + observation(statement.concept)
    case .immunization: return prefix + year(statement.period)
    case .encounter: return prefix + "all"
    case .report: return prefix + report(statement)
    case .procedure: return prefix + (name(of: statement.concept) ?? "alone")
    case .device, .plan, .document, .claim: return prefix + "all"
    case .goal: return prefix + (Goals.key(statement) ?? "alone")
    case .familyHistory: return prefix + (Relatives.key(statement) ?? "alone")
    case .coverage: return prefix + (Coverages.key(statement) ?? "alone")
    case .contact: return prefix + (Contacts.key(statement) ?? "alone")
    case .careTeam: return prefix + (CareTeams.key(statement) ?? "alone")
    case .absence, .other: return prefix + "alone"
    }
  }

  /// The key of a thing. Measurements are thousands: of one only what its key is made of is touched.
  static func key(for thing: Thing) -> String {
    guard thing.statement.kind == .observation else { return key(for: thing.statement) }
    let concept = thing.statement.concept
    let isNamed = isNamed(concept, .observation, thing.statement.notUnderstood)
    return Kind.observation.rawValue + "|" + (isNamed ? observation(concept) : "alone")
  }

  /// Whether a statement can meet others: all of it is understood, and its code names something.
  private static func isNamed(_ concept: Concept, _ kind: Kind, _ notUnderstood: [String]) -> Bool {
    notUnderstood.isEmpty && !GenericCodes.isGeneric(concept, kind)
  }

  /// The key in which nothing is joined.
  static func isAlone(_ key: String) -> Bool { key.hasSuffix("|alone") }

  private static func condition(_ statement: Statement) -> String {
    // A mother's heart attack is nobody's problem: sections that speak of others or of plans keep
    // their statements to themselves.
    let place = ownProblems.contains(statement.section) ? "" : statement.section.rawValue + "|"
    if let problem = Problems.problem(for: statement.concept) { return place + problem.key }
    return place + (name(of: statement.concept) ?? "alone")
  }

  private static let ownProblems: Set<Section> = [
    .problems, .pastProblems, .encounters, .hospital, .healthConcerns, .claims, .pregnancy,
    .mentalStatus, .referral, .other,
  ]

  private static func medication(_ concept: Concept) -> String {
    if let product = Drugs.product(for: concept) {
      if product.isIngredientOnly, product.ingredients.contains(where: Drugs.needsProduct) {
        return "alone"
      }
      return [
        product.ingredients.joined(separator: "+"), product.salt ?? "",
        product.form?.rawValue ?? "ingredient", product.release?.rawValue ?? "",
        product.concentration ?? "",
      ].joined(separator: "|")
    }
    if let code = code(of: concept) { return code }
    guard let words = words(of: concept),
      !Drugs.candidates(inWords: words).contains(where: Drugs.needsProduct)
    else { return "alone" }
    return words
  }

  private static func allergy(_ concept: Concept) -> String {
    if let none = Substances.noneKnown(concept) { return "none-" + none.rawValue }
    if let substance = Substances.key(for: concept) { return substance }
    return name(of: concept) ?? "alone"
  }

  private static func observation(_ concept: Concept) -> String {
    if Pressures.Part(concept) != nil { return Pressures.block }
    if let analyte = Analytes.key(for: concept) { return analyte }
    return name(of: concept) ?? "alone"
  }

  /// Vaccines meet by day; a block is a year, so that a dose known by its year can be asked about.
  private static func year(_ period: Period) -> String {
    period.sortDate.map { String($0.civil.year) } ?? "undated"
  }

  private static func report(_ statement: Statement) -> String {
    statement.otherIdentifiers.map { ($0.system ?? "") + "|" + $0.value }.min() ?? "alone"
  }

  /// The exact name of a concept: its code, else its words; nil where it has neither.
  static func name(of concept: Concept) -> String? { code(of: concept) ?? words(of: concept) }

  /// The code by which a concept outside our tables meets itself: of the most trusted code system
  /// that it has, the smallest code.
  private static func code(of concept: Concept) -> String? {
    if concept.codings.count == 1, let coding = concept.codings.first {
      return coding.system.flatMap { coding.code.isEmpty ? nil : name($0, coding.code) }
    }
    var best: (rank: Int, key: String)?
    for coding in concept.codings where !coding.code.isEmpty {
      guard let system = coding.system else { continue }
      let candidate = (ranks[system] ?? ranks.count, name(system, coding.code))
      if let known = best, known <= candidate { continue }
      best = candidate
    }
    return best?.key
  }

  private static func name(_ system: CodeSystem, _ code: String) -> String {
    if system == .ndc, let digits = NDC.digits(code) { return "ndc:" + digits }
    return system.rawValue + ":" + code
  }

  private static let ranks: [CodeSystem: Int] = [
    .loinc: 0, .snomed: 1, .rxnorm: 2, .cvx: 3, .icd10cm: 4, .icd10: 5, .icd9cm: 6, .unii: 7,
    .mdc: 8, .ndc: 9,
  ]

  /// Words of a concept without a code: the same words, letter case and spacing apart. Never alike.
  private static func words(of concept: Concept) -> String? {
    guard let words = concept.words.map(Words.folded), !words.isEmpty else { return nil }
    return "words:" + words
  }
}

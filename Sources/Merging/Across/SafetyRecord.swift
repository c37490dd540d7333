import Clinical
import Terminology

/// What the safety table looks at: medicines that may be taken, problems, allergies, kidney value.
struct SafetyRecord {
  private struct Medicine {
    let name: ThingID
    let ingredients: Set<String>
    let classes: Set<DrugClass>
    let isCoded: Bool
  }

  private var medicines: [Medicine] = []
  private var problems: [(name: ThingID, key: String)] = []
  private var allergies: [(name: ThingID, ingredients: Set<String>)] = []
  private var kidney: (name: ThingID, value: Double)?
  private var titlesByName: [ThingID: String] = [:]

  init(_ facts: [Fact], _ known: KnownProblems) {
    for index in facts.indices {
      switch facts[index].kind {
      case .medication: addMedicine(facts[index])
      case .condition: addProblem(facts[index], known)
      case .allergy: addAllergy(facts[index])
      case .observation where kidney == nil: addKidney(facts[index])
      default: break
      }
    }
  }

  /// By its code, else by a name that stands in its words: better once too often than not at all.
  private mutating func addMedicine(_ fact: Fact) {
    guard [.active, .disputed, .unknown].contains(fact.state) else { return }
    let words = fact.members.lazy.compactMap(\.kept.statement.concept.words).first ?? ""
    let ingredients = fact.product.map { Set($0.ingredients) } ?? Drugs.candidates(inWords: words)
    let classes = ingredients.reduce(into: Set<DrugClass>()) { found, ingredient in
      found.formUnion(Drugs.classes(ofIngredient: ingredient))
    }
    medicines.append(
      Medicine(
        name: fact.name, ingredients: ingredients, classes: classes, isCoded: fact.product != nil))
    titlesByName[fact.name] = fact.title
  }

  private mutating func addProblem(_ fact: Fact, _ known: KnownProblems) {
    guard [.active, .disputed, .unknown].contains(fact.state),
      let problem = known[fact]
    else { return }
    problems.append((fact.name, problem.key))
    titlesByName[fact.name] = fact.title
  }

  private mutating func addAllergy(_ fact: Fact) {
    guard [.active, .disputed, .unknown].contains(fact.state),
      let key = fact.substance
    else { return }
    // An allergy to one member speaks of its class too.
    let keys = [key] + Substances.classes(of: key)
    let ingredients = keys.reduce(into: Set<String>()) {
      $0.formUnion(Substances.ingredients(of: $1))
    }
    allergies.append((fact.name, ingredients))
    titlesByName[fact.name] = fact.title
  }

  /// Facts come newest first within their section; the first kidney value is the newest.
  private mutating func addKidney(_ fact: Fact) {
    guard ![.retracted, .notDone].contains(fact.state),
      let member = fact.members.first(where: Self.isKidneyValue),
      case .observation(let detail) = member.kept.statement.detail,
      case .quantity(let quantity)? = detail.value, quantity.comparator == nil
    else { return }
    kidney = (fact.name, quantity.number.value)
    titlesByName[fact.name] = fact.title
  }

  /// Whether a fact holds a kidney value.
  static func isKidneyValue(_ fact: Fact) -> Bool {
    // Of one measurement no list of members is made: there are thousands.
    fact.measuredThing.map { isKidneyValue($0.kept) }
      ?? fact.members.contains(where: isKidneyValue)
  }

  private static func isKidneyValue(_ member: Member) -> Bool { isKidneyValue(member.kept) }

  private static func isKidneyValue(_ kept: KeptStatement) -> Bool {
    Analytes.key(for: kept.statement.concept) == "egfr"
  }

  /// The facts that meet a trigger, medicines first; empty when it is not met.
  func meets(_ trigger: SafetyTable.Trigger) -> [ThingID] {
    switch trigger {
    case .sameIngredient:
      let coded = medicines.filter(\.isCoded)
      return coded.filter { mine in
        coded.contains { other in
          other.name != mine.name && !other.ingredients.isDisjoint(with: mine.ingredients)
        }
      }.map(\.name)
    case .twoOf(let classes):
      let found = medicines.filter { !$0.classes.isDisjoint(with: classes) }
      // Two forms of one ingredient are the row of the same ingredient.
      return Set(found.map(\.ingredients)).count > 1 ? found.map(\.name) : []
    case .both(let one, let other):
      let left = medicines.filter { $0.classes.contains(one) }
      let right = medicines.filter { $0.classes.contains(other) }
      return left.isEmpty || right.isEmpty ? [] : (left + right).map(\.name)
    case .problem(let drugClass, let keys):
      let left = medicines.filter { $0.classes.contains(drugClass) }
      let right = problems.filter { keys.contains($0.key) }
      return left.isEmpty || right.isEmpty ? [] : left.map(\.name) + right.map(\.name)
    case .kidney(let ingredients, let limit):
      let left = medicines.filter { !$0.ingredients.isDisjoint(with: ingredients) }
      guard let kidney, kidney.value < limit, !left.isEmpty else { return [] }
      return left.map(\.name) + [kidney.name]
    case .allergy:
      return allergyPairs()
    }
  }

  private func allergyPairs() -> [ThingID] {
    var found: [ThingID] = []
    for medicine in medicines {
      let meant = allergies.filter { !$0.ingredients.isDisjoint(with: medicine.ingredients) }
      if !meant.isEmpty { found += [medicine.name] + meant.map(\.name) }
    }
    var seen: Set<ThingID> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// The names of the facts, as a sentence.
  func titles(_ names: [ThingID]) -> String {
    Words.list(names.compactMap { titlesByName[$0] }) + "."
  }
}

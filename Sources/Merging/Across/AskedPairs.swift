import Clinical
import Terminology

/// Pairs of facts that may be one, or of which one may be a kind of the other: questions for a person
/// (`standards.md` 6.2 "review when", `clinical-corrections.md` 2.4, 2.6). Never joined by rule.
enum AskedPairs {
  static func questions(
    _ facts: [Fact], _ known: KnownProblems, decided: Decided
  ) -> [Question] {
    func live(_ kind: Kind) -> [Fact] {
      facts.indices.filter {
        facts[$0].kind == kind && ![.retracted, .noneKnown].contains(facts[$0].state)
      }.map { facts[$0] }
    }
    let pairs =
      problems(live(.condition), known)
      + medicines(live(.medication))
      + allergies(live(.allergy))
    var seen: Set<[ThingID]> = []
    return pairs.compactMap { left, right, words, reason in
      guard seen.insert([left.name, right.name].sorted()).inserted,
        !isDecided(left, right, decided)
      else { return nil }
      return Question(
        subject: .thing, names: [left.name.rawValue, right.name.rawValue], words: words,
        reasons: [reason])
    }
  }

  private typealias Pair = (Fact, Fact, String, String)

  private static func isDecided(_ left: Fact, _ right: Fact, _ decided: Decided) -> Bool {
    guard !decided.mentioned.isEmpty else { return false }
    return left.members.contains { mine in
      right.members.contains { decided.verdict(mine.kept.thing, $0.kept.thing) != nil }
    }
  }

  private static func problems(_ facts: [Fact], _ known: KnownProblems) -> [Pair] {
    var byKey: [String: [Fact]] = [:]
    for fact in facts { if let key = known[fact]?.key { byKey[key, default: []].append(fact) } }
    var pairs: [Pair] = []
    for fact in facts {
      if let problem = known[fact] {
        for other in problem.askedWith.flatMap({ byKey[$0] ?? [] }) where fact.name < other.name {
          pairs.append((fact, other, words("Is this one problem:", fact, other), "related codes"))
        }
      } else if let text = wordsOnly(fact) {
        for other in ProblemWords.keys(in: text).flatMap({ byKey[$0] ?? [] }) {
          pairs.append(
            (fact, other, words("Is this one problem:", fact, other), "one has words only, no code")
          )
        }
      }
    }
    return pairs
  }

  private static func medicines(_ facts: [Fact]) -> [Pair] {
    var byIngredient: [String: [Fact]] = [:]
    for fact in facts {
      for ingredient in fact.product?.ingredients ?? [] {
        byIngredient[ingredient, default: []].append(fact)
      }
    }
    var pairs: [Pair] = []
    for (ingredient, group) in byIngredient.sorted(by: { $0.key < $1.key }) {
      for (left, right) in allPairs(group) where !areTwoConcentrations(left, right) {
        let reason = "same ingredient " + Drugs.name(ofIngredient: ingredient) + ", "
        pairs.append(
          (
            left, right, words("Is this one medicine:", left, right),
            reason + difference(left, right)
          ))
      }
    }
    return pairs + named(facts.filter { $0.product == nil }, among: byIngredient)
  }

  /// Medicines without a code of our table whose words name an ingredient or a brand of another fact:
  /// never silent.
  private static func named(_ facts: [Fact], among byIngredient: [String: [Fact]]) -> [Pair] {
    var pairs: [Pair] = []
    var byName: [String: [Fact]] = [:]
    for fact in facts {
      let text = fact.members.lazy.compactMap(\.kept.statement.concept.words).first ?? ""
      for ingredient in Drugs.candidates(inWords: text).sorted() {
        // Two products of RxNorm that our table lacks are two products: only words without a code ask.
        let alike = (byName[ingredient] ?? []).filter { hasNoCode(fact) || hasNoCode($0) }
        for other in (byIngredient[ingredient] ?? []) + alike
        where !areTwoConcentrations(fact, other) {
          pairs.append(
            (
              fact, other, words("Is this one medicine:", fact, other),
              "the name stands in the words, no known code"
            ))
        }
        byName[ingredient, default: []].append(fact)
      }
    }
    return pairs
  }

  /// Two concentrations are never one medicine: `ProductConflicts` says so, nobody is asked.
  private static func areTwoConcentrations(_ left: Fact, _ right: Fact) -> Bool {
    guard let mine = left.concentration, let theirs = right.concentration else { return false }
    return mine != theirs
  }

  private static func hasNoCode(_ fact: Fact) -> Bool {
    fact.members.allSatisfy { $0.kept.statement.concept.code(in: .rxnorm) == nil }
  }

  private static func allPairs(_ facts: [Fact]) -> [(Fact, Fact)] {
    facts.enumerated().flatMap { index, left in facts[(index + 1)...].map { (left, $0) } }
  }

  private static func difference(_ left: Fact, _ right: Fact) -> String {
    guard let mine = left.product, let theirs = right.product else { return "another form" }
    if mine.ingredients != theirs.ingredients { return "another combination" }
    if mine.isIngredientOnly || theirs.isIngredientOnly { return "one names no form or strength" }
    if mine.salt != theirs.salt { return "another salt" }
    if mine.release != theirs.release { return "another release" }
    if mine.concentration != theirs.concentration { return "another concentration" }
    return "another form"
  }

  private static func allergies(_ facts: [Fact]) -> [Pair] {
    let keyed = facts.map { fact in
      (fact, fact.substance)
    }
    var pairs: [Pair] = []
    for (index, (left, mine)) in keyed.enumerated() {
      for (right, theirs) in keyed[(index + 1)...] {
        if let mine, let theirs, Substances.areClassAndMember(mine, theirs) {
          pairs.append(
            (
              left, right, words("Is this one allergy:", left, right),
              "one is the class of the other"
            ))
        } else if names(left, mine, right, theirs) {
          pairs.append(
            (
              left, right, words("Is this one allergy:", left, right),
              "the name stands in the words, no known code"
            ))
        }
      }
    }
    return pairs
  }

  /// Whether the words of an allergy without a known code name the other substance.
  private static func names(
    _ left: Fact, _ mine: String?, _ right: Fact, _ theirs: String?
  ) -> Bool {
    guard (mine == nil) != (theirs == nil), let key = mine ?? theirs,
      let name = Substances.plainName(of: key)
    else { return false }
    let text =
      (mine == nil ? left : right).members.lazy
      .compactMap(\.kept.statement.concept.words).first ?? ""
    let tokens = Words.folded(text).split { !$0.isLetter }.map(String.init)
    return name.split(separator: " ").allSatisfy { tokens.contains(String($0)) }
  }

  private static func wordsOnly(_ fact: Fact) -> String? {
    let concept = fact.members[0].kept.statement.concept
    return concept.codings.isEmpty ? concept.words : nil
  }

  private static func words(_ ask: String, _ left: Fact, _ right: Fact) -> String {
    ask + " " + left.title + " (" + Words.sources(left.sources) + ") and " + right.title + " ("
      + Words.sources(right.sources) + ")?"
  }
}

/// Words that people write for a problem, whole words only: for questions, never for a match.
enum ProblemWords {
  static func keys(in text: String) -> [String] {
    let folded =
      " " + Words.folded(text).map { $0.isLetter || $0.isNumber ? String($0) : " " }.joined() + " "
    return rows.filter { row in row.words.contains { folded.contains(" " + $0 + " ") } }.map(\.key)
  }

  private static let rows: [(key: String, words: [String])] = [
    ("diabetes2", ["dm2", "t2dm", "dm ii", "niddm", "type 2 diabetes", "diabetes"]),
    ("diabetes1", ["dm1", "t1dm", "iddm", "type 1 diabetes"]),
    ("hypertension", ["htn", "hypertension", "high blood pressure"]),
    ("heart-failure", ["chf", "hfref", "hfpef", "heart failure"]),
    ("fibrillation", ["afib", "irregular heart", "irregular heartbeat", "atrial fibrillation"]),
    ("copd", ["copd"]), ("asthma", ["asthma"]), ("ckd", ["ckd", "kidney disease"]),
    ("pneumonia", ["pneumonia"]), ("hypothyroidism", ["hypothyroid", "hypothyroidism"]),
    ("depression", ["depression"]), ("infarction-old", ["heart attack", "old mi"]),
  ]
}

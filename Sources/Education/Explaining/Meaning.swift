import Clinical
import Terminology

/// What something on a record is, as far as its codes and its names tell: for `?` and `explain`.
public enum Meaning {
  /// What it is, in sentences that name what they speak of; the most exact first. Empty where neither
  /// the tables nor the glossary know it: nothing similar is guessed.
  ///
  /// - Parameter names: what it is called on the screen, its title first.
  public static func sentences(of concept: Concept, kind: Kind, names: [String]) -> [String] {
    let glossary = Glossary.builtIn
    let names = allNames(of: concept, kind: kind, names)
    var entries: [Glossary.Entry] = []
    for name in names {
      guard let entry = glossary.entry(forName: name), !entries.contains(entry) else { continue }
      entries.append(entry)
    }
    if entries.isEmpty, let lesson = opening(of: concept, kind) { return [lesson] }
    if entries.isEmpty { entries = glossary.namesOfThings(in: names.joined(separator: " ")) }
    return entries.prefix(3).map(\.sentence)
  }

  /// The lessons on it, the most exact first.
  public static func lessons(on concept: Concept, kind: Kind) -> [Topic] {
    var topics: [Topic] = []
    for coding in codings(of: concept, kind: kind) {
      for topic in Topics.about(coding) where !topics.contains(where: { $0.key == topic.key }) {
        topics.append(topic)
      }
    }
    return topics
  }

  /// Its codes, and for a medicine those of its ingredients. Where the tables do not know its code, the
  /// exact name of an ingredient in the words that came with it will do: for what is read about it, never
  /// for what is merged (`clinical-corrections.md` 2.4).
  public static func codings(of concept: Concept, kind: Kind) -> [Coding] {
    guard kind == .medication else { return concept.codings }
    let ingredients = ingredients(of: concept)
    return concept.codings + ingredients.map { Coding(system: .rxnorm, code: $0) }
  }

  private static func ingredients(of concept: Concept) -> [String] {
    if let product = Drugs.product(for: concept) { return product.ingredients }
    let words = concept.codings.compactMap(\.display) + [concept.text].compactMap { $0 }
    return words.reduce(into: Set()) { $0.formUnion(Drugs.candidates(inWords: $1)) }.sorted()
  }

  /// Each code once, with its system and the words that came with it: `4548-4 (LOINC): Hemoglobin A1c`.
  public static func codeWords(of concepts: [Concept]) -> [String] {
    var seen: Set<Coding> = []
    return concepts.flatMap(\.codings).compactMap { coding in
      var bare = coding
      bare.display = nil
      guard seen.insert(bare).inserted else { return nil }
      let system = coding.system.map(CodeSystems.name(of:)) ?? "no code system sent"
      return "\(coding.code) (\(system))" + (coding.display.map { ": " + $0 } ?? "")
    }
  }

  /// Every name under which it may be explained: its own, those of the tables, of the broader problem,
  /// of the ingredients and their classes.
  private static func allNames(
    of concept: Concept, kind: Kind, _ names: [String]
  ) -> [String] {
    var all = [PlainNames.name(for: concept, kind: kind)].compactMap { $0 } + names
    all += [concept.text].compactMap { $0 } + concept.codings.compactMap(\.display)
    switch kind {
    case .observation:
      if let analyte = Analytes.analyte(for: concept) { all += [analyte.name, analyte.key] }
    case .condition:
      if let problem = Problems.problem(for: concept) { all.append(problem.name) }
      if let parent = Problems.parent(for: concept) { all += [parent.plainName, parent.name] }
    case .medication:
      let ingredients = ingredients(of: concept)
      all += ingredients.map(Drugs.name(ofIngredient:))
      let classes = Set(ingredients.flatMap(Drugs.classes(ofIngredient:)))
      all += classes.map(\.rawValue).sorted()
    case .immunization:
      all += concept.codings.filter { $0.system == .cvx }.flatMap {
        Vaccines.groups(of: $0.code).map(\.plainName)
      }
    default: break
    }
    return all
  }

  /// How the lesson on exactly this begins.
  private static func opening(of concept: Concept, _ kind: Kind) -> String? {
    let topic = codings(of: concept, kind: kind).lazy.compactMap { Topics.about($0).first }.first
    return topic?.body.blocks.lazy.compactMap { block in
      if case .paragraph(let text) = block { text } else { nil }
    }.first
  }
}

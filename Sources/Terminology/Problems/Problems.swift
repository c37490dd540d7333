import Clinical

/// A problem that several code systems name, exactly alike.
public struct Problem: Sendable, Hashable {
  /// Whether it stays or comes in episodes, which decides how dates are read
  /// (`clinical-corrections.md` 2.5).
  public enum Course: String, Sendable, Hashable {
    case chronic, episodic
  }

  /// The key of the group.
  public var key: String
  /// In plain words: `type 2 diabetes`.
  public var plainName: String
  /// The clinical name.
  public var name: String
  /// Its course.
  public var course: Course
  /// The broader problem beneath which it is shown, by key.
  public var parent: String?
  /// Problems that it may be one with, by key: a question, never a match.
  public var askedWith: [String]
}

/// Problems by code. Only exact peers are one group; a narrower code is a child, shown beneath.
public enum Problems {
  /// Every group, in the order of the table.
  public static let all: [Problem] = ProblemTable.all

  /// The group that a concept's codes mean: the first coding, as the source ordered them, that is in
  /// the table. Nil when none is.
  public static func problem(for concept: Concept) -> Problem? {
    concept.codings.lazy.compactMap { ProblemTable.byCode[ProblemTable.codeKey($0)] }.first
  }

  /// The group of a key.
  public static func named(_ key: String) -> Problem? { ProblemTable.byKey[key] }

  /// The codes of a group.
  public static func codings(of key: String) -> [Coding] {
    ProblemTable.codes(of: key).compactMap { code in
      let parts = code.split(separator: ":")
      let systems: [Substring: CodeSystem] = ["s": .snomed, "i10": .icd10cm, "i9": .icd9cm]
      guard parts.count == 2, let system = systems[parts[0]] else { return nil }
      return Coding(system: system, code: String(parts[1]))
    }
  }

  /// The course of a problem: the table's; outside the table chronic, where the words of a code or of
  /// its source say so themselves (SNOMED CT puts the clinical course in the name), else unknown.
  public static func course(of concept: Concept) -> Problem.Course? {
    if let problem = problem(for: concept) { return problem.course }
    let names = concept.codings.compactMap(\.display) + [concept.text].compactMap { $0 }
    let words = names.joined(separator: " ").lowercased()
    return words.contains("chronic") && !words.contains("acute") ? .chronic : nil
  }

  /// The broader problem of a code that is in no group itself: E11.65 is a kind of type 2 diabetes.
  /// ICD-10-CM only, by its own tree.
  public static func parent(for concept: Concept) -> Problem? {
    if let known = problem(for: concept) { return known.parent.flatMap(named) }
    for coding in concept.codings where coding.system == .icd10cm {
      let code = coding.code.uppercased()
      for (prefix, key) in ProblemTable.families where code.hasPrefix(prefix) { return named(key) }
    }
    return nil
  }

  /// Groups that are different problems, whose codes a source may have confused: a diabetes of the
  /// other type is a coding conflict, not a second disease (`demo-story.md` C1).
  public static func excludeEachOther(_ left: String, _ right: String) -> Bool {
    ProblemTable.exclusive.contains { $0.contains(left) && $0.contains(right) } && left != right
  }
}

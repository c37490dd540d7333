import Clinical

/// Codes whose names our tables know, beside the name that was sent. Names differ between systems, so
/// only what cannot be one thing counts: no word in common with the code's own names, and all words
/// of another row's name.
public enum KnownNames {
  /// What our tables call a code, and which other thing the name sent with it means.
  public struct Misfit: Sendable, Equatable {
    /// The code's name by our tables.
    public var known: String
    /// The other row whose name was sent.
    public var meant: String
  }

  /// The misfit of a coding; nil where our tables know no such code, or the name may well be its own.
  public static func misfit(_ coding: Coding) -> Misfit? {
    guard let system = coding.system, let display = coding.display, !display.isEmpty,
      let table = tables[system], let own = table.row(of: coding)
    else { return nil }
    let sent = words(display)
    guard !sent.isEmpty,
      !own.vocabulary.contains(where: { word in sent.contains { meet(word, $0) } })
    else { return nil }
    let meant = table.rows.first { row in
      row.name != own.name && row.names.contains { !$0.isEmpty && $0.isSubset(of: sent) }
    }
    return meant.map { Misfit(known: own.name, meant: $0.name) }
  }

  private struct Row {
    let name: String
    let names: [Set<String>]
    let vocabulary: Set<String>

    init(_ name: String, _ names: [String]) {
      self.name = name
      self.names = names.map(words)
      vocabulary = self.names.reduce(into: []) { $0.formUnion($1) }
    }
  }

  private struct Table {
    let rows: [Row]
    let find: @Sendable (Coding) -> [String]

    /// The row of a code; a code of several rows (a combined vaccine) has the words of them all.
    func row(of coding: Coding) -> Row? {
      let names = find(coding)
      let own = rows.filter { names.contains($0.name) }
      guard let first = own.first else { return nil }
      return own.count == 1
        ? first
        : Row(
          names.joined(separator: " and "),
          own.flatMap { $0.names.map { $0.joined(separator: " ") } })
    }
  }

  private static let tables: [CodeSystem: Table] = [
    .loinc: Table(
      rows: Analytes.all.map { Row($0.name, [$0.name, $0.plainName]) },
      find: { coding in
        Analytes.analyte(for: Concept(codings: [coding])).map { [$0.name] } ?? []
      }),
    .cvx: vaccines, .icd10cm: problems, .snomed: problems, .icd9cm: problems,
    .rxnorm: Table(
      rows: DrugTable.ingredients.map { Row($0.name, [$0.name]) },
      find: { coding in
        Drugs.product(for: Concept(codings: [coding]))?.ingredients.map(Drugs.name) ?? []
      }),
  ]

  private static let problems = Table(
    rows: Problems.all.map { Row($0.plainName, [$0.name, $0.plainName]) },
    find: { coding in
      Problems.problem(for: Concept(codings: [coding])).map { [$0.plainName] } ?? []
    })

  private static let vaccines = Table(
    rows: VaccineTable.rows.map { row in
      Row(row.plainName, [row.plainName] + (vaccineWords[row.key] ?? []))
    },
    find: { coding in
      Vaccines.code(of: Concept(codings: [coding])).map { Vaccines.groups(of: $0).map(\.plainName) }
        ?? []
    })

  /// Other names of vaccine groups by the group's key: the short and full names of the CVX table.
  private static let vaccineWords: [String: [String]] = [
    "88": ["influenza"], "128": ["influenza H1N1"], "213": ["SARS-COV-2", "coronavirus"],
    "115": ["Tdap"], "139": ["tetanus diphtheria"],
    "107": ["DTaP", "diphtheria tetanus pertussis"],
    "45": ["HepB", "hep B"], "85": ["HepA", "hep A"], "188": ["zoster"],
    "304": ["respiratory syncytial"], "89": ["poliovirus", "IPV", "OPV"],
    "17": ["haemophilus influenzae", "hemophilus"], "03": ["MMR", "measles", "rubella", "mumps"],
    "21": ["varicella"], "137": ["papilloma", "papillomavirus"],
    "108": ["meningococcal", "MCV4"], "164": ["meningococcal"], "19": ["BCG"],
    "325": ["vaccinia", "mpox"],
  ]

  /// Words that many names share, and so tell nothing.
  private static let common: Set<String> = [
    "and", "the", "for", "with", "without", "not", "other", "due", "type", "disease", "disorder",
    "unspecified", "essential", "primary", "chronic", "acute", "vaccine", "total", "blood", "serum",
    "plasma", "level", "rate", "high", "low", "pressure", "body", "right", "left", "history",
    "used",
    "pulse", "mean", "average", "index", "count", "cells", "old", "past", "first", "oral",
  ]

  private static func words(_ text: String) -> Set<String> {
    let parts = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    return Set(parts.map(String.init).filter { $0.count > 2 && !common.contains($0) })
  }

  /// Whether two words may be forms of one: equal, or alike in their first four letters.
  private static func meet(_ left: String, _ right: String) -> Bool {
    left == right || left.prefix(4) == right.prefix(4) || left.hasPrefix(right)
      || right.hasPrefix(left)
  }
}

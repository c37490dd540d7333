extension Keymap {
  /// The lists by letter: small letters for what is read most, capitals for the rest.
  private static let listKeys: [(key: String, command: Command, list: ListedSection)] = [
    ("m", .goMedicines, .medicines), ("b", .goProblems, .problems),
    ("a", .goAllergies, .allergies), ("r", .goResults, .results), ("v", .goVitals, .vitals),
    ("i", .goVaccines, .vaccines), ("e", .goVisits, .visits), ("d", .goProcedures, .procedures),
    ("n", .goPapers, .papers), ("c", .goCareTeam, .careTeam), ("O", .goPlan, .plan),
    ("G", .goGoals, .goals), ("D", .goDevices, .devices), ("F", .goFamilyHistory, .familyHistory),
    ("S", .goSocialHistory, .socialHistory), ("B", .goPregnancy, .pregnancy),
    ("A", .goAbilities, .abilities), ("M", .goMind, .mind), ("N", .goNutrition, .nutrition),
    ("E", .goConcerns, .concerns), ("W", .goWishes, .wishes), ("X", .goWarnings, .warnings),
    ("H", .goHospital, .hospital), ("R", .goReferral, .referral),
    ("I", .goInstructions, .instructions), ("C", .goCoverage, .coverage),
    ("L", .goClaims, .claims), ("T", .goContacts, .contacts), ("x", .goOther, .other),
  ]

  /// One binding for each list.
  static let lists: [Binding] = listKeys.map { row in
    let term = row.list.term.map { " (" + $0 + ")" } ?? ""
    let title = row.list == .other ? "not understood" : row.list.title.lowercased()
    return go(row.key, row.command, title, "the list: \(row.list.title)\(term)")
  }

  /// The list that a command goes to.
  static let listOfCommand = Dictionary(
    uniqueKeysWithValues: listKeys.map { ($0.command, $0.list) })
}

extension Command {
  /// The list that the command goes to.
  var list: ListedSection? { Keymap.listOfCommand[self] }
}

import Testing

/// The demo story, row by row, as the built program tells it (`demo-story.md` sections 4 to 10).
@Suite("Demo story")
struct StoryTests {
  @Test("Marisol's record", arguments: MarisolRows.all + CareRows.marisol + WireRows.marisol)
  func marisol(_ row: StoryRow) throws {
    try row.check(in: StoryStore.record(of: .marisol).facts)
  }

  @Test("Augustin's record", arguments: AugustinRows.all + CareRows.augustin + WireRows.augustin)
  func augustin(_ row: StoryRow) throws {
    try row.check(in: StoryStore.record(of: .augustin).facts)
  }

  @Test("Ione's record", arguments: IoneRows.all + CareRows.ione + WireRows.ione)
  func ione(_ row: StoryRow) throws {
    try row.check(in: StoryStore.record(of: .ione).facts)
  }

  static let asked = [
    StoryAsked("A1", .marisol, "one problem", "DM2", "Type 2 diabetes"),
    StoryAsked("A3", .marisol, "one problem", "Heart failure", "Systolic heart failure"),
    StoryAsked("A4", .marisol, "one problem", "stage 3 (", "stage 3a"),
    StoryAsked("A5", .marisol, "one problem", "High cholesterol", "High blood fats"),
    StoryAsked("A8", .marisol, "one problem", "right knee", "left knee"),
    StoryAsked("A10", .marisol, "doses disagree", "1000 mg twice daily", "500 mg twice daily"),
    StoryAsked("A10", .marisol, "Code and words disagree", "Metformin 1000 MG"),
    StoryAsked(
      "A11", .marisol, "Stopped, or still taken?", "Corner Pharmacy filled it (13 Oct 2026)"),
    StoryAsked("A16", .marisol, "one medicine", "Jardiance", "Empagliflozin 10 mg"),
    StoryAsked("A30", .marisol, "no known allergies (19 Aug 2026)", "penicillin"),
    StoryAsked("A30", .marisol, "one allergy", "Amoxicillin", "Penicillin"),
    StoryAsked("A31", .marisol, "Allergy or intolerance?"),
    StoryAsked("A50", .marisol, "one dose", "Flu shot", "Flu ("),
    StoryAsked("B4", .augustin, "one problem", "stage 3 (", "stage 3b"),
    StoryAsked("B5", .augustin, "one problem", "Old heart attack", "Heart attack"),
    StoryAsked("B10", .augustin, "doses disagree", "Apixaban"),
    StoryAsked("B10", .augustin, "one medicine", "Eliquis", "Apixaban"),
    StoryAsked("B11", .augustin, "Stopped, or still taken?", "Warfarin"),
    StoryAsked("B13", .augustin, "one medicine", "succinate", "tartrate"),
    StoryAsked("B30", .augustin, "one allergy", "Sulfa", "Sulfamethoxazole-trimethoprim"),
    StoryAsked("B31", .augustin, "disagree on resuscitation"),
    StoryAsked("C1", .ione, "coded a visit as type 2 diabetes (7 Mar 2022)"),
    StoryAsked("C10", .ione, "different concentrations", "300 units/mL"),
    StoryAsked("C11", .ione, "Stopped, or still taken?", "Lisinopril"),
  ]

  @Test("is asked", arguments: asked)
  func isAsked(_ row: StoryAsked) throws {
    let questions = try StoryStore.record(of: row.person).questions
    #expect(
      questions.contains { question in row.words.allSatisfy(question.words.contains) },
      "\(questions.map(\.words))")
  }

  @Test("No source sent one patient's entry for another", arguments: StoryPerson.allCases)
  func noWrongPatient(_ person: StoryPerson) throws {
    let questions = try StoryStore.record(of: person).questions
    #expect(!questions.contains { $0.words.contains("wrong record") })
  }

  @Test(
    "Dangers are found",
    arguments: [
      (StoryPerson.marisol, ["ace-neprilysin", "nsaid-heart-failure"]),
      (.augustin, ["same-ingredient", "two-anticoagulants", "two-muscarinics"]),
      (.ione, ["ace-pregnancy", "same-ingredient"]),
    ])
  func dangers(_ person: StoryPerson, _ rules: [String]) throws {
    #expect(try StoryStore.record(of: person).safety.map(\.rule).sorted() == rules)
  }

  @Test("A9: the mother's heart attack is not hers; A40: seven sugars, not one more")
  func nothingInvented() throws {
    let facts = try StoryStore.record(of: .marisol).facts
    #expect(!facts.contains { $0.section == "problems" && $0.title.contains("eart attack") })
    let sugars = facts.filter { $0.kind == "observation" && $0.title.contains("(A1c)") }
    #expect(sugars.count == 7)
    let reports = facts.filter { $0.kind == "report" }
    // Beneath their results; the withdrawn one stands alone.
    #expect(reports.count == 21 && reports.count { $0.parent == nil } == 1)
    #expect(facts.first { $0.section == "medications" }?.title == "Lisinopril 20 mg")
  }
}

/// What the readings at home raise, and nothing else (`demo-story.md` section 10).
@Suite("Demo story: alerts")
struct StoryAlertTests {
  @Test(
    "Marisol: standing up on 18 October, a wrong pressure on the 30th, her weight from 14 November",
    arguments: [
      ("falls on standing by 22/14 mmHg", "2026-10-18T11:31"),
      ("212/118, then 139/84: not confirmed", "2026-10-30T11:20"),
      ("weight up 6.3 lb in 7 days", "2026-11-14T12:05"),
    ])
  func marisol(_ words: String, _ firstAt: String) throws {
    let alerts = try StoryStore.record(of: .marisol).alerts
    #expect(alerts.contains { $0.words.contains(words) && $0.firstAt.hasPrefix(firstAt) })
    #expect(alerts.count == 3)
  }

  @Test(
    "Augustin: the fever of the 15th, the nurse's numbers of the 16th, a moved arm",
    arguments: [
      ("temperature 38.6", "2026-11-15T23:05"), ("breathing 26", "2026-11-16T12:44"),
      ("oxygen 85", "2026-11-16T12:44"),
      ("212/118, then 130/72: not confirmed", "2026-11-16T12:40"),
    ])
  func augustin(_ words: String, _ firstAt: String) throws {
    let alerts = try StoryStore.record(of: .augustin).alerts
    #expect(
      alerts.contains { $0.words.contains(words) && $0.firstAt.hasPrefix(firstAt) },
      "\(alerts.map { "\($0.words) \($0.firstAt)" })")
    #expect(
      Set(alerts.map(\.analyte))
        == ["breathing", "news2", "oxygen", "systolic", "temperature"])
  }

  @Test(
    "Ione: low for 15 minutes on 24 October, very low at once on the 16th, one high pressure",
    arguments: [
      ("under 70", "2026-10-24T06:55"), ("under 54", "2026-11-16T08:05"),
      ("140 or more", "2026-11-15T12:40"),
    ])
  func ione(_ rule: String, _ firstAt: String) throws {
    let alerts = try StoryStore.record(of: .ione).alerts
    #expect(
      alerts.contains { $0.rule.contains(rule) && $0.firstAt.hasPrefix(firstAt) },
      "\(alerts.map { "\($0.rule) \($0.firstAt)" })")
    #expect(Set(alerts.map(\.analyte)) == ["glucose", "systolic"])
  }

  @Test("Isla has none")
  func isla() throws {
    #expect(try StoryStore.record(of: .isla).alerts.isEmpty)
  }
}

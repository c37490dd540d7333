import Clinical

/// The laboratory results of the VA: orders, each with its tests, or with a report in words.
enum BlueButtonLabs {
  private static let order = BlueButtonKind(
    maker: .ownTest, section: .results, headings: [], first: "Lab Test",
    others: [
      "Lab Type", "Ordering Provider", "Ordering Location", "Specimen", "Collection Sample",
      "Date/Time Collected", "Collected Location", "Performing Location", "Date/Time Completed",
      "Test Name",
    ], goesPastRules: true)

  private static let test = BlueButtonKind(
    maker: .ownTest, section: .results, headings: [], first: "Test Name",
    others: [
      "Result", "Units", "Reference Range", "Interpretation", "Performing Location", "Status",
      "Comments",
    ])

  /// The statements of the section, each with its bytes.
  static func statements(
    of section: BlueButtonText.Section
  ) -> [(statement: Statement, range: Range<Int>)] {
    let orders = section.lines.split { $0.text.hasPrefix("====") }
    return orders.flatMap { lines -> [(statement: Statement, range: Range<Int>)] in
      guard let head = BlueButtonBlock.blocks(of: lines, order).first else { return [] }
      let tests = BlueButtonBlock.blocks(of: lines, test)
      if tests.isEmpty { return report(head).map { [($0, head.range)] } ?? [] }
      return tests.compactMap { test in result(test, head).map { ($0, test.range) } }
    }
  }

  /// An order whose results are words, as those of microbiology.
  private static func report(_ head: BlueButtonBlock) -> Statement? {
    guard let name = head["Lab Test"] else { return nil }
    var detail = ReportDetail()
    let words = head.lines.drop { !$0.hasPrefix("----") }.dropFirst()
    detail.conclusion = words.isEmpty ? nil : words.joined(separator: "\n")
    detail.categories = head["Lab Type"].map { [$0] } ?? []
    detail.performer = head["Performing Location"]
    var statement = Statement(kind: .report, section: .results, concept: Concept(text: name))
    statement.status = Status(.unknown)
    statement.period = head.date("Date/Time Collected").map { .at($0) } ?? Period()
    statement.author = head["Ordering Location"] ?? "VA"
    statement.notes = [head.note("Specimen"), head.note("Collection Sample")].compactMap { $0 }
    statement.detail = .report(detail)
    return statement
  }

  private static func result(_ test: BlueButtonBlock, _ head: BlueButtonBlock) -> Statement? {
    guard let name = test["Test Name"] else { return nil }
    var statement = Statement(kind: .observation, section: .results, concept: Concept(text: name))
    statement.status = status(test["Status"])
    statement.period = head.date("Date/Time Collected").map { .at($0) } ?? Period()
    statement.author = head["Ordering Location"] ?? "VA"
    statement.notes = [
      head.note("Lab Test"), test.note("Interpretation"), test["Comments"],
    ].compactMap { $0 }
    var detail = ObservationDetail()
    detail.performer = test["Performing Location"]
    detail.specimen = head["Specimen"].map { Concept(text: $0) }
    let unit = test["Units"]
    if let sent = test["Result"] { setValue(sent, unit, of: &detail) }
    if let range = test["Reference Range"] { detail.ranges = [.init(text: range)] }
    statement.detail = .observation(detail)
    return statement
  }

  /// `6.5 Critical High`: the number and the laboratory's flag; whatever else stays words.
  private static func setValue(_ sent: String, _ unit: String?, of detail: inout ObservationDetail)
  {
    let parts = sent.split(separator: " ", maxSplits: 1)
    let flag = parts.count > 1 ? parts[1].lowercased() : ""
    guard let number = parts.first.flatMap({ Number(String($0)) }),
      flag.isEmpty || flags[flag] != nil
    else {
      detail.value = .text(sent)
      return
    }
    detail.value = .quantity(Quantity(number: number, unit: unit))
    detail.interpretations = flags[flag].map { [$0] } ?? []
  }

  /// The words of the reports as the codes of v3-ObservationInterpretation.
  private static let flags = [
    "high": "H", "low": "L", "critical high": "HH", "critical low": "LL", "abnormal": "A",
  ]

  private static func status(_ word: String?) -> Status {
    guard let word else { return Status(.unknown) }
    switch word.lowercased() {
    case "final": return Status(.completed, sent: word)
    case "pending": return Status(.planned, sent: word)
    case "amended", "corrected": return Status(.corrected, sent: word)
    case "preliminary", "partial": return Status(.preliminary, sent: word)
    default: return Status(.unknown, sent: word)
    }
  }
}

import Clinical

extension CCRBuilder {
  /// A result or a vital sign. A group with a name of its own, or of several tests, is a report; each
  /// test is a statement.
  func readResult(_ element: XMLElement, _ outer: CCRContext) -> Mark {
    var report = base(.report, element, outer)
    let tests = element.all("Test")
    var context = outer
    context.author = report.author
    context.period = report.period
    context.recorded = report.recorded
    context.status = report.status.sent == nil ? nil : report.status
    let isReport =
      outer.section == .results && (!report.concept.isEmpty || tests.count > 1) || tests.isEmpty
    let place = reading.statements.count
    if isReport {
      if report.concept.isEmpty, let words = title(of: element) { report.concept.text = words }
      if report.concept.isEmpty { report.concept.text = "Results" }
      emit(report, at: element, outer)
    }
    for (index, test) in tests.enumerated() {
      var inner = context.within("Test[\(index + 1)]")
      inner.path = outer.path + "/Test[\(index + 1)]"
      readTest(test, in: element, inner)
    }
    guard isReport else {
      if reading.statements.count == place {
        readOther(element, outer)
        return .root
      }
      return .container
    }
    var detail = ReportDetail()
    detail.results = reading.statements[(place + 1)...].compactMap(\.statement.identifier)
    detail.issued = dates(of: element, isMoment: true).issued
    detail.categories = [CCRCodes.concept(element.ccr("Type")).words].compactMap { $0 }
    report.detail = .report(detail)
    reading.statements[place].statement = report
    return .root
  }

  private func readTest(_ element: XMLElement, in group: XMLElement, _ context: CCRContext) {
    var statement = base(.observation, element, context)
    statement.notes += notesOfGroup(group)
    if statement.concept.isEmpty { statement.concept = CCRCodes.concept(group.ccr("Description")) }
    if statement.concept.isEmpty { statement.concept.text = title(of: element) ?? "Result" }
    var detail = ObservationDetail()
    detail.categories =
      context.section == .vitals
      ? ["vital-signs"] : context.section == .results ? ["laboratory"] : []
    addValue(of: element, to: &detail, &statement.notes)
    detail.interpretations = element.all("Flag").compactMap {
      CCRCodes.concept($0).words ?? CCRCodes.concept($0).codings.first?.code
    }
    detail.ranges = (element.ccr("NormalResult")?.all("Normal") ?? []).compactMap(CCRRanges.range)
    detail.specimen = CCRCodes.some(group.ccr("Substance"))
    detail.method = element.all("Method").lazy.compactMap { CCRCodes.some($0) }.first
    detail.issued = dates(of: element, isMoment: true).issued
    if let sure = element.ccr("ConfidenceValue")?.words {
      statement.notes.append("Confidence: " + sure)
    }
    statement.detail = .observation(detail)
    emit(statement, at: element, context)
  }

  /// How it was taken: the procedure that a group names.
  private func notesOfGroup(_ group: XMLElement) -> [String] {
    group.all("Procedure").compactMap { CCRCodes.concept($0.ccr("Description")).words }
      .map { "By: " + $0 }
  }

  /// The value: a number with its unit, two joined by "to" as a range, else what was sent as words.
  private func addValue(
    of element: XMLElement, to detail: inout ObservationDetail, _ notes: inout [String]
  ) {
    let results = element.all("TestResult")
    let amounts = results.flatMap { CCRAmount.all(in: $0) }
    let described = results.lazy.compactMap { CCRCodes.some($0.ccr("Description")) }.first
    if amounts.count == 2, amounts[1].joint?.lowercased() == "to", let low = amounts[0].quantity,
      let high = amounts[1].quantity
    {
      detail.value = .range(low: low, high: high)
    } else if let first = amounts.first {
      detail.value = CCRRanges.value(first)
      for other in amounts.dropFirst() { notes.append("Further value: " + other.words) }
    }
    guard let described else { return }
    if detail.value == nil {
      detail.value = .concept(described)
    } else if let words = described.words {
      notes.append(words)
    }
  }

  /// What somebody observed: function, habits, wishes. The type is what is asked, the description what
  /// was found; where only one is sent, it is all that is said.
  func readObservation(_ element: XMLElement, _ outer: CCRContext) {
    var context = outer
    let type = CCRCodes.concept(element.ccr("Type"))
    if let words = type.words?.lowercased(), words.contains("pregnan") {
      context.section = .pregnancy
    }
    var statement = base(.observation, element, context)
    let found = statement.concept
    var detail = ObservationDetail()
    if !type.isEmpty, !found.isEmpty {
      statement.concept = type
      detail.value = .concept(found)
    } else if found.isEmpty {
      statement.concept = type
    }
    for test in element.all("Test") {
      let concept = CCRCodes.concept(test.ccr("Description"))
      let amount = test.all("TestResult").flatMap { CCRAmount.all(in: $0) }.first
      guard !concept.isEmpty || amount != nil else { continue }
      detail.components.append(.init(concept: concept, value: amount.map { CCRRanges.value($0) }))
    }
    for problem in element.all("Problem") {
      let words = CCRCodes.concept(problem.ccr("Description")).words
      if let words { statement.notes.append("Problem: " + words) }
    }
    guard !statement.concept.isEmpty || !detail.components.isEmpty else { return }
    if statement.concept.isEmpty { statement.concept.text = context.section.title }
    statement.notes += episodes(of: element)
    statement.detail = .observation(detail)
    emit(statement, at: element, context)
  }
}

/// Values and their usual ranges.
enum CCRRanges {
  /// A number with its unit where it is one, else the words as sent.
  static func value(_ amount: CCRAmount) -> Value {
    amount.quantity.map { .quantity($0) } ?? .text(amount.words)
  }

  /// What the source calls normal: two numbers as a range, else its words.
  static func range(_ normal: XMLElement) -> ObservationDetail.ReferenceRange? {
    let amounts = CCRAmount.all(in: normal)
    let words = [
      CCRCodes.concept(normal.ccr("Description")).words, CCRAmount.words(amounts),
    ].compactMap { $0 }
    if amounts.count == 2, let low = amounts[0].quantity, let high = amounts[1].quantity,
      low.comparator == nil, high.comparator == nil, low.number.value <= high.number.value
    {
      return .init(low: low, high: high, text: words.count > 1 ? words[0] : nil)
    }
    if amounts.count == 1, let unit = amounts[0].unit,
      let range = ends(amounts[0].sent, unit)
    {
      return range
    }
    return words.isEmpty ? nil : .init(text: words.joined(separator: ", "))
  }

  /// `3.5-5.0` as one value.
  private static func ends(_ sent: String, _ unit: String) -> ObservationDetail.ReferenceRange? {
    let parts = sent.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let low = Number(parts[0].filter { $0 != " " }),
      let high = Number(parts[1].filter { $0 != " " })
    else { return nil }
    return .init(
      low: Quantity(number: low, unit: unit), high: Quantity(number: high, unit: unit))
  }
}

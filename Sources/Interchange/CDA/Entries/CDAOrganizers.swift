import Clinical

extension CDABuilder {
  /// A panel of results: the report is one statement, each result another.
  func readResultOrganizer(_ element: XMLElement, _ outer: CDAContext) {
    if element.nullFlavor != nil, !hasValues(element) {
      claim(element)
      return emitNothingSaid(element, concept(element.child("code")), outer)
    }
    var report = base(.report, element, outer)
    report.concept = concept(element.child("code"))
    let context = inside(element, report.period, outer)
    var detail = ReportDetail()
    detail.performer = performer(of: element)
    var shared = ObservationDetail()
    addParticipants(of: element, to: &shared)
    // The report comes first; its place is kept.
    let place = reading.statements.count
    emit(report, at: element, outer)
    for relation in element.relations {
      let inner = context.within(relation.step)
      if relation.element.isNamed("observation") {
        readObservation(relation.element, inner)
        completeLast(with: shared)
      } else {
        readOther(in: relation.element, inner)
      }
    }
    let results = reading.statements[(place + 1)...].map(\.statement).filter {
      $0.kind == .observation
    }
    detail.results = results.compactMap(\.identifier)
    if report.period.isUndated { report.period = Self.span(of: results) }
    if report.concept.isEmpty { report.concept.text = report.notes.first ?? "Results" }
    report.detail = .report(detail)
    reading.statements[place].statement = report
  }

  private func hasValues(_ organizer: XMLElement) -> Bool {
    organizer.relations.contains { relation in
      relation.element.children("value").contains { value($0).0 != nil }
    }
  }

  /// Specimen and performer of a panel hold for a result that names none.
  private func completeLast(with shared: ObservationDetail) {
    guard let last = reading.statements.indices.last,
      case .observation(var detail) = reading.statements[last].statement.detail
    else { return }
    detail.performer = detail.performer ?? shared.performer
    if detail.specimen == nil, detail.specimenIdentifiers.isEmpty {
      detail.specimen = shared.specimen
      detail.specimenIdentifiers = shared.specimenIdentifiers
    }
    reading.statements[last].statement.detail = .observation(detail)
  }

  /// From the earliest to the latest of some observations.
  private static func span(of statements: [Statement]) -> Period {
    let starts = statements.compactMap(\.period.start)
    let ends = statements.compactMap { $0.period.end ?? $0.period.start }
    return Period(
      start: starts.min { $0.lowerBound() < $1.lowerBound() },
      end: ends.max { $0.lowerBound() < $1.lowerBound() })
  }

  /// What stands in a panel beside its observations; a bare pointer to a visit is a part of the panel.
  private func readOther(in element: XMLElement, _ context: CDAContext) {
    let saysWhat =
      !concept(element.child("code")).isEmpty || narrative.text(element.child("text")) != nil
      || !element.relations.isEmpty
    guard saysWhat else { return claim(element) }
    read(element, as: CDATemplates.role(of: element), context)
  }

  private func inside(_ element: XMLElement, _ period: Period, _ outer: CDAContext) -> CDAContext {
    var context = outer
    context.author = authors.latest(of: element) ?? outer.author
    context.recorded = CDAAuthors.earliest(of: element) ?? outer.recorded
    context.period = period
    return context
  }

  /// Vital signs taken together. Systolic and diastolic pressure of one time are one measurement.
  func readVitalsOrganizer(_ element: XMLElement, _ outer: CDAContext) {
    contain(element)
    let context = inside(element, period(element.child("effectiveTime")), outer)
    var pressures = CDABloodPressures()
    for relation in element.relations {
      let inner = context.within(relation.step)
      guard relation.element.isNamed("observation") else {
        readOther(in: relation.element, inner)
        continue
      }
      let place = reading.statements.count
      readObservation(relation.element, inner)
      guard reading.statements.count == place + 1 else { continue }
      if let pair = pressures.pair(reading.statements[place].statement, at: place) {
        join(pair, diastolic: relation.element)
      }
    }
    removeJoined(pressures.joined)
  }

  private func join(_ pair: (first: Int, second: Int), diastolic element: XMLElement) {
    reading.statements[pair.first].statement = CDABloodPressures.joined(
      reading.statements[pair.first].statement, reading.statements[pair.second].statement)
    claimAgain(element)
  }

  private func removeJoined(_ places: Set<Int>) {
    guard let first = places.min() else { return }
    let tail = reading.statements.indices.dropFirst(first).filter { !places.contains($0) }
    let kept = tail.map { reading.statements[$0] }
    reading.statements.replaceSubrange(first..., with: kept)
  }
}

/// Finds the systolic and diastolic pressures that belong together.
struct CDABloodPressures {
  /// Places of the statements that became part of another.
  private(set) var joined: Set<Int> = []
  private var waiting: [Period: [(place: Int, isSystolic: Bool)]] = [:]

  /// The pair that a statement completes: earlier and later place.
  mutating func pair(_ statement: Statement, at place: Int) -> (first: Int, second: Int)? {
    let isSystolic = statement.concept.has(.loinc, "8480-6")
    guard isSystolic || statement.concept.has(.loinc, "8462-4"), statement.certainty == nil else {
      return nil
    }
    var queue = waiting[statement.period] ?? []
    defer { waiting[statement.period] = queue }
    guard let match = queue.firstIndex(where: { $0.isSystolic != isSystolic }) else {
      queue.append((place, isSystolic))
      return nil
    }
    joined.insert(place)
    return (queue.remove(at: match).place, place)
  }

  /// One measurement of two parts, standing where the first stands; systolic comes first in it.
  static func joined(_ first: Statement, _ second: Statement) -> Statement {
    let parts = [first, second].sorted { left, _ in left.concept.has(.loinc, "8480-6") }
    var result = first
    result.concept = Concept(.loinc, "85354-9", "Blood pressure")
    var detail = ObservationDetail()
    if case .observation(let own) = first.detail { detail = own }
    detail.value = nil
    detail.absent = nil
    detail.interpretations = []
    detail.ranges = []
    detail.components = parts.map { part in
      guard case .observation(let own) = part.detail else {
        return .init(concept: part.concept, value: nil)
      }
      return .init(
        concept: part.concept, value: own.value, absent: own.absent,
        interpretations: own.interpretations)
    }
    result.detail = .observation(detail)
    for note in second.notes where !result.notes.contains(note) { result.notes.append(note) }
    if let other = second.identifier {
      result.otherIdentifiers.append(
        Identifier(system: CodeSystem.ofCDA(other.root).rawValue, value: other.value))
    }
    return result
  }
}

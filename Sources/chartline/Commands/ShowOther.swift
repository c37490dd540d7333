import Clinical
import Merging
import Operations

/// What `show` prints beside the sections.
enum ShowOther: String, CaseIterable {
  /// What only a person can settle.
  case questions
  /// What each source says of each section.
  case absence
  /// Records that a doubt about who is who keeps apart, and the allergies they list.
  case held
  /// What the safety table finds.
  case safety
  /// Readings by time.
  case readings
  /// Alerts on readings.
  case alerts
  /// Lessons that were given.
  case lessons

  /// Writes it of one person.
  func write(of person: IdentityKey, _ session: Session, json: Bool) throws {
    switch self {
    case .questions:
      let opened = try session.openChart(of: person)
      for question in try Self.questions(about: opened, session) { write(question, json) }
    case .absence:
      for stand in try session.openChart(of: person).chart.absences { write(stand, json) }
    case .held:
      for record in try session.openChart(of: person).chart.held { Self.write(record, json) }
    case .safety:
      for finding in try session.openChart(of: person).chart.safety { write(finding, json) }
    case .readings:
      for reading in try session.listReadings(of: person) { Self.write(reading, json) }
    case .alerts: try writeAlerts(of: person, session, json)
    case .lessons: try EducationText.writeStatus(of: person, session, json: json)
    }
  }

  /// Questions of who is who that name this person's records, then those of the chart.
  private static func questions(
    about opened: OpenedChart, _ session: Session
  ) throws -> [Question] {
    let identities = opened.identities.map(\.key.rawValue)
    let things = opened.chart.facts.flatMap { $0.members.map(\.kept.thing.rawValue) }
    let names = Set(identities + things)
    let about = try session.listQuestions().filter { question in
      question.names.contains { names.contains($0) }
    }
    return about + opened.chart.questions
  }

  /// Writes one record that is held back.
  static func write(_ record: HeldRecord, _ json: Bool) {
    if json {
      Output.json([
        ("identity", .text(record.identity.rawValue)), ("words", .text(record.words)),
        ("allergies", JSONValue(record.allergies)), ("conflict", JSONValue(record.conflict)),
      ])
    } else if let conflict = record.conflict {
      Output.line("!! 1 record held back, same number, \(conflict): \(record.words)")
    } else {
      Output.line(
        "!! 1 record held back, perhaps the same person, lists: "
          + record.allergies.joined(separator: ", ") + " (\(record.words))")
    }
  }

  private func write(_ question: Question, _ json: Bool) {
    if json {
      Output.json([
        ("subject", .text(question.subject.rawValue)), ("names", JSONValue(question.names)),
        ("words", .text(question.words)), ("reasons", JSONValue(question.reasons)),
        ("weight", question.weight.map { .number($0) } ?? .null),
      ])
    } else {
      Output.line(question.words)
      for reason in question.reasons { Output.line("  " + reason) }
    }
  }

  private func write(_ stand: SectionStand, _ json: Bool) {
    if json {
      Output.json([
        ("source", .text(stand.sourceName)), ("section", .text(stand.section.rawValue)),
        ("state", .text(stand.state.rawValue)), ("count", JSONValue(stand.count)),
        ("when", JSONValue(stand.when?.iso)), ("thing", JSONValue(stand.thing?.rawValue)),
        ("text", JSONValue(stand.text?.rawValue)),
      ])
    } else {
      let count = stand.count > 0 ? " \(stand.count)" : ""
      Output.line(
        "\(stand.section.title): \(stand.sourceName): \(stand.state.rawValue)\(count)"
          + (stand.when.map { ", " + $0.iso } ?? "")
          + (stand.text == nil ? "" : ", more only as text"))
    }
  }

  private func write(_ finding: SafetyFinding, _ json: Bool) {
    if json {
      Output.json([
        ("rule", .text(finding.rule)), ("words", .text(finding.words)),
        ("source", .text(finding.source)), ("facts", JSONValue(finding.facts.map(\.rawValue))),
      ])
    } else {
      Output.line(finding.words)
      Output.line("  " + finding.source + ". For information. Not medical advice.")
    }
  }

  /// Writes one reading.
  static func write(_ reading: Reading, _ json: Bool) {
    if json {
      Output.json([
        ("thing", .text(reading.thing.rawValue)), ("analyte", .text(reading.analyte)),
        ("at", .text(reading.at.iso)), ("value", reading.value.map { .number($0) } ?? .null),
        ("sent", .text(reading.sent)), ("quality", .text(reading.quality.rawValue)),
        ("doubt", JSONValue(reading.doubt)), ("source", .text(reading.sourceName)),
        ("device", JSONValue(reading.device)), ("received", JSONValue(reading.received?.iso)),
        ("late", .boolean(reading.lateArrival != nil)),
      ])
    } else {
      let doubt =
        (reading.doubt.map { "  \(reading.quality.rawValue): \($0)" } ?? "")
        + (reading.lateArrival.map { "  came late, \($0.iso)" } ?? "")
      Output.line("\(reading.at.iso)  \(reading.analyte)  \(reading.sent)\(doubt)")
    }
  }

  private func writeAlerts(of person: IdentityKey, _ session: Session, _ json: Bool) throws {
    for kept in try session.listAlerts(of: person) {
      if json {
        Output.json([
          ("alert", .integer(kept.id)), ("words", .text(kept.alert.words)),
          ("rule", .text(kept.alert.ruleText)), ("analyte", .text(kept.alert.analyte)),
          ("urgency", JSONValue(kept.alert.urgency.rawValue)),
          ("firstAt", .text(kept.alert.firstAt.iso)),
          ("acknowledged", .boolean(kept.isAcknowledged)),
          ("things", JSONValue(kept.alert.things.map(\.rawValue))),
        ])
      } else {
        Output.line("\(kept.alert.words), since \(kept.alert.firstAt.iso)")
        Output.line("  rule: \(kept.alert.ruleText). For information. Not medical advice.")
      }
    }
  }
}

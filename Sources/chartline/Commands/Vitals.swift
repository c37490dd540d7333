import ArgumentParser
import Clinical
import Monitoring
import Operations
import Terminology

/// `chartline vitals`
struct Vitals: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Readings: what was measured last and how it stands, the scores, and a way to add one.",
    discussion: """
      Examples: chartline vitals
                chartline vitals --all --csv > readings.csv
                chartline vitals add weight 179.0 lb --at "2026-11-16 07:05"
      """,
    subcommands: [VitalsBoard.self, Add.self], defaultSubcommand: VitalsBoard.self)
}

/// `chartline vitals list`
struct VitalsBoard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "What was measured last, and how it stands.")

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of the person; not needed when there is one person.")
  var person: String?

  @Flag(help: "Every reading, not the newest of each kind.")
  var all = false

  @Flag(help: "Print CSV instead of text; no cell is ever taken for a formula.")
  var csv = false

  func run() throws {
    try common.run { session in
      let key = try PersonChoice.key(person, session)
      let readings = try session.listReadings(of: key)
      if all {
        write(readings)
      } else {
        let plan = try session.watchPlan(of: key)
        let clock = session.clock
        let rows = VitalRow.rows(
          readings, plan, now: clock.now(), offset: clock.offsetMinutes)
        for (index, row) in rows.enumerated() { write(row, clock, isFirst: index == 0) }
        if !csv { try writeRest(readings, plan, key, session) }
      }
    }
  }

  private static let columns = [
    "time", "measure", "value", "unit", "sent", "quality", "doubt", "device", "source", "thing",
    "received", "late",
  ]

  private func write(_ readings: [Reading]) {
    if csv { Output.line(CSVText.row(Self.columns)) }
    for reading in readings {
      let analyte = Analytes.named(reading.analyte)
      let value = reading.value.map { String($0) } ?? ""
      if csv {
        Output.line(
          CSVText.row([
            reading.at.iso, reading.analyte, value, analyte?.unit ?? "", reading.sent,
            reading.quality.rawValue, reading.doubt ?? "", reading.device ?? "",
            reading.sourceName, reading.thing.rawValue, reading.received?.iso ?? "",
            reading.lateArrival == nil ? "" : "late",
          ]))
      } else {
        ShowOther.write(reading, common.json)
      }
    }
  }

  private func write(_ row: VitalRow, _ clock: WallClock, isFirst: Bool) {
    let trend = Analytes.named(row.analyte).flatMap { analyte in
      row.trend?.words(analyte: analyte, unit: row.limits.first?.unit)
    }
    if csv {
      if isFirst { Output.line(CSVText.row(["measure", "last", "time", "stand", "trend", "old"])) }
      Output.line(
        CSVText.row([
          row.name, row.shown, row.last.at.iso, row.standWords, trend ?? "",
          row.isOld ? "old" : "",
        ]))
    } else if common.json {
      Output.json([
        ("measure", .text(row.analyte)), ("last", .text(row.shown)),
        ("at", .text(row.last.at.iso)), ("thing", .text(row.last.thing.rawValue)),
        ("quality", .text(row.last.quality.rawValue)), ("stand", .text(row.stand.rawValue)),
        ("words", .text(row.standWords)), ("trend", JSONValue(trend)),
        ("usual", row.usual.map { .number($0.median) } ?? .null), ("old", .boolean(row.isOld)),
      ])
    } else {
      Output.line(
        [
          "\(row.name): \(row.shown)", clock.words(row.last.at) + (row.isOld ? " (OLD)" : ""),
          row.standWords, trend,
        ].compactMap { $0 }.joined(separator: "; "))
    }
  }

  /// The scores and averages, and who is watching.
  private func writeRest(
    _ readings: [Reading], _ plan: WatchPlan, _ key: IdentityKey, _ session: Session
  ) throws {
    let clock = session.clock
    let now = clock.now()
    for line in Scores.lines(readings, plan, now: now, clock: clock) {
      if common.json {
        Output.json([("score", .text(line.key)), ("words", .text(line.words))])
      } else {
        Output.line("\(line.title): \(line.words)")
      }
    }
    let watching = try session.whoIsWatching(key).words(now: now, offset: clock.offsetMinutes)
    if common.json {
      Output.json([("watching", .text(watching)), ("unjudged", JSONValue(plan.unjudged(at: now)))])
    } else {
      if let unjudged = plan.unjudged(at: now) { Output.line(unjudged) }
      Output.line(watching + " " + NEWS2.remark)
    }
  }
}

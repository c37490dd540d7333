import Clinical
import Merging

/// What a clinician asks first of somebody on the panel, in a few words each, so that it can be kept for
/// many people without their charts.
public struct Glance: Sendable, Equatable {
  /// One vital sign beside the person's own usual.
  public struct Number: Sendable, Equatable {
    /// The name in plain words: `Pulse`.
    public var title: String
    /// The newest value that counts: `124/76`.
    public var newest: String
    /// The unit in which it is shown; empty where none was sent.
    public var unit: String
    /// When it was measured.
    public var at: Instant
    /// The middle reading of the month before; nil where there are too few.
    public var usual: String?
    /// Whether an open alert asks for a call because of it.
    public var isPressing: Bool
  }

  /// A heading in capitals and what stands behind it: `SILENT  allergies: Corner Pharmacy`.
  public struct Note: Sendable, Equatable {
    /// The heading.
    public var label: String
    /// The words.
    public var words: String
    /// Whether it can harm.
    public var isPressing: Bool

    init(_ label: String, _ words: String, isPressing: Bool = false) {
      self.label = label
      self.words = words
      self.isPressing = isPressing
    }
  }

  /// The person, for the name and the birth date above it.
  public var patient: Patient
  /// Vital signs, as the person's own screen orders them.
  public var numbers: [Number]
  /// Allergies first, then what is not settled, the newest results, what came since the last visit, who
  /// is silent, whom to call.
  public var notes: [Note]

  /// A person at a glance.
  public init(of person: OpenPerson, at now: Instant) {
    patient = person.patient
    numbers = person.series.filter(\.isVital).compactMap { one in
      one.newest.map { newest in
        Number(
          title: one.title.withoutRemark.capitalizedFirst, newest: one.withUnit(newest),
          unit: one.unit, at: newest.at, usual: one.usual(before: now).map(one.withUnit),
          isPressing: !one.call.isEmpty)
      }
    }
    let allergies = AllergyWords(of: person)
    notes =
      [Note("ALLERGY", allergies.fitting(60), isPressing: allergies.isWarning)]
      + (person.codeStatus.map { [Note("CODE", $0.withoutOpening, isPressing: true)] } ?? [])
      + [person.medicinesInBrief] + (person.newestResults.map { [Note("LABS", $0)] } ?? [])
      + person.brief(at: now)
  }
}

extension Glance {
  /// Says before the newest results how many reports wait to be signed, and for how long.
  public mutating func note(_ waiting: [PanelRow.Reason], at now: Instant) {
    guard let results = waiting.first(where: { $0.kind == .results }) else { return }
    let count = results.words.prefix { $0 != ":" }
    let days = results.since.map { max(0, now.milliseconds - $0.milliseconds) / 86_400_000 } ?? 0
    let words = count + (days == 0 ? " since today" : " for " + counted(Int(days), "day"))
    if let index = notes.firstIndex(where: { $0.label == "LABS" }) {
      notes[index].words = words + "; " + notes[index].words
    } else {
      notes.append(Note("LABS", String(words)))
    }
  }
}

extension Series {
  /// Readings that a usual value takes at least: fewer than a week's are chance.
  private static let fewestForUsual = 7
  /// The days before the last one whose readings count for the usual value (`demo-story.md` 1.2).
  private static let daysOfUsual: Int64 = 30

  /// The middle one of the sound readings of the 30 days before the last 24 hours: a reading that was
  /// taken, never a computed one.
  func usual(before now: Instant) -> Point? {
    let day: Int64 = 86_400_000
    let span = (now.milliseconds - Self.daysOfUsual * day)..<(now.milliseconds - day)
    let sound = points.filter {
      $0.quality == .sound && $0.value != nil && span.contains($0.at.milliseconds)
    }
    guard sound.count >= Self.fewestForUsual else { return nil }
    return sound.sorted { ($0.value ?? 0) < ($1.value ?? 0) }[sound.count / 2]
  }

  /// A value with its unit where that is a sign; the words of a longer one are left to its own screen.
  fileprivate func withUnit(_ point: Point) -> String {
    unit.isEmpty || unit.count > 2 ? point.shown : "\(point.shown) \(unit)"
  }
}

extension OpenPerson {
  /// How many medicines go on, and what of them is not settled.
  fileprivate var medicinesInBrief: Glance.Note {
    let medicines = facts(in: .medicines).filter { [.active, .disputed].contains($0.state) }
    let open = medicines.compactMap { fact in
      fact.conflicts.first { !$0.isOlderOnly }.map { conflict in
        let words = conflict.words.question.withoutOpening
        return words.contains(fact.title) ? words : "\(fact.title): \(words)"
      }
    }
    return Glance.Note(
      "MEDS", (["\(medicines.count)"] + open.map { "! " + $0 }).joined(separator: "  "),
      isPressing: !open.isEmpty)
  }

  /// The newest results that have a series, each with the one before; nil without any.
  fileprivate var newestResults: String? {
    let results = series.filter { !$0.isVital && $0.newest != nil }
      .sorted { ($0.newest?.at.milliseconds ?? 0) > ($1.newest?.at.milliseconds ?? 0) }.prefix(4)
    guard let first = results.first?.newest else { return nil }
    let day = Dates.dayAndMonth(first.at.local(offsetMinutes: first.offsetMinutes))
    let words = results.compactMap { one in
      one.newest.map { newest in
        let name = one.title.withoutRemark.capitalizedFirst
        let before = one.points.last { $0.at < newest.at && $0.quality == .sound }
        return "\(name) \(newest.shown)" + (before.map { " (was \($0.shown))" } ?? "")
      }
    }
    return "to \(day): " + words.joined(separator: ", ")
  }
}

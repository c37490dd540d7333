import Clinical
import Merging

/// The readings of one analyte, with the person's limit and its author. Blood pressure is one series
/// with two values a point.
public struct Series: Sendable, Equatable {
  /// One measurement.
  public struct Point: Sendable, Equatable {
    /// When it was measured.
    public var at: Instant
    /// Minutes ahead of UTC at the place of measuring.
    public var offsetMinutes: Int
    /// The value in the series' unit; nil where there is none that can be computed with.
    public var value: Double?
    /// The second value of a blood pressure.
    public var second: Double?
    /// The value with its fixed decimals, without the unit: `124/76`.
    public var shown: String
    /// The amount as sent.
    public var sent: String
    /// How far it can be relied on.
    public var quality: Reading.Quality
    /// Why it is not sound, in words.
    public var doubt: String?
    /// Who sent it.
    public var sourceName: String
    /// Its thing, for the source lens.
    public var thing: ThingID
    /// How the source marks it, in words, and its usual range as it was sent; nil where it sent none.
    var mark: String?
    /// Its source sent the day alone: no time of day is shown.
    var isDayOnly = false

    /// A point from its parts.
    public init(
      at: Instant, offsetMinutes: Int, value: Double?, second: Double? = nil, shown: String,
      sent: String, quality: Reading.Quality = .sound, doubt: String? = nil, sourceName: String,
      thing: ThingID
    ) {
      self.at = at
      self.offsetMinutes = offsetMinutes
      self.value = value
      self.second = second
      self.shown = shown
      self.sent = sent
      self.quality = quality
      self.doubt = doubt
      self.sourceName = sourceName
      self.thing = thing
    }
  }

  /// A limit that somebody set for this person.
  public struct Bound: Sendable, Equatable {
    /// Values below it are outside.
    public var low: Double?
    /// Values above it are outside.
    public var high: Double?
    /// The upper limit of the second value.
    public var secondHigh: Double?
    /// Whether a value at the upper limit is outside too, as in "under 130".
    public var excludesHigh: Bool
    /// The limit is for the average of a week, never for one value (`clinical-corrections.md` 3.7):
    /// its line is drawn, and no single value is called outside it.
    public var isForAverage: Bool
    /// In words: `under 130/80`.
    public var words: String
    /// The first of them, for a narrow column: `call if up 5 lb`.
    public var brief: String
    /// Who set it.
    public var author: String
    /// When it was set.
    public var since: PartialDate?

    /// A limit from its parts.
    public init(
      low: Double? = nil, high: Double? = nil, secondHigh: Double? = nil,
      excludesHigh: Bool = false, isForAverage: Bool = false, words: String,
      author: String, since: PartialDate? = nil
    ) {
      self.low = low
      self.high = high
      self.secondHigh = secondHigh
      self.excludesHigh = excludesHigh
      self.isForAverage = isForAverage
      self.words = words
      brief = words
      self.author = author
      self.since = since
    }
  }

  /// The key: that of the analyte, or `pressure` for blood pressure.
  public var key: String
  /// The name in plain words: `Blood pressure`.
  public var title: String
  /// The clinical name, where it differs.
  public var term: String?
  /// The unit for people; empty where none was sent.
  public var unit: String
  /// A vital sign; else a laboratory value.
  public var isVital: Bool
  /// Every measurement that may be shown, oldest first.
  public var points: [Point]
  /// The limit set for the person; nil when nobody set one.
  public var bound: Bound?
  /// How the newest stands to last week, in words: `up 6.3 lb`.
  public var change: String
  /// The whole in one sentence.
  public var summary: String
  /// What the newest calls for, in one or two words: `CALL`; empty when nothing.
  public var call: String

  /// A series from its parts.
  public init(
    key: String, title: String, term: String? = nil, unit: String, isVital: Bool,
    points: [Point], bound: Bound? = nil, change: String = "", summary: String = "",
    call: String = ""
  ) {
    self.key = key
    self.title = title
    self.term = term
    self.unit = unit
    self.isVital = isVital
    self.points = points
    self.bound = bound
    self.change = change
    self.summary = summary
    self.call = call
  }

  /// Series with what the sources say of each value beside it: `high, usual 3.5 to 5.1`, and which of
  /// them sent no time of day.
  public static func marked(_ all: [Series], by chart: Chart) -> [Series] {
    let shown = Set(all.lazy.flatMap(\.points).map(\.thing))
    var words: Set<String> = []
    var marks: [ThingID: (thing: ThingID, words: String?, isDayOnly: Bool)] = [:]
    for fact in chart.facts where fact.kind == .observation {
      for member in fact.members where shown.contains(member.kept.thing) {
        let said = member.kept.opened.statement
        let date = said.period.sortDate
        marks[member.kept.thing] = (
          member.kept.thing,
          fact.markWords(of: said).map { words.insert($0).memberAfterInsert },
          date.map { $0.precision < .minute } ?? false
        )
      }
    }
    return all.map { one in
      var series = one
      for (index, point) in one.points.enumerated() {
        guard let mark = marks[point.thing] else { continue }
        // One text for the chart and the series, as there is one for equal marks.
        series.points[index].thing = mark.thing
        series.points[index].mark = mark.words
        series.points[index].isDayOnly = mark.isDayOnly
      }
      return series
    }
  }

  /// The newest point that counts; else the newest of all.
  public var newest: Point? { points.last { $0.quality == .sound } ?? points.last }
}

extension Fact {
  /// How a source marks a result and which range it calls usual; nil where it says neither.
  fileprivate func markWords(of statement: Statement) -> String? {
    guard case .observation(let detail) = statement.detail else { return nil }
    let range = detail.ranges.first.map { "usual " + $0.words }
    let isDisputed = conflicts.contains { $0.subject == .value && !$0.isOlderOnly }
    let words = [flag, range, isDisputed ? "another source says otherwise" : nil]
      .compactMap { $0 }.joined(separator: ", ")
    return words.isEmpty ? nil : words
  }
}

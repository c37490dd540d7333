import Clinical
import Merging
import Monitoring

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
    /// When it came, of one that came late.
    public var lateArrival: Instant?
    /// The place in the chart of the fact that it belongs to; nil outside a chart.
    var place: Int32?

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
  /// Which way it went beyond the noise of the measurement; nil where there is nothing to compare with.
  public var direction: Trend.Direction?
  /// The whole in one sentence.
  public var summary: String
  /// What the newest calls for, in one or two words: `CALL`; empty when nothing.
  public var call: String

  /// A series from its parts.
  public init(
    key: String, title: String, term: String? = nil, unit: String, isVital: Bool,
    points: [Point], bound: Bound? = nil, change: String = "", direction: Trend.Direction? = nil,
    summary: String = "", call: String = ""
  ) {
    self.direction = direction
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

  /// The same series, each point with the place of its fact in the chart: what the source says of it
  /// beside the value is read when somebody looks, since there are thousands.
  public static func placed(_ all: [Series], in chart: Chart) -> [Series] {
    var places: [ThingID: (thing: ThingID, place: Int32)] = [:]
    for (place, fact) in chart.facts.enumerated() where fact.kind == .observation {
      for thing in fact.things { places[thing] = (thing, Int32(place)) }
    }
    return all.map { one in
      var series = one
      for (index, point) in one.points.enumerated() {
        guard let known = places[point.thing] else { continue }
        // One text for the chart and the series.
        series.points[index].thing = known.thing
        series.points[index].place = known.place
      }
      return series
    }
  }

  /// The newest point that counts; else the newest of all.
  public var newest: Point? { points.last { $0.quality == .sound } ?? points.last }
}

extension Series.Point {
  /// How its source marks it and which range it calls usual, `high, usual 3.5 to 5.1`, and whether it sent
  /// the day alone: then no time of day is shown.
  func said(in chart: Chart) -> (mark: String?, isDayOnly: Bool) {
    guard let place, chart.facts.indices.contains(Int(place)),
      let member = chart.facts[Int(place)].members.first(where: { $0.kept.thing == thing })
    else { return (nil, false) }
    let statement = member.kept.opened.statement
    return (
      chart.facts[Int(place)].markWords(of: statement),
      statement.period.sortDate.map { $0.precision < .minute } ?? false
    )
  }
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

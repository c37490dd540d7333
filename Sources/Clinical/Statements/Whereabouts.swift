/// Where somebody lies now, as the source that admitted them says.
public struct Whereabouts: Sendable, Hashable {
  /// The ward, room and bed as sent: `W5 508 B`.
  public var place: String
  /// The source's name for people.
  public var sourceName: String
  /// Since when.
  public var since: PartialDate

  /// Days after which a visit that was never ended says nothing of now: its source has left the end out.
  static let mostDays: Int64 = 90

  /// The newest visit that goes on at an instant and names a place; nil where none does, and where another
  /// visit has begun or ended since: then its source has left the end out.
  public init?(_ visits: [(statement: Statement, sourceName: String)], at now: Instant) {
    let dated = visits.filter { Self.happened($0.statement, before: now) }
    guard let newest = dated.max(by: { Self.begin($0.statement) < Self.begin($1.statement) }),
      case .encounter(let detail) = newest.statement.detail, let place = detail.locations.last,
      newest.statement.status.standing == .active, newest.statement.period.end == nil,
      let since = newest.statement.period.start
    else { return nil }
    let begin = since.lowerBound()
    guard begin >= now.advanced(bySeconds: -Self.mostDays * 86_400),
      !dated.contains(where: { visit in
        visit.statement.period.end.map { $0.lowerBound() > begin } ?? false
      })
    else { return nil }
    self.init(place: place, sourceName: newest.sourceName, since: since)
  }

  /// Whether a visit is no plan and has begun, on a day that is known.
  private static func happened(_ visit: Statement, before now: Instant) -> Bool {
    guard case .encounter = visit.detail, let start = visit.period.start,
      start.precision >= .day, start.lowerBound() <= now
    else { return false }
    return ![.planned, .notDone, .enteredInError].contains(visit.status.standing)
  }

  private static func begin(_ visit: Statement) -> Instant {
    visit.period.start?.lowerBound() ?? Instant(milliseconds: 0)
  }

  private init(place: String, sourceName: String, since: PartialDate) {
    self.place = place
    self.sourceName = sourceName
    self.since = since
  }

  /// `Riverside Hospital, W5 508 B`.
  public var words: String { sourceName + ", " + place }
}

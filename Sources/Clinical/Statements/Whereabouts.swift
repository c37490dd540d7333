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

  /// The newest visit that goes on at an instant and names a place; nil where none does.
  public init?(_ visits: [(statement: Statement, sourceName: String)], at now: Instant) {
    let first = now.advanced(bySeconds: -Self.mostDays * 86_400)
    let found = visits.compactMap { visit -> Whereabouts? in
      guard case .encounter(let detail) = visit.statement.detail,
        visit.statement.status.standing == .active, visit.statement.period.end == nil,
        let since = visit.statement.period.start, since.precision >= .day,
        since.lowerBound() <= now, since.lowerBound() >= first, let place = detail.locations.last
      else { return nil }
      return Whereabouts(place: place, sourceName: visit.sourceName, since: since)
    }
    guard let newest = found.max(by: { $0.since.lowerBound() < $1.since.lowerBound() }) else {
      return nil
    }
    self = newest
  }

  private init(place: String, sourceName: String, since: PartialDate) {
    self.place = place
    self.sourceName = sourceName
    self.since = since
  }

  /// `Riverside Hospital, W5 508 B`.
  public var words: String { sourceName + ", " + place }
}

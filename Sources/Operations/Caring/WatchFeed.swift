import Clinical
import Monitoring
import RecordStore

/// What happens to the readings of everybody who may be seen, told as it happens: each new reading once,
/// each alert when its standing changes, also by time alone.
public struct WatchFeed {
  /// One thing that happened.
  public enum News: Sendable {
    /// A reading came.
    case reading(Reading)
    /// An alert was raised, passed on, answered or closed.
    case alert(StandingAlert)
  }

  private let session: Session
  private var newest: Int64
  private var told: [Int64: AlertStanding.State] = [:]

  /// A feed of what happens from now on; the alerts that are open now are told first.
  public init(_ session: Session) throws(OperationError) {
    self.session = session
    newest = try OperationError.wrap { () throws(StoreError) in
      try session.store.readings(afterImport: .max, scope: session.scope).newest
    }
  }

  /// What has happened since it was asked last: readings first, as they came, then alerts.
  public mutating func news() throws(OperationError) -> [News] {
    try session.sweep()
    let (session, last) = (session, newest)
    let came = try OperationError.wrap { () throws(StoreError) in
      try session.store.readings(afterImport: last, scope: session.scope)
    }
    newest = came.newest
    var news = came.readings.map { News.reading(session.clock.placed($0)) }
    for alert in try session.listStandingAlerts() {
      let before = told[alert.kept.id]
      guard before != alert.standing.state else { continue }
      told[alert.kept.id] = alert.standing.state
      // What was over before anybody looked is no news.
      if before != nil || alert.standing.isOpen { news.append(.alert(alert)) }
    }
    return news
  }
}

import Clinical
import Monitoring

/// Looks for what time alone does to alerts: a reading that does not come, a repeat that was asked for, an
/// answer. It may be asked as often as anybody likes and looks once a minute.
public struct Vigil: Sendable {
  private var minute: Int64?
  private var states: [Int64: AlertStanding.State]?

  /// A vigil that has not looked yet.
  public init() {}

  /// Raises what is missed, and tells whether any alert stands otherwise than at the last look; the first
  /// look tells only of what it raised itself.
  public mutating func hasNews(_ session: Session) throws(OperationError) -> Bool {
    let now = session.now.milliseconds / 60_000
    guard minute != now else { return false }
    minute = now
    let raised = try session.sweep()
    let found = Dictionary(
      uniqueKeysWithValues: try session.listStandingAlerts().map { ($0.kept.id, $0.standing.state) }
    )
    defer { states = found }
    return raised > 0 || states.map { $0 != found } ?? false
  }
}

import Clinical
import Monitoring

/// The NEWS2 of a person's newest readings beside their usual one, by their own scale and by the other.
public struct PersonScore: Sendable, Equatable {
  /// By the scale that the person's limits tell.
  public var now: NEWS2
  /// What is usual for the person by that scale; nil where no set of readings is full enough.
  public var usual: UsualScore?
  /// The same moment by the other scale, where the person's is the second.
  public var byFirst: NEWS2?
  /// What is usual by it.
  public var usualByFirst: UsualScore?

  /// The score; nil where too few of its inputs were measured together.
  public init?(of readings: [Reading], limits: [Limit]) {
    guard let now = NEWS2(of: readings, limits: limits), now.parts.count >= UsualScore.leastInputs
    else {
      return nil
    }
    self.now = now
    usual = UsualScore(of: readings, scale: now.scale, before: now.from)
    guard case .two = now.scale else { return }
    byFirst = NEWS2(of: readings, scale: .one)
    usualByFirst = UsualScore(of: readings, scale: .one, before: now.from)
  }
}

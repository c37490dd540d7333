import Clinical
import Monitoring
import Operations

/// Alerts as lines for people and for programs.
enum AlertText {
  /// The alert, how it stands, its rule and who is next.
  static func lines(_ alert: StandingAlert, _ clock: WallClock) -> [String] {
    let kept = alert.kept.alert
    var lines = [
      "\(alert.kept.id)  \(mark(kept.urgency)) \(kept.words), since \(clock.words(kept.firstAt)); "
        + state(alert.standing, clock)
    ]
    if let place = alert.whereabouts { lines.append("   where: \(place.words)") }
    if let due = alert.standing.repeatDue {
      lines.append(
        due > clock.now()
          ? "   measure again by \(clock.words(due)); else the next is asked"
          : "   not measured again by \(clock.words(due)): the next is asked")
    }
    lines += alert.standing.passed.map {
      "   asked: \($0.to)\($0.phone.isEmpty ? "" : " " + $0.phone), \(clock.words($0.at))"
    }
    if let next = alert.standing.next {
      lines.append("   next, if nobody answers: \(next.to), \(clock.words(next.at))")
    }
    if let instruction = alert.standing.instruction { lines.append("   " + instruction) }
    return lines + ["   rule: \(kept.ruleText) For information. Not medical advice."]
  }

  /// How it stands in words.
  static func state(_ standing: AlertStanding, _ clock: WallClock) -> String {
    switch standing.state {
    case .open: "nobody has answered"
    case .acknowledged(let by, let at): "acknowledged by \(by), \(clock.words(at))"
    case .snoozed(let until, let by, let why):
      "put off by \(by) until \(clock.words(until)): \(why)"
    case .escalated(let to, let at): "\(to) was asked \(clock.words(at)), no answer"
    case .closed(let at, let why): "closed \(clock.words(at)): \(why)"
    }
  }

  private static func mark(_ urgency: Alert.Urgency) -> String { urgency >= .urgent ? "!!" : "!" }

  /// The fields, in the order of `Docs/cli.md`.
  static func json(_ alert: StandingAlert) -> [(String, JSONValue)] {
    let kept = alert.kept.alert
    return [
      ("alert", .integer(alert.kept.id)), ("person", .text(kept.identity.rawValue)),
      ("words", .text(kept.words)), ("rule", .text(kept.rule)), ("text", .text(kept.ruleText)),
      ("analyte", .text(kept.analyte)), ("urgency", JSONValue(kept.urgency.rawValue)),
      ("firstAt", .text(kept.firstAt.iso)), ("raisedAt", .text(alert.kept.raisedAt.iso)),
      ("endedAt", JSONValue(kept.endedAt?.iso)), ("where", JSONValue(alert.whereabouts?.words)),
      ("repeatDue", JSONValue(alert.standing.repeatDue?.iso)),
      ("state", .object(state(alert.standing))),
      ("asked", .array(alert.standing.passed.map { .object(passing($0)) })),
      ("next", alert.standing.next.map { .object(passing($0)) } ?? .null),
      ("things", JSONValue(kept.things.map(\.rawValue))),
    ]
  }

  private static func state(_ standing: AlertStanding) -> [(String, JSONValue)] {
    switch standing.state {
    case .open: [("is", "open")]
    case .acknowledged(let by, let at):
      [("is", "acknowledged"), ("by", .text(by)), ("at", .text(at.iso))]
    case .snoozed(let until, let by, let why):
      [("is", "snoozed"), ("until", .text(until.iso)), ("by", .text(by)), ("why", .text(why))]
    case .escalated(let to, let at):
      [("is", "escalated"), ("to", .text(to)), ("at", .text(at.iso))]
    case .closed(let at, let why):
      [("is", "closed"), ("at", .text(at.iso)), ("why", .text(why))]
    }
  }

  private static func passing(_ passing: AlertStanding.Passing) -> [(String, JSONValue)] {
    [("to", .text(passing.to)), ("phone", .text(passing.phone)), ("at", .text(passing.at.iso))]
  }

  /// Says that something was noted with the viewer's name.
  static func done(_ alert: Int64, _ what: String, _ words: String, json: Bool) {
    if json {
      Output.json([("alert", .integer(alert)), (what, true)])
    } else {
      Output.line(words + ", with your name")
    }
  }
}

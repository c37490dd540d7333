import Clinical

/// Who is watching a person's readings now, computed from the coverage and the open alerts: one of three
/// states (`clinical-corrections.md` 4.1). Never a fixed sentence: that would be false by night or by day.
public enum Watching: Sendable, Hashable {
  /// Nobody.
  case nobody
  /// Somebody looks, in their hours.
  case looks(who: String, hours: String, next: Instant)
  /// An alert was passed on, and nobody has answered.
  case alarmSent(to: String, at: Instant)

  /// Who is watching at an instant.
  /// - Parameters:
  ///   - standings: how the person's open alerts stand.
  ///   - offset: minutes that local time is ahead of UTC at an instant.
  public init(
    _ coverage: Coverage, _ standings: [AlertStanding], now: Instant, offset: (Instant) -> Int
  ) {
    let sent = standings.compactMap { standing -> (String, Instant)? in
      guard case .escalated(let to, let at) = standing.state, to != "you" else { return nil }
      return (to, at)
    }.max { $0.1 < $1.1 }
    if let sent {
      self = .alarmSent(to: sent.0, at: sent.1)
      return
    }
    let looks = coverage.steps.compactMap { step in
      step.hours.nextLook(after: now, offset: offset).map { (step, $0) }
    }.first
    self =
      looks.map { .looks(who: $0.0.who, hours: $0.0.hours.words, next: $0.1) } ?? .nobody
  }

  /// The state in words: `Heart nurses look Mon-Fri, 08:00 to 17:00; next look: today 13:00.`
  /// - Parameter emergency: what to call in an emergency, from the settings.
  public func words(now: Instant, offset: (Instant) -> Int, emergency: String = "") -> String {
    let sentence =
      switch self {
      case .nobody: "Nobody is watching these numbers."
      case .looks(let who, let hours, let next):
        next <= now
          ? "\(who) \(Self.looks(who)) \(hours); somebody is there now."
          : "\(who) \(Self.looks(who)) \(hours); next look: \(Self.when(next, now, offset)). "
            + "Until then nobody is watching."
      case .alarmSent(let to, let at):
        "Alarm sent to \(to) \(Self.when(at, now, offset)), not answered."
      }
    return emergency.isEmpty ? sentence : sentence + " " + emergency
  }

  /// `look` of several, `looks` of one: those who are called by a word in the plural are several.
  static func looks(_ who: String) -> String {
    let name = who.split(separator: " ").prefix { $0 != "on" && $0 != "at" }
    let isTitled = name.first?.hasSuffix(".") ?? false
    let isSeveral = name.last.map { $0.hasSuffix("s") && !$0.hasSuffix("ss") } ?? false
    return isSeveral && !isTitled ? "look" : "looks"
  }

  /// Who answers messages, in words: whoever looks at the readings, in their hours; where nobody does,
  /// that no hours are known. Unlike an alert a message is passed on to nobody
  /// (`clinical-corrections.md` 4.1).
  public static func answering(
    _ coverage: Coverage, now: Instant, offset: (Instant) -> Int, emergency: String = ""
  ) -> String {
    let step = coverage.steps.first
    var words = "No hours are set in which somebody answers."
    if let step {
      let isThere = step.hours.contains(now, offset: offset)
      let next = step.hours.next(from: now, offset: offset).map { when($0, now, offset) }
      words =
        "The care team answers in its hours: \(step.who), \(step.hours.words)"
        + (isThere ? "." : "; nobody is there now, next: \(next ?? "not known").")
    }
    return emergency.isEmpty ? words : words + " " + emergency
  }

  /// `today 13:00`, `Mon 16 Nov 08:00`.
  static func when(_ instant: Instant, _ now: Instant, _ offset: (Instant) -> Int) -> String {
    let (then, today) = (
      instant.local(offsetMinutes: offset(instant)), now.local(offsetMinutes: offset(now))
    )
    let clock = String(then.isoTime.prefix(5))
    guard then.isoDate != today.isoDate else { return "today " + clock }
    return "\(CivilTime.weekdays[then.weekday]) \(then.dayWords) \(clock)"
  }
}

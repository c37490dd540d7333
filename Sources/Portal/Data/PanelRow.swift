import Clinical
import Merging

/// Somebody who comes first among a clinician's people: why, since when, and whose job it is.
public struct PanelRow: Sendable, Equatable {
  /// One reason to look at the person.
  public struct Reason: Sendable, Equatable {
    /// What kind of reason it is.
    public enum Kind: Sendable, Equatable {
      /// An alert on readings.
      case alert
      /// Sources that disagree about what can harm.
      case danger
      /// Results that nobody has signed.
      case results
      /// Questions that nobody has answered.
      case questions
      /// Messages and answers in own words that nobody has read.
      case messages
    }

    /// Which kind.
    public var kind: Kind
    /// What it is, in words.
    public var words: String
    /// How pressing it is; nil for sources that disagree about what can harm.
    public var urgency: Alert.Urgency?
    /// Since when it is open.
    public var since: Instant?
    /// Who has it in hand, by name; nil for nobody.
    public var owner: String?

    /// A reason from its parts.
    public init(
      words: String, urgency: Alert.Urgency? = nil, since: Instant? = nil, owner: String? = nil
    ) {
      kind = urgency == nil ? .danger : .alert
      self.words = words
      self.urgency = urgency
      self.since = since
      self.owner = owner
    }
  }

  /// The name of the person.
  public var key: IdentityKey
  /// The person, from the identity that is preferred.
  public var patient: Patient
  /// The reasons, the most pressing first; never empty.
  public var reasons: [Reason]
  /// What the person has, in a few words; empty where no chart was made.
  public var problems: String

  /// A row from its parts.
  public init(key: IdentityKey, patient: Patient, reasons: [Reason], problems: String = "") {
    self.key = key
    self.patient = patient
    self.reasons = reasons
    self.problems = problems
  }

  /// The order of the panel: the most pressing first, of these what nobody has in hand, then what is
  /// open longest.
  public static func precedes(_ left: PanelRow, _ right: PanelRow) -> Bool {
    func rank(_ row: PanelRow) -> (Int, Int, Int64) {
      let first = row.reasons.first
      return (
        -(first?.urgency?.rawValue ?? 0), first?.owner == nil ? 0 : 1,
        first?.since?.milliseconds ?? .max
      )
    }
    return (rank(left), left.key.rawValue) < (rank(right), right.key.rawValue)
  }
}

private func < (left: ((Int, Int, Int64), String), right: ((Int, Int, Int64), String)) -> Bool {
  (left.0.0, left.0.1, left.0.2, left.1) < (right.0.0, right.0.1, right.0.2, right.1)
}

/// Who comes first, and how far was looked.
public struct Panel: Sendable, Equatable {
  /// Those with a reason, in order.
  public var rows: [PanelRow]
  /// In how many records sources were compared; in the others only alerts are known.
  public var compared: Int
  /// Those whose sources were compared, at a glance.
  public var glances: [IdentityKey: Glance]
  /// Lessons that fit something new in their records, private ones left out: others may see this list.
  public var suggestions: [IdentityKey: [Suggestion]] = [:]
  /// Their names for a list.
  public var names: [IdentityKey: String] = [:]

  /// A panel from its parts.
  public init(rows: [PanelRow] = [], compared: Int = 0, glances: [IdentityKey: Glance] = [:]) {
    self.rows = rows
    self.compared = compared
    self.glances = glances
  }
}

extension Chart {
  /// What its sources disagree about and can harm, each once, with the time since both sides have been
  /// here.
  public var dangers: [PanelRow.Reason] {
    var told: Set<String> = []
    var covered: Set<ThingID> = []
    var reasons: [PanelRow.Reason] = []
    for fact in facts {
      for conflict in fact.conflicts where conflict.isSafety && !conflict.isOlderOnly {
        covered.insert(fact.name)
        guard told.insert(conflict.things.map(\.rawValue).joined(separator: "|")).inserted else {
          continue
        }
        let things = Set(conflict.things)
        let received = fact.members.filter { things.contains($0.kept.thing) }.map(\.kept.received)
        let words = conflict.words.question.withoutOpening
        reasons.append(
          PanelRow.Reason(
            words: conflict.words.contains(fact.title) ? words : fact.title + ": " + words,
            since: received.max()))
      }
    }
    for finding in safety where covered.isDisjoint(with: finding.facts) {
      let received = finding.facts.compactMap { fact(containing: $0) }
        .compactMap { $0.members.map(\.kept.received).max() }
      reasons.append(
        PanelRow.Reason(words: finding.words.capitalizedFirst, since: received.max()))
    }
    return reasons
  }

  /// What the person has, the first few that go on.
  public var problemsInBrief: String {
    facts.filter { $0.kind == .condition && $0.state == .active && $0.parent == nil }
      .prefix(3).map(\.title).joined(separator: ", ")
  }
}

extension String {
  /// The disagreement itself: among words that are all of disagreements, it goes without saying that
  /// the sources disagree.
  var withoutOpening: String {
    let openings = ["The sources disagree. ", "The sources disagree on resuscitation: "]
    guard let opening = openings.first(where: hasPrefix) else { return self }
    return String(dropFirst(opening.count))
  }
}

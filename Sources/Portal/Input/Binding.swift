import Cells

/// One command and everything that is said about it: the single origin of the footer, the help, the
/// which-key box, the menu, the palette and KEYS.md.
public struct Binding: Sendable {
  /// The heading under which the help lists it.
  public enum Group: String, Sendable, CaseIterable {
    case moving = "Moving"
    case asking = "Asking the record"
    case doing = "Doing"
    case going = "Going to a screen"
    case program = "The program"
  }

  /// Names of key sequences, the novice's first: `Down`, `j`, `g m`.
  public var keys: [String]
  /// What it does.
  public var command: Command
  /// Its name in the footer and the menus: a verb.
  public var title: String
  /// What it does, in one sentence.
  public var help: String
  /// The heading under which the help lists it.
  public var group: Group
  /// The place among the footer's hints, lowest first; 0 keeps it out of the footer.
  public var rank: Int
  /// Where it applies.
  public var applies: @Sendable (PortalState) -> Bool
  /// Why it cannot be done at present, in words; nil when it can.
  public var obstacle: @Sendable (PortalState) -> String?

  /// A binding from its parts.
  public init(
    _ keys: [String], _ command: Command, _ title: String, help: String, group: Group,
    rank: Int = 0, applies: @escaping @Sendable (PortalState) -> Bool = { _ in true },
    obstacle: @escaping @Sendable (PortalState) -> String? = { _ in nil }
  ) {
    self.keys = keys
    self.command = command
    self.title = title
    self.help = help
    self.group = group
    self.rank = rank
    self.applies = applies
    self.obstacle = obstacle
  }

  /// The key sequences.
  public var sequences: [[Key]] { keys.map(Key.sequence) }
}

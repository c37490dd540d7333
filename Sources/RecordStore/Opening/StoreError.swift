/// What went wrong with the store: what, where, and what to do about it.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of failure, for exit codes and tests.
  public enum Reason: String, Sendable, Hashable {
    /// Not found: no such import, person, thing, document.
    case missing
    /// The store was made by a newer version of the program.
    case newer
    /// Another process holds the store, longer than one waits.
    case busy
    /// The disk, a permission, a full device.
    case storage
    /// The store's own bytes are not what they should be.
    case damaged
    /// What was asked cannot be done so.
    case refused
  }

  /// The kind of failure.
  public var reason: Reason
  /// What happened and where, in one line.
  public var what: String
  /// What to do about it, in one line.
  public var advice: String

  /// An error from its parts.
  public init(_ reason: Reason, _ what: String, _ advice: String) {
    self.reason = reason
    self.what = what
    self.advice = advice
  }

  /// Both lines in one.
  public var description: String { "\(what); \(advice)" }
}

import Interchange
import RecordStore

/// Why an operation was not done: what happened and where, and what to do.
public struct OperationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of failure; the command turns it into an exit code.
  public enum Reason: String, Sendable, Hashable {
    /// A document was refused; nothing of it was stored.
    case badData
    /// No such file, person, thing or import, or none that the viewer may see.
    case missing
    /// It cannot be done so, or the viewer may not do it.
    case refused
    /// The store, or a file to be written, cannot be used.
    case storage
    /// Another process is at work on the store.
    case busy
  }

  /// The kind of failure.
  public var reason: Reason
  /// What happened and where.
  public var what: String
  /// What to do; empty when nothing can be advised.
  public var advice: String

  /// An error from its parts.
  public init(_ reason: Reason, _ what: String, _ advice: String = "") {
    self.reason = reason
    self.what = what
    self.advice = advice
  }

  /// In one line.
  public var description: String { advice.isEmpty ? what : what + "; " + advice }

  init(_ error: StoreError) {
    let reason: Reason =
      switch error.reason {
      case .missing: .missing
      case .refused: .refused
      case .busy: .busy
      case .newer, .storage, .damaged: .storage
      }
    self.init(reason, error.what, error.advice)
  }

  init(_ error: ReadError) { self.init(.badData, error.description) }

  static func wrap<T>(_ body: () throws(StoreError) -> T) throws(OperationError) -> T {
    do { return try body() } catch { throw OperationError(error) }
  }
}

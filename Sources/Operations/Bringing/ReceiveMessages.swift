import Clinical
import Interchange
import RecordStore

/// A message that arrived over the wire.
public struct ArrivedMessage: Sendable {
  /// The message without its frame.
  public var bytes: [UInt8]
  /// How it came, for people: `mllp 127.0.0.1:40112`.
  public var via: String

  /// A message from its parts.
  public init(bytes: [UInt8], via: String) {
    self.bytes = bytes
    self.via = via
  }
}

/// A message that was read and encoded, ready to be stored.
public struct ReadyMessage: Sendable {
  let prepared: PreparedImport
}

/// What became of the entries of a message.
public struct MessageAccount: Sendable, Equatable {
  /// The import that holds it.
  public var importID: Int64
  /// Entries not known before.
  public var new: Int
  /// Entries known as they are.
  public var same: Int
  /// Entries that say something else now.
  public var superseding: Int
  /// Entries that could not be read.
  public var rejected: Int

  /// The account of an import, its sections together.
  public init(_ account: ImportAccount) {
    let total = account.total
    importID = account.id
    (new, same, superseding) = (total.new, total.same, total.superseding)
    rejected = total.rejected
  }

  /// In words: `2 new, 1 same`.
  public var words: String {
    let counts = [(new, "new"), (same, "same"), (superseding, "changed"), (rejected, "not read")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return counts.isEmpty ? "nothing to keep in it" : counts.joined(separator: ", ")
  }
}

extension Session {
  /// Reads a message and makes it ready to be stored: all that needs no look into the store.
  public func prepare(_ message: ArrivedMessage) throws(OperationError) -> ReadyMessage {
    ReadyMessage(prepared: try prepareDocument(message.bytes, via: message.via))
  }

  /// Stores messages that wait together in one transaction; each stands or falls alone.
  /// - Parameter exchanges: those that ended since the last call, kept in the same transaction.
  /// - Returns: for each message its account, or why it was not stored, in order.
  /// - Throws: ``OperationError`` where the transaction fails; then nothing was stored or logged.
  public func importTogether(
    _ messages: [ReadyMessage], logging exchanges: [Exchange] = []
  ) throws(OperationError) -> [Result<MessageAccount, OperationError>] {
    try OperationError.wrap { () throws(StoreError) in
      try store.store(together: messages.map(\.prepared), logging: exchanges, by: viewer).map {
        $0.map(MessageAccount.init).mapError(OperationError.init)
      }
    }
  }

  /// Keeps a message aside that cannot become part of the record.
  public func keepAside(
    _ message: ArrivedMessage, sender: String, why: String
  ) throws(OperationError) {
    try OperationError.wrap { () throws(StoreError) in
      try store.quarantine(
        message.bytes, via: message.via, sender: sender, why: why, by: viewer, at: now)
    }
  }

  /// The messages that are kept aside, the newest first.
  public func listKeptAside() throws(OperationError) -> [QuarantinedMessage] {
    try OperationError.wrap { () throws(StoreError) in try store.quarantined() }
  }

  /// The bytes of a message that is kept aside.
  public func bytesKeptAside(_ id: Int64) throws(OperationError) -> [UInt8] {
    try OperationError.wrap { () throws(StoreError) in try store.quarantinedBytes(id) }
  }

  /// Reads a message that was kept aside again, and stores it: somebody has looked, or the reader has
  /// learned.
  public func takeUp(_ id: Int64) throws(OperationError) -> ImportAccount {
    let account = try importDocument(try bytesKeptAside(id), via: "quarantine \(id)")
    try OperationError.wrap { () throws(StoreError) in
      try store.endQuarantine(of: id, as: "take up", by: viewer, at: now)
    }
    return account
  }

  /// Deletes a message that was kept aside, for good.
  public func discard(_ id: Int64) throws(OperationError) {
    try OperationError.wrap { () throws(StoreError) in
      try store.endQuarantine(of: id, as: "discard", by: viewer, at: now)
    }
  }
}

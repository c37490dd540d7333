import Clinical
import Dispatch
import Interchange
import RecordStore
import Synchronization

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

  /// The account of an import, in total.
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
  /// Stores messages that wait together in one transaction; each stands or falls alone. Reading and
  /// encoding, which need no store, are done on all cores.
  /// - Parameter exchanges: those that ended since the last call, kept in the same transaction.
  /// - Returns: for each message its account, or why it was not stored, in order.
  public func importTogether(
    _ messages: [ArrivedMessage], logging exchanges: [Exchange] = []
  ) -> [Result<MessageAccount, OperationError>] {
    let prepared = prepared(messages)
    let ready = prepared.compactMap { try? $0.get() }
    var stored: [Result<MessageAccount, OperationError>]
    do throws(StoreError) {
      stored = try store.store(together: ready, logging: exchanges, by: viewer).map {
        $0.map(MessageAccount.init).mapError(OperationError.init)
      }
    } catch {
      stored = ready.map { _ in .failure(OperationError(error)) }
    }
    stored.reverse()
    return prepared.map { one in
      if case .failure(let error) = one { return .failure(error) }
      return stored.popLast() ?? .failure(OperationError(.storage, "a message was not stored"))
    }
  }

  private func prepared(
    _ messages: [ArrivedMessage]
  ) -> [Result<PreparedImport, OperationError>] {
    guard messages.count > 1 else { return messages.map(prepare) }
    let results = Mutex(
      [Result<PreparedImport, OperationError>?](repeating: nil, count: messages.count))
    DispatchQueue.concurrentPerform(iterations: messages.count) { index in
      let result = prepare(messages[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  private func prepare(_ message: ArrivedMessage) -> Result<PreparedImport, OperationError> {
    Result { () throws(OperationError) in
      try prepareDocument(message.bytes, via: message.via)
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

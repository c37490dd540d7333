import Clinical
import Interchange
import Operations

/// What arrives in one sync: each document is stored in its own transaction, or kept aside where it cannot
/// or shall not become part of the record. Nothing that came is thrown away.
final class Arrivals {
  /// What the sync has come to so far.
  private(set) var record: SyncRecord
  /// What was kept aside, and why.
  private(set) var problems: [String] = []
  let connection: SourceConnection
  let session: Session
  let log: WireLog
  private let goOn: (String, Int) -> Bool

  init(
    _ connection: SourceConnection, _ session: Session, _ record: SyncRecord,
    goOn: @escaping (String, Int) -> Bool
  ) {
    self.connection = connection
    self.session = session
    self.record = record
    self.goOn = goOn
    log = WireLog(session, source: connection.name)
  }

  /// Tells what is done now; false when the user ends the sync.
  func tell(_ doing: String) -> Bool { goOn(doing, record.documents) }

  /// Takes a document.
  /// - Returns: whether it is kept as it should be: in the record, or waiting for somebody to look.
  /// - Throws: ``OperationError`` when the store cannot be used: nothing is known of the document then.
  @discardableResult
  func take(_ bytes: [UInt8], via: String) throws(OperationError) -> Bool {
    guard connection.trust == .stored else {
      record.documents += 1
      try keepAside(bytes, via, "documents of \(connection.name) are looked at first")
      return true
    }
    do throws(OperationError) {
      // A server is known by its address, as it is where its own documents name it.
      let key = connection.kind == .folder ? connection.name : connection.address
      let sender = SourceHint(key: key, name: connection.name)
      let prepared = try session.prepareDocument(bytes, via: via, orElse: sender)
      add(MessageAccount(try session.importPrepared(prepared)))
      return true
    } catch {
      guard error.reason == .badData else { throw error }
      try setAside(bytes, via: via, error.what)
      return false
    }
  }

  /// Keeps aside what came and cannot be believed or read, and says why.
  func setAside(_ bytes: [UInt8], via: String, _ why: String) throws(OperationError) {
    record.documents += 1
    try keepAside(bytes, via, why)
    problems.append("kept aside: \(why)")
  }

  private func add(_ account: MessageAccount) {
    record.documents += 1
    record.new += account.new
    record.same += account.same
    record.superseding += account.superseding
    record.rejected += account.rejected
    log.became(account.words, importID: account.importID)
  }

  private func keepAside(_ bytes: [UInt8], _ via: String, _ why: String) throws(OperationError) {
    try session.keepAside(
      ArrivedMessage(bytes: bytes, via: via), sender: connection.name, why: why)
    log.became("kept aside: " + why, isFailure: true)
  }
}

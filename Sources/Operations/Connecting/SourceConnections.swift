import Clinical
import RecordStore

/// A source that is spoken with, and what its newest sync came to.
public struct ConnectedSource: Sendable {
  /// How it is reached.
  public var connection: SourceConnection
  /// Its newest sync; nil when there was none.
  public var newest: SyncRecord?
  /// What it left open about people, in words: somebody has to say who is meant.
  public var questions: [String] = []

  /// When the next sync is due; nil when it is done on request.
  public var due: Instant? {
    guard let minutes = connection.minutes else { return nil }
    guard let newest else { return Instant(milliseconds: 0) }
    return Instant(
      milliseconds: (newest.endedAt ?? newest.at).milliseconds + Int64(minutes) * 60_000)
  }
}

extension Session {
  /// Keeps a connection to a source; one of the same name is replaced.
  /// - Throws: ``OperationError`` `.refused` for a viewer who keeps no record, or a name that says
  ///   nothing.
  public func keep(_ connection: SourceConnection) throws(OperationError) {
    try mayConnect()
    guard !connection.name.isEmpty, !connection.address.isEmpty else {
      throw OperationError(.refused, "a source needs a name and an address")
    }
    try OperationError.wrap { () throws(StoreError) in
      try store.keep(connection, by: viewer, at: now)
    }
  }

  /// Takes a connection out; what came by it stays.
  public func removeConnection(_ name: String) throws(OperationError) {
    try mayConnect()
    try OperationError.wrap { () throws(StoreError) in
      try store.removeConnection(name, by: viewer, at: now)
    }
  }

  /// The sources that are spoken with, by name.
  public func listConnections() throws(OperationError) -> [ConnectedSource] {
    try OperationError.wrap { () throws(StoreError) in
      let newest = Dictionary(
        uniqueKeysWithValues: try store.newestSyncs().map { ($0.connection, $0) })
      return try store.connections().map { connection throws(StoreError) in
        ConnectedSource(
          connection: connection, newest: newest[connection.name],
          questions: SyncMark.questions(in: try store.marks(of: connection.name)))
      }
    }
  }

  /// A source that is spoken with.
  /// - Throws: ``OperationError`` `.missing` when there is none of the name.
  public func connection(named name: String) throws(OperationError) -> SourceConnection {
    let all = try listConnections().map(\.connection)
    guard let found = all.first(where: { $0.name == name }) else {
      let names = all.map(\.name).joined(separator: ", ")
      throw OperationError(
        .missing, "no source is called \(name)", names.isEmpty ? "" : "there are: \(names)")
    }
    return found
  }

  /// The right to fetch from a source, for as long as it is held.
  /// - Parameter onSchedule: only when the source is due.
  /// - Throws: ``OperationError`` `.busy` while another window or command fetches from it, and where it is
  ///   not due any more.
  public func claimSync(
    of name: String, onSchedule: Bool = false
  ) throws(OperationError) -> SyncClaim {
    let claim = try OperationError.wrap { () throws(StoreError) in
      try store.claimSync(of: name)
    }
    guard let claim else {
      throw OperationError(
        .busy, "another window or command fetches from \(name) now", "wait until it has ended")
    }
    // Another may have fetched between the look at the list and the claim.
    if onSchedule, try !listDue().contains(where: { $0.name == name }) {
      throw OperationError(.busy, "\(name) was fetched from just now")
    }
    return claim
  }

  /// The sources whose schedule says that they are to be fetched from now, by name.
  public func listDue() throws(OperationError) -> [SourceConnection] {
    try listConnections().filter { source in
      source.connection.kind.isFetched && source.due.map { $0 <= now } ?? false
    }.map(\.connection)
  }

  /// Notes that a sync begins.
  public func beginSync(of name: String) throws(OperationError) -> SyncRecord {
    try OperationError.wrap { () throws(StoreError) in try store.beginSync(of: name, at: now) }
  }

  /// Notes that a sync ended, and what it came to; returns it so.
  public func end(_ sync: SyncRecord) throws(OperationError) -> SyncRecord {
    var ended = sync
    ended.endedAt = now
    try OperationError.wrap { () throws(StoreError) in try store.keep(ended) }
    return ended
  }

  /// What the next sync of a source has to know, by what it is about.
  public func syncMarks(of name: String) throws(OperationError) -> [String: String] {
    try OperationError.wrap { () throws(StoreError) in try store.marks(of: name) }
  }

  /// Notes what the next sync has to know; nil forgets it.
  public func setSyncMark(
    _ mark: String?, about: String, of name: String
  ) throws(OperationError) {
    try OperationError.wrap { () throws(StoreError) in
      try store.setMark(mark, about: about, of: name)
    }
  }

  private func mayConnect() throws(OperationError) {
    guard viewer.role != .patient else {
      throw OperationError(.refused, "a patient cannot change whom this record is fetched from")
    }
  }
}

import Clinical
import Dispatch
import Interchange
import RecordStore

extension Session {
  /// Reads one document and stores it, in one transaction.
  /// - Parameters:
  ///   - via: how it came, for people: a path, an address.
  ///   - source: the source's key, where somebody says it; else it is taken from the bytes.
  /// - Returns: the account: read = new + same + superseding + rejected, by section.
  /// - Throws: ``OperationError`` `.badData` for a document that cannot be read whole; nothing of it
  ///   is stored.
  public func importDocument(
    _ bytes: [UInt8], via: String, source: String? = nil
  ) throws(OperationError) -> ImportAccount {
    try importPrepared(prepareDocument(bytes, via: via, source: source))
  }

  /// Reads one document and makes it ready to be stored: all that needs no look into the store, so
  /// that the next document of a job is prepared while the last is written.
  /// - Parameter fallback: the sender of a document that names none: whoever it was had from.
  public func prepareDocument(
    _ bytes: [UInt8], via: String, source: String? = nil, orElse fallback: SourceHint? = nil,
    file: JobFile? = nil
  ) throws(OperationError) -> PreparedImport {
    let reading = try read(bytes)
    let sender = SourceHint(of: reading, named: source, orElse: fallback)
    return try OperationError.wrap { () throws(StoreError) in
      try store.prepare(
        ImportRequest(
          bytes: bytes, reading: reading, source: sender.key, sourceName: sender.name, via: via,
          reader: Interchange.readerVersion, file: file), at: now)
    }
  }

  /// Stores a document that was made ready, in one transaction.
  public func importPrepared(
    _ prepared: PreparedImport
  ) throws(OperationError) -> ImportAccount {
    try OperationError.wrap { () throws(StoreError) in try store.store(prepared, by: viewer) }
  }
}

extension Session {
  /// Reads one document; the quality ledger also looks at what is yet to come.
  func read(_ bytes: [UInt8]) throws(OperationError) -> DocumentReading {
    do throws(ReadError) {
      var reading = try Interchange.read(
        bytes, keys: keys, spread: DispatchQueue.concurrentPerform(iterations:execute:))
      reading.ledger += Quality.lines(in: reading, now: now)
      return reading
    } catch {
      throw OperationError(error)
    }
  }
}

extension SourceHint {
  /// Who sent a document (design.md 3): as somebody says, else as the document says, else whoever it was
  /// had from, else who gave its first patient a number; never the file's name.
  init(of reading: DocumentReading, named given: String?, orElse fallback: SourceHint? = nil) {
    if let given, !given.isEmpty {
      self.init(key: given, name: given)
    } else if let found = reading.source, !found.key.isEmpty, !(found.isGuess && fallback != nil) {
      self = found
    } else if let fallback {
      self = fallback
    } else if let assigner = reading.patients.first?.patient.identifiers.lazy
      .compactMap({ $0.assigner ?? $0.system }).first(where: { !$0.isEmpty })
    {
      self.init(key: assigner.lowercased(), name: assigner)
    } else {
      self = .unnamed
    }
  }
}

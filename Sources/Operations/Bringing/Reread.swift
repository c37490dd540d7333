import Clinical
import Interchange
import RecordStore

extension Session {
  /// Reads stored documents again with today's reader. Things keep their names, so links and
  /// decisions hold; the import that is replaced is undone, not deleted.
  /// - Parameter id: one import; nil for all in force that an older reader read.
  /// - Returns: what became of each.
  public func reread(import id: Int64? = nil) throws(OperationError) -> [FileOutcome] {
    let imports = try listImports().filter {
      $0.endedAt == nil && $0.document.dialect != .typed
        && (id == nil ? $0.reader < Interchange.readerVersion : $0.id == id)
    }
    if let id, imports.isEmpty {
      throw OperationError(
        .missing, "no import \(id) is in force that could be read again", "see chartline imports")
    }
    return imports.reversed().map { FileOutcome(file: $0.via, fate: reread($0)) }
  }

  private func reread(_ old: ImportSummary) -> FileOutcome.Fate {
    do throws(OperationError) {
      let bytes = try OperationError.wrap { () throws(StoreError) in
        try store.document(old.document.sha256, scope: scope)
      }
      let reading = try read(bytes)
      let request = ImportRequest(
        bytes: bytes, reading: reading, source: old.source, sourceName: old.sourceName,
        via: old.via, reader: Interchange.readerVersion, job: old.job, replacing: old.id)
      return .imported(
        try OperationError.wrap { () throws(StoreError) in
          try store.importDocument(request, by: viewer, at: now)
        })
    } catch {
      return .refused(error)
    }
  }
}

import Clinical
import Interchange
import RecordStore

extension Session {
  /// Saves the file that a statement holds into a folder: under a name of ours, for its owner alone, in
  /// the place of nothing. It is not opened, and nothing is fetched. Noted in the access log. Returns its
  /// path and size.
  /// - Throws: ``OperationError`` `.missing` where the statement holds no file, `.refused` where it is
  ///   another patient's.
  @discardableResult
  public func saveFile(
    of thing: ThingID, into folder: String
  ) throws(OperationError) -> (path: String, size: Int) {
    let passage = try source(of: thing, context: 0)
    if passage.isMasked {
      throw OperationError(.refused, "it was taken back as another patient's")
    }
    let (sighting, range) = (passage.sighting, passage.sighting.range)
    let own = try OperationError.wrap { () throws(StoreError) in
      try store.passage(
        sighting, window: range.start..<max(range.start, range.end), scope: scope
      ).bytes
    }
    guard let file = PaperFile(in: own) else {
      throw OperationError(
        .missing, "\(passage.kept.statement.concept.title) holds no file",
        "chartline source \(thing.rawValue) shows what was sent")
    }
    let day = passage.kept.statement.period.sortDate?.iso.prefix(10) ?? "undated"
    let name = "chartline-paper-\(day)-\(thing.rawValue.prefix(8)).\(file.ending)"
    let path = folder + "/" + name
    try OperationError.wrap { () throws(StoreError) in
      try store.note("save", about: passage.kept.identity, detail: "file", by: viewer, at: now)
    }
    try PrivateFiles.write(file.bytes, to: path)
    return (path, file.bytes.count)
  }
}

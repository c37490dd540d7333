import Clinical
import Interchange
import RecordStore

/// Where a statement comes from: the very bytes.
public struct SourcePassage: Sendable {
  /// The statement that stands there.
  public var kept: KeptStatement
  /// Where it stands.
  public var sighting: KeptSighting
  /// The offset of the first of `bytes` in the document.
  public var start: Int
  /// Bytes of the document, the statement's own and some round them.
  public var bytes: [UInt8]
  /// Every place where the thing stands, the newest document first.
  public var all: [KeptSighting]
  /// The parts of the statement's own bytes, in order; none where they are masked.
  public var parts: [PassagePart]
  /// The statement was taken back as another patient's, and its bytes are masked.
  public var isMasked: Bool
}

/// Bytes of a document round a place.
public struct DocumentPassage: Sendable {
  /// The import that read the document.
  public var from: ImportSummary
  /// The offset of the first of `bytes` in the document.
  public var start: Int
  /// The bytes.
  public var bytes: [UInt8]
}

extension Session {
  /// The most bytes of one passage.
  public static let passageLimit = 256 * 1024

  /// Shows where a thing comes from.
  /// - Parameters:
  ///   - content: the version of it; nil for the current one.
  ///   - from: the offset to begin at; nil for `context` bytes before the statement.
  ///   - context: bytes before and after the statement's own.
  ///   - revealing: whether a clinician asks for what was taken back as another patient's; the access
  ///     log notes it. Otherwise its bytes are masked.
  /// - Throws: ``OperationError`` `.missing` when there is no such thing to be seen, `.refused` where
  ///   somebody else asks for another patient's.
  public func source(
    of thing: ThingID, content: String? = nil, from: Int? = nil, context: Int = 2000,
    revealing: Bool = false
  ) throws(OperationError) -> SourcePassage {
    try checkRevealing(revealing)
    return try OperationError.wrap { () throws(StoreError) in
      let versions = try store.versions(of: thing, scope: scope)
      let isMasked = versions.first?.statement.isOfAnother == true && !revealing
      var kept = versions.first { content == nil || $0.content == content }
      let all = try store.sightings(of: thing, scope: scope)
      guard let found = kept, let sighting = all.first(where: { $0.content == found.content })
      else {
        throw StoreError(
          .missing, "no statement \(thing.rawValue) that you may see",
          "see chartline show SECTION --json for the names of things")
      }
      let window = Self.window(round: sighting.range, from: from, context: context)
      var passage = try store.passage(sighting, window: window, scope: scope)
      if revealing {
        try store.note("reveal", about: found.identity, by: viewer, at: now)
      } else {
        try mask(&passage, of: sighting.document)
      }
      if isMasked { kept?.statement = found.statement.withoutAnothers }
      return SourcePassage(
        kept: kept ?? found, sighting: sighting, start: passage.start, bytes: passage.bytes,
        all: all,
        parts: isMasked
          ? []
          : PassageParts.parts(
            of: sighting.range, in: passage.bytes, from: passage.start,
            sighting.document.dialect), isMasked: isMasked)
    }
  }

  /// Shows a place in the document of an import.
  /// - Throws: ``OperationError`` `.missing` when there is no such import to be seen, `.refused`
  ///   where not the whole document may be seen.
  public func source(
    at range: SourceRange, of id: Int64, from: Int? = nil, context: Int = 2000
  ) throws(OperationError) -> DocumentPassage {
    let found = try importSummary(id)
    let window = Self.window(round: range, from: from, context: context)
    let passage = try OperationError.wrap { () throws(StoreError) in
      var passage = try store.passage(of: found.document, window: window, scope: scope)
      if viewer.role != .clinician { try mask(&passage, of: found.document) }
      return passage
    }
    return DocumentPassage(from: found, start: passage.start, bytes: passage.bytes)
  }

  /// Puts an asterisk for each byte of what was taken back as another patient's.
  private func mask(
    _ passage: inout (start: Int, bytes: [UInt8]), of document: DocumentFacts
  ) throws(StoreError) {
    let window = passage.start..<passage.start + passage.bytes.count
    let anothers = try store.anothers(in: document, window: window)
    Self.mask(&passage.bytes, from: passage.start, anothers)
  }

  static func mask(_ bytes: inout [UInt8], from start: Int, _ places: [Range<Int>]) {
    for place in places {
      for index in place.clamped(to: start..<start + bytes.count) {
        bytes[index - start] = UInt8(ascii: "*")
      }
    }
  }

  /// Whether the viewer may see what was taken back as another patient's, where that is asked for.
  func checkRevealing(_ revealing: Bool) throws(OperationError) {
    guard !revealing || viewer.role == .clinician else {
      throw OperationError(
        .refused, "only a clinician may see what was another patient's", "leave out --reveal")
    }
  }

  /// Notes in the access log that another patient's was shown.
  func noteRevealed(_ what: String) throws(OperationError) {
    try OperationError.wrap { () throws(StoreError) in
      try store.note("reveal", detail: what, by: viewer, at: now)
    }
  }

  /// One import.
  /// - Throws: ``OperationError`` `.missing` when there is none that may be seen.
  public func importSummary(_ id: Int64) throws(OperationError) -> ImportSummary {
    let found = try OperationError.wrap { () throws(StoreError) in
      try store.importSummary(id, scope: scope)
    }
    guard let found else {
      throw OperationError(.missing, "no import \(id) that you may see", "see chartline imports")
    }
    return found
  }

  private static func window(round range: SourceRange, from: Int?, context: Int) -> Range<Int> {
    let start = max(0, from ?? range.start - context)
    let wanted = max(range.end + context, start + 2 * context)
    return start..<max(start, min(wanted, start + passageLimit))
  }
}

import Clinical

/// A statement of a document with its encoding, its names and what is derived from it, before it is
/// compared with the store.
struct NamedStatement: Sendable {
  let body: [UInt8]
  let content: ShortName
  /// The name by its own identifier, or by its content where it has none that can be used.
  private(set) var thing: ShortName
  /// Its source's identifier as one number.
  private(set) var native: Int64?
  /// Under what it is found.
  let terms: SearchRow.Terms
  /// Its readings; whoever stores them says of which thing they are.
  let readings: [Reading]

  /// Names the statements of a document in order. An identifier that two different entries of one
  /// document bear names neither.
  static func all(
    in request: ImportRequest, identities: [IdentityKey], _ derivations: Derivations,
    at now: Instant
  ) -> [NamedStatement] {
<<<<<<< HEAD
    let entries = request.reading.statements
    var named = Cores.map(entries.count) { range in
      var writer = BodyWriter()
      return entries[range].map { entry in
        NamedStatement(
          entry, of: identities[entry.patient], request, derivations, at: now, &writer)
      }
    }
    let ambiguous = ambiguousNames(named)
    var occurrences: [ShortName: Int] = [:]
    for (index, entry) in entries.enumerated()
    where named[index].native == nil || ambiguous.contains(named[index].thing) {
      let (identity, kind) = (identities[entry.patient], entry.statement.kind)
      let content = named[index].content
      let first = Naming.thing(identity, kind, content: content, occurrence: 0)
      let occurrence = occurrences[first, default: 0]
      occurrences[first] = occurrence + 1
      named[index].native = nil
      named[index].thing =
        occurrence == 0
        ? first : Naming.thing(identity, kind, content: content, occurrence: occurrence)
=======
    var writer = BodyWriter()
    var encoded: [(body: Data, content: Data, native: Data?)] = []
    encoded.reserveCapacity(reading.statements.count)
    let ambiguous = reading.sharedIdentifiers { identities[$0] }
    for entry in reading.statements {
      let size = StatementCodec.encode(entry.statement, into: &writer)
      let content = Naming.content(writer.bytes[..<size])
      let native = usable(entry.statement.identifier).map {
        Naming.thing(identities[entry.patient], entry.statement.kind, $0)
      }
      encoded.append((Data(writer.bytes), content, native))
    }
    var occurrences: [Data: Int] = [:]
    return encoded.enumerated().map { index, one in
      let entry = reading.statements[index]
      let identity = identities[entry.patient]
      if let native = one.native, !ambiguous.contains(index),
        let identifier = entry.statement.identifier
      {
        return NamedStatement(
          index: index, body: one.body, content: one.content, thing: native,
          native: Naming.native(source, entry.statement.kind, identifier))
      }
      var thing = Naming.thing(
        identity, entry.statement.kind, content: one.content, occurrence: 0)
      let occurrence = occurrences[thing, default: 0]
      occurrences[thing] = occurrence + 1
      if occurrence > 0 {
        thing = Naming.thing(
          identity, entry.statement.kind, content: one.content, occurrence: occurrence)
      }
      return NamedStatement(
        index: index, body: one.body, content: one.content, thing: thing, native: nil)
>>>>>>> main
    }
    return named
  }

  private init(
    _ entry: StatementReading, of identity: IdentityKey, _ request: ImportRequest,
    _ derivations: Derivations, at now: Instant, _ writer: inout BodyWriter
  ) {
    let statement = entry.statement
    let size = StatementCodec.encode(statement, into: &writer)
    body = writer.bytes
    content = Naming.content(writer.bytes[..<size])
    terms = SearchRow.terms(statement, derivations)
    if let native = statement.identifier, !(native.root.isEmpty && native.value.isEmpty) {
      thing = Naming.thing(identity, statement.kind, native)
      self.native = Naming.native(request.source, statement.kind, native)
    } else {
      thing = content
    }
    guard statement.kind == .observation else {
      readings = []
      return
    }
    readings = derivations.readings(
      KeptStatement(
        thing: ThingID(rawValue: ""), content: content.text, source: request.source,
        sourceName: request.sourceName, dialect: request.reading.dialect, identity: identity,
        statement: statement, written: request.reading.written, received: now))
  }

  /// Names by identifier that entries of other content bear too.
  private static func ambiguousNames(_ named: [NamedStatement]) -> Set<ShortName> {
    var contents: [ShortName: ShortName] = [:]
    contents.reserveCapacity(named.count)
    var ambiguous: Set<ShortName> = []
    for one in named where one.native != nil {
      if let other = contents.updateValue(one.content, forKey: one.thing), other != one.content {
        ambiguous.insert(one.thing)
      }
    }
    return ambiguous
  }
}

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
    let entries = request.reading.statements
    var named = Cores.map(entries.count) { range in
      var writer = BodyWriter()
      return entries[range].map { entry in
        NamedStatement(
          entry, of: identities[entry.patient], request, derivations, at: now, &writer)
      }
    }
    var numbers: [IdentityKey: Int] = [:]
    let ambiguous = request.reading.sharedIdentifiers(
      patients: identities.map { identity in
        let number = numbers[identity] ?? numbers.count
        numbers[identity] = number
        return number
      })
    var occurrences: [ShortName: Int] = [:]
    for (index, entry) in entries.enumerated()
    where named[index].native == nil || ambiguous.contains(index) {
      let (identity, kind) = (identities[entry.patient], entry.statement.kind)
      let content = named[index].content
      let first = Naming.thing(identity, kind, content: content, occurrence: 0)
      let occurrence = occurrences[first, default: 0]
      occurrences[first] = occurrence + 1
      named[index].native = nil
      named[index].thing =
        occurrence == 0
        ? first : Naming.thing(identity, kind, content: content, occurrence: occurrence)
    }
    return named
  }

  /// The statement under the name of a patient who shares a number.
  func marked(_ mark: Substring) -> NamedStatement {
    guard !mark.isEmpty else { return self }
    var marked = self
    marked.thing = Naming.thing(thing, marked: mark)
    return marked
  }

  /// The substance of an allergy of C-CDA, which is part of its name: documents made from templates
  /// bear one identifier for this allergy today and for another tomorrow, and an allergy must never
  /// take the place of another. FHIR's identifiers are the server's own and name it alone.
  private static func substance(_ statement: Statement, _ dialect: Dialect) -> String? {
    guard statement.kind == .allergy, dialect == .ccda else { return nil }
    let coding = statement.concept.codings.first { $0.system != nil }
    return coding.map { ($0.system?.rawValue ?? "") + "#" + $0.code }
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
      thing = Naming.thing(
        identity, statement.kind, native, of: Self.substance(statement, request.reading.dialect))
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
}

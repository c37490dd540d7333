import Clinical
import Foundation

/// A statement of a document with its encoding and its names, before it is compared with the store.
struct NamedStatement {
  let index: Int
  let body: Data
  let content: Data
  let thing: Data
  let native: Int64?

  /// Names the statements of a document in order. An identifier that two different entries of one
  /// document bear names neither.
  static func all(
    in reading: DocumentReading, identities: [IdentityKey], source: String
  ) -> [NamedStatement] {
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
    }
  }

  private static func usable(_ native: NativeIdentifier?) -> NativeIdentifier? {
    guard let native, !(native.root.isEmpty && native.value.isEmpty) else { return nil }
    return native
  }
}

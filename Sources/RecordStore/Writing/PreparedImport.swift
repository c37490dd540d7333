import Clinical
import Foundation

/// A document ready to be stored: compressed, hashed, its statements encoded and named. All of it
/// needs no look into the store, so that it is done outside the transaction, and for the next
/// document while the last is written.
public struct PreparedImport: Sendable {
  let request: ImportRequest
  let hash: Data
  let chunks: [Data]
  /// The identities by whose names the statements are named.
  let identities: [IdentityKey]
  let statements: [NamedStatement]
  /// Statements about nobody in the document.
  let orphans: [Reject]
  let now: Instant

  /// Everything of the document that could not be read, and why.
  public var rejects: [Reject] { request.reading.rejects + orphans }
}

extension RecordStore {
  /// Makes a document ready to be stored; ``store(_:by:)`` stores it.
  /// - Parameter now: when it was received.
  public func prepare(
    _ request: ImportRequest, at now: Instant
  ) throws(StoreError) -> PreparedImport {
    var request = request
    let patients = request.reading.patients.indices
    let orphans = request.reading.statements.filter { !patients.contains($0.patient) }
    if !orphans.isEmpty {
      request.reading.statements.removeAll { !patients.contains($0.patient) }
    }
    let identities = request.reading.patients.map {
      Naming.identity($0.patient, at: request.source)
    }
    return PreparedImport(
      request: request, hash: Data(SHA256.digest(request.bytes)),
      chunks: try Chunks.packed(request.bytes), identities: identities,
      statements: NamedStatement.all(in: request, identities: identities, derivations, at: now),
      orphans: orphans.map {
        Reject(range: $0.range, why: "names no patient of this document")
      },
      now: now)
  }
}

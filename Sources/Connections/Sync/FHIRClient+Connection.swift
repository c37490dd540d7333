import Clinical
import Foundation
import Operations

extension FHIRClient {
  /// What a token is to allow (SMART App Launch 2.2, scopes): to read and search; to create and update.
  static let readScope = "system/*.rs"
  static let writeScope = "system/*.cu"

  /// A client of the server that a connection names.
  /// - Throws: ``OperationError`` `.refused` for an address that is none, or that would send a token in
  ///   clear to another machine; what ``Credential`` throws.
  convenience init(
    to connection: SourceConnection, _ sync: SourceSync, log: WireLog,
    scope: String = readScope, goOn: @escaping () -> Bool
  ) throws(OperationError) {
    let text = connection.address
    guard let url = URL(string: text.hasSuffix("/") ? String(text.dropLast()) : text),
      let scheme = url.scheme, ["http", "https"].contains(scheme), url.host != nil
    else {
      throw OperationError(
        .refused, "\(text) is no address of a FHIR server", "as in https://host/fhir")
    }
    guard scheme == "https" || url.isLoopback else {
      throw OperationError(
        .refused, "\(text) is not encrypted, and not on this machine",
        "use https; a record does not travel in clear")
    }
    let access =
      connection.credential.isEmpty
      ? nil
      : try TokenSource(
        client: connection.client, credential: connection.credential, scope: scope)
    self.init(
      base: url, transport: sync.transport, patience: sync.patience, access: access,
      now: sync.session.clock.now, told: log.add, goOn: goOn)
  }
}

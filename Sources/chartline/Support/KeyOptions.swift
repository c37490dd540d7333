import ArgumentParser
import Operations

/// `--key`, by which health cards are checked and sealed files opened.
struct KeyOptions: ParsableArguments {
  @Option(
    name: .customLong("key"), parsing: .singleValue,
    help: """
      A file with the public key of who signs health cards (a JWK, or a set of them), or with the SMART \
      Health Link that sealed files belong to.
      """, completion: .file())
  var files: [String] = []

  /// The session with the keys.
  func given(to session: Session) throws -> Session {
    var session = session
    try session.takeKeys(ofFiles: files)
    return session
  }
}

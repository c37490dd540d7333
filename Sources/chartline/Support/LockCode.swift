import Operations
import PortalRuntime
import RecordStore

/// The code that uncovers a locked screen: kept in the configuration as salt and hash. It keeps out
/// glances at an unattended terminal, not those who can use the account.
enum LockCode {
  /// Rounds of SHA-256, so that trying all short codes takes hours.
  private static let rounds = 50_000

  /// What is kept of a code, with a new salt.
  static func kept(_ code: String) -> String {
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255) }
    return SHA256.hex(salt) + ":" + hash(code, salt: SHA256.hex(salt))
  }

  /// Whether `code` is the one that was kept.
  static func opens(_ code: String, kept: String) -> Bool {
    let parts = kept.split(separator: ":").map(String.init)
    return parts.count == 2 && hash(code, salt: parts[0]) == parts[1]
  }

  private static func hash(_ code: String, salt: String) -> String {
    var text = salt + code
    for _ in 0..<rounds { text = SHA256.hex(Array((salt + text).utf8)) }
    return text
  }
}

extension Preferences {
  /// The configuration file of this user.
  static var ofUser: Preferences {
    let configuration = Configuration().values
    return Preferences(
      configuration: configuration,
      keep: { values throws(OperationError) in
        try Configuration.keep(values)
        return Places.configuration
      },
      opens: { LockCode.opens($0, kept: configuration["lock-code"] ?? "") })
  }
}

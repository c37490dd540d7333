extension Exchange {
  /// Words by which OAuth 2.0 and HTTP carry credentials (RFC 6749, RFC 6750, RFC 7523, RFC 9110
  /// section 11), in lower case.
  static let secretWords = [
    "access_token", "refresh_token", "id_token", "client_secret", "client_assertion", "password",
    "authorization:", "set-cookie", "private_key", "bearer ",
  ].map { Array($0.utf8) }

  /// The exchange as it may be kept: a body that speaks of a credential is left out whole; in text what
  /// stands behind such a word, or before the `@` of an address, becomes `***`.
  public var withoutSecrets: Exchange {
    var kept = self
    if Self.firstSecret(in: request) != nil { kept.request = [] }
    if Self.firstSecret(in: response) != nil { kept.response = [] }
    for path in [\Exchange.peer, \.what, \.words] {
      kept[keyPath: path] = Self.withoutUser(Self.redacted(self[keyPath: path]))
    }
    return kept
  }

  /// Where the first such word ends. Looked for in every message: one pass, no copy.
  private static func firstSecret(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      for start in bytes.indices {
        for word in secretWords where bytes[start] | 0x20 == word[0] {
          let end = start + word.count
          guard end <= bytes.count else { continue }
          if word.indices.allSatisfy({ lower(bytes[start + $0]) == word[$0] }) { return end }
        }
      }
      return nil
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// `…?access_token=abc&page=2`: up to the next `&` or blank; of a header, all that follows.
  private static func redacted(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let end = firstSecret(in: bytes) else { return text }
    let head = String(decoding: bytes[..<end], as: UTF8.self)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "=") else { return head + "***" }
    let rest = bytes[end...].drop { $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: " ") }
    return head + "=***" + redacted(String(decoding: rest, as: UTF8.self))
  }

  /// `http://name:word@host/path`: without name and word.
  private static func withoutUser(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "@")), let scheme = text.firstRange(of: "://") else {
      return text
    }
    let authority = text[scheme.upperBound...].prefix { !"/?# ".contains($0) }
    guard let at = authority.lastIndex(of: "@") else { return text }
    return text[..<scheme.upperBound] + "***" + text[at...]
  }
}

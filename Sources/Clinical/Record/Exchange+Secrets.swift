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

  /// Where the first such word ends.
  private static func firstSecret(in bytes: some Collection<UInt8>) -> Int? {
    let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return secretWords.lazy.compactMap { word in
      lower.firstRange(of: word)?.upperBound
    }.min()
  }

  /// `…?access_token=abc&page=2`: up to the next `&` or blank; of a header, all that follows.
  private static func redacted(_ text: String) -> String {
    guard let end = firstSecret(in: text.utf8) else { return text }
    let bytes = Array(text.utf8)
    let head = String(decoding: bytes[..<end], as: UTF8.self)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "=") else { return head + "***" }
    let rest = bytes[end...].drop { $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: " ") }
    return head + "=***" + redacted(String(decoding: rest, as: UTF8.self))
  }

  /// `http://name:word@host/path`: without name and word.
  private static func withoutUser(_ text: String) -> String {
    guard let scheme = text.firstRange(of: "://") else { return text }
    let authority = text[scheme.upperBound...].prefix { !"/?# ".contains($0) }
    guard let at = authority.lastIndex(of: "@") else { return text }
    return text[..<scheme.upperBound] + "***" + text[at...]
  }
}

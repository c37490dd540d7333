import Clinical

/// What signatures are checked with and sealed files opened by: the keys that somebody gave, and the
/// computing, which stands outside of the pure targets. Without keys nothing is checked, and that is said.
public struct CardKeys: Sendable {
  /// A public key of an issuer: P-256, by its number.
  public struct PublicKey: Sendable, Hashable {
    /// Its number (`kid`).
    public var id: String
    /// The point: 32 bytes x, 32 bytes y.
    public var point: [UInt8]
  }

  /// Whether 64 bytes are the ES256 signature (RFC 7518, 3.4) of a message by a key.
  public typealias Verify =
    @Sendable (
      _ point: [UInt8], _ message: [UInt8], _ signature: [UInt8]
    ) -> Bool
  /// The bytes sealed by AES-256-GCM; nil when the key does not open them.
  public typealias Open = @Sendable (_ key: [UInt8], _ sealed: SealedFile) -> [UInt8]?

  /// Keys of issuers.
  public private(set) var issuers: [PublicKey] = []
  /// Keys of SMART Health Links.
  public private(set) var links: [[UInt8]] = []
  let verify: Verify
  let open: Open

  /// No key.
  public static let none = CardKeys(verify: { _, _, _ in false }, open: { _, _ in nil })

  /// No key yet, and the computing.
  public init(verify: @escaping Verify, open: @escaping Open) {
    self.verify = verify
    self.open = open
  }

  /// Adds the keys of a file: a JWK or a set of them (RFC 7517), or a SMART Health Link.
  /// - Throws: ``ReadError`` when there is none in it that can be used.
  public mutating func add(_ bytes: [UInt8]) throws(ReadError) {
    if let link = HealthLink(in: bytes) {
      links.append(link.key)
      return
    }
    guard let root = (try? JSONDocument(bytes))?.root else {
      throw ReadError(
        dialect: nil, place: "byte 0", why: "no key: neither a JWK, nor a set of them, nor a link")
    }
    let found = (root["keys"]?.list ?? root.list).compactMap { Self.key($0) }
    guard !found.isEmpty else {
      throw ReadError(
        dialect: nil, place: "byte 0", why: "no key of the kind that health cards are signed with")
    }
    issuers += found
  }

  /// What was sealed is not sealed once more.
  mutating func forgetLinks() { links = [] }

  private static func key(_ node: JSONNode) -> PublicKey? {
    guard node["kty"]?.equals("EC") == true, node["crv"]?.equals("P-256") == true,
      let x = node["x"]?.string.flatMap(Base64.decodedURL), x.count == 32,
      let y = node["y"]?.string.flatMap(Base64.decodedURL), y.count == 32
    else { return nil }
    return PublicKey(id: node["kid"]?.string ?? "", point: x + y)
  }

  /// What is to be said of a signature.
  enum Verdict {
    case notChecked, right, wrong
  }

  /// Checks by the key of the number that the card names; by any, where it names none.
  func verdict(id: String?, message: [UInt8], signature: [UInt8]) -> Verdict {
    let fitting = issuers.filter { id == nil || $0.id == id || $0.id.isEmpty }
    guard !fitting.isEmpty else { return .notChecked }
    let isRight =
      signature.count == 64
      && fitting.contains { verify($0.point, message, signature) }
    return isRight ? .right : .wrong
  }
}

/// What is sealed in a JWE of `dir` and `A256GCM` (RFC 7516, 3.1; RFC 7518, 5.3).
public struct SealedFile: Sendable {
  /// 12 bytes that are used once.
  public var nonce: [UInt8]
  /// The sealed bytes.
  public var text: [UInt8]
  /// 16 bytes that prove them.
  public var tag: [UInt8]
  /// Bytes that are proved too.
  public var header: [UInt8]
}

import Clinical

/// One SMART Health Card: a signed and packed FHIR Bundle (SMART Health Cards and Links 1.0), as a
/// JSON Web Signature.
struct HealthCard {
  /// What the packed part says, as JSON.
  let payload: [UInt8]
  /// The key's number.
  private let keyID: String?
  private let message: [UInt8]
  private let signature: [UInt8]

  /// - Throws: ``ReadError`` when it is no signature in three parts, of another kind, or cannot be unpacked.
  init(_ text: String, place: String, limits: Limits) throws(ReadError) {
    func broken(_ why: String) -> ReadError {
      ReadError(dialect: .fhir, place: place, why: "a SMART Health Card \(why)")
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let head = Base64.decodedURL(parts[0]),
      let header = (try? JSONDocument(head))?.root, let body = Base64.decodedURL(parts[1]),
      let signature = Base64.decodedURL(parts[2])
    else { throw broken("that is cut off or broken") }
    guard header["alg"]?.equals("ES256") == true else {
      throw broken("that is not signed by ES256")
    }
    keyID = header["kid"]?.string
    message = Array((parts[0] + "." + parts[1]).utf8)
    self.signature = signature
    guard header["zip"] != nil else {
      payload = body
      return
    }
    guard header["zip"]?.equals("DEF") == true,
      let unpacked = Inflate.bytes(body, atMost: limits.text)
    else {
      throw broken("that cannot be unpacked, or holds more than \(limits.text / 1_000_000) MB")
    }
    payload = unpacked
  }

  /// What is to be said of its signature.
  func verdict(by keys: CardKeys) -> CardKeys.Verdict {
    keys.verdict(id: keyID, message: message, signature: signature)
  }

  /// A date given as seconds since 1970 (RFC 7519, NumericDate).
  static func date(_ seconds: String) -> PartialDate? {
    guard let value = Double(seconds), abs(value) < 1e11 else { return nil }
    return PartialDate(Instant(milliseconds: Int64(value) * 1000))
  }

  /// The cards of numbers as in QR codes, one on each line: `shc:/` and two digits for each character,
  /// its code less 45; `shc:/2/3/…` is the second piece of three.
  static func numeric(_ text: String) throws(ReadError) -> [String] {
    var cards: [String] = []
    var pieces: [Int: String] = [:]
    var wanted = 0
    for line in text.split(whereSeparator: \.isWhitespace) {
      let parts = line.dropFirst("shc:/".count).split(separator: "/")
      guard line.hasPrefix("shc:/"), let piece = parts.last.flatMap(characters) else {
        throw unread("whose digits are broken")
      }
      if parts.count == 1 {
        cards.append(piece)
      } else if parts.count == 3, let number = Int(parts[0]), let count = Int(parts[1]) {
        pieces[number] = piece
        wanted = max(wanted, count)
      }
    }
    guard !pieces.isEmpty else { return cards }
    let whole = (1...min(max(wanted, 1), 100)).compactMap { pieces[$0] }
    guard whole.count == wanted, pieces.count == wanted else {
      throw unread("in \(wanted) pieces, of which only \(pieces.count) are here")
    }
    return cards + [whole.joined()]
  }

  private static func unread(_ why: String) -> ReadError {
    ReadError(dialect: .fhir, place: "byte 0", why: "a SMART Health Card " + why)
  }

  private static func characters(_ digits: Substring) -> String? {
    let values = digits.utf8.map { Int($0) - 48 }
    guard values.count % 2 == 0, values.allSatisfy({ (0...9).contains($0) }) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: values.count, by: 2) {
      bytes.append(UInt8(values[index] * 10 + values[index + 1] + 45))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Base64 {
  /// The bytes of the alphabet for addresses, without padding (RFC 4648, section 5).
  static func decodedURL(_ text: String) -> [UInt8]? {
    let plain = text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "-"): UInt8(ascii: "+")
      case UInt8(ascii: "_"): UInt8(ascii: "/")
      default: byte
      }
    }
    let padding = [UInt8](repeating: UInt8(ascii: "="), count: (4 - plain.count % 4) % 4)
    return decoded(String(decoding: plain + padding, as: UTF8.self))
  }
}

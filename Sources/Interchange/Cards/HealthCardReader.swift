import Clinical

/// Reads SMART Health Cards: a file of them, a signature's text, the digits of QR codes; and what is
/// sealed for a SMART Health Link.
struct HealthCardReader {
  let keys: CardKeys
  let limits: Limits

  /// Whether JSON is a file of cards or the list of files that a link leads to.
  static func recognisesJSON(_ bytes: [UInt8], from first: Int) -> Bool {
    let head = Array(bytes[first...].prefix(4096))
    return head.holds("\"verifiableCredential\"", from: 0)
      || (head.holds("\"files\"", from: 0) && head.holds("\"embedded\"", from: 0))
  }

  /// Whether a text is a card, a sealed file, or a link.
  static func recognisesText(_ bytes: [UInt8], from first: Int) -> Bool {
    let head = bytes[first...].prefix(256)
    if head.starts(with: "shc:/".utf8) || head.starts(with: "shlink:/".utf8) { return true }
    if head.starts(with: "https://".utf8) { return Array(head).holds("#shlink:/", from: 0) }
    // The JSON of a header, `{"`, in base64.
    return head.starts(with: "eyJ".utf8) && head.allSatisfy { $0 > 0x20 || Sniffer.isSpace($0) }
      && bytes[first...].contains(UInt8(ascii: "."))
  }

  /// Reads the document.
  func read(_ bytes: [UInt8], from start: Int) throws(ReadError) -> DocumentReading {
    if let link = HealthLink(in: bytes) { throw link.refusal }
    let range = start..<bytes.count
    let text = String(decoding: bytes[range], as: UTF8.self).trimmed
    if text.hasPrefix("{") { return try readFile(bytes, in: range) }
    if text.hasPrefix("shc:/") {
      return try read(cards: HealthCard.numeric(text).map { ($0, range) })
    }
    if text.split(separator: ".", omittingEmptySubsequences: false).count == 5 {
      return try read(sealed: text, range)
    }
    return try read(cards: [(text, range)])
  }

  private func readFile(
    _ bytes: [UInt8], in range: Range<Int>
  ) throws(ReadError) -> DocumentReading {
    let root = try JSONDocument.root(of: bytes, in: range, as: .fhir, limits)
    let cards = root.list("verifiableCredential").compactMap { node in
      node.string.map { ($0, node.range) }
    }
    if !cards.isEmpty { return try read(cards: cards) }
    var whole = DocumentReading(dialect: .fhir)
    for file in root.list("files") {
      guard let sealed = file["embedded"], let text = sealed.string else { continue }
      whole.add(try read(sealed: text, sealed.range))
    }
    guard !whole.elements.isEmpty else {
      throw ReadError(
        dialect: .fhir, place: "byte \(range.lowerBound)", why: "no health card in it")
    }
    return whole
  }

  // MARK: - Cards

  private func read(cards: [(text: String, range: Range<Int>)]) throws(ReadError) -> DocumentReading
  {
    var whole = DocumentReading(dialect: .fhir)
    for (index, one) in cards.enumerated() {
      let path = cards.count == 1 ? "card" : "card[\(index)]"
      let reading = try read(card: one.text, one.range, path: path)
      if let first = whole.source, let issuer = reading.source, first.key != issuer.key {
        // One document has one source; what another signed must not pass for the first one's.
        whole.rejects.append(
          Reject(
            range: SourceRange(start: one.range.lowerBound, end: one.range.upperBound, path: path),
            why: "a card of another issuer (\(issuer.name)): import it in a file of its own"))
        continue
      }
      whole.add(reading)
    }
    return whole
  }

  private func read(
    card text: String, _ range: Range<Int>, path: String
  ) throws(ReadError) -> DocumentReading {
    let card = try HealthCard(text, place: "byte \(range.lowerBound)", limits: limits)
    let payload = card.payload
    let root = try JSONDocument.root(of: payload, in: 0..<payload.count, as: .fhir, limits)
    guard let bundle = root["vc"]?["credentialSubject"]?["fhirBundle"], bundle.isObject else {
      throw ReadError(
        dialect: .fhir, place: "byte \(range.lowerBound)",
        why: "a signed text that is no health card: no fhirBundle in it")
    }
    var reading = try FHIRReader.read(bundle, limits: limits).placed {
      SourceRange(start: range.lowerBound, end: range.upperBound, path: path + "." + $0.path)
    }
    if let issuer = root["iss"]?.label {
      reading.source = SourceHint(key: issuer, name: FHIRSource.host(of: issuer))
    }
    reading.written = root["nbf"]?.numberText.flatMap(HealthCard.date)
    let until = root["exp"]?.numberText.flatMap(HealthCard.date)
    reading.title = "SMART Health Card" + (until.map { ", valid until \($0.words)" } ?? "")
    tell(card.verdict(by: keys), in: &reading, range, path)
    return reading
  }

  /// Says what is known of the signature. A record whose signature is wrong is kept, and each of its
  /// statements says so.
  private func tell(
    _ verdict: CardKeys.Verdict, in reading: inout DocumentReading, _ range: Range<Int>,
    _ path: String
  ) {
    let words =
      switch verdict {
      case .notChecked: "signature not verified"
      case .right: "signature verified"
      case .wrong: "signature wrong"
      }
    reading.version = [reading.version, "SMART Health Card", words].compactMap { $0 }
      .joined(separator: ", ")
    guard verdict == .wrong else { return }
    let place = SourceRange(start: range.lowerBound, end: range.upperBound, path: path)
    reading.ledger.append(
      LedgerLine(
        .valueNotAllowed, at: place,
        "the signature is not the issuer's: the card was changed, or somebody else made it"))
    for index in reading.statements.indices {
      reading.statements[index].statement.notUnderstood.append(
        "on a health card whose signature is wrong")
    }
  }

  // MARK: - Sealed files

  private func read(sealed text: String, _ range: Range<Int>) throws(ReadError) -> DocumentReading {
    func refusal(_ why: String) -> ReadError {
      ReadError(dialect: .fhir, place: "byte \(range.lowerBound)", why: "a sealed file " + why)
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, let head = Base64.decodedURL(parts[0]),
      let header = (try? JSONDocument(head))?.root, let nonce = Base64.decodedURL(parts[2]),
      let body = Base64.decodedURL(parts[3]), let tag = Base64.decodedURL(parts[4])
    else { throw refusal("that is cut off or broken") }
    guard header["alg"]?.equals("dir") == true, header["enc"]?.equals("A256GCM") == true,
      parts[1].isEmpty, nonce.count == 12, tag.count == 16
    else { throw refusal("of another kind than SMART Health Links have") }
    guard !keys.links.isEmpty else {
      throw refusal("of a SMART Health Link: its key is in the link; give that file with --key")
    }
    let sealed = SealedFile(nonce: nonce, text: body, tag: tag, header: Array(parts[0].utf8))
    guard var open = keys.links.lazy.compactMap({ keys.open($0, sealed) }).first else {
      throw refusal("that the link's key does not open")
    }
    if header["zip"] != nil {
      guard let unpacked = Inflate.bytes(open, atMost: limits.text) else {
        throw refusal("that cannot be unpacked, or holds more than \(limits.text / 1_000_000) MB")
      }
      open = unpacked
    }
    var inner = keys
    inner.forgetLinks()
    let reading = try Interchange.readDialect(open, limits: limits, inner, inTurn)
    return reading.placed {
      SourceRange(start: range.lowerBound, end: range.upperBound, path: "sealed." + $0.path)
    }
  }
}

extension DocumentReading {
  /// Adds what another part of the document says; of two patients that are alike, one.
  fileprivate mutating func add(_ other: DocumentReading) {
    if patients.isEmpty, statements.isEmpty {
      let before = rejects
      self = other
      rejects = before + other.rejects
      return
    }
    let places = other.patients.map { patient in
      if let known = patients.firstIndex(where: { $0.patient == patient.patient }) { return known }
      patients.append(patient)
      return patients.count - 1
    }
    statements += other.statements.map {
      var statement = $0
      statement.patient = places[$0.patient]
      return statement
    }
    rejects += other.rejects
    ledger += other.ledger
    elements.merge(other.elements, uniquingKeysWith: +)
    parts.merge(other.parts, uniquingKeysWith: +)
    containers.merge(other.containers, uniquingKeysWith: +)
    // Of several cards, what is said of all is the least that holds of one.
    if Self.doubt(other.version) > Self.doubt(version) { version = other.version }
  }

  private static func doubt(_ version: String?) -> Int {
    guard let version else { return 0 }
    return version.hasSuffix("wrong") ? 2 : version.hasSuffix("not verified") ? 1 : 0
  }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

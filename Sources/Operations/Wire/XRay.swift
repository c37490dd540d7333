import Access
import Clinical
import Interchange
import RecordStore

extension Session {
  /// Takes an X-ray of a document or an exchange: the four levels, computed anew from its bytes.
  /// - Throws: ``OperationError`` `.missing` or `.refused` where there is none that may be seen whole.
  public func xray(of subject: XRaySubject) throws(OperationError) -> XRay {
    switch subject {
    case .importID(let id): return try xray(ofImport: id)
    case .thing(let thing):
      let sightings = try OperationError.wrap { () throws(StoreError) in
        try store.sightings(of: thing, scope: scope)
      }
      guard let newest = sightings.first else {
        throw OperationError(.missing, "no document that you may see speaks of this")
      }
      return try xray(ofImport: newest.importID)
    case .exchange(let id):
      let opened = try openExchange(id)
      if let importID = opened.exchange.importID { return try xray(ofImport: importID) }
      return try xray(of: opened.exchange)
    }
  }

  private func xray(ofImport id: Int64) throws(OperationError) -> XRay {
    let found = try importSummary(id)
    let (exchange, bytes, connections) = try OperationError.wrap { () throws(StoreError) in
      (
        try store.exchange(ofImport: id),
        try store.document(found.document.sha256, scope: scope), try store.connections()
      )
    }
    let reading = try read(bytes)
    let came = FoundationalXRay(clock: clock)
    let lines =
      came.lines(of: exchange) + came.lines(of: found, bytes)
      + XRay.lines(of: reading)
      + OrganizationalXRay(found, by: exchange, of: connections).lines(of: reading)
    return XRay(
      title: "\(found.sourceName), \(found.document.title ?? found.via)", importID: id, lines: lines
    )
  }

  /// Of an exchange that stored nothing: what the log kept.
  private func xray(of exchange: Exchange) throws(OperationError) -> XRay {
    let bytes = exchange.request.isEmpty ? exchange.response : exchange.request
    var lines = FoundationalXRay(clock: clock).lines(of: exchange)
    lines.append(
      XRay.Line(
        .foundational, "Kept", bytes.isEmpty ? "no bytes: see Docs/wire.md" : "in the log alone",
        .notice))
    do throws(OperationError) {
      lines += XRay.lines(of: try read(bytes))
    } catch {
      lines += XRay.lines(ofUnread: error.what)
    }
    let connections = try OperationError.wrap { () throws(StoreError) in try store.connections() }
    lines += OrganizationalXRay(nil, by: exchange, of: connections).lines(of: nil)
    return XRay(title: "\(exchange.what) \(exchange.controlID)", lines: lines)
  }
}

/// How it came and whether it is whole.
private struct FoundationalXRay {
  let clock: WallClock

  func lines(of exchange: Exchange?) -> [XRay.Line] {
    guard let exchange else {
      return [line("Answered", "nothing to answer: it came as a file, or the log has let go of it")]
    }
    let way = exchange.direction == .incoming ? "from" : "with"
    let code = exchange.status.isEmpty ? "not at all" : exchange.status
    return [
      line(
        "Came by",
        "\(exchange.transport.rawValue), exchange \(exchange.id) \(way) \(exchange.peer): "
          + exchange.what),
      line(
        "Answered",
        "\(code) after \(exchange.milliseconds) ms"
          + (exchange.words.isEmpty ? "" : ": \(exchange.words)"),
        exchange.isFailure ? .notice : .plain),
    ]
  }

  func lines(of found: ImportSummary, _ bytes: [UInt8]) -> [XRay.Line] {
    let received = clock.words(found.at)
    let hash = SHA256.hex(bytes)
    let isWhole = hash == found.document.sha256 && bytes.count == found.document.size
    return [
      line("Received", "\(received), as \(found.via)"),
      line("Bytes", "\(bytes.count), kept as they came", count: bytes.count),
      line("SHA-256", hash),
      line(
        "Whole",
        isWhole ? "the hash was taken again now and fits" : "the bytes do not fit the hash",
        isWhole ? .plain : .notice),
    ]
  }

  private func line(
    _ label: String, _ words: String, _ tone: XRay.Tone = .plain, count: Int? = nil
  ) -> XRay.Line {
    XRay.Line(.foundational, label, words, tone, count: count)
  }
}

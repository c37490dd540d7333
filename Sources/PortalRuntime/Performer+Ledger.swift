import Clinical
import Operations
import Portal

/// The quality ledger of a source, and the bytes that a line of it is about.
extension Performer {
  /// The most lines of one page.
  private static let mostLines = 500

  func ledger(_ source: String) throws -> LedgerPage {
    guard let person = openPerson.withLock({ $0 }),
      let found = try session.listLedger(source: source, of: person)
    else { return LedgerPage(source: source) }
    let lines = found.lines.prefix(Self.mostLines).map { kept in
      LedgerPage.Line(
        check: kept.line.check, words: kept.line.words,
        place: DocumentPlace(importID: kept.importID, range: kept.line.range))
    }
    return LedgerPage(source: source, lines: lines, counts: found.counts)
  }

  func lens(_ place: DocumentPlace, _ from: Int?) throws -> LensPage {
    let passage = try session.source(at: place.range, of: place.importID, from: from)
    let document = passage.from.document
    return LensPage(
      subject: .place(place), title: "Flagged in \(document.title ?? passage.from.via)",
      sourceName: passage.from.sourceName,
      dialect: [document.dialect.title, document.version].compactMap { $0 }.joined(separator: " "),
      document: document.title ?? passage.from.via, hash: document.sha256,
      written: passage.from.written, received: passage.from.at, range: place.range,
      size: document.size, start: passage.start, bytes: passage.bytes)
  }
}

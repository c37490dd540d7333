import Clinical
import RecordStore

/// By whose leave a document is here, and who may see it. What the store does not know is said to be not
/// recorded.
struct OrganizationalXRay {
  /// The import; nil where nothing was stored.
  let found: ImportSummary?

  func lines(of reading: DocumentReading?) -> [XRay.Line] {
    source
      + ["Trust", "Legal basis", "Purpose", "Consent"].map {
        XRay.Line.notRecorded(.organizational, $0)
      } + seen(reading)
  }

  private var source: [XRay.Line] {
    guard let found else { return [line("Source", "nothing of it is in the record")] }
    let ended = found.endedAt == nil ? "in force" : "undone by \(found.endedBy ?? "somebody")"
    return [
      line("Source", "\(found.sourceName) (\(found.source))"),
      line("Let in by", "\(found.by), import \(found.id), \(ended)"),
    ]
  }

  private func seen(_ reading: DocumentReading?) -> [XRay.Line] {
    guard let reading, found != nil else {
      return [line("Seen by", "who sees the whole store")]
    }
    let labels = Set(reading.statements.flatMap(\.statement.labels)).sorted()
    let people = reading.patients.count
    return [
      line(
        "Labels",
        labels.isEmpty ? "no entry says that it is sensitive" : labels.joined(separator: ", "),
        labels.isEmpty ? .plain : .notice, count: labels.count),
      line(
        "Seen by",
        "clinicians of this store; "
          + (people == 1
            ? "the patient it is about"
            : "each of its \(people) patients sees the own entries, none of them the document")),
    ]
  }

  private func line(
    _ label: String, _ words: String, _ tone: XRay.Tone = .plain, count: Int? = nil
  ) -> XRay.Line {
    XRay.Line(.organizational, label, words, tone, count: count)
  }
}

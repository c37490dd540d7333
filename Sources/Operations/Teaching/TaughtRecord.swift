import Clinical
import Education
import RecordStore

/// What was taught to one person, for whoever gets it in another form: the patient, what was given
/// and answered, and what was written in between.
struct TaughtRecord {
  var patient: Patient
  var given: [Assignment]
  var threads: [CareThread]
  var now: Instant

  /// The lessons themselves, by key.
  var papers: [String: Paper]

  /// A lesson as it goes out.
  struct Paper {
    /// `text/plain; charset=utf-8`, `application/pdf`.
    var contentType: String
    var bytes: [UInt8]
  }
}

extension Session {
  /// What was taught to a person, as a FHIR R4 Bundle (`.json`) or the instructions section of a C-CDA
  /// document (`.xml`), in a new file for its owner alone. Noted in the access log. Returns its bytes.
  @discardableResult
  public func exportEducation(
    of person: IdentityKey, to path: String
  ) throws(OperationError) -> Int {
    let taught = try taughtRecord(of: person)
    let text: String
    if path.hasSuffix(".json") {
      text = try TaughtBundle(taught: taught).text()
    } else if path.hasSuffix(".xml") {
      text = TaughtDocument(taught: taught).text
    } else {
      throw OperationError(.refused, "\(path) ends in neither .json nor .xml", "FHIR or C-CDA")
    }
    try OperationError.wrap { () throws(StoreError) in
      try store.note("export", about: person, detail: "education", by: viewer, at: now)
    }
    try PrivateFiles.write(Array(text.utf8), to: path)
    return text.utf8.count
  }

  private func taughtRecord(of person: IdentityKey) throws(OperationError) -> TaughtRecord {
    let identities = try OperationError.wrap { () throws(StoreError) in
      try visibleIdentities(of: person)
    }
    let given = try listAssignments(of: person)
    var papers: [String: TaughtRecord.Paper] = [:]
    for one in given { papers[one.topic] = try paper(one.topic) }
    return TaughtRecord(
      patient: Patient.shown(among: identities.map(\.patient)) ?? Patient(),
      given: given.reversed(), threads: try listThreads(of: person), now: now, papers: papers)
  }

  private func paper(_ key: String) throws(OperationError) -> TaughtRecord.Paper? {
    let text = "text/plain; charset=utf-8"
    if let own = Topics.named(key) {
      return TaughtRecord.Paper(contentType: text, bytes: Array(own.plainText().utf8))
    }
    guard let local = try localTopic(key) else { return nil }
    return TaughtRecord.Paper(
      contentType: local.isPDF ? "application/pdf" : text, bytes: try printed(local))
  }
}

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

  /// The lesson's title; its key where it is no longer in the library.
  static func title(_ assignment: Assignment) -> String {
    Topics.named(assignment.topic)?.title ?? assignment.topic
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
    return TaughtRecord(
      patient: Patient.shown(among: identities.map(\.patient)) ?? Patient(),
      given: try listAssignments(of: person).reversed(),
      threads: try listThreads(of: person), now: now)
  }
}

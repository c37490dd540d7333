import Clinical

extension CCRBuilder {
  /// What the document says of itself: version, identifier, date, sender.
  func describe(_ records: [CCRRecord]) {
    guard let first = records.first else { return }
    reading.version = first.element.ccr("Version")?.words
    let dates = records.compactMap { Self.written($0) }
    reading.written = dates.max { $0.lowerBound() < $1.lowerBound() }
    let senders = records.compactMap { Self.sender(of: $0) }
    if let sender = senders.first, senders.allSatisfy({ $0 == sender }) { reading.source = sender }
    guard records.count == 1 else { return }
    reading.identifier = first.identifier.map { NativeIdentifier(root: $0, value: "") }
  }

  /// When a record was written.
  static func written(_ record: CCRRecord) -> PartialDate? {
    record.element.ccr("DateTime")?.ccr("ExactDateTime")?.words.flatMap { CCRDates.date($0) }
  }

  /// The sender: of those in `From` the organisation, else the system, else the person; else who gave
  /// the patient's first number. Known by its name: identifiers of actors hold only in one record.
  private static func sender(of record: CCRRecord) -> SourceHint? {
    let from = record.actorKeys(record.element.ccr("From")).compactMap { record.actors[$0] }
    let ranked =
      from.filter { $0.element.ccr("Organization") != nil }
      + from.filter { $0.element.ccr("InformationSystem") != nil } + from
    let patients = record.element.all("Patient").flatMap { $0.all("ActorID").compactMap(\.words) }
    let assigners = patients.compactMap { record.actors[$0] }.flatMap { $0.element.all("IDs") }
      .flatMap { record.actorKeys($0.ccr("IssuedBy")) }.compactMap { record.actors[$0] }
    let name = (ranked + assigners).lazy.compactMap(\.name).first
    return name.map { SourceHint(key: $0.lowercased(), name: $0) }
  }

  /// The record as a paper of its own: who wrote it, for whom and why. It spans the whole record.
  func emitDocument(_ record: CCRRecord, _ context: CCRContext) {
    var statement = Statement(kind: .document, section: .notes)
    statement.identifier = record.identifier.map { NativeIdentifier(root: $0, value: "") }
    statement.concept.text = "Continuity of care record"
    statement.status = Status(.completed)
    statement.recorded = Self.written(record)
    statement.period = .at(statement.recorded)
    statement.author = record.names(record.element.ccr("From")).first
    let to = record.names(record.element.ccr("To"))
    if !to.isEmpty { statement.notes.append("Sent to: " + to.joined(separator: ", ")) }
    for purpose in record.element.all("Purpose") {
      let words = CCRCodes.concept(purpose.ccr("Description")).words
      if let words { statement.notes.append("Purpose: " + words) }
    }
    statement.detail = .document(DocumentDetail())
    emit(statement, at: record.element, context)
  }

  /// Papers that a record points to: never fetched.
  func readReferences(_ record: CCRRecord, _ outer: CCRContext) {
    let all = record.element.ccr("References")?.all("Reference") ?? []
    for (index, element) in all.enumerated() {
      var context = outer
      context.section = .notes
      context.path = record.path + "References/Reference[\(index + 1)]"
      var statement = base(.document, element, context)
      statement.identifier = record.name(element, "ReferenceObjectID")
      statement.concept = CCRCodes.concept(element.ccr("Type"))
      var detail = DocumentDetail()
      detail.title = CCRCodes.concept(element.ccr("Description")).words
      detail.url = element.ccr("Locations")?.ccr("Location")?.text(of: "Description")
      if statement.concept.isEmpty { statement.concept.text = detail.title ?? "Reference" }
      statement.detail = .document(detail)
      emit(statement, at: element, context)
    }
  }
}

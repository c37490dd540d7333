import Clinical

extension HL7MessageReader {
  /// TXA: a paper; the OBX behind it are its text or its file (HL7 v2 chapter 9).
  mutating func readDocument(_ segment: HL7Segment) {
    closeGroup()
    anchor = .document
    var statement = Statement(
      kind: .document, section: .notes, identifier: native(segment[12][1].text ?? segment[12].text))
    statement.concept = codes.concept(segment[2])
    statement.status = paperStatus(segment)
    statement.period = HL7Times.moment(segment[4])
    if statement.period.isUndated { statement.period = HL7Times.moment(segment[6]) }
    statement.recorded = HL7Times.date(segment[8]) ?? HL7Times.date(segment[6])
    statement.author = HL7People.person(segment[9]) ?? HL7People.person(segment[5])
    // HL7 table 0272: U is usual.
    if let label = segment[18].text, label != "U" { statement.labels = [label] }
    var detail = DocumentDetail()
    detail.title = segment[25].text ?? segment[16].text
    if let parent = native(segment[13][1].text ?? segment[13].text) {
      // T09 and T10 replace a paper, the other events add to it.
      if ["T09", "T10"].contains(event) {
        detail.replaces = [parent]
      } else {
        detail.relatesTo = [parent]
      }
    }
    statement.detail = .document(detail)
    emit(statement, at: segment)
  }

  /// T11 cancels a paper; TXA-19 CA and OB withdraw it; else how far it is complete (TXA-17).
  private func paperStatus(_ segment: HL7Segment) -> Status {
    let availability = segment[19].text
    if event == "T11" || availability == "CA" { return Status(.enteredInError, sent: "CA") }
    if availability == "OB" { return Status(.inactive, sent: "OB") }
    let status = HL7Status.status(segment[17], by: HL7Status.document)
    return event == "T08" && status.standing == .completed
      ? Status(.corrected, sent: status.sent) : status
  }

  /// An OBX behind a TXA: lines of the paper's text, or the file itself.
  mutating func readDocumentPart(_ segment: HL7Segment) {
    guard let noted else {
      anchor = .patient
      return readObservation(segment)
    }
    mark(.part)
    guard segment[2].equals("ED") || segment[2].equals("RP") else {
      return addLines(of: segment, to: noted)
    }
    closeText()
    guard case .document(var detail) = builder.reading.statements[noted].statement.detail,
      detail.contentType == nil
    else {
      builder.reading.statements[noted].statement.notes.append(
        "Came with another file: " + codes.concept(segment[3]).title)
      return
    }
    Self.add(segment, to: &detail)
    builder.reading.statements[noted].statement.detail = .document(detail)
  }

  private mutating func addLines(of segment: HL7Segment, to place: Int) {
    if openText == nil {
      openText = HL7OpenText(
        place: place, code: segment[3], subIdentifier: segment[4], lines: [])
    }
    openText?.lines.append(HL7Values.words(segment[5]))
  }
}

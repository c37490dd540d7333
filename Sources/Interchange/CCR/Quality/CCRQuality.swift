import Clinical

/// What a record shall have (ASTM E2369-05: required parts of the header).
enum CCRRules {
  static let header: [StaticString] = [
    "CCRDocumentObjectID", "Language", "Version", "DateTime", "Patient", "From", "Body", "Actors",
  ]
}

extension CCRBuilder {
  /// The header: what is missing, a date that is none.
  func check(_ record: CCRRecord) {
    if !record.element.isNamed(CCRReader.root, in: .ccr) {
      flag(
        .requiredMissing, "namespace", "the record is not in the namespace urn:astm-org:CCR",
        at: record.element, record.place)
    }
    for name in CCRRules.header where record.element.ccr(name) == nil {
      flag(
        .requiredMissing, "header \(name)", "the record has no \(name)", at: record.element,
        record.place)
    }
    if let sent = record.element.ccr("DateTime")?.ccr("ExactDateTime"), let words = sent.words,
      CCRDates.date(words) == nil
    {
      flag(
        .dateMalformed, "header date", "\(words.prefix(40)) is no date", at: sent,
        record.path + "DateTime/ExactDateTime")
    }
  }

  /// Exact dates that are none; they are shown as sent.
  func check(_ dates: CCRDates, _ path: String) {
    for (element, sent) in dates.malformed {
      flag(
        .dateMalformed, "shape\(sent.count)", "\(sent.prefix(40)) is no date of ISO 8601",
        at: element, path + "/DateTime/ExactDateTime")
    }
  }

  /// What an entry refers to and the record does not hold, and the source that each entry shall name.
  func checkLinks(_ element: XMLElement, _ context: CCRContext) {
    let record = context.record
    if element.ccr("Source") == nil, element.ccr("ActorID") == nil {
      flag(
        .requiredMissing, "source", "an entry that names no source", at: element, context.path)
    }
    for key in element.all("Source").flatMap({ record.actorKeys($0) })
    where record.actors[key] == nil {
      flag(
        .referenceDangling, "actor " + key, "no actor of the record is \(key.prefix(60))",
        at: element, context.path)
    }
    for key in element.all("CommentID").compactMap(\.words) where record.comments[key] == nil {
      flag(
        .referenceDangling, "comment", "no comment of the record is \(key.prefix(60))",
        at: element, context.path)
    }
  }
}

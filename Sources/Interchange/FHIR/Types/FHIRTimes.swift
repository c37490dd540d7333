import Clinical

/// Dates and periods, with the precision and the offset that were sent.
enum FHIRTimes {
  /// A date; nil when there is none or when it is no valid date.
  static func date(_ node: JSONNode?) -> PartialDate? {
    node?.words.flatMap { PartialDate(iso: $0) }
  }

  /// A moment, a Period, a Timing or words, whichever the node is.
  static func period(_ node: JSONNode?) -> Period? {
    guard let node else { return nil }
    if let words = node.words {
      guard let date = PartialDate(iso: words) else { return Period(text: words) }
      return .at(date)
    }
    guard node.isObject else { return nil }
    if node["event"] != nil || node["repeat"] != nil { return timing(node) }
    if node["value"] != nil || node["low"] != nil || node["high"] != nil { return age(node) }
    let start = node["start"]?.words
    let end = node["end"]?.words
    var period = Period(start: date(node["start"]), end: date(node["end"]))
    let strange = [start, end].compactMap { $0 }.filter { PartialDate(iso: $0) == nil }
    if !strange.isEmpty { period.text = strange.joined(separator: " to ") }
    return period.isUndated ? nil : period
  }

  /// A start that may be a date, an age or words, and an end of the same kind.
  static func course(from start: JSONNode?, to end: JSONNode?) -> Period {
    let first = period(start)
    let last = period(end)
    var course = Period(start: first?.start, end: last?.end ?? first?.apparentEnd)
    // `abatementBoolean`: over, without saying when.
    course.endedAtUnknownTime = course.end == nil && (end?.bool == true || last?.text != nil)
    let words = [first?.text, last?.text.map { "until " + $0 }].compactMap { $0 }
    course.text = words.isEmpty ? nil : words.joined(separator: " ")
    return course
  }

  private static func timing(_ node: JSONNode) -> Period? {
    let events = node.list("event").compactMap { date($0) }
    if let first = events.first { return Period(start: first, end: events.last) }
    return node["repeat"]?["boundsPeriod"].flatMap { period($0) }
  }

  private static func age(_ node: JSONNode) -> Period? {
    if let age = FHIRQuantities.quantity(node) { return Period(text: "age \(age.text)") }
    let ends = [node["low"], node["high"]].compactMap { FHIRQuantities.quantity($0)?.text }
    return ends.isEmpty ? nil : Period(text: "age " + ends.joined(separator: " to "))
  }
}

extension Period {
  /// The end of a period that is more than one moment.
  fileprivate var apparentEnd: PartialDate? { end == start ? nil : end }
}

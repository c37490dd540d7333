import Clinical

/// What a date of CCR is about, by the words of its `Type`. ASTM E2369-05 leaves them free; the rows
/// are the words of its examples and of what vendors sent.
enum CCRDateRole {
  case start, end, recorded, issued, event
  /// Something else, told in its own words.
  case aside

  /// The role of a type's words: the first row with a word that one of them is or, if longer than
  /// three letters, begins with. Without a type it is the time of the thing itself.
  static func of(_ sent: String?) -> CCRDateRole {
    guard let sent else { return .event }
    let words = sent.lowercased().utf8.split { !(97...122).contains($0) }.map { Substring($0) }
    return rows.first { row in
      words.contains { word in
        row.words.contains { word == $0 || ($0.utf8.count > 3 && word.hasPrefix($0)) }
      }
    }?.role ?? .aside
  }

  private static let rows: [(role: CCRDateRole, words: [String])] = [
    (.aside, ["expir", "birth", "death", "died", "diagnos", "due", "next", "last"]),
    (
      .end,
      ["end", "ended", "ending", "stop", "resol", "discharge", "discontinu", "inactiv", "until"]
    ),
    (.issued, ["result", "report", "release", "final"]),
    (.recorded, ["record", "document", "enter", "modif", "updat", "noted", "created", "written"]),
    (.start, ["start", "onset", "begin", "began", "first", "admis", "admit", "since", "initia"]),
    (
      .event,
      [
        "date", "time", "collect", "service", "perform", "given", "procedure", "visit",
        "encounter", "observ", "occur", "effective", "dispens", "fill", "episode",
      ]
    ),
  ]
}

/// The roles of the types that a document uses, each looked for once.
final class CCRDateRoles {
  private var known: [String: CCRDateRole] = [:]

  /// The role of a type's words.
  func of(_ sent: String?) -> CCRDateRole {
    guard let sent else { return .event }
    if let role = known[sent] { return role }
    let role = CCRDateRole.of(sent)
    known[sent] = role
    return role
  }
}

/// The dates of a data object.
struct CCRDates {
  /// When it was so.
  private(set) var period = Period()
  /// When it was written down.
  private(set) var recorded: PartialDate?
  /// When it was released.
  private(set) var issued: PartialDate?
  /// What was sent as an exact date and is none.
  private(set) var malformed: [(element: XMLElement, sent: String)] = []
  private var event: PartialDate?
  private var words: [String] = []

  /// The dates directly in an element.
  /// - Parameter isMoment: whether such a thing happens at one time; else a date without a role is its
  ///   beginning.
  init(of element: XMLElement, isMoment: Bool, _ roles: CCRDateRoles) {
    for date in element.all("DateTime") { add(date, roles) }
    if let event, period.start == nil {
      period.start = event
      if isMoment, period.end == nil { period.end = event }
    }
    if !words.isEmpty { period.text = words.joined(separator: "; ") }
  }

  private mutating func add(_ element: XMLElement, _ roles: CCRDateRoles) {
    let type = element.text(of: "Type")
    let role = roles.of(type)
    if let range = element.ccr("DateTimeRange") {
      period.start = moment(range.ccr("BeginRange"), .start, type) ?? period.start
      period.end = moment(range.ccr("EndRange"), .end, type) ?? period.end
      return
    }
    guard let date = moment(element, role, type) else { return }
    switch role {
    case .start: period.start = period.start ?? date
    case .end: period.end = period.end ?? date
    case .recorded: recorded = recorded ?? date
    case .issued: issued = issued ?? date
    case .event: event = event ?? date
    case .aside: words.append([type, date.text].compactMap { $0 }.joined(separator: ": "))
    }
  }

  /// The exact date; what is approximate, an age or no date goes to the words, as sent.
  private mutating func moment(
    _ element: XMLElement?, _ role: CCRDateRole, _ type: String?
  ) -> PartialDate? {
    guard let element else { return nil }
    if let exact = element.ccr("ExactDateTime"), let sent = exact.words {
      if let date = Self.date(sent) { return date }
      malformed.append((exact, sent))
    }
    if let told = Self.words(element) {
      switch role {
      case .start, .event: words.append(told)
      case .end: words.append("until " + told)
      default: words.append([type, told].compactMap { $0 }.joined(separator: ": "))
      }
    }
    return nil
  }

  /// An exact date: ISO 8601 with hyphens, as the standard's examples have it, or without.
  static func date(_ sent: String) -> PartialDate? {
    PartialDate(iso: sent) ?? PartialDate(hl7: sent)
  }

  /// A date as words, however it was sent: `Spring 2016`, `age 11 years`, `2001-03`.
  static func words(_ element: XMLElement?) -> String? {
    guard let element else { return nil }
    if let exact = element.ccr("ExactDateTime")?.words { return exact }
    if let about = element.ccr("ApproximateDateTime")?.words { return about }
    guard let age = element.ccr("Age") else { return nil }
    let value = CCRAmount.words(CCRAmount.all(in: age)) ?? age.text(of: "Description")
    return value.map { "age " + $0 }
  }
}

/// Something about the screens that a person may choose. The raw value is its key in the
/// configuration file.
public enum Setting: String, Sendable, Hashable, CaseIterable {
  case theme
  case glyphs
  case dates
  case hours
  case timeZone = "time-zone"
  case weight
  case temperature
  case glucose
  case lock
  case library = "education-server"

  /// What may be chosen, the usual first; empty where text is typed.
  public var choices: [Form.Field.Choice] {
    Self.table[self]?.choices.map { Form.Field.Choice($0.0, $0.1) } ?? []
  }

  /// The name for people.
  public var title: String { Self.table[self]?.title ?? rawValue }

  /// What it does, in a sentence.
  public var help: String { Self.table[self]?.help ?? "" }

  /// Whether it counts only after the program was started again.
  public var needsRestart: Bool { self == .glyphs || self == .timeZone }

  /// What stands there while nothing was chosen.
  var whenEmpty: String { self == .library ? "off: no library is asked" : "the computer's" }

  private struct Row {
    var title: String
    var help: String
    var choices: [(String, String)] = []
  }

  private static let asSent = ("sent", "as it was sent, or as the limit is written")

  private static let table: [Setting: Row] = [
    .theme: Row(
      title: "Colours", help: "No meaning depends on colour: marks and words say it too.",
      choices: [
        ("dark", "for a dark ground"), ("light", "for a light ground"),
        ("high-contrast", "strongest contrast"), ("deuteranopia", "red and green kept apart"),
        ("mono", "none"),
      ]),
    .glyphs: Row(
      title: "Marks", help: "Which characters lines, marks and charts are drawn with.",
      choices: [
        ("auto", "as the terminal can"), ("unicode", "Unicode"), ("basic", "simple boxes"),
        ("ascii", "plain letters and signs"),
      ]),
    .dates: Row(
      title: "Dates", help: "The month is always a word, so that no day is taken for a month.",
      choices: [("day-month", "9 Nov 2026"), ("month-day", "Nov 9, 2026")]),
    .hours: Row(
      title: "Hours", help: "How times of day are written.",
      choices: [("12", "7:32 pm"), ("24", "19:32")]),
    .timeZone: Row(
      title: "Time zone",
      help: "A name such as America/New_York; empty for the computer's own. Times that came with "
        + "their own offset keep it."),
    .weight: Row(
      title: "Weight in", help: "Only what is shown changes; what was sent is kept.",
      choices: [asSent, ("[lb_av]", "pounds"), ("kg", "kilograms")]),
    .temperature: Row(
      title: "Temperature in", help: "Only what is shown changes; what was sent is kept.",
      choices: [asSent, ("[degF]", "Fahrenheit"), ("Cel", "Celsius")]),
    .glucose: Row(
      title: "Sugar in", help: "Only what is shown changes; what was sent is kept.",
      choices: [asSent, ("mg/dL", "mg/dL"), ("mmol/L", "mmol/L")]),
    .lock: Row(
      title: "Cover the screen after",
      help: "After so many minutes without a key the record is covered. It keeps out glances, not "
        + "those who can use your account.",
      choices: [
        ("0", "never"), ("5", "5 minutes"), ("10", "10 minutes"), ("15", "15 minutes"),
        ("30", "30 minutes"),
      ]),
    .library: Row(
      title: "Outside library",
      help: "The address of a library of health topics (HL7 Infobutton), such as "
        + "https://connect.medlineplus.gov/service; empty for none. Nothing is asked by itself: A on an "
        + "entry shows first what would be sent, one code and never a name."),
  ]
}

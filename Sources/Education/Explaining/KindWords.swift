import Clinical

/// What a kind of entry is, and why it stands in a record: our own words, one row for each kind.
public struct KindWords: Sendable, Hashable {
  /// What it is.
  public var what: String
  /// Why it matters.
  public var why: String

  /// The words for a kind.
  public static func of(_ kind: Kind) -> KindWords { table[kind] ?? unknown }

  private init(_ what: String, _ why: String) {
    self.what = what
    self.why = why
  }

  private static let unknown = KindWords(
    "An entry of a kind that Chartline keeps whole and does not read yet.",
    "Nothing of it is lost: the source shows it as it was sent.")

  private static let table: [Kind: KindWords] = [
    .condition: KindWords(
      "A problem: an illness, a symptom or a finding that a clinician wrote down.",
      "Care is planned by this list. What is missing, wrong or long over can lead it astray."),
    .medication: KindWords(
      "A medicine that somebody ordered, gave, handed out, paid for or reported.",
      "What is taken must be known before anything new is given. An order is no proof that it is "
        + "taken."),
    .allergy: KindWords(
      "A substance that did harm, or may do harm, to this person.",
      "Everybody who gives a medicine reads this first. What happened, and how bad it was, "
        + "decides what is safe."),
    .observation: KindWords(
      "A result: something that was measured, seen or asked.",
      "One value says little by itself. What counts is the range or the limit beside it, and which "
        + "way the values go."),
    .report: KindWords(
      "A report: results or pictures of one time, put together.",
      "The single results stand beneath it."),
    .immunization: KindWords(
      "A vaccine that was given, or was not.",
      "Doses and dates show which illnesses it guards against, and what is due."),
    .encounter: KindWords(
      "A visit or a stay: one time of care.",
      "It says where, when and with whom. What was found and done then belongs to it."),
    .procedure: KindWords(
      "Something that was done: an operation, a test or a treatment.",
      "It can change which medicines or scans are safe, and it need not be done twice."),
    .device: KindWords(
      "A thing in or on the body, or used by it, such as an implant or a monitor.",
      "Some devices must be known before a scan. A recall is found by its number."),
    .plan: KindWords(
      "Something that is planned or asked for: an order, a referral, a visit to come, an advice.",
      "It is not done yet. When its day has passed, ask whether it was done."),
    .goal: KindWords(
      "A goal that was set together.", "It says what to aim at, and by when."),
    .careTeam: KindWords(
      "Those who give care, as one source lists them.",
      "It says whom to ask. Other sources may list others."),
    .familyHistory: KindWords(
      "What a relative had.",
      "Some illnesses run in families. It can change which tests are needed."),
    .coverage: KindWords(
      "An insurance: who pays, from when to when.",
      "An old or wrong one is a common reason for a bill that is refused."),
    .claim: KindWords(
      "A bill, or what a payer made of it.",
      "It shows that something was billed. That is no proof that it was done."),
    .document: KindWords(
      "A paper: a note, a letter, a form or a file, in the words of its writer.",
      "It can say what no list holds."),
    .contact: KindWords(
      "Somebody close, or somebody to call.",
      "They are called in need. Check that the number is right."),
    .absence: KindWords(
      "What a source says of a whole list: none, no information, or withheld.",
      "\"None\" is a statement. Silence is not: then nobody has said anything."),
    .other: unknown,
  ]
}

/// One entry of an invented record, before it is written in a dialect.
struct RandomEntry: Sendable {
  /// What it is about.
  enum Kind: Sendable, CaseIterable {
    case problem, medicine, allergy, result, vaccine, weight
  }

  let kind: Kind
  /// Its own number: one for each thing of a person and kind, so that two documents can speak of one.
  let id: String
  /// `2025-03-14`.
  let day: String
  let code: String
  let status: String
  let value: String
  /// A result has a time of day; else it is known by its day.
  let isTimed: Bool

  init(_ kind: Kind, person: Int, number: Int, _ random: inout Chance) {
    self.kind = kind
    id = "\(person)-\(number)"
    day = "2025-0\(1 + number)-1\(random.below(10))"
    switch kind {
    case .problem:
      code = random.pick(["44054006", "233604007", "195967001"])
      status = random.pick(["active", "resolved"])
    case .medicine:
      code = random.pick(["314076", "314077", "861007"])
      status = random.pick(["active", "stopped", "completed", "entered-in-error"])
    case .allergy:
      code = random.pick(["716186003", "91936005", "294505008"])
      status = "active"
    case .result:
      code = "2823-3"
      status = random.pick(["final", "corrected", "entered-in-error"])
    case .vaccine:
      code = random.pick(["140", "88", "115"])
      status = random.pick(["completed", "not-done", "entered-in-error"])
    case .weight:
      code = "29463-7"
      status = "final"
    }
    value = kind == .weight ? random.pick(["150", "151"]) : random.pick(["4.1", "4.2", "5.9"])
    isTimed = kind == .result && random.below(2) == 0
  }

  /// `20250314`.
  var compactDay: String { day.replacing("-", with: "") }
}

/// Somebody whom an invented document is about.
struct RandomPerson: Sendable {
  let number: Int
  let given: String
  let family: String
  /// `1968-04-09`.
  let birth: String
  let isMale: Bool

  /// Two people who are easily told apart, and one whom only a human can join with the first.
  static let all = [
    RandomPerson(
      number: 0, given: "Marisol", family: "Quillane", birth: "1968-04-09", isMale: false),
    RandomPerson(number: 1, given: "Otto", family: "Brandt", birth: "1970-01-01", isMale: true),
    RandomPerson(
      number: 2, given: "Marisol", family: "Quillane", birth: "1968-09-04", isMale: false),
  ]
}

import Clinical

/// A data set of FEBRL (Freely Extensible Biomedical Record Linkage) as CSV: `rec-7-org` and
/// `rec-7-dup-0` are one person.
enum FebrlFile {
  /// The people of a file; nil when it is no such file.
  static func read(_ text: String) -> LabelledPeople? {
    let lines = text.split(whereSeparator: \.isNewline)
    guard let head = lines.first.map(fields), head.contains("rec_id") else { return nil }
    var people = LabelledPeople()
    for line in lines.dropFirst() {
      let row = Dictionary(zip(head, fields(line))) { first, _ in first }
      if let name = row["rec_id"], person(name) != nil { people.add(patient(row), named: name) }
    }
    people.truths = truths(people.identities)
    return people
  }

  /// Two files of which neither has a pair of its own are the halves of one set, as FEBRL 4 comes.
  static func join(_ half: LabelledPeople, _ other: LabelledPeople) -> LabelledPeople {
    var people = half
    people.identities += other.identities
    people.truths = truths(people.identities)
    return people
  }

  private static func truths(
    _ identities: [Identity]
  ) -> [LabelledPeople.Pair: LabelledPeople.Truth] {
    var truths: [LabelledPeople.Pair: LabelledPeople.Truth] = [:]
    let people = Dictionary(grouping: identities.indices) { person(identities[$0].source) }
    for records in people.values {
      for (position, first) in records.enumerated() {
        for second in records[(position + 1)...] {
          truths[.init(first: first, second: second)] = .same
        }
      }
    }
    return truths
  }

  /// The number between `rec-` and `-org` or `-dup-0`.
  private static func person(_ name: String) -> Substring? {
    let parts = name.split(separator: "-")
    return parts.count >= 3 && parts[0] == "rec" ? parts[1] : nil
  }

  /// The files quote nothing and put a blank after each comma.
  private static func fields(_ line: Substring) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmed }
  }

  private static func patient(_ row: [String: String]) -> Patient {
    func some(_ name: String) -> [String] { row[name].flatMap { $0.isEmpty ? nil : [$0] } ?? [] }
    let street = some("street_number") + some("address_1")
    return Patient(
      identifiers: some("soc_sec_id").map {
        Identifier(system: "urn:febrl:soc-sec-id", value: $0)
      },
      names: [PersonName(family: some("surname"), given: some("given_name"))],
      birth: row["date_of_birth"].flatMap(PartialDate.init(packed:)),
      addresses: [
        Address(
          lines: (street.isEmpty ? [] : [street.joined(separator: " ")]) + some("address_2"),
          city: row["suburb"], state: row["state"], postalCode: row["postcode"])
      ])
  }
}

extension PartialDate {
  /// A date of eight digits; nil when there is no such day.
  init?(packed digits: String) {
    guard digits.count == 8 else { return nil }
    self.init(iso: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
  }
}

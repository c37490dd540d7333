import Clinical

/// A data set of FEBRL (Freely Extensible Biomedical Record Linkage) as CSV: `rec-7-org` and
/// `rec-7-dup-0` are one person.
enum FebrlFile {
  /// The people of a file; nil when it is no such file.
  static func read(_ text: String) -> LabelledPeople? {
    let lines = text.split(whereSeparator: \.isNewline)
    guard let head = lines.first.map(fields), head.contains("rec_id") else { return nil }
    var people = LabelledPeople()
    var known: [Substring: [Int]] = [:]
    for line in lines.dropFirst() {
      let row = Dictionary(zip(head, fields(line))) { first, _ in first }
      let parts = (row["rec_id"] ?? "").split(separator: "-")
      guard parts.count >= 3 else { continue }
      let number = people.add(patient(row), named: parts.joined(separator: "-"))
      for other in known[parts[1], default: []] {
        people.truths[.init(first: other, second: number)] = .same
      }
      known[parts[1], default: []].append(number)
    }
    return people
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

extension Substring {
  /// Without blanks at both ends.
  var trimmed: String {
    let head = drop { $0 == " " }
    return String(head.prefix(head.count - head.reversed().prefix { $0 == " " }.count))
  }
}

extension PartialDate {
  /// A date of eight digits; nil when there is no such day.
  init?(packed digits: String) {
    guard digits.count == 8 else { return nil }
    self.init(iso: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
  }
}

import Clinical

/// The pairs of the immunization registries' matching test: four lines each, `TEST`, `EXPECT` and two
/// patients as `name=value,…`.
enum KnownPairsFile {
  /// The people of a file; nil when it is no such file.
  static func read(_ text: String) -> LabelledPeople? {
    guard text.hasPrefix("TEST:") else { return nil }
    var people = LabelledPeople()
    people.hasOnlyNamedPairs = true
    var test = ""
    var truth: LabelledPeople.Truth?
    var first: Int?
    for line in text.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstRange(of: ": ") else { continue }
      let rest = line[colon.upperBound...]
      switch line[..<colon.lowerBound] {
      case "TEST": test = String(rest)
      case "EXPECT": truth = Self.truth(rest)
      case "PATIENT A": first = people.add(patient(values(rest)), named: test + "/A")
      case "PATIENT B":
        let second = people.add(patient(values(rest)), named: test + "/B")
        if let first, let truth { people.truths[.init(first: first, second: second)] = truth }
      default: continue
      }
    }
    return people
  }

  private static func truth(_ words: Substring) -> LabelledPeople.Truth? {
    switch words {
    case "Match": .same
    case "Possible Match": .unclear
    case "Not a Match": .different
    default: nil
    }
  }

  private static func values(_ text: Substring) -> [String: String] {
    var values: [String: String] = [:]
    for part in text.split(separator: ",") {
      guard let equal = part.firstIndex(of: "=") else { continue }
      let value = part[part.index(after: equal)...].trimmed
      if !value.isEmpty { values[String(part[..<equal])] = value }
    }
    return values
  }

  /// The medical record numbers name no assigner, and are left out: without one they prove nothing.
  private static func patient(_ values: [String: String]) -> Patient {
    func some(_ names: String...) -> [String] { names.compactMap { values[$0] } }
    var numbers = some("ssn").map {
      Identifier(system: "http://hl7.org/fhir/sid/us-ssn", value: $0, type: "SS")
    }
    numbers += some("medicaid").map { Identifier(system: "urn:medicaid:mi", value: $0, type: "MA") }
    let given = some("nameFirst", "nameMiddle")
    var names = [
      PersonName(
        family: some("nameLast"), given: given, suffixes: some("nameSuffix"))
    ]
    if let other = values["nameLastHyph"] {
      names.append(PersonName(family: [other], given: given))
    }
    if let alias = values["nameAlias"] {
      names.append(PersonName(use: "nickname", family: some("nameLast"), given: [alias]))
    }
    return Patient(
      identifiers: numbers, names: names,
      birth: values["birthDate"].flatMap(PartialDate.init(packed:)),
      sex: values["gender"] == "M" ? .male : values["gender"] == "F" ? .female : nil,
      addresses: [
        Address(
          lines: some("addressStreet1", "addressStreet2"), city: values["addressCity"],
          state: values["addressState"], postalCode: values["addressZip"])
      ],
      telecoms: some("phone").map { Telecom(system: "phone", value: $0) },
      multipleBirth: values["birthOrder"].flatMap { Int($0) })
  }
}

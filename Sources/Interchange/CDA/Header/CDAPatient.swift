import Clinical

extension CDABuilder {
  /// The patient of a `recordTarget`.
  func patient(_ target: XMLElement) -> Patient {
    guard let role = target.child("patientRole") else { return Patient() }
    var patient = Patient()
    patient.identifiers = role.children("id").compactMap { id in
      guard let native = id.instanceIdentifier else { return nil }
      return Identifier(
        system: system(native.root).rawValue,
        value: native.value.isEmpty ? native.root : native.value,
        type: native.root == "2.16.840.1.113883.4.1" ? "SS" : nil,
        assigner: id["assigningAuthorityName"])
    }
    patient.addresses = role.children("addr").compactMap(address)
    patient.telecoms = role.children("telecom").compactMap(telecom)
    guard let person = role.child("patient") else { return patient }
    patient.names = person.children("name").compactMap(CDANames.name)
    patient.birth = date(person.child("birthTime"))
    patient.sex = person.child("administrativeGenderCode").flatMap(sex)
    patient.languages = person.children("languageCommunication").compactMap {
      $0.child("languageCode")?["code"]
    }
    addDeathAndBirth(of: person, to: &patient)
    return patient
  }

  private func addDeathAndBirth(of person: XMLElement, to patient: inout Patient) {
    let died = person.child("deceasedTime", in: .sdtc)
    if died?["value"] != nil {
      patient.deceased = period(died)
    } else if person.child("deceasedInd", in: .sdtc)?.attribute("value", is: "true") ?? false {
      patient.deceased = Period()
    }
    let order = person.child("multipleBirthOrderNumber", in: .sdtc)?["value"].flatMap { Int($0) }
    let isMultiple =
      person.child("multipleBirthInd", in: .sdtc)?.attribute("value", is: "true") ?? false
    patient.multipleBirth = order ?? (isMultiple ? 0 : nil)
  }

  /// HL7 AdministrativeGender.
  private func sex(_ code: XMLElement) -> Patient.Sex? {
    switch code["code"]?.uppercased() {
    case "M", "MALE": .male
    case "F", "FEMALE": .female
    case "UN", "O": .other
    case nil: code.nullFlavor == nil ? nil : .unknown
    default: .unknown
    }
  }

  private func address(_ element: XMLElement) -> Address? {
    func parts(_ name: StaticString) -> [String] {
      element.children(name).map { CDANarrative.plain($0) }.filter { !$0.isEmpty }
    }
    guard element.nullFlavor == nil else { return nil }
    let address = Address(
      lines: parts("streetAddressLine"), city: parts("city").first, state: parts("state").first,
      postalCode: parts("postalCode").first, country: parts("country").first)
    return address == Address() ? nil : address
  }

  private func telecom(_ element: XMLElement) -> Telecom? {
    guard let sent = element["value"] else { return nil }
    let pieces = sent.split(separator: ":", maxSplits: 1)
    let scheme = pieces.count == 2 ? pieces[0].lowercased() : ""
    let system = ["tel": "phone", "mailto": "email", "fax": "fax"][scheme]
    let value = system == nil ? sent : String(pieces[1])
    guard !value.isEmpty else { return nil }
    let uses = (element["use"] ?? "").split(separator: " ")
    let use = uses.lazy.compactMap { Self.uses[String($0)] }.first
    return Telecom(system: system ?? (scheme.isEmpty ? "phone" : nil), value: value, use: use)
  }

  /// HL7 v3 TelecommunicationAddressUse and the word of FHIR ContactPoint.use.
  private static let uses = [
    "HP": "home", "H": "home", "HV": "home", "WP": "work", "DIR": "work", "PUB": "work",
    "MC": "mobile", "TMP": "temp", "BAD": "old",
  ]
}

/// Names of people.
enum CDANames {
  /// A name; nil where it is null or empty. The word `null` that some systems write for a missing part
  /// is no part.
  static func name(_ element: XMLElement) -> PersonName? {
    func parts(_ name: StaticString) -> [String] {
      element.children(name).filter { $0.nullFlavor == nil }
        .map { CDANarrative.plain($0) }.filter { !$0.isEmpty && $0 != "null" }
    }
    guard element.nullFlavor == nil else { return nil }
    var name = PersonName(
      use: use(element), family: parts("family"), given: parts("given"), prefixes: parts("prefix"),
      suffixes: parts("suffix"))
    if name.family.isEmpty && name.given.isEmpty {
      let text = CDANarrative.plain(element)
      guard !text.isEmpty, text != "null" else { return nil }
      name.text = text
    }
    return name
  }

  /// HL7 v3 EntityNameUse, and the birth name that R2.1 marks on the family name.
  private static func use(_ element: XMLElement) -> String? {
    let qualifiers = element.children("family").compactMap { $0["qualifier"] }
    if qualifiers.contains("BR") { return "maiden" }
    switch element["use"]?.split(separator: " ").first {
    case "L", "OR": return "official"
    case "C": return "usual"
    case "P": return "nickname"
    case "A": return "anonymous"
    default: return nil
    }
  }
}

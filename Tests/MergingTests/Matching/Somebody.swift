import Clinical

/// A patient with something in every field, to be changed field by field.
enum Somebody {
  static let numbers = [Identifier(system: "urn:oid:1.2.3", value: "M-1047", type: "MR")]

  static func social(_ digits: String) -> Identifier {
    Identifier(system: "http://hl7.org/fhir/sid/us-ssn", value: digits, type: "SS")
  }

  static func named(
    _ given: [String], _ family: [String] = ["Castellaway"], suffix: String? = nil
  ) -> [PersonName] {
    [PersonName(family: family, given: given, suffixes: suffix.map { [$0] } ?? [])]
  }

  /// Ione Castellaway, with what differs; every patient is known to a source of its own unless said.
  static func known(
    as key: String, to source: String? = nil, names: [PersonName] = named(["Ione", "Maren"]),
    birth: String? = "1992-07-21", sex: Patient.Sex? = .female,
    street: String? = "27 Foundry Court",
    city: String? = "Wexmoor", code: String? = "00214", phone: String? = "555-555-0188",
    numbers: [Identifier] = [], died: String? = nil, birthOrder: Int? = nil,
    links: [PatientLink] = []
  ) -> Identity {
    let hasAddress = street != nil || city != nil || code != nil
    let patient = Patient(
      identifiers: numbers, names: names, birth: birth.flatMap { PartialDate(iso: $0) }, sex: sex,
      addresses: hasAddress
        ? [Address(lines: street.map { [$0] } ?? [], city: city, postalCode: code)] : [],
      telecoms: phone.map { [Telecom(system: "phone", value: $0)] } ?? [],
      deceased: died.map { Period.at(PartialDate(iso: $0)) },
      multipleBirth: birthOrder, links: links)
    let source = source ?? key
    return Identity(
      key: IdentityKey(rawValue: source + "|" + key), source: source, sourceName: source,
      patient: patient)
  }

  /// Only a name, and what is said besides.
  static func bare(
    as key: String, _ names: [PersonName] = named(["Ione"]), birth: String? = nil,
    sex: Patient.Sex? = nil, street: String? = nil, city: String? = nil, code: String? = nil,
    phone: String? = nil, numbers: [Identifier] = []
  ) -> Identity {
    known(
      as: key, names: names, birth: birth, sex: sex, street: street, city: city, code: code,
      phone: phone, numbers: numbers)
  }
}

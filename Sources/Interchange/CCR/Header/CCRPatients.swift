import Clinical

extension CCRBuilder {
  /// Finds the patient of each record. In a feed a record often names none: it then speaks of the one
  /// whom the others describe, where that is a single one.
  func readPatients(of records: [CCRRecord]) {
    var places: [Int?] = []
    var known: [Patient: Int] = [:]
    for record in records {
      let own = described(in: record)
      if own.count > 1 {
        flag(
          .valueNotAllowed, "patients",
          "the record names \(own.count) patients and does not say which one an entry is about",
          at: record.element, record.place)
      }
      places.append(own.map { add($0, &known) }.first)
    }
    let only = reading.patients.count == 1
    for (record, place) in zip(records, places) {
      if let place = place ?? (only ? 0 : nil) {
        patients.append(place)
      } else {
        reading.patients.append(
          PatientReading(patient: Patient(), range: self.place(record.element, record.place)))
        patients.append(reading.patients.count - 1)
      }
    }
  }

  /// The same description in another record of the feed is the same patient.
  private func add(_ patient: PatientReading, _ known: inout [Patient: Int]) -> Int {
    if let place = known[patient.patient] { return place }
    reading.patients.append(patient)
    known[patient.patient] = reading.patients.count - 1
    return reading.patients.count - 1
  }

  /// The actors whom `Patient` names; without such a name, the only person of the record.
  private func described(in record: CCRRecord) -> [PatientReading] {
    let keys = record.element.all("Patient").flatMap { $0.all("ActorID").compactMap(\.words) }
    for key in keys where record.actors[key] == nil {
      flag(
        .referenceDangling, "patient", "no actor of the record is \(key.prefix(60)), its patient",
        at: record.element, record.place)
    }
    if !keys.isEmpty {
      return keys.compactMap { record.actors[$0] }.map { reading(of: $0, in: record) }
    }
    let people = (record.element.ccr("Actors")?.all("Actor") ?? []).enumerated().map {
      CCRActor($0.element, path: record.path + "Actors/Actor[\($0.offset + 1)]")
    }.filter { $0.person != nil }
    guard people.count == 1 else { return [] }
    flag(
      .requiredMissing, "patient",
      "the record does not say who its patient is; the only person in it is taken",
      at: record.element, record.place)
    return [reading(of: people[0], in: record)]
  }

  private func reading(of actor: CCRActor, in record: CCRRecord) -> PatientReading {
    var patient = Patient()
    patient.identifiers = identifiers(of: actor.element, in: record)
    patient.addresses = actor.addresses
    patient.telecoms = actor.telecoms
    if let person = actor.person {
      patient.names = CCRNames.all(of: person)
      patient.birth = birth(of: person, actor)
      patient.sex = CCRPatients.sex(person.ccr("Gender"))
    }
    return PatientReading(patient: patient, range: place(actor.element, actor.path))
  }

  private func birth(of person: XMLElement, _ actor: CCRActor) -> PartialDate? {
    guard let sent = CCRDates.words(person.ccr("DateOfBirth")) else { return nil }
    if let date = CCRDates.date(sent) { return date }
    flag(
      .dateMalformed, "birth", "\(sent.prefix(40)) is no exact birth date and was left out",
      at: actor.element, actor.path)
    return nil
  }

  /// Numbers under which an actor or a thing is known, and who gave them.
  func identifiers(of element: XMLElement, in record: CCRRecord) -> [Identifier] {
    element.all("IDs").compactMap { ids in
      guard let value = ids.ccr("ID")?.words else { return nil }
      let type = ids.text(of: "Type")
      return Identifier(
        system: nil, value: value, type: type.map { CCRPatients.type($0) },
        assigner: ids.ccr("IssuedBy").flatMap { record.names($0).first })
    }
  }
}

/// The tables of patients.
enum CCRPatients {
  /// The code of HL7 table 0203 behind the words of a number's type; else the words.
  static func type(_ sent: String) -> String { types[sent.lowercased()] ?? sent }

  private static let types = [
    "mrn": "MR", "medical record number": "MR", "medical record": "MR", "patient id": "PI",
    "ssn": "SS", "social security number": "SS", "ss": "SS", "drivers license": "DL",
    "driver's license": "DL", "passport": "PPN", "medicare": "MC", "medicaid": "MA",
    "member id": "MB", "member number": "MB", "npi": "NPI",
  ]

  /// The sex, by its words or its code (HL7 table 0001).
  static func sex(_ gender: XMLElement?) -> Patient.Sex? {
    guard let gender else { return nil }
    let concept = CCRCodes.concept(gender)
    for sent in [concept.text].compactMap({ $0 }) + concept.codings.map(\.code) {
      if let sex = sexes[sent.lowercased()] { return sex }
    }
    return nil
  }

  private static let sexes: [String: Patient.Sex] = [
    "male": .male, "m": .male, "female": .female, "f": .female, "other": .other, "o": .other,
    "unknown": .unknown, "u": .unknown, "undifferentiated": .other, "un": .other,
  ]
}

import Clinical

/// The body of what a document says of a patient, in the encoding of ``BodyWriter``.
enum PatientCodec {
  static let version: UInt8 = 1

  static func encode(_ patient: Patient) -> [UInt8] {
    var writer = BodyWriter()
    writer.byte(version)
    writer.identifiers(1, patient.identifiers)
    for name in patient.names { writer.message(2) { write(name, &$0) } }
    writer.date(3, patient.birth)
    writer.code(4, patient.sex)
    for address in patient.addresses { writer.message(5) { write(address, &$0) } }
    for telecom in patient.telecoms {
      writer.message(6) {
        $0.text(1, telecom.system)
        $0.text(2, telecom.value)
        $0.text(3, telecom.use)
      }
    }
    if let deceased = patient.deceased { writer.message(7) { $0.period(1, deceased) } }
    writer.integer(8, patient.multipleBirth)
    writer.texts(9, patient.languages)
    for link in patient.links {
      writer.message(10) {
        $0.code(1, link.relation)
        $0.identifiers(2, [link.other])
      }
    }
    writer.end()
    return writer.bytes
  }

  private static func write(_ name: PersonName, _ writer: inout BodyWriter) {
    writer.text(1, name.use)
    writer.texts(2, name.family)
    writer.texts(3, name.given)
    writer.texts(4, name.prefixes)
    writer.texts(5, name.suffixes)
    writer.text(6, name.text)
  }

  private static func write(_ address: Address, _ writer: inout BodyWriter) {
    writer.texts(1, address.lines)
    writer.text(2, address.city)
    writer.text(3, address.state)
    writer.text(4, address.postalCode)
    writer.text(5, address.country)
  }

  /// Reads a body.
  /// - Throws: ``StoreError`` `.damaged` for bytes that no version of the program wrote.
  static func decode(_ bytes: UnsafeRawBufferPointer) throws(StoreError) -> Patient {
    var reader = BodyReader(bytes)
    guard try reader.byte() == version else { throw BodyReader.damaged }
    var patient = Patient()
    try reader.fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: patient.identifiers.append(try reader.identifier())
      case 2: patient.names.append(try reader.personName())
      case 3: patient.birth = try reader.date()
      case 4: patient.sex = try reader.code()
      case 5: patient.addresses.append(try reader.address())
      case 6: patient.telecoms.append(try reader.telecom())
      case 7: patient.deceased = try reader.wrappedPeriod()
      case 8: patient.multipleBirth = try reader.integer()
      case 9: patient.languages.append(try reader.text())
      case 10: patient.links.append(try reader.patientLink())
      default: throw BodyReader.damaged
      }
    }
    guard reader.isAtEnd else { throw BodyReader.damaged }
    return patient
  }
}

extension BodyReader {
  fileprivate mutating func patientLink() throws(StoreError) -> PatientLink {
    var relation: PatientLink.Relation?
    var other: Identifier?
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: relation = try reader.code()
      case 2: other = try reader.identifier()
      default: throw Self.damaged
      }
    }
    guard let relation, let other else { throw Self.damaged }
    return PatientLink(relation, to: other)
  }

  fileprivate mutating func personName() throws(StoreError) -> PersonName {
    var name = PersonName()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: name.use = try reader.text()
      case 2: name.family.append(try reader.text())
      case 3: name.given.append(try reader.text())
      case 4: name.prefixes.append(try reader.text())
      case 5: name.suffixes.append(try reader.text())
      case 6: name.text = try reader.text()
      default: throw Self.damaged
      }
    }
    return name
  }

  fileprivate mutating func address() throws(StoreError) -> Address {
    var address = Address()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: address.lines.append(try reader.text())
      case 2: address.city = try reader.text()
      case 3: address.state = try reader.text()
      case 4: address.postalCode = try reader.text()
      case 5: address.country = try reader.text()
      default: throw Self.damaged
      }
    }
    return address
  }

  fileprivate mutating func telecom() throws(StoreError) -> Telecom {
    var telecom = Telecom(system: nil, value: "")
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: telecom.system = try reader.text()
      case 2: telecom.value = try reader.text()
      case 3: telecom.use = try reader.text()
      default: throw Self.damaged
      }
    }
    return telecom
  }
}

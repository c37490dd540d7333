import Clinical

/// A participant that is a device (product instance, 37), and its place among the participants.
struct CDADevice {
  let role: XMLElement
  let step: String
}

/// The parts of a unique device identifier, by the NCI Thesaurus code of the observation that holds
/// each (UDI Organizer 311, C-CDA companion guide).
enum CDADeviceParts {
  static let serial = "C101671"
  static let lot = "C101672"
  static let expires = "C101670"
  static let made = "C101669"
  static let model = "C99285"
  static let brand = "C71898"
  static let identifier = "C101722"
  static let all = [serial, lot, expires, made, model, brand, identifier]
  /// The assigner of unique device identifiers: the FDA.
  static let authority = "2.16.840.1.113883.3.3719"
}

extension CDABuilder {
  /// The devices that take part in an entry.
  func devices(of element: XMLElement) -> [CDADevice] {
    element.children("participant").enumerated().compactMap { index, participant in
      guard let role = participant.child("participantRole"),
        CDATemplates.has(37, role)
          || (participant.attribute("typeCode", is: "DEV")
            || participant.attribute("typeCode", is: "PRD"))
            && role.child("playingDevice") != nil
      else { return nil }
      return CDADevice(role: role, step: "participant[\(index + 1)]/participantRole")
    }
  }

  /// What a device is called: its type, its model, its identifier.
  func deviceName(_ role: XMLElement) -> String? {
    let device = role.child("playingDevice")
    return concept(device?.child("code")).words ?? words(device?.child("manufacturerModelName"))
      ?? role.children("id").lazy.compactMap(\.instanceIdentifier).first { !$0.value.isEmpty }?
      .value
  }

  /// A device as a thing of its own: in what was done with it, or in a supply of it.
  func readDevice(_ device: CDADevice, within outer: XMLElement, _ context: CDAContext) {
    var statement = base(.device, outer, context)
    let ids = device.role.children("id").compactMap(\.instanceIdentifier)
    statement.identifier = ids.first { !$0.value.isEmpty }
    statement.otherIdentifiers = []
    let playing = device.role.child("playingDevice")
    statement.concept = concept(playing?.child("code"))
    var detail = DeviceDetail()
    detail.udi = ids.first { $0.root == CDADeviceParts.authority && !$0.value.isEmpty }?.value
    detail.model = words(playing?.child("manufacturerModelName"))
    detail.maker =
      words(device.role.descend("scopingEntity", "desc"))
      ?? words(device.role.descend("scopingEntity", "name"))
    detail.sites = sites("targetSiteCode", of: outer)
    addUDI(of: outer, to: &detail)
    if statement.concept.isEmpty {
      statement.concept.text = detail.model ?? statement.notes.first ?? detail.udi
    }
    guard !statement.concept.isEmpty else { return claim(device.role) }
    statement.detail = .device(detail)
    emit(statement, at: device.role, context.within(device.step))
  }

  /// A supply of something that is no medicine (50): the device, once.
  func readDeviceSupply(_ element: XMLElement, _ context: CDAContext) {
    guard let device = devices(of: element).first else {
      var statement = base(.device, element, context)
      statement.concept = product(of: element)
      if statement.concept.isEmpty { statement.concept = concept(element.child("code")) }
      if statement.concept.isEmpty { statement.concept.text = statement.notes.first }
      if statement.concept.isEmpty { return readOther(element, context) }
      statement.detail = .device(DeviceDetail())
      return emit(statement, at: element, context)
    }
    contain(element)
    let before = reading.statements.count
    readDevice(device, within: element, context)
    if reading.statements.count == before { readOther(element, context) }
  }

  /// The parts of the unique device identifier that stand in the procedure or supply.
  private func addUDI(of element: XMLElement, to detail: inout DeviceDetail) {
    for relation in element.relations where relation.element.isNamed("organizer") {
      for part in relation.element.relations {
        guard let code = part.element.child("code")?["code"], CDADeviceParts.all.contains(code),
          let value = part.element.child("value")
        else { continue }
        claim(relation.element)
        let words = value["extension"] ?? self.value(value).0?.words
        switch code {
        case CDADeviceParts.serial: detail.serial = words
        case CDADeviceParts.lot: detail.lot = words
        case CDADeviceParts.expires: detail.expires = date(value)
        case CDADeviceParts.made: detail.made = date(value)
        case CDADeviceParts.identifier: detail.udi = detail.udi ?? words
        default: detail.model = detail.model ?? words
        }
      }
    }
  }
}

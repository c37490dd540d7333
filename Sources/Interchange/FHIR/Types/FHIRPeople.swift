import Clinical

/// Patients, and the names of those who wrote, did or keep something.
enum FHIRPeople {
  /// What a Patient resource says.
  static func patient(_ node: JSONNode) -> Patient {
    Patient(
      identifiers: FHIRIdentifiers.all(node.list("identifier")),
      names: names(node.list("name")),
      birth: FHIRTimes.date(node["birthDate"]),
      sex: node["gender"]?.label.map { Patient.Sex(rawValue: $0) ?? .unknown },
      addresses: node.list("address").compactMap { address($0) },
      telecoms: node.list("telecom").compactMap { telecom($0) },
      deceased: deceased(node),
      multipleBirth: multipleBirth(node),
      languages: node.list("communication").compactMap { FHIRConcepts.code($0["language"]) })
  }

  /// Names, the one in use first: not `old`, not `maiden`, not ended.
  static func names(_ nodes: JSONList) -> [PersonName] {
    let names = nodes.prefix(maximumNames).compactMap { node in
      name(node).map { (name: $0, isPast: node["period"]?["end"] != nil) }
    }
    let isPast = { (item: (name: PersonName, isPast: Bool)) in
      item.isPast || item.name.use == "old" || item.name.use == "maiden"
    }
    return (names.filter { !isPast($0) } + names.filter(isPast)).map(\.name)
  }

  /// Names of one person; more are hostile.
  private static let maximumNames = 64

  static func name(_ node: JSONNode) -> PersonName? {
    if let words = node.label { return PersonName(text: words) }
    let name = PersonName(
      use: node["use"]?.label, family: node.list("family").compactMap(\.label),
      given: node.list("given").compactMap(\.label),
      prefixes: node.list("prefix").compactMap(\.label),
      suffixes: node.list("suffix").compactMap(\.label), text: node["text"]?.label)
    return name.display.isEmpty ? nil : name
  }

  private static func address(_ node: JSONNode) -> Address? {
    let lines = node.list("line").compactMap(\.label)
    let address = Address(
      lines: lines.isEmpty ? [node["text"]?.label].compactMap { $0 } : lines,
      city: node["city"]?.label, state: node["state"]?.label,
      postalCode: node["postalCode"]?.label, country: node["country"]?.label)
    return address == Address() ? nil : address
  }

  /// Telephone numbers and mail addresses, as sent.
  static func telecoms(_ node: JSONNode) -> [String] {
    node.list("telecom").prefix(maximumNames).compactMap { telecom($0)?.value }
  }

  /// An address in one line.
  static func addressLine(_ node: JSONNode?) -> String? {
    guard let address = node.flatMap({ address($0) }) else { return nil }
    let parts =
      address.lines
      + [address.city, address.state, address.postalCode, address.country]
      .compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func telecom(_ node: JSONNode) -> Telecom? {
    guard var value = node["value"]?.label else { return nil }
    for scheme in ["tel:", "mailto:"] where value.hasPrefix(scheme) {
      value.removeFirst(scheme.count)
    }
    return Telecom(system: node["system"]?.label, value: value, use: node["use"]?.label)
  }

  private static func deceased(_ node: JSONNode) -> Period? {
    if let when = FHIRTimes.period(node["deceasedDateTime"]) { return when }
    return node["deceasedBoolean"]?.bool == true ? Period() : nil
  }

  private static func multipleBirth(_ node: JSONNode) -> Int? {
    if let position = node["multipleBirthInteger"]?.int { return position }
    return node["multipleBirthBoolean"]?.bool == true ? 0 : nil
  }
}

import Clinical

/// Patients, and the names of those who wrote, did or keep something.
enum FHIRPeople {
  /// What a Patient resource says.
  static func patient(_ node: JSONNode) -> Patient {
    Patient(
      identifiers: FHIRIdentifiers.all(node.list("identifier")),
      names: names(node.list("name")),
      birth: FHIRTimes.date(node["birthDate"]),
      sex: node["gender"]?.words.map { Patient.Sex(rawValue: $0) ?? .unknown },
      addresses: node.list("address").compactMap { address($0) },
      telecoms: node.list("telecom").compactMap { telecom($0) },
      deceased: deceased(node),
      multipleBirth: multipleBirth(node),
      languages: node.list("communication").compactMap { FHIRConcepts.code($0["language"]) })
  }

  /// Names, the one in use first: not `old`, not `maiden`, not ended.
  static func names(_ nodes: JSONList) -> [PersonName] {
    let names = nodes.compactMap { node in
      name(node).map { (name: $0, isPast: node["period"]?["end"] != nil) }
    }
    let isPast = { (item: (name: PersonName, isPast: Bool)) in
      item.isPast || item.name.use == "old" || item.name.use == "maiden"
    }
    return (names.filter { !isPast($0) } + names.filter(isPast)).map(\.name)
  }

  static func name(_ node: JSONNode) -> PersonName? {
    if let words = node.words { return PersonName(text: words) }
    let name = PersonName(
      use: node["use"]?.words, family: node.list("family").compactMap(\.words),
      given: node.list("given").compactMap(\.words),
      prefixes: node.list("prefix").compactMap(\.words),
      suffixes: node.list("suffix").compactMap(\.words), text: node["text"]?.words)
    return name.display.isEmpty ? nil : name
  }

  private static func address(_ node: JSONNode) -> Address? {
    let lines = node.list("line").compactMap(\.words)
    let address = Address(
      lines: lines.isEmpty ? [node["text"]?.words].compactMap { $0 } : lines,
      city: node["city"]?.words, state: node["state"]?.words,
      postalCode: node["postalCode"]?.words, country: node["country"]?.words)
    return address == Address() ? nil : address
  }

  private static func telecom(_ node: JSONNode) -> Telecom? {
    guard var value = node["value"]?.words else { return nil }
    for scheme in ["tel:", "mailto:"] where value.hasPrefix(scheme) {
      value.removeFirst(scheme.count)
    }
    return Telecom(system: node["system"]?.words, value: value, use: node["use"]?.words)
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

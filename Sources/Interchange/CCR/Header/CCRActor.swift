import Clinical

/// Somebody whom a record names: a person, an organisation or a system.
struct CCRActor {
  let element: XMLElement
  let path: String

  init(_ element: XMLElement, path: String) {
    self.element = element
    self.path = path
  }

  /// The person, where it is one.
  var person: XMLElement? { element.ccr("Person") }

  /// The name for people; nil where there is none.
  var name: String? {
    if let person, let name = CCRNames.all(of: person).first?.display, !name.isEmpty {
      return name
    }
    return element.ccr("Organization")?.ccr("Name")?.words
      ?? element.ccr("InformationSystem")?.ccr("Name")?.words
  }

  /// Telephone numbers and mail addresses.
  var telecoms: [Telecom] {
    let kinds: [(name: StaticString, system: String)] = [
      ("Telephone", "phone"), ("EMail", "email"),
    ]
    return kinds.flatMap { kind in
      element.all(kind.name).compactMap { sent in
        sent.ccr("Value")?.words.map { value in
          let use = sent.text(of: "Type")
          let isFax = use?.lowercased().contains("fax") ?? false
          return Telecom(system: isFax ? "fax" : kind.system, value: value, use: use)
        }
      }
    }
  }

  /// Addresses.
  var addresses: [Address] {
    element.all("Address").compactMap { sent in
      let address = Address(
        lines: [sent.ccr("Line1")?.words, sent.ccr("Line2")?.words].compactMap { $0 },
        city: sent.ccr("City")?.words, state: sent.ccr("State")?.words,
        postalCode: sent.ccr("PostalCode")?.words, country: sent.ccr("Country")?.words)
      return address == Address(lines: []) ? nil : address
    }
  }

  /// An address in one line.
  var addressLine: String? {
    addresses.first.map { address in
      (address.lines
        + [address.city, address.state, address.postalCode, address.country].compactMap { $0 })
        .joined(separator: ", ")
    }
  }

  /// Telephone numbers and mail addresses as text.
  var telecomTexts: [String] { telecoms.map(\.value) }
}

/// Names of persons.
enum CCRNames {
  /// The names of a person, the one in use first.
  static func all(of person: XMLElement) -> [PersonName] {
    guard let name = person.ccr("Name") else { return [] }
    let kinds: [(name: StaticString, use: String?)] = [
      ("CurrentName", "official"), ("BirthName", "maiden"), ("AdditionalName", nil),
    ]
    var found = kinds.flatMap { kind in
      name.all(kind.name).compactMap { read($0, use: kind.use) }
    }
    if let whole = name.ccr("DisplayName")?.words {
      if found.isEmpty { found.append(PersonName()) }
      found[0].text = whole
    }
    return found
  }

  private static func read(_ element: XMLElement, use: String?) -> PersonName? {
    func all(_ name: StaticString) -> [String] { element.all(name).compactMap(\.words) }
    let name = PersonName(
      use: use, family: all("Family"), given: all("Given") + all("Middle"),
      prefixes: all("Title"), suffixes: all("Suffix"))
    return name.display.isEmpty ? nil : name
  }
}

extension CCRRecord {
  /// The name of the actor of an identifier; the identifier itself where nobody is described.
  func name(of actor: String) -> String { actors[actor]?.name ?? actor }

  /// The identifiers of the actors that the element refers to.
  func actorKeys(_ element: XMLElement?) -> [String] {
    guard let element else { return [] }
    let own = element.all("ActorID").compactMap(\.words)
    return own + element.all("Actor").flatMap { $0.all("ActorID").compactMap(\.words) }
      + element.all("ActorLink").flatMap { $0.all("ActorID").compactMap(\.words) }
  }

  /// The names of the actors that the element refers to.
  func names(_ element: XMLElement?) -> [String] { actorKeys(element).map { name(of: $0) } }

  /// Who is the source of a data object: the first that it names.
  func source(of element: XMLElement) -> String? {
    element.all("Source").lazy.flatMap { names($0) }.first
  }
}

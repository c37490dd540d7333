import Clinical

/// Who wrote what. An entry often names its author only by an identifier that another part of the
/// document spells out.
struct CDAAuthors {
  private var names: [NativeIdentifier: String] = [:]

  /// Gathers the spelt-out authors of a document.
  init(_ root: XMLElement) {
    for element in root.descendants where element.isNamed("assignedAuthor") {
      guard let name = Self.name(element) else { continue }
      for id in element.children("id").compactMap(\.instanceIdentifier) where names[id] == nil {
        names[id] = name
      }
    }
  }

  /// The name of the latest author directly under an element: person, else organisation, else
  /// software.
  func latest(of element: XMLElement) -> String? {
    let named = element.children("author").compactMap { author -> (time: String, name: String)? in
      guard let assigned = author.child("assignedAuthor") else { return nil }
      let known = assigned.children("id").lazy.compactMap(\.instanceIdentifier)
        .compactMap { names[$0] }.first
      guard let name = Self.name(assigned) ?? known else { return nil }
      return (author.child("time")?["value"] ?? "", name)
    }
    return named.max { $0.time < $1.time }?.name
  }

  /// The names of all authors directly under an element, in order.
  func all(of element: XMLElement) -> [String] {
    element.children("author").compactMap { author in
      guard let assigned = author.child("assignedAuthor") else { return nil }
      let ids = assigned.children("id").lazy.compactMap(\.instanceIdentifier)
      return Self.name(assigned) ?? ids.compactMap { names[$0] }.first
    }
  }

  /// The earliest time at which an author directly under an element wrote.
  static func earliest(of element: XMLElement) -> PartialDate? {
    let times = element.children("author").compactMap { $0.child("time")?["value"] }
    return times.min().flatMap { PartialDate(hl7: $0) }
  }

  /// The name of an assigned person, organisation or device.
  static func name(_ assigned: XMLElement) -> String? {
    let person = assigned.child("assignedPerson")?.child("name").flatMap(CDANames.name)?.display
    if let person, !person.isEmpty { return person }
    let others = [
      assigned.descend("representedOrganization", "name"),
      assigned.descend("assignedAuthoringDevice", "softwareName"),
      assigned.descend("assignedAuthoringDevice", "manufacturerModelName"),
    ]
    return others.lazy.compactMap { $0 }.map { CDANarrative.plain($0) }.first { !$0.isEmpty }
  }
}

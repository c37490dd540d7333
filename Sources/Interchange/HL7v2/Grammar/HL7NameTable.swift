/// A number for each segment name. A document has a handful of names: the first ones are looked at one by
/// one, which is quicker than any hash; a sender of hundreds meets a dictionary.
struct HL7NameTable {
  private static let most = 16

  private var few: [(name: HL7Name, number: Int)] = []
  private var others: [HL7Name: Int] = [:]

  /// The number of a name; nil where it has none yet.
  subscript(_ name: HL7Name) -> Int? {
    get {
      for entry in few where entry.name == name { return entry.number }
      return others.isEmpty ? nil : others[name]
    }
    set(number) {
      guard let number else { return }
      for index in few.indices where few[index].name == name {
        few[index].number = number
        return
      }
      if few.count < Self.most {
        few.append((name, number))
      } else {
        others[name] = number
      }
    }
  }

  /// Forgets all, for the next message.
  mutating func removeAll() {
    few.removeAll(keepingCapacity: true)
    if !others.isEmpty { others.removeAll(keepingCapacity: true) }
  }
}

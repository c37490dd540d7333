extension Glossary {
  /// The entry of a name of several words, also without what stands in brackets behind it
  /// (`3-month blood sugar (A1c)`, `Asthma (disorder)`), else by what stands in them.
  func entry(forName name: String) -> Entry? {
    if let entry = entry(for: name) { return entry }
    guard let open = name.firstIndex(of: "("), name.last == ")" else { return nil }
    let before = name[..<open].split(separator: " ").joined(separator: " ")
    return entry(for: before) ?? entry(for: String(name[open...]))
  }

  /// The entries of the words of a text, in the order in which they first stand there; of several words
  /// that are one entry (`type 2 diabetes`) the longest.
  ///
  /// - Parameter limit: entries at most.
  public func entries(in text: String, limit: Int = 24) -> [Entry] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var found: [Entry] = []
    var place = 0
    while place < words.count, found.count < limit {
      let longest = min(Self.mostWords, words.count - place)
      let hit = (1...longest).reversed().lazy.compactMap { length -> (Entry, Int)? in
        let phrase = words[place..<place + length].joined(separator: " ")
        return self.entry(for: phrase).map { ($0, length) }
      }.first
      if let (entry, length) = hit {
        if !found.contains(entry) { found.append(entry) }
        place += length
      } else {
        place += 1
      }
    }
    return found
  }

  /// The entries that say what something is; the others tell how it is written: `mg`, `PRN`, `active`.
  func namesOfThings(in text: String) -> [Entry] {
    entries(in: text).filter { !Self.ofWriting.contains($0.group) }
  }

  private static let ofWriting: Set<String> = [
    "Words of the record", "How medicines are written", "Codes and exchange",
  ]

  /// Words of the longest name in the glossary.
  private static let mostWords = 4
}

extension Glossary.Entry {
  /// `edema: Swelling from water in the body.`
  public var sentence: String { (words.first ?? "") + ": " + explanation }
}

import Education

extension Page {
  /// `?` in a lesson explains the words that are in sight, in the order in which they stand.
  mutating func explainWords(_ state: PortalState) {
    let top = min(max(0, state.page.top), max(0, rows.count - state.bodyHeight))
    let text = rows.dropFirst(top).prefix(state.bodyHeight)
      .flatMap(\.pieces).map(\.text).joined(separator: " ")
    let found = Self.entries(in: text).prefix(Self.mostWords)
    guard !found.isEmpty else {
      about = "No word in sight is in the glossary."
      return
    }
    about =
      "WORDS IN SIGHT\n"
      + found.map { "\($0.words[0]): \($0.explanation)" }.joined(separator: "\n")
  }

  /// Words that are explained at once.
  private static let mostWords = 8

  /// The entries of the glossary for the words of a text, the longer name before its parts.
  private static func entries(in text: String) -> [Glossary.Entry] {
    let words = text.split(separator: " ").map(String.init)
    var found: [Glossary.Entry] = []
    var index = 0
    while index < words.count {
      var step = 1
      for length in stride(from: min(3, words.count - index), to: 0, by: -1) {
        let name = words[index..<index + length].joined(separator: " ")
        guard let entry = Glossary.builtIn.entry(for: name) else { continue }
        if !found.contains(entry) { found.append(entry) }
        step = length
        break
      }
      index += step
    }
    return found
  }
}

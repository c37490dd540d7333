import Assets

/// Clinical words and abbreviations, explained in plain words of our own.
public struct Glossary: Sendable {
  /// One word with its explanation.
  public struct Entry: Sendable, Hashable {
    /// The word as it is shown, and its other spellings: `A1c`, `HbA1c`.
    public var words: [String]
    /// One or two plain sentences.
    public var explanation: String
    /// The heading of the file below which it stands: `Tests`.
    public var group: String
  }

  /// The entries in the order of the file.
  public let entries: [Entry]
  private let places: [String: Int]

  /// The glossary of the program, read when it is first asked for.
  public static let builtIn = Glossary(text: builtInText)

  /// The glossary of a text: each line `word, other word: explanation`; a line that begins with `#`
  /// is the heading of those below it; what has no colon is left out.
  public init(text: String) {
    var entries: [Entry] = []
    var places: [String: Int] = [:]
    var group = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("#") { group = Self.trimmed(line.dropFirst()) }
      guard !line.hasPrefix("#"), let colon = line.firstRange(of: ": ") else { continue }
      let words = line[..<colon.lowerBound].split(separator: ",").map { Self.trimmed($0) }
      for word in words where places[word.lowercased()] == nil {
        places[word.lowercased()] = entries.count
      }
      entries.append(
        Entry(words: words, explanation: String(line[colon.upperBound...]), group: group))
    }
    self.entries = entries
    self.places = places
  }

  /// The entry of a word, of its singular (`arrhythmias`, `biopsies`, `diagnoses`), or of the word
  /// without its marks (`(edema),`); case does not matter. Nil when there is none: nothing similar is
  /// guessed.
  public func entry(for word: String) -> Entry? {
    let written = Self.withoutMarks(word)
    let plain = written.lowercased()
    let found = Self.singulars(of: plain).lazy.compactMap { places[$0] }.first.map { entries[$0] }
    // "Dr. Ovanne" is no delayed release: a short abbreviation is meant where it is written as one.
    let isTitle = written.count == 2 && written != plain && written != written.uppercased()
    let isAbbreviation = found?.words.contains { $0 == written.uppercased() } ?? false
    return isTitle && isAbbreviation ? nil : found
  }

  /// Every entry that begins with a text, for a reader who types.
  public func entries(beginningWith text: String) -> [Entry] {
    let start = text.lowercased()
    return entries.filter { $0.words.contains { $0.lowercased().hasPrefix(start) } }
  }

  /// The word itself, then what it may be the plural of.
  private static func singulars(of word: String) -> [String] {
    var forms = [word]
    if word.hasSuffix("ies") { forms.append(word.dropLast(3) + "y") }
    if word.hasSuffix("ses") { forms.append(word.dropLast(2) + "is") }
    if word.hasSuffix("es") { forms.append(String(word.dropLast(2))) }
    if word.hasSuffix("s") { forms.append(String(word.dropLast())) }
    if word.hasSuffix("'s") { forms.append(String(word.dropLast(2))) }
    return forms
  }

  private static func withoutMarks(_ word: String) -> String {
    var word = trimmed(word[...])[...]
    while let last = word.last, ".,;:?!)\"".contains(last) { word.removeLast() }
    while let first = word.first, "(\"".contains(first) { word.removeFirst() }
    return String(word)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static var builtInText: String {
    guard let asset = asset_named("education/glossary.txt")?.pointee else { return "" }
    let bytes = UnsafeBufferPointer(start: asset.bytes, count: Int(asset.size))
    return String(decoding: bytes, as: UTF8.self)
  }
}

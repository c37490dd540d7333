/// Words as somebody types them, as a query for SQLite's full-text search.
enum SearchQuery {
  /// The most words that are looked at.
  static let words = 12

  /// Every word as the beginning of a word, all of them needed; nil when there is no word. Quoting
  /// makes every character a plain one.
  static func prefixes(_ typed: String) -> String? {
    let words = typed.split { !$0.isLetter && !$0.isNumber }.prefix(Self.words)
    if words.isEmpty { return nil }
    return words.map { "\"\($0)\"*" }.joined(separator: " ")
  }
}

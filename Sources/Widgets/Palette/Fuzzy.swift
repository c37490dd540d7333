/// How well a query matches a name.
public struct FuzzyMatch: Hashable, Sendable {
  /// Higher is better.
  public let score: Int
  /// The places of the matched characters in the name.
  public let places: [Int]
}

/// Finds names by a few of their letters.
public enum Fuzzy {
  /// The match of `query` in `name`: every word of the query stands in the name, else its letters
  /// stand there in order. Starts of words count more. Nil when it does not match; an empty query
  /// matches everything.
  public static func match(_ query: String, in name: String) -> FuzzyMatch? {
    let letters = Array(name.lowercased())
    var places: [Int] = []
    var score = 0
    for word in query.lowercased().split(separator: " ") {
      guard let found = place(of: Array(word), in: letters) ?? scattered(Array(word), in: letters)
      else { return nil }
      places += found.places
      score += found.score
    }
    return FuzzyMatch(score: score - letters.count / 8, places: places.sorted())
  }

  /// The word as it is; best at the start of a word.
  private static func place(of word: [Character], in letters: [Character]) -> FuzzyMatch? {
    guard word.count <= letters.count else { return nil }
    var best: FuzzyMatch?
    for start in 0...(letters.count - word.count)
    where letters[start..<(start + word.count)].elementsEqual(word) {
      let score = word.count * 4 + (isWordStart(start, letters) ? 20 : 0) + (start == 0 ? 10 : 0)
      if score > best?.score ?? -1 {
        best = FuzzyMatch(score: score, places: Array(start..<(start + word.count)))
      }
    }
    return best
  }

  /// The letters in order, anywhere.
  private static func scattered(_ word: [Character], in letters: [Character]) -> FuzzyMatch? {
    var places: [Int] = []
    var score = 0
    var from = 0
    for letter in word {
      guard let place = letters[from...].firstIndex(of: letter) else { return nil }
      score += isWordStart(place, letters) ? 3 : 1
      places.append(place)
      from = place + 1
    }
    return FuzzyMatch(score: score, places: places)
  }

  private static func isWordStart(_ place: Int, _ letters: [Character]) -> Bool {
    place == 0 || letters[place - 1] == " "
  }
}

import Assets
import Clinical

/// The topics built into the program.
public enum Topics {
  /// The language that every topic is written in.
  public static let mainLanguage = "en"

  /// Every topic in every language, by language and key. A file that cannot be read is left out here
  /// and named by a test.
  public static let all: [Topic] = files.compactMap { try? TopicParser.topic(of: $0.text) }

  /// Every topic once, in a language where it is written in it, else in English.
  public static func library(in language: String = mainLanguage) -> [Topic] {
    let own = byLanguage[language] ?? [:]
    guard language != mainLanguage, !own.isEmpty else { return main }
    return main.map { own[$0.key] ?? $0 }
  }

  /// The topic of a key such as `weigh-each-day`, in a language, else in English.
  public static func named(_ key: String, in language: String = mainLanguage) -> Topic? {
    byLanguage[language]?[key] ?? byLanguage[mainLanguage]?[key]
  }

  /// Topics that speak of a code, as the one who looks at a fact asks for them.
  public static func about(_ coding: Coding, in language: String = mainLanguage) -> [Topic] {
    let signals = TopicSignals.keys(of: coding)
    return library(in: language).filter { $0.triggers.contains { $0.fits(signals) } }
  }

  /// Topics in which every word of a query stands, those with all of them in the title first.
  /// Case does not matter; a word may be the beginning or the middle of another.
  public static func search(_ query: String, in language: String = mainLanguage) -> [Topic] {
    let words = query.lowercased().split(separator: " ").map { Array($0.utf8) }
    guard !words.isEmpty else { return [] }
    var titled: [Topic] = []
    var others: [Topic] = []
    for topic in library(in: language) {
      let title = Array(topic.title.lowercased().utf8)
      if words.allSatisfy({ ByteSearch.contains($0, in: title) }) {
        titled.append(topic)
      } else if words.allSatisfy({ topic.has($0, title: title) }) {
        others.append(topic)
      }
    }
    return titled + others
  }

  private static let main: [Topic] = all.filter { $0.language == mainLanguage }

  private static let byLanguage: [String: [String: Topic]] = {
    var table: [String: [String: Topic]] = [:]
    for topic in all { table[topic.language, default: [:]][topic.key] = topic }
    return table
  }()

  /// The files below `Assets/education`, by their names below it: `en/weigh-each-day.md`.
  static let files: [(name: String, text: String)] = (0..<asset_count()).compactMap { index in
    guard let asset = asset_at(index)?.pointee else { return nil }
    let name = String(cString: asset.name)
    guard name.hasPrefix("education/"), name.hasSuffix(".md") else { return nil }
    let bytes = UnsafeBufferPointer(start: asset.bytes, count: Int(asset.size))
    return (String(name.dropFirst(10)), String(decoding: bytes, as: UTF8.self))
  }
}

extension Topic {
  /// Whether a word in lower case stands in the title or in the text.
  fileprivate func has(_ word: [UInt8], title: [UInt8]) -> Bool {
    ByteSearch.contains(word, in: title) || ByteSearch.contains(word, in: Array(bodyText.utf8))
  }
}

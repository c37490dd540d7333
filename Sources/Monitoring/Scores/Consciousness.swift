import Clinical
import Terminology

/// How awake somebody is, on the ACVPU scale of NEWS2, as a human observed it. It is never inferred:
/// nothing that a device measures says it.
public enum Consciousness: String, Sendable, Hashable, CaseIterable {
  case alert, confused, voice, pain, unresponsive

  /// SNOMED CT findings of the scale's levels, as published value sets of ACVPU bind them.
  private static let codes: [String: Consciousness] = [
    "248234008": .alert, "130987000": .confused, "300202002": .voice, "450847001": .pain,
    "422768004": .unresponsive,
  ]

  /// The level that a value says: by its code, by the scale's letter or by its word; nil for all else.
  public init?(_ value: Value?) {
    switch value {
    case .concept(let concept):
      let coded = concept.codings.lazy.compactMap { Self.codes[$0.code] }.first
      guard let level = coded ?? Self(word: concept.text ?? concept.codings.first?.display ?? "")
      else { return nil }
      self = level
    case .text(let text):
      guard let level = Self(word: text) else { return nil }
      self = level
    default: return nil
    }
  }

  /// The level of a letter (`A C V P U`) or of a word, in either case.
  public init?(word: String) {
    let word = word.lowercased()
    guard
      let level = Self.allCases.first(where: { $0.rawValue == word || String($0.letter) == word })
    else { return nil }
    self = level
  }

  /// The level's own word for a value of that analyte, so that a code reads as what it means.
  static func sent(_ value: Value?, as analyte: Analyte) -> String? {
    analyte.key == "consciousness" ? Consciousness(value)?.rawValue : nil
  }

  private var letter: Character { rawValue.first ?? "?" }
}

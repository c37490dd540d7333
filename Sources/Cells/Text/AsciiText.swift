/// Spells text in ASCII for terminals that have nothing else. A sign whose meaning a look-alike
/// would change (`≥` is not `>`) is written out; what cannot be spelled becomes `?`.
enum AsciiText {
  /// The clusters that stand for one cluster.
  static func clusters(for cluster: Cluster) -> [Cluster] {
    let value = cluster.scalars[0]
    if value < 0x7F { return [Cluster(scalars: SIMD4(value, 0, 0, 0), width: 1)] }
    return spelling(of: value).utf8.map {
      Cluster(scalars: SIMD4(UInt32($0), 0, 0, 0), width: 1)
    }
  }

  /// `text` in ASCII, with its line breaks.
  static func spelled(_ text: String) -> String {
    Sanitizer.clean(text, keepsLines: true).split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in Clusters(line).flatMap { clusters(for: $0) }.map(\.text).joined() }
      .joined(separator: "\n")
  }

  private static func spelling(of value: UInt32) -> String {
    if let sign = signs[value] { return sign }
    if value >= 0xC0, value < 0xC0 + UInt32(latin.count) {
      return String(UnicodeScalar(latin[Int(value - 0xC0)]))
    }
    return "?"
  }

  /// The letters without their marks, from U+00C0 to U+017F.
  private static let latin = Array(
    ("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNn"
      + "OoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").utf8)

  private static let signs: [UInt32: String] = [
    0xA9: "(C)", 0xAB: "\"", 0xAE: "(R)", 0xB0: "deg", 0xB1: "+-", 0xB2: "^2", 0xB3: "^3",
    0xB4: "'", 0xB5: "u", 0xB7: ".", 0xB9: "^1", 0xBB: "\"", 0xBC: " 1/4", 0xBD: " 1/2",
    0xBE: " 3/4", 0xC4: "Ae", 0xC6: "AE", 0xD6: "Oe", 0xDC: "Ue", 0xDE: "Th", 0xDF: "ss",
    0xE4: "ae", 0xE6: "ae", 0xF6: "oe", 0xFC: "ue", 0xFE: "th", 0x132: "IJ", 0x133: "ij",
    0x152: "OE", 0x153: "oe", 0x3B1: "alpha", 0x3B2: "beta", 0x3B3: "gamma", 0x3B4: "delta",
    0x3BC: "u", 0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2013: "-", 0x2014: "-", 0x2018: "'",
    0x2019: "'", 0x201C: "\"", 0x201D: "\"", 0x2022: "*", 0x2026: "...", 0x2032: "'",
    0x2033: "\"", 0x2070: "^0", 0x20AC: "EUR", 0x2122: "(TM)", 0x2190: "<-", 0x2192: "->",
    0x2191: "^", 0x2193: "v", 0x2212: "-", 0x2248: "~", 0x2260: "!=", 0x2264: "<=", 0x2265: ">=",
  ]
}

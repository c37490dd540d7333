/// What a unit measures: a number times powers of UCUM's seven base units.
struct UCUMMeasure: Equatable {
  /// How many of the base units it is.
  var factor: Double
  /// The powers of m, s, g, rad, K, C, cd.
  var exponents = [0, 0, 0, 0, 0, 0, 0]

  /// The number one.
  static let one = UCUMMeasure(factor: 1)

  static func * (left: Self, right: Self) -> Self {
    Self(
      factor: left.factor * right.factor, exponents: zip(left.exponents, right.exponents).map(+))
  }

  static func / (left: Self, right: Self) -> Self {
    Self(
      factor: left.factor / right.factor, exponents: zip(left.exponents, right.exponents).map(-))
  }

  /// A power; nil beyond what any unit has.
  func power(_ exponent: Int) -> Self? {
    guard abs(exponent) <= 30 else { return nil }
    return (0..<abs(exponent)).reduce(Self.one) { one, _ in exponent < 0 ? one / self : one * self }
  }

  /// What a symbol measures, its prefix included; nil where its definition is not in the table. Units
  /// on a scale of their own (degrees, pH, bel) are not: they have no factor.
  static func of(_ symbol: String) -> Self? {
    if let known = definitions[symbol] { return known }
    for (prefix, factor) in prefixes where symbol.hasPrefix(prefix) {
      if let known = definitions[String(symbol.dropFirst(prefix.count))] {
        return Self(factor: known.factor * factor, exponents: known.exponents)
      }
    }
    return nil
  }

  private static let prefixes: [(String, Double)] = [
    ("da", 1e1), ("Y", 1e24), ("Z", 1e21), ("E", 1e18), ("P", 1e15), ("T", 1e12), ("G", 1e9),
    ("M", 1e6), ("k", 1e3), ("h", 1e2), ("d", 1e-1), ("c", 1e-2), ("m", 1e-3), ("u", 1e-6),
    ("n", 1e-9), ("p", 1e-12), ("f", 1e-15), ("a", 1e-18), ("z", 1e-21), ("y", 1e-24),
  ]

  /// Symbols by the powers of m, s, g, rad, K, C, cd and their number of them: UCUM 2.1, tables 1 to
  /// 10 (a joule is 1000 g.m2/s2, a year a_j of 365.25 days, the light-year [c].a_j).
  private static let definitions: [String: UCUMMeasure] = {
    let rows: [([Int], [(String, Double)])] = [
      ([1, 0, 0, 0, 0, 0, 0], lengths), ([0, 1, 0, 0, 0, 0, 0], times),
      ([0, 0, 1, 0, 0, 0, 0], masses), ([0, 0, 0, 1, 0, 0, 0], [("rad", 1)]),
      ([0, 0, 0, 0, 1, 0, 0], [("K", 1)]), ([0, 0, 0, 0, 0, 1, 0], [("C", 1)]),
      ([0, 0, 0, 0, 0, 0, 1], [("cd", 1)]),
      (
        [0, 0, 0, 0, 0, 0, 0],
        [("10*", 10), ("10^", 10), ("[pi]", .pi), ("%", 0.01), ("[ppth]", 1e-3), ("[ppm]", 1e-6)]
      ),
      ([3, 0, 0, 0, 0, 0, 0], volumes), ([2, 0, 0, 0, 0, 0, 0], [("ar", 100)]),
      ([0, -1, 0, 0, 0, 0, 0], [("Hz", 1), ("Bq", 1)]),
      ([1, -2, 1, 0, 0, 0, 0], [("N", 1000)]), ([-1, -2, 1, 0, 0, 0, 0], pressures),
      ([2, -2, 1, 0, 0, 0, 0], [("J", 1000), ("cal", 4184), ("[Cal]", 4_184_000)]),
      ([2, -3, 1, 0, 0, 0, 0], [("W", 1000)]), ([0, -1, 0, 0, 0, 1, 0], [("A", 1)]),
      ([2, -2, 1, 0, 0, -1, 0], [("V", 1000)]), ([-2, 2, -1, 0, 0, 2, 0], [("F", 1e-3)]),
      ([2, -1, 1, 0, 0, -2, 0], [("Ohm", 1000)]), ([-2, 1, -1, 0, 0, 2, 0], [("S", 1e-3)]),
      ([2, -2, 0, 0, 0, 0, 0], [("Gy", 1), ("Sv", 1)]),
    ]
    var table: [String: UCUMMeasure] = [:]
    for (exponents, symbols) in rows {
      for (symbol, factor) in symbols {
        table[symbol] = UCUMMeasure(factor: factor, exponents: exponents)
      }
    }
    return table
  }()

  private static let year = 365.25 * 86_400
  private static let lengths: [(String, Double)] = [
    ("m", 1), ("[in_i]", 0.0254), ("[ft_i]", 0.3048), ("[yd_i]", 0.9144), ("[mi_i]", 1609.344),
    ("[ly]", 299_792_458 * year),
  ]
  private static let times: [(String, Double)] = [
    ("s", 1), ("min", 60), ("h", 3600), ("d", 86_400), ("wk", 604_800), ("mo", year / 12),
    ("a", year), ("a_j", year), ("mo_j", year / 12),
  ]
  private static let masses: [(String, Double)] = [
    ("g", 1), ("t", 1e6), ("[lb_av]", 453.59237), ("[oz_av]", 453.59237 / 16),
    ("[stone_av]", 453.59237 * 14), ("[gr]", 0.06479891),
  ]
  private static let volumes: [(String, Double)] = [
    ("l", 1e-3), ("L", 1e-3), ("[gal_us]", 231 * 0.0254 * 0.0254 * 0.0254),
    ("[foz_us]", 231 * 0.0254 * 0.0254 * 0.0254 / 128),
  ]
  private static let pressures: [(String, Double)] = [
    ("Pa", 1000), ("bar", 1e8), ("atm", 101_325_000), ("m[Hg]", 133_322_000),
    ("m[H2O]", 9_806_650), ("[psi]", 6_894_757.293),
  ]
}

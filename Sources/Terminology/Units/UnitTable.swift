/// What a unit measures, and its factor to the base unit of that dimension.
struct UnitRow {
  /// Units of one dimension convert into each other; `unlike` ones never do.
  enum Dimension {
    case mass, length, temperature, pressure, rate, share, time, volume, flow
    case massConcentration, substanceConcentration, equivalents, arbitraryConcentration
    case enzymeConcentration, count, massRatio, massPerSubstance, substanceRatio, filtration
    case bodyMassIndex, unlike
  }

  let dimension: Dimension
  let factor: Double
  let offset: Double
}

/// The units that are understood. Factors are exact unless a source is named: UCUM essence 2.1
/// (`standards.md` 5.3), which defines [lb_av] as 7000 [gr] of 64.79891 mg and m[Hg] as 133.322 kPa.
enum UnitTable {
  private typealias Group = (dimension: UnitRow.Dimension, rows: [(String, Double)])

  private static let groups: [Group] = [
    (
      .mass,
      [
        ("kg", 1), ("g", 1e-3), ("mg", 1e-6), ("ug", 1e-9), ("ng", 1e-12), ("[lb_av]", 0.45359237),
        ("[oz_av]", 0.45359237 / 16), ("[stone_av]", 0.45359237 * 14),
      ]
    ),
    (
      .length,
      [
        ("m", 1), ("cm", 0.01), ("mm", 0.001), ("[in_i]", 0.0254), ("[ft_i]", 0.3048),
      ]
    ),
    (.pressure, [("mm[Hg]", 1), ("kPa", 1 / 0.133322), ("cm[H2O]", 98.0665 / 133.322)]),
    (.rate, [("/min", 1), ("/s", 60), ("/h", 1.0 / 60)]),
    (.share, [("1", 1), ("%", 0.01)]),
    (
      .time,
      [
        ("s", 1), ("min", 60), ("h", 3600), ("d", 86_400), ("wk", 604_800),
        ("mo", 30.4375 * 86_400),
        ("a", 365.25 * 86_400), ("ms", 0.001),
      ]
    ),
    (.volume, [("L", 1), ("dL", 0.1), ("mL", 1e-3), ("uL", 1e-6), ("fL", 1e-15)]),
    (.flow, [("L/min", 1), ("mL/min", 1e-3), ("L/s", 60), ("mL/h", 1e-3 / 60)]),
    (
      .massConcentration,
      [
        ("g/L", 1), ("g/dL", 10), ("mg/dL", 0.01), ("mg/L", 1e-3), ("mg/mL", 1), ("ug/dL", 1e-5),
        ("ug/mL", 1e-3), ("ug/L", 1e-6), ("ng/mL", 1e-6), ("ng/dL", 1e-8), ("ng/L", 1e-9),
        ("pg/mL", 1e-9),
      ]
    ),
    (
      .substanceConcentration,
      [
        ("mol/L", 1), ("mmol/L", 1e-3), ("umol/L", 1e-6), ("nmol/L", 1e-9), ("pmol/L", 1e-12),
      ]
    ),
    (.equivalents, [("meq/L", 1e-3)]),
    (
      .arbitraryConcentration,
      [
        ("[iU]/L", 1), ("m[iU]/L", 1e-3), ("m[iU]/mL", 1), ("u[iU]/mL", 1e-3), ("[iU]/mL", 1e3),
      ]
    ),
    (.enzymeConcentration, [("U/L", 1), ("U/mL", 1e3)]),
    (
      .count,
      [
        ("/uL", 1), ("10*3/uL", 1e3), ("10*6/uL", 1e6), ("10*9/L", 1e3), ("10*12/L", 1e6),
      ]
    ),
    (.massRatio, [("mg/g", 1), ("ug/mg", 1), ("ug/g", 1e-3)]),
    (.massPerSubstance, [("mg/mmol", 1), ("g/mol", 1)]),
    (.substanceRatio, [("mmol/mol", 1)]),
    (.filtration, [("mL/min/{1.73_m2}", 1)]),
    (.bodyMassIndex, [("kg/m2", 1)]),
    // Understood as spelling, never converted.
    (
      .unlike,
      [
        ("[pH]", 1), ("[iU]", 1), ("{tbl}", 1), ("{puff}", 1), ("{capsule}", 1), ("mg/d", 1),
        ("mmol/kg", 1), ("mosm/kg", 1), ("mg/kg", 1), ("{INR}", 1), ("{score}", 1), ("m2", 1),
        ("kcal", 1), ("{steps}", 1), ("pg", 1), ("ug/h", 1),
      ]
    ),
  ]

  /// Every understood unit by its UCUM spelling.
  static let units: [String: UnitRow] = {
    var table: [String: UnitRow] = [
      "Cel": UnitRow(dimension: .temperature, factor: 1, offset: 0),
      "[degF]": UnitRow(dimension: .temperature, factor: 5.0 / 9, offset: -160.0 / 9),
      "K": UnitRow(dimension: .temperature, factor: 1, offset: -273.15),
    ]
    for group in groups {
      for (unit, factor) in group.rows {
        table[unit] = UnitRow(dimension: group.dimension, factor: factor, offset: 0)
      }
    }
    return table
  }()

  /// Spellings where letter case decides.
  static let exactAliases: [String: String] = [
    "F": "[degF]", "C": "Cel", "l": "L", "Kg": "kg", "KG": "kg", "MG": "mg", "CM": "cm", "ML": "mL",
    "DL": "dL",
    "U": "[iU]", "IU": "[iU]",
  ]

  /// UCUM spelling by folded spelling: lower case, no spaces (see `Units.canonical`). Single letters
  /// and the pairs that differ only in case (`mg`, `Mg`) are left to exact spelling.
  static let folded: [String: String] = {
    var table: [String: String] = [:]
    for unit in units.keys.sorted() where unit.count > 2 { table[unit.lowercased()] = unit }
    for (unit, aliases) in UnitAliases.rows {
      for alias in aliases.split(separator: " ") { table[String(alias)] = unit }
    }
    return table
  }()

  /// Units in plain words.
  static let plain: [String: String] = [
    "[lb_av]": "lb", "[oz_av]": "oz", "[in_i]": "in", "[ft_i]": "ft", "[stone_av]": "st",
    "[degF]": "°F", "Cel": "°C", "mm[Hg]": "mmHg", "/min": "a minute", "1": "",
    "mL/min/{1.73_m2}": "mL/min/1.73 m²", "kg/m2": "kg/m²", "m[iU]/L": "mIU/L",
    "m[iU]/mL": "mIU/mL", "u[iU]/mL": "uIU/mL", "[iU]/L": "IU/L", "[iU]/mL": "units/mL",
    "10*3/uL": "thousand/uL", "10*9/L": "billion/L", "10*6/uL": "million/uL", "[pH]": "",
    "{INR}": "", "[iU]": "units", "ug": "mcg", "{tbl}": "tablets", "{capsule}": "capsules",
    "{puff}": "puffs",
    "a": "years", "mo": "months", "wk": "weeks", "d": "days", "h": "hours", "min": "minutes",
  ]
}

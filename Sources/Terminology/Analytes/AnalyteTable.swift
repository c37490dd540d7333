/// One row of the table of analytes, in short hand.
enum AnalyteTable {
  /// Builds an analyte. Codes are separated by spaces; a code may carry its specimen or method after
  /// a slash (`2345-7/serum`, `_` for a space); decimals are `unit:digits`. The first unit is the
  /// canonical one.
  static func row(
    _ key: String, _ name: String, _ plainName: String, units: String, loinc: String,
    mdc: String = "", vital: Bool = false
  ) -> Analyte {
    var variants: [String: String] = [:]
    func codes(_ text: String) -> Set<String> {
      Set(
        text.split(separator: " ").map { sent in
          let parts = sent.split(separator: "/", maxSplits: 1)
          if parts.count == 2 {
            variants[String(parts[0])] = String(parts[1].map { $0 == "_" ? " " : $0 })
          }
          return String(parts[0])
        })
    }
    var decimals: [String: Int] = [:]
    let pairs = units.split(separator: " ").map { $0.split(separator: ":") }
    for pair in pairs where pair.count == 2 { decimals[String(pair[0])] = Int(pair[1]) }
    let loincCodes = codes(loinc)
    let mdcCodes = codes(mdc)
    return Analyte(
      key: key, name: name, plainName: plainName, loinc: loincCodes, mdc: mdcCodes,
      unit: pairs.first.map { String($0[0]) } ?? "1", isVital: vital, decimals: decimals,
      variants: variants)
  }

  /// Panels that hold vital signs: blood pressure, vital signs (FHIR R4 vital signs profiles).
  static let vitalPanels: Set<String> = ["85354-9", "55284-4", "85353-1", "96607-7", "35094-2"]

  /// Variants that make a vital sign's analyte a laboratory result.
  static let laboratoryVariants: Set<String> = [
    "serum or plasma", "blood", "fasting serum or plasma",
  ]

  /// Oxygen saturation in arterial blood: alone it may be a blood gas; beside 59408-5 it is the
  /// pulse oximeter's (US Core; `clinical-corrections.md` 5).
  static let arterialSaturation = "2708-6"
}

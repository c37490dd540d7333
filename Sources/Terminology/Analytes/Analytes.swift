import Clinical

/// The analytes that Chartline knows by name, found by LOINC or MDC code. Never by words.
public enum Analytes {
  /// Every analyte, vital signs first.
  public static let all: [Analyte] = AnalyteTable.vitals + AnalyteTable.laboratory

  /// The analyte that a concept's LOINC or MDC codes mean; nil when none is known. Codes of other
  /// systems, or of none, never count.
  public static func analyte(for concept: Concept) -> Analyte? {
    index(for: concept).map { all[$0] }
  }

  /// The key of that analyte, without the rest of its row.
  public static func key(for concept: Concept) -> String? {
    index(for: concept).map { all[$0].key }
  }

  /// The specimen or method that the concept's code stands for, see ``Analyte/variants``.
  public static func variant(for concept: Concept) -> String? {
    index(for: concept).flatMap { index in
      concept.codings.lazy.compactMap { all[index].variants[$0.code] }.first
    }
  }

  static func index(for concept: Concept) -> Int? {
    for coding in concept.codings {
      let index: Int? =
        switch coding.system {
        case .some(.loinc): byLoinc[coding.code]
        case .some(.mdc): byMDC[coding.code]
        default: nil
        }
      if let index { return index }
    }
    return nil
  }

  /// The analyte of a key such as `weight`.
  public static func named(_ key: String) -> Analyte? { byKey[key].map { all[$0] } }

  /// Whether the concept is listed under vitals when its source gives it no category: a vital sign
  /// whose code does not make it a laboratory result (glucose in serum, arterial saturation).
  public static func isVitalSign(_ concept: Concept) -> Bool {
    if concept.codings.contains(where: {
      $0.system == .loinc && AnalyteTable.vitalPanels.contains($0.code)
    }) {
      return true
    }
    guard let analyte = analyte(for: concept), analyte.isVital else { return false }
    if isArterialSaturation(concept) { return false }
    return !AnalyteTable.laboratoryVariants.contains(analyte.variant(of: concept) ?? "")
  }

  /// Whether the concept is oxygen saturation in arterial blood and nothing else: outside the vital
  /// signs a blood gas, not the pulse oximeter's reading.
  public static func isArterialSaturation(_ concept: Concept) -> Bool {
    concept.has(.loinc, AnalyteTable.arterialSaturation)
      && concept.codings.allSatisfy {
        $0.system != .loinc || $0.code == AnalyteTable.arterialSaturation
      }
  }

  private static let byKey = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1.key, $0) })
  private static let byLoinc = index(\.loinc)
  private static let byMDC = index(\.mdc)

  private static func index(_ codes: KeyPath<Analyte, Set<String>>) -> [String: Int] {
    var table: [String: Int] = [:]
    for (position, analyte) in all.enumerated() {
      for code in analyte[keyPath: codes] where table[code] == nil { table[code] = position }
    }
    return table
  }
}

/// Conversions that hold for one analyte only.
enum AnalyteConversions {
  /// Molar mass in g/mol (`standards.md` 5.3, IUPAC weights; lactate as lactic acid and the rest of
  /// the factors checked in `clinical-corrections.md` 5). Haemoglobin is counted as Fe(1): 0.6206
  /// mmol/L for 1 g/dL. Triglycerides by the customary 88.57 mg/dL for 1 mmol/L.
  static let molarMass: [String: Double] = [
    "glucose": 180.156, "cholesterol": 386.65, "hdl": 386.65, "ldl": 386.65,
    "triglycerides": 885.7, "urea": 60.056, "ureanitrogen": 28.014, "calcium": 40.078,
    "phosphate": 30.974, "magnesium": 24.305, "lactate": 90.08, "creatinine": 113.12,
    "bilirubin": 584.66, "urate": 168.11, "iron": 55.845, "hemoglobin": 10_000 / 0.6206,
    "vitamind": 1000 / 2.496, "t4": 10_000 / 12.87, "freet4": 10_000 / 12.87,
    "cortisol": 10_000 / 27.59, "testosterone": 10 / 0.03467, "b12": 1000 / 0.7378,
    "folate": 1000 / 2.266,
  ]

  /// Charges of one particle: only for these are equivalents converted (UCUM calls 1 eq 1 mol, which
  /// is false for Ca and Mg; `clinical-corrections.md` 5, units).
  static let valence: [String: Double] = [
    "sodium": 1, "potassium": 1, "chloride": 1, "bicarbonate": 1, "calcium": 2, "magnesium": 2,
  ]

  /// The value in `to`, or nil where no rule of this analyte links the two dimensions.
  static func convert(_ value: Double, from: UnitRow, to: UnitRow, analyte: String) -> Double? {
    switch (from.dimension, to.dimension) {
    case (.share, .substanceRatio) where analyte == "a1c":
      return A1c.mmolPerMol(fromPercent: value * from.factor * 100)
    case (.substanceRatio, .share) where analyte == "a1c":
      return A1c.percent(fromMmolPerMol: value) / 100 / to.factor
    case (.massRatio, .massPerSubstance) where analyte == "albuminuria":
      return value * from.factor * 0.11312 / to.factor
    case (.massPerSubstance, .massRatio) where analyte == "albuminuria":
      return value * from.factor / 0.11312 / to.factor
    default: break
    }
    guard let moles = molesPerLitre(value * from.factor, from.dimension, analyte: analyte) else {
      return nil
    }
    switch to.dimension {
    case .substanceConcentration: return moles / to.factor
    case .massConcentration: return molarMass[analyte].map { moles * $0 / to.factor }
    case .equivalents: return valence[analyte].map { moles * $0 / to.factor }
    default: return nil
    }
  }

  private static func molesPerLitre(
    _ value: Double, _ dimension: UnitRow.Dimension, analyte: String
  ) -> Double? {
    switch dimension {
    case .substanceConcentration: value
    case .massConcentration: molarMass[analyte].map { value / $0 }
    case .equivalents: valence[analyte].map { value / $0 }
    default: nil
    }
  }
}

/// Haemoglobin A1c between its two scales (ngsp.org/ifcc.asp, `standards.md` 5.3).
public enum A1c {
  /// IFCC mmol/mol from NGSP per cent: 6.5 gives 47.5.
  public static func mmolPerMol(fromPercent percent: Double) -> Double {
    (percent - 2.15) * 10.929
  }

  /// NGSP per cent from IFCC mmol/mol: 48 gives 6.54.
  public static func percent(fromMmolPerMol value: Double) -> Double { 0.09148 * value + 2.152 }

  /// Estimated average glucose in mg/dL (ADAG 2008).
  public static func averageGlucose(fromPercent percent: Double) -> Double {
    28.7 * percent - 46.7
  }
}

/// What Open mHealth measures, by the member of a body that holds it: units that its schemas allow,
/// each with its UCUM code (schemas `unit-value` and those named after each measure, versions 1 to 4).
enum DataPointSchema {
  struct Row {
    let member: StaticString
    let measure: DeviceMeasure
    let units: [String: String]
  }

  static let rows: [Row] = [
    Row(
      member: "blood_glucose", measure: .bloodGlucose,
      units: ["mg/dL": "mg/dL", "mmol/L": "mmol/L"]),
    Row(member: "body_weight", measure: .weight, units: mass),
    Row(member: "body_height", measure: .height, units: length),
    Row(
      member: "body_temperature", measure: .temperature,
      units: ["C": "Cel", "F": "[degF]", "K": "K"]),
    Row(member: "heart_rate", measure: .pulse, units: ["beats/min": "/min"]),
    Row(member: "oxygen_saturation", measure: .oxygen, units: ["%": "%"]),
    Row(member: "respiratory_rate", measure: .breathing, units: ["breaths/min": "/min"]),
    Row(
      member: "body_mass_index", measure: .massIndex,
      units: ["kg/m2": "kg/m2", "kg/m^2": "kg/m2"]),
    Row(member: "step_count", measure: .steps, units: ["steps": "{steps}"]),
    Row(
      member: "sleep_duration", measure: .sleep,
      units: ["h": "h", "min": "min", "sec": "s"]),
    Row(
      member: "supplemental_oxygen_flow_rate", measure: .oxygenFlow, units: ["L/min": "L/min"]),
  ]

  static let pressure = ["mmHg": "mm[Hg]"]

  private static let mass = [
    "kg": "kg", "g": "g", "mg": "mg", "ug": "ug", "lb": "[lb_av]", "oz": "[oz_av]",
  ]
  private static let length = [
    "m": "m", "cm": "cm", "mm": "mm", "in": "[in_i]", "ft": "[ft_i]",
  ]

  /// Words that a member may have.
  static let words: [(member: StaticString, allowed: Set<String>)] = [
    (
      "descriptive_statistic",
      [
        "average", "count", "maximum", "median", "minimum", "standard deviation", "sum",
        "variance", "20th percentile", "80th percentile", "lower quartile", "upper quartile",
        "quartile deviation", "1st quintile", "2nd quintile", "3rd quintile", "4th quintile",
      ]
    ),
    ("temporal_relationship_to_sleep", ["before sleeping", "during sleep", "on waking"]),
    ("blood_specimen_type", ["whole blood", "plasma"]),
    (
      "specimen_source",
      [
        "interstitial fluid", "capillary blood", "plasma", "serum", "tears", "whole blood",
        "venous blood", "arterial blood", "saliva", "sweat", "urine",
      ]
    ),
  ]

  /// Glucose by where it was measured.
  static func glucose(in specimen: String?) -> DeviceMeasure {
    switch specimen {
    case "interstitial fluid": .sensorGlucose
    case "capillary blood": .meterGlucose
    case "plasma", "serum": .serumGlucose
    default: .bloodGlucose
    }
  }
}

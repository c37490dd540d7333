import Clinical

/// What HealthKit calls its measures, what they are here, and how they are kept. Names of types: Apple,
/// HealthKit, `HKQuantityTypeIdentifier` and `HKCategoryTypeIdentifier`; LOINC as in ``DeviceMeasure``.
struct AppleType: Sendable {
  /// How the records of a type are kept.
  enum Keeping {
    /// Each is a statement: what somebody measures, and what happened.
    case single
    /// Those of a day are one statement that holds each value: what a watch measures by itself.
    case samples
    /// Those of a month are one statement that tells how many there are and in what range.
    case month
    /// One half of a blood pressure.
    case systolic, diastolic
  }

  let keeping: Keeping
  /// Nil where the type is known by its name alone.
  let measure: DeviceMeasure?

  /// The system of HealthKit's identifiers.
  static let system = CodeSystem("com.apple.health")

  /// The type of a name: what is not in the table is an event where it is a category, else counted.
  static func of(_ name: String) -> AppleType {
    if let known = table[name] { return known }
    let isEvent = name.hasPrefix("HKCategoryTypeIdentifier") && !ofTheWatch.contains(name)
    return AppleType(keeping: isEvent ? .single : .month, measure: nil)
  }

  private static let table: [String: AppleType] = [
    "HKQuantityTypeIdentifierBloodPressureSystolic": AppleType(
      keeping: .systolic, measure: .systolic),
    "HKQuantityTypeIdentifierBloodPressureDiastolic": AppleType(
      keeping: .diastolic, measure: .diastolic),
    "HKQuantityTypeIdentifierHeartRate": AppleType(keeping: .samples, measure: .pulse),
    "HKQuantityTypeIdentifierRespiratoryRate": AppleType(keeping: .samples, measure: .breathing),
    "HKQuantityTypeIdentifierOxygenSaturation": AppleType(keeping: .samples, measure: .oxygen),
    "HKQuantityTypeIdentifierBodyTemperature": AppleType(
      keeping: .single, measure: .temperature),
    "HKQuantityTypeIdentifierBodyMass": AppleType(keeping: .single, measure: .weight),
    "HKQuantityTypeIdentifierHeight": AppleType(keeping: .single, measure: .height),
    "HKQuantityTypeIdentifierBodyMassIndex": AppleType(keeping: .single, measure: .massIndex),
    "HKQuantityTypeIdentifierBloodGlucose": AppleType(keeping: .single, measure: .bloodGlucose),
    "HKQuantityTypeIdentifierInsulinDelivery": AppleType(keeping: .single, measure: .insulin),
    "HKQuantityTypeIdentifierPeakExpiratoryFlowRate": AppleType(keeping: .single, measure: nil),
    "HKQuantityTypeIdentifierForcedExpiratoryVolume1": AppleType(keeping: .single, measure: nil),
    "HKQuantityTypeIdentifierForcedVitalCapacity": AppleType(keeping: .single, measure: nil),
    "HKQuantityTypeIdentifierBloodAlcoholContent": AppleType(keeping: .single, measure: nil),
    "HKQuantityTypeIdentifierNumberOfTimesFallen": AppleType(keeping: .single, measure: nil),
    "HKQuantityTypeIdentifierAtrialFibrillationBurden": AppleType(keeping: .single, measure: nil),
  ]

  /// Categories that a phone or a watch writes by itself, many a day.
  private static let ofTheWatch: Set<String> = [
    "HKCategoryTypeIdentifierSleepAnalysis", "HKCategoryTypeIdentifierAppleStandHour",
    "HKCategoryTypeIdentifierMindfulSession", "HKCategoryTypeIdentifierHandwashingEvent",
    "HKCategoryTypeIdentifierToothbrushingEvent", "HKCategoryTypeIdentifierAudioExposureEvent",
    "HKCategoryTypeIdentifierEnvironmentalAudioExposureEvent",
    "HKCategoryTypeIdentifierHeadphoneAudioExposureEvent",
  ]

  /// HealthKit's percent is a fraction of 1 (`HKUnit.percent()`: "0.0 to 1.0"): the unit says so.
  static func unit(_ sent: String) -> (text: String, code: String?) {
    if sent == "%" { return ("of 1 (sent as %)", "1") }
    // HealthKit writes moles with the mass of one: `mmol<180.1558800000541>/L`.
    if sent.hasPrefix("mmol<"), sent.hasSuffix(">/L") { return (sent, "mmol/L") }
    return (sent, nil)
  }

  /// The words in an identifier of HealthKit: `HKQuantityTypeIdentifierStepCount` → `Step count`.
  static func words(of identifier: String) -> String {
    let prefixes = [
      "HKQuantityTypeIdentifier", "HKCategoryTypeIdentifier", "HKCorrelationTypeIdentifier",
      "HKCategoryValue", "HKWorkoutActivityType", "HKDataType", "HKMetadataKey", "HKCharacteristic",
      "HK",
    ]
    let rest = prefixes.first { identifier.hasPrefix($0) }.map { identifier.dropFirst($0.count) }
    var words = ""
    var last: Character = "A"
    for character in rest ?? Substring(identifier) {
      let begins = character.isUppercase && last.isLowercase || character.isNumber && last.isLetter
      words += begins ? " " + character.lowercased() : String(character)
      last = character
    }
    return words.isEmpty ? identifier : words
  }

  /// The concept of a type: LOINC where it has a code, and Apple's own name.
  static func concept(_ name: String, _ measure: DeviceMeasure?, unit: String?) -> Concept {
    var concept = measure?.concept(unit: unit) ?? Concept(text: words(of: name))
    concept.codings.append(Coding(system: system, code: name))
    return concept
  }
}

import Clinical
import Terminology

/// What a device measures, and the LOINC code under which it is kept beside the sender's own words.
struct DeviceMeasure: Sendable, Hashable {
  /// Its name, where the sender's own words are none.
  let title: String
  /// The LOINC code; nil where the measure is known by its words alone.
  var loinc: String?
  /// The code of the same in moles, where the unit is one of moles.
  var molar: String?

  /// The concept of a measure.
  /// - Parameters:
  ///   - words: what the sender calls it.
  ///   - unit: the unit as sent.
  func concept(words: String? = nil, unit: String?) -> Concept {
    let isMolar = unit?.lowercased().contains("mol") == true
    let code = isMolar ? molar ?? loinc : loinc
    return Concept(
      codings: code.map { [Coding(system: .loinc, code: $0)] } ?? [], text: words ?? title)
  }

  /// Where it is listed: what the table of analytes knows is a vital sign.
  var section: Section { loinc == nil ? .other : .vitals }

  // LOINC: the codes of `VitalTable`; glucose by its specimen, in mass and in moles.
  static let sensorGlucose = Self(
    title: "Glucose, sensor", loinc: "99504-3", molar: "105272-9")
  static let meterGlucose = Self(title: "Glucose, meter", loinc: "41653-7", molar: "14743-9")
  static let bloodGlucose = Self(title: "Glucose", loinc: "2339-0", molar: "15074-8")
  static let serumGlucose = Self(
    title: "Glucose, plasma or serum", loinc: "2345-7", molar: "14749-6")
  static let pressure = Self(title: "Blood pressure", loinc: "85354-9")
  static let systolic = Self(title: "Systolic blood pressure", loinc: "8480-6")
  static let diastolic = Self(title: "Diastolic blood pressure", loinc: "8462-4")
  static let pulse = Self(title: "Heart rate", loinc: "8867-4")
  static let oxygen = Self(title: "Oxygen saturation", loinc: "59408-5")
  static let oxygenFlow = Self(title: "Inhaled oxygen flow rate", loinc: "3151-8")
  static let breathing = Self(title: "Respiratory rate", loinc: "9279-1")
  static let temperature = Self(title: "Body temperature", loinc: "8310-5")
  static let weight = Self(title: "Body weight", loinc: "29463-7")
  static let height = Self(title: "Body height", loinc: "8302-2")
  static let massIndex = Self(title: "Body mass index", loinc: "39156-5")
  static let ketone = Self(title: "Ketone")
  static let insulin = Self(title: "Insulin")
  static let carbohydrates = Self(title: "Carbohydrates")
  static let duration = Self(title: "Duration")
  static let steps = Self(title: "Steps")
  static let sleep = Self(title: "Sleep")

  /// Names of measures in Chartline's own CSV (`Docs/readings-csv.md`).
  static let byName: [String: DeviceMeasure] = [
    "blood pressure": pressure, "systolic": systolic, "diastolic": diastolic, "pulse": pulse,
    "oxygen": oxygen, "oxygen flow": oxygenFlow, "breathing": breathing,
    "temperature": temperature, "weight": weight, "height": height, "bmi": massIndex,
    "glucose": bloodGlucose, "glucose meter": meterGlucose, "glucose sensor": sensorGlucose,
  ]
}

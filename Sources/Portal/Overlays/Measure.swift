import Clinical

/// What can be typed in as a reading, and in which units. The keys are those of `Terminology`
/// (blood pressure is one entry with two numbers); UCUM units.
struct Measure: Sendable {
  /// The analyte's key.
  var key: String
  /// The name in plain words.
  var title: String
  /// The units in which it may be typed, UCUM.
  var units: [String]

  static let all: [Measure] = [
    Measure(key: "pressure", title: "Blood pressure", units: ["mm[Hg]"]),
    Measure(key: "weight", title: "Weight", units: ["[lb_av]", "kg"]),
    Measure(key: "pulse", title: "Pulse", units: ["/min"]),
    Measure(key: "oxygen", title: "Oxygen", units: ["%"]),
    Measure(key: "glucose", title: "Sugar", units: ["mg/dL", "mmol/L"]),
    Measure(key: "temperature", title: "Temperature", units: ["[degF]", "Cel"]),
    Measure(key: "breathing", title: "Breaths", units: ["/min"]),
  ]

  /// Every unit, with its name for people. None is assumed: the person chooses.
  static let units: [(code: String, title: String)] = [
    ("", "choose with the arrows"), ("mm[Hg]", "mmHg"), ("[lb_av]", "lb"), ("kg", "kg"),
    ("/min", "a minute"), ("%", "%"), ("mg/dL", "mg/dL"), ("mmol/L", "mmol/L"), ("[degF]", "F"),
    ("Cel", "C"),
  ]

  /// What is wrong with a typed value, in words; nil when it can be kept. Whether the value is
  /// plausible is asked by `Monitoring`, not here.
  static func problem(with entry: ReadingEntry) -> String? {
    guard let measure = all.first(where: { $0.key == entry.analyte }) else {
      return "Choose what was measured"
    }
    if !measure.units.contains(entry.unit) {
      let names = units.filter { measure.units.contains($0.code) }.map(\.title)
      return "\(measure.title) is measured in \(names.joined(separator: " or ")): choose the unit"
    }
    let parts = entry.value.split(separator: "/", omittingEmptySubsequences: false)
    let wanted = measure.key == "pressure" ? 2 : 1
    guard parts.count == wanted, parts.allSatisfy({ Number(String($0)) != nil }) else {
      return wanted == 2 ? "Type both numbers, as 124/76" : "Type the value as a number, as 172.6"
    }
    return nil
  }
}

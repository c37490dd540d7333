/// Invented entries as HL7 v2: an admission with problems and allergies, a report with results and
/// weights, a message of vaccines. Medicines are left out.
enum HL7Writing {
  static func messages(
    _ entries: [RandomEntry], about person: RandomPerson, _ root: String, month: Int
  ) -> String {
    func of(_ kinds: RandomEntry.Kind...) -> [RandomEntry] {
      entries.filter { kinds.contains($0.kind) }
    }
    let parts = [
      ("ADT^A08^ADT_A01", of(.problem, .allergy).enumerated().map(diagnosisOrAllergy)),
      ("ORU^R01^ORU_R01", of(.result, .weight).flatMap(report)),
      ("VXU^V04^VXU_V04", of(.vaccine).flatMap(vaccine)),
    ].filter { !$0.1.isEmpty }
    let all = parts.isEmpty ? [("ADT^A08^ADT_A01", [])] : parts
    return all.enumerated().map { place, part in
      let head =
        "MSH|^~\\&|EHR|HOSPITAL|REG|CITY|20260\(month)01000000+0000||\(part.0)|\(month)-\(place)|P|2.5.1"
      let visit = part.0.hasPrefix("ADT") ? ["EVN|A08|20260\(month)01000000+0000"] : []
      return ([head] + visit + [patient(person, root)] + part.1).joined(separator: "\r") + "\r"
    }.joined()
  }

  private static func patient(_ person: RandomPerson, _ root: String) -> String {
    "PID|1||R-\(person.number)^^^H&\(root)&ISO^MR||\(person.family)^\(person.given)||"
      + person.birth.replacing("-", with: "") + "|\(person.isMale ? "M" : "F")|||"
      + "1 Hill Road^^Dell^^12345||555-0101"
  }

  private static func diagnosisOrAllergy(_ place: Int, _ entry: RandomEntry) -> String {
    entry.kind == .problem
      ? "DG1|\(place + 1)||\(entry.code)^problem^SCT||\(entry.compactDay)|F"
      : "AL1|\(place + 1)|DA|\(entry.code)^substance^SCT|||\(entry.compactDay)"
  }

  private static func report(_ entry: RandomEntry) -> [String] {
    let time = entry.compactDay + (entry.isTimed ? "080000+0000" : "")
    let name = entry.kind == .result ? "Potassium" : "Weight"
    let unit = entry.kind == .result ? "mmol/L" : "[lb_av]"
    let status = ["corrected": "C", "entered-in-error": "W"][entry.status] ?? "F"
    return [
      "OBR|1||\(entry.kind)-\(entry.id)|\(entry.code)^\(name)^LN|||\(time)",
      "OBX|1|NM|\(entry.code)^\(name)^LN||\(entry.value)|\(unit)^^UCUM|||||\(status)|||\(time)",
    ]
  }

  private static func vaccine(_ entry: RandomEntry) -> [String] {
    let done = ["not-done": "RE", "entered-in-error": "CP"][entry.status] ?? "CP"
    let action = entry.status == "entered-in-error" ? "D" : "A"
    return [
      "ORC|RE||v-\(entry.id)",
      "RXA|0|1|\(entry.compactDay)||\(entry.code)^vaccine^CVX|999|||00||||||||||\(done)|\(action)",
    ]
  }
}

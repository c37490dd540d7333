import Clinical

extension Matching {
  /// What is known of a patient, in one line, as far as it decides who is who: an answer keeps it, so
  /// that it is asked again when this becomes another.
  public static func evidence(_ patient: Patient) -> String {
    let names = patient.names.map { ($0.given + $0.family).joined(separator: " ") }
    let numbers = patient.identifiers.filter { $0.type != "RI" }
      .map { ($0.system ?? "") + "#" + $0.value }
    let parts =
      Set(names).sorted() + [patient.birth?.text ?? "", patient.sex?.rawValue ?? ""]
      + Set(numbers).sorted()
    return parts.joined(separator: "; ")
  }
}

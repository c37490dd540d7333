import Clinical

extension Patient {
  /// `QUILLANE, Marisol T`.
  public var listed: String {
    let name = names.first?.listed ?? ""
    return name.isEmpty ? "no name sent" : name
  }
}

extension Patient.Sex? {
  /// `F`, `M`, other `X`, not sent or unknown `?`.
  var letter: String {
    switch self {
    case .female: "F"
    case .male: "M"
    case .other: "X"
    case .unknown, nil: "?"
    }
  }
}

extension PortalState {
  /// `58 F  b. 9 Apr 1968`, each part only as far as it was sent.
  func particulars(birth: PartialDate?, sex: Patient.Sex?, isNarrow: Bool = false) -> String {
    let years = age(birth).map { "\($0) " } ?? ""
    let born = birth.map { (isNarrow ? "" : "b. ") + $0.long } ?? "birth date not sent"
    return years + sex.letter + (isNarrow ? " " : "  ") + born
  }

  /// `9 Apr 1968 F`, for narrow lines.
  func bornAndSex(_ patient: Patient) -> String {
    (patient.birth?.long ?? "born ?") + " " + patient.sex.letter
  }

  /// `QUILLANE, Marisol T, born 9 Apr 1968, F`: whose record a change is about, in every question
  /// before it.
  var subjectWords: String? {
    guard showsBanner, let patient = person?.patient else { return nil }
    return subject(of: patient)
  }

  /// `QUILLANE, Marisol T, born 9 Apr 1968, F`.
  func subject(of patient: Patient) -> String {
    "\(patient.listed), born \(patient.birth?.long ?? "on a date not sent"), \(patient.sex.letter)"
  }

  /// `Dr. N. Ovanne, clinician`.
  var viewerWords: String { "\(viewer.displayName), \(viewer.role.title)" }

  /// Whether the viewer reads their own record, so that screens say "you".
  var isPatient: Bool { viewer.role == .patient }
}

/// "1 source", "3 sources".
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}

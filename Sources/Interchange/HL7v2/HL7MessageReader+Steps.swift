extension HL7MessageReader {
  /// Reads one segment, by its name.
  mutating func step(_ segment: HL7Segment) {
    switch segment.name {
    case .pid: readPatient(segment)
    case .mrg: readMerge(segment)
    case .nk1: readContact(segment)
    case .pv1: readVisit(segment)
    case .in1: readInsurance(segment)
    case .al1, .iam: readAllergy(segment)
    case .dg1: readDiagnosis(segment)
    case .prb: readProblem(segment)
    case .pr1: readProcedure(segment)
    case .gol: readGoal(segment)
    case .nte: readRemark(segment)
    case .orc: openOrder(segment)
    case .obr: readRequest(segment)
    case .obx: readObservation(segment)
    default: stepOrder(segment)
    }
  }

  /// In OUL a specimen comes first, and what was seen of it; elsewhere it ends a report.
  private mutating func readSpecimen(_ segment: HL7Segment) {
    mark(.part)
    if code == "OUL" { specimen = segment }
    guard code == "OUL" || anchor == .document else { return }
    closeGroup()
    anchor = .patient
    noted = nil
  }

  private mutating func stepOrder(_ segment: HL7Segment) {
    switch segment.name {
    case .rxo, .rxe: readMedicineOrder(segment)
    case .rxd: readDispense(segment)
    case .rxg: readGiven(segment)
    case .rxa: readDose(segment)
    case .txa: readDocument(segment)
    case .sch: readAppointment(segment)
    case .rf1: readReferral(segment)
    case .spm: readSpecimen(segment)
    case .pd1, .pv2, .tq1, .rxr, .rxc, .rgs, .aig, .ail, .aip, .ais: mark(.part)
    default: break
    }
  }

  /// A remark belongs to the statement before it; behind a PID it speaks of the patient.
  private mutating func readRemark(_ segment: HL7Segment) {
    let words = segment[3].repetitions.compactMap(\.lines).joined(separator: "\n")
    guard !words.isEmpty else { return mark(.part) }
    guard let noted else { return readPatientRemark(words, segment) }
    mark(.part)
    builder.reading.statements[noted].statement.notes.append(words)
  }
}

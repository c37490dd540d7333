extension HL7MessageReader {
  /// Reads one segment, by its name.
  mutating func step(_ segment: HL7Segment) {
    switch segment.name {
    case .pid: readPatient(segment)
    case .mrg: readMerge(segment)
    case .pd1, .spm, .tq1: mark(.part)
    case .nte: readRemark(segment)
    case .orc: openOrder(segment)
    case .obr: readRequest(segment)
    case .obx: readObservation(segment)
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

import Clinical

/// What a message must have and lacks: told in the ledger, read all the same.
enum HL7Required {
  /// Segments that a message must have, by its code (HL7 v2.5.1, abstract message syntax of chapters
  /// 3, 4, 7, 9, 10, 12; VXU by the CDC guide 1.5).
  private static let segments: [String: [HL7Name]] = [
    "ADT": [.evn, .pid], "ORU": [.obr], "VXU": [.pid, .orc, .rxa], "MDM": [.evn, .pid, .txa],
    "ORM": [.orc], "OML": [.orc], "OMG": [.orc], "OMP": [.orc], "RDE": [.orc, .rxe],
    "RDS": [.orc, .rxd], "RAS": [.orc, .rxa], "SIU": [.sch], "PPR": [.pid, .prb],
  ]

  /// Events that say which record was merged.
  private static let merging: Set<String> = ["A18", "A30", "A34", "A36", "A39", "A40"]

  /// Fields of the header that must be there: type, number, version.
  private static let fields: [(number: Int, words: String)] = [
    (9, "no message type (MSH-9)"), (10, "no number of its own (MSH-10)"),
    (12, "no version (MSH-12)"),
  ]

  /// Adds a line for each thing that is missing.
  static func check(_ message: HL7Message, code: String, event: String, in builder: HL7Builder) {
    let header = message.header
    for field in fields where !header[field.number].isValued {
      builder.note(.requiredMissing, at: header.range, "the message has " + field.words)
    }
    var required = segments[code] ?? []
    if code == "ADT", merging.contains(event) { required.append(.mrg) }
    for name in required where !message.segments.contains(where: { $0.name == name }) {
      builder.note(
        .requiredMissing, at: header.range, "\(code) \(event) without the segment \(name.text)")
    }
  }
}

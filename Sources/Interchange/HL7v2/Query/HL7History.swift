import Clinical

/// A person's vaccines as the answer to a question tells them: PID, then ORC and RXA for each (CDC guide
/// 1.5, chapter 7, profile Z32).
public enum HL7History {
  /// A vaccine that was given, or was refused.
  public struct Vaccine: Sendable {
    /// The name of the entry, the same each time it is told.
    public var name: ThingID
    /// What it says.
    public var statement: Statement

    /// A vaccine from its parts.
    public init(name: ThingID, statement: Statement) {
      self.name = name
      self.statement = statement
    }
  }

  /// The segments about one person, in the order of the list. Of the person no more is told than who it is.
  public static func segments(of patient: Patient, _ vaccines: [Vaccine]) -> [UInt8] {
    let person = [
      "PID", "1", "", patient.identifiers.map(HL7Text.number).joined(separator: "~"), "",
      patient.names.first.map(HL7Text.name) ?? "", "", HL7Text.day(patient.birth),
      HL7Query.letter(of: patient.sex),
    ]
    var lines = [person.joined(separator: "|")]
    for vaccine in vaccines {
      lines.append("ORC|RE||\(vaccine.name.rawValue)^CHARTLINE")
      lines.append(given(vaccine.statement))
    }
    return lines.flatMap { Array($0.utf8) + [0x0D] }
  }

  private static func given(_ statement: Statement) -> String {
    var detail = ImmunizationDetail()
    if case .immunization(let sent) = statement.detail { detail = sent }
    let isRefused = statement.status.standing == .notDone
    let coding = statement.concept.codings.first { $0.system == .cvx }
    let words = statement.concept.words
    var fields = [String](repeating: "", count: 22)
    fields[0] = "RXA"
    fields[1] = "0"
    fields[2] = "1"
    fields[3] = HL7Text.day(statement.period.sortDate)
    fields[5] = HL7Text.field([coding?.code, words, coding == nil ? nil : "CVX"])
    // 999: how much was given is not told (CDC guide, RXA-6).
    fields[6] = "999"
    // What others said: a historical record, whoever gave it (NIP001).
    fields[9] = "01^Historical information^NIP001"
    fields[15] = HL7Text.field([detail.lot])
    fields[17] = HL7Text.field([nil, detail.manufacturer])
    fields[18] = isRefused ? HL7Text.field([nil, detail.reasonNotDone?.words ?? "refused"]) : ""
    // HL7 tables 0322 and 0206.
    fields[20] = isRefused ? "RE" : "CP"
    fields[21] = "A"
    return fields.joined(separator: "|")
  }
}

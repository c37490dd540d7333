import Clinical

/// What the status codes of HL7 v2 mean, one table for each.
enum HL7Status {
  /// The status that a code of a table means; the code itself is kept.
  static func status(_ piece: HL7Piece, by table: [String: Status.Standing]) -> Status {
    guard let code = piece[1].text else { return Status(.unknown) }
    return Status(table[code.uppercased()] ?? .unknown, sent: code)
  }

  /// OBX-11, table 0085 (`standards.md` 3.2). I and O have no result yet; R is not verified; W stood
  /// in the wrong patient's record; N was not asked for.
  static let observation: [String: Status.Standing] = [
    "F": .completed, "V": .completed, "U": .completed, "P": .preliminary, "S": .preliminary,
    "R": .preliminary, "I": .planned, "O": .planned, "C": .corrected, "A": .corrected,
    "B": .corrected, "D": .enteredInError, "W": .enteredInError, "X": .notDone, "N": .notDone,
  ]

  /// The same in messages of devices (IHE PCD-01): R is what they send for every reading. Nobody has
  /// verified it, and it will not change either.
  static let deviceObservation: [String: Status.Standing] = observation.merging(["R": .completed]) {
    $1
  }

  /// OBR-25, table 0123. Z: no record of the patient; Y, N: no order.
  static let report: [String: Status.Standing] = [
    "O": .planned, "I": .planned, "S": .planned, "A": .preliminary, "P": .preliminary,
    "R": .preliminary, "F": .completed, "C": .corrected, "M": .corrected, "X": .notDone,
  ]

  /// ORC-5, table 0038.
  static let order: [String: Status.Standing] = [
    "A": .active, "CA": .stopped, "CM": .completed, "DC": .stopped, "ER": .unknown,
    "HD": .onHold, "IP": .active, "RP": .inactive, "SC": .planned,
  ]

  /// ORC-1, table 0119: what is to be done with the order, which says its standing where ORC-5 is
  /// empty.
  static let control: [String: Status.Standing] = [
    "NW": .active, "OK": .active, "XO": .active, "XX": .active, "RO": .active, "NA": .active,
    "SN": .active, "PA": .active, "CH": .active, "RF": .active, "RE": .active, "SC": .active,
    "RL": .active, "OE": .active, "RR": .active, "CA": .stopped, "OC": .stopped, "CR": .stopped,
    "DC": .stopped, "OD": .stopped, "DR": .stopped, "HD": .onHold, "OH": .onHold, "HR": .onHold,
    "OR": .active, "RP": .inactive, "RU": .inactive, "UA": .notDone, "UC": .active, "UD": .active,
  ]

  /// TXA-17, table 0271, and TXA-19, table 0273.
  static let document: [String: Status.Standing] = [
    "AU": .completed, "LA": .completed, "DO": .preliminary, "DI": .preliminary, "IP": .preliminary,
    "IN": .preliminary, "PA": .preliminary,
  ]

  /// SCH-25, table 0278.
  static let appointment: [String: Status.Standing] = [
    "PENDING": .planned, "WAITLIST": .planned, "BOOKED": .planned, "STARTED": .active,
    "COMPLETE": .completed, "CANCELLED": .stopped, "DC": .stopped, "DELETED": .enteredInError,
    "BLOCKED": .onHold, "OVERBOOK": .planned, "NOSHOW": .notDone,
  ]
}

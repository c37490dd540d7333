import Clinical

/// A question for the immunizations of one person: QBP^Q11 with the profile Z34 (CDC, HL7 v2.5.1
/// Implementation Guide for Immunization Messaging, release 1.5, chapter 7).
public struct HL7Query: Sendable, Equatable {
  /// The profile that is asked for: `Z34` is the whole history; others are not asked for here.
  public var profile: String
  /// The asker's mark on it, which the answer repeats (QPD-2).
  public var tag: String
  /// Whom it is about: numbers, name, birth date, sex and address, as far as they are known.
  public var patient: Patient

  /// The profile of a whole history.
  public static let history = "Z34"
  /// People of one answer at most (RCP-2): so few that somebody can look at each.
  public static let mostPeople = 5

  /// A question about somebody.
  public init(about patient: Patient, tag: String) {
    profile = Self.history
    self.tag = tag
    self.patient = patient
  }

  /// Reads a question; nil where the message is none.
  public init?(_ message: [UInt8]) {
    let read = HL7Message.first(in: message) { message -> HL7Query? in
      guard message.header[9][1].equals("QBP"),
        let asked = message.segments.first(where: { $0.name == HL7Name("QPD") })
      else { return nil }
      var patient = Patient()
      patient.identifiers = asked[3].repetitions.prefix(HL7People.most).compactMap(
        HL7People.identifier)
      patient.names = HL7People.names(asked[4])
      patient.birth = HL7Times.date(asked[6])
      var query = HL7Query(about: patient, tag: asked[2].text ?? "")
      query.profile = asked[1][1].text ?? ""
      return query
    }
    guard let read else { return nil }
    self = read
  }

  /// The message to send.
  /// - Parameters:
  ///   - number: its own number (MSH-10).
  ///   - sender: what the asker is called (MSH-4).
  ///   - receiver: what the registry is called (MSH-6).
  public func message(
    number: String, at now: Instant, from sender: String, to receiver: String
  ) -> [UInt8] {
    let address = patient.addresses.first
    let lines = [
      "MSH|^~\\&|Chartline|\(HL7Text.field([sender]))||\(HL7Text.field([receiver]))|"
        + "\(HL7Text.time(now))||QBP^Q11^QBP_Q11|\(HL7Text.field([number]))|P|2.5.1|||ER|AL|||||"
        + "\(profile)^CDCPHINVS",
      [
        "QPD", "\(profile)^Request Immunization History^CDCPHINVS", HL7Text.field([tag]),
        patient.identifiers.map(HL7Text.number).joined(separator: "~"),
        patient.names.first.map(HL7Text.name) ?? "", "", birthDay, sexLetter,
        address.map {
          HL7Text.field([
            $0.lines.first, $0.lines.dropFirst().first, $0.city, $0.state, $0.postalCode,
            $0.country, "H",
          ])
        } ?? "",
      ].joined(separator: "|"),
      "RCP|I|\(Self.mostPeople)^RD&Records&HL70126",
    ]
    return lines.flatMap { Array($0.utf8) + [0x0D] }
  }

  /// `19680409`; empty where the day is not known.
  private var birthDay: String {
    guard let birth = patient.birth, birth.precision >= .day else { return "" }
    return HL7Text.day(birth)
  }

  private var sexLetter: String { Self.letter(of: patient.sex) }

  /// HL7 table 0001; empty where nobody says.
  static func letter(of sex: Patient.Sex?) -> String {
    switch sex {
    case .female: "F"
    case .male: "M"
    case .other: "O"
    case .unknown: "U"
    case nil: ""
    }
  }
}

extension HL7Message {
  /// Looks at the first message of some bytes; nil where there is none that can be read.
  static func first<T>(in bytes: [UInt8], _ look: (HL7Message) -> T?) -> T? {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let framing = HL7Framing(buffer, base: base, from: 0, mostSegments: 100_000)
      return withExtendedLifetime(framing.copies) {
        framing.messages.first.flatMap { $0.fault == nil ? look($0) : nil }
      }
    }
  }
}

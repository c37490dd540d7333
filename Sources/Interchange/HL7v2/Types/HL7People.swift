import Clinical
import Terminology

/// People, places and organisations: XPN, XCN, XON, XAD, XTN, CX, PL.
enum HL7People {
  /// Names of one person, identifiers, addresses; more are hostile.
  static let most = 64

  /// Names, the one in use first: not maiden (M), not of old (NOUSE, S).
  static func names(_ field: HL7Piece) -> [PersonName] {
    let all = field.repetitions.prefix(most).compactMap(name)
    let isPast = { (name: PersonName) in ["maiden", "nickname", "old"].contains(name.use) }
    return all.filter { !isPast($0) } + all.filter(isPast)
  }

  /// A name (XPN).
  static func name(_ piece: HL7Piece) -> PersonName? {
    let middle = piece[3].text.map { $0.split(separator: " ").map(String.init) } ?? []
    let name = PersonName(
      use: piece[7].text.flatMap { uses[$0] }, family: [piece[1].sub(1).text].compactMap { $0 },
      given: [piece[2].text].compactMap { $0 } + middle,
      prefixes: [piece[5].text].compactMap { $0 },
      suffixes: [piece[4].text, piece[6].text].compactMap { $0 })
    return name.display.isEmpty ? nil : name
  }

  /// HL7 table 0200 to FHIR name use (HL7 v2-to-FHIR, table HL70200).
  private static let uses = [
    "L": "official", "D": "usual", "M": "maiden", "N": "nickname", "A": "nickname", "C": "old",
    "BAD": "old", "NOUSE": "old", "P": "official", "T": "temp", "S": "anonymous",
  ]

  /// Somebody of the staff (XCN, CNN): the name, else the number.
  static func person(_ field: HL7Piece) -> String? {
    guard field.isValued else { return nil }
    let parts = [
      field[6].text, field[3].text, field[4].text, field[2].sub(1).text, field[5].text,
    ].compactMap { $0 }
    return parts.isEmpty ? field[1].text : parts.joined(separator: " ")
  }

  /// Somebody whose number is packed into subcomponents (NDL): the name, else the number.
  static func packedPerson(_ field: HL7Piece) -> String? {
    let first = field[1]
    let parts = [first.sub(6).text, first.sub(3).text, first.sub(2).text].compactMap { $0 }
    return parts.isEmpty ? first.sub(1).text : parts.joined(separator: " ")
  }

  /// An organisation (XON) or a namespace (HD): its name.
  static func organization(_ field: HL7Piece) -> String? { field[1].sub(1).text }

  /// A number and who gave it (CX).
  static func identifier(_ piece: HL7Piece) -> Identifier? {
    guard let value = piece[1].text else { return nil }
    let authority = piece[4]
    return Identifier(
      system: assigner(authority.sub(1), authority.sub(2), authority.sub(3)), value: value,
      type: piece[5].text, assigner: authority.sub(1).text)
  }

  /// Who gives numbers (HD): its universal identifier, else its local name.
  static func assigner(_ name: HL7Piece, _ universal: HL7Piece, _ type: HL7Piece) -> String? {
    guard let universal = universal.text else { return name.text }
    let isOID = universal.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    if isOID, universal.utf8.contains(0x2E) { return CodeSystems.system(named: universal).rawValue }
    return type.equals("URI") || universal.contains(":") ? universal : name.text ?? universal
  }

  /// An address (XAD).
  static func address(_ piece: HL7Piece) -> Address? {
    let address = Address(
      lines: [piece[1].sub(1).text, piece[2].text].compactMap { $0 }, city: piece[3].text,
      state: piece[4].text, postalCode: piece[5].text, country: piece[6].text)
    return address == Address() ? nil : address
  }

  /// An address in one line.
  static func addressLine(_ piece: HL7Piece) -> String? {
    guard let address = address(piece) else { return nil }
    let parts =
      address.lines
      + [address.city, address.state, address.postalCode, address.country].compactMap { $0 }
    return parts.joined(separator: ", ")
  }

  /// A telephone number or a mail address (XTN): as written, else from its parts.
  static func telecom(_ piece: HL7Piece, use: String? = nil) -> Telecom? {
    let isMail = piece[3].equals("Internet") || piece[2].equals("NET")
    let parts = [piece[5].text.map { "+" + $0 }, piece[6].text, piece[7].text].compactMap { $0 }
    let written = piece[12].text ?? piece[1].text
    guard let value = isMail ? piece[4].text ?? written : written ?? joined(parts) else {
      return nil
    }
    return Telecom(
      system: isMail ? "email" : systems[piece[3].text ?? ""] ?? "phone",
      value: value, use: piece[3].equals("CP") ? "mobile" : uses2[piece[2].text ?? ""] ?? use)
  }

  private static func joined(_ parts: [String]) -> String? {
    parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// HL7 table 0202 and 0201 to FHIR (HL7 v2-to-FHIR).
  private static let systems = ["FX": "fax", "BP": "pager", "PH": "phone", "CP": "phone"]
  private static let uses2 = ["PRN": "home", "ORN": "home", "WPN": "work", "PRS": "mobile"]

  /// A place (PL): facility, building, point of care, room, bed.
  static func place(_ piece: HL7Piece) -> String? {
    let parts = [
      piece[4].sub(1).text, piece[7].text, piece[1].sub(1).text, piece[2].sub(1).text,
      piece[3].sub(1).text,
    ].compactMap { $0 }
    return parts.isEmpty ? piece[9].text : parts.joined(separator: ", ")
  }
}

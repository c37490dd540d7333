import Clinical

/// Text put into the fields of a message that is written here.
enum HL7Text {
  /// Text with the delimiters escaped (HL7 v2 chapter 2.7); line ends become blanks.
  static func escaped(_ words: String, _ delimiters: HL7Delimiters = HL7Delimiters()) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in words.utf8 {
      let letter: Character? =
        switch byte {
        case delimiters.field: "F"
        case delimiters.component: "S"
        case delimiters.repetition: "R"
        case delimiters.escape: "E"
        case delimiters.subcomponent: "T"
        default: nil
        }
      if let letter, delimiters.escape != 0 {
        bytes += [delimiters.escape] + Array(String(letter).utf8) + [delimiters.escape]
      } else {
        bytes.append(byte < 0x20 ? 0x20 : byte)
      }
    }
    return bytes
  }

  /// An instant as a message says it: `20261116081000+0000`.
  static func time(_ now: Instant) -> String {
    let civil = now.local(offsetMinutes: 0)
    return (civil.isoDate + civil.isoTime.prefix(8)).filter(\.isNumber) + "+0000"
  }

  /// The components of a field, each escaped, the empty ones at its end left out.
  static func field(_ components: [String?]) -> String {
    var parts = components.map { String(decoding: escaped($0 ?? ""), as: UTF8.self) }
    while parts.last == "" { parts.removeLast() }
    return parts.joined(separator: "^")
  }

  /// A date as precisely as it is known: `2021`, `202103`, `20210304`; without its time of day.
  static func day(_ date: PartialDate?) -> String {
    date.map { $0.iso.prefix(10).filter(\.isNumber) } ?? ""
  }

  /// A legal name (XPN).
  static func name(_ name: PersonName) -> String {
    field([
      name.family.joined(separator: " "), name.given.first,
      name.given.dropFirst().joined(separator: " "), name.suffixes.first, nil, nil, "L",
    ])
  }

  /// A number and who gave it (CX).
  static func number(_ identifier: Identifier) -> String {
    let system = identifier.system ?? ""
    let authority: [String] =
      if system.hasPrefix("urn:oid:") {
        [identifier.assigner ?? "", String(system.dropFirst("urn:oid:".count)), "ISO"]
      } else if system.contains(":") {
        [identifier.assigner ?? "", system, "URI"]
      } else {
        [identifier.assigner ?? system]
      }
    let escaped = authority.map { String(decoding: Self.escaped($0), as: UTF8.self) }
    return field([identifier.value]) + "^^^" + escaped.joined(separator: "&")
      + (identifier.type.map { "^" + field([$0]) } ?? "")
  }
}

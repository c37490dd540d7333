import Clinical
import Foundation

/// How things, contents and identities are named. The same statement of the same source has the same
/// name in every store.
enum Naming {
  /// The name of a thing that its source identifies; of an allergy also by what it is about, where
  /// the identifier alone does not tell.
  static func thing(
    _ identity: IdentityKey, _ kind: Kind, _ native: NativeIdentifier, of substance: String? = nil
  ) -> ShortName {
    let parts = ["native", identity.rawValue, kind.rawValue, native.root, native.value]
    return name(parts + (substance.map { [$0] } ?? []))
  }

  /// The name of a thing that has no identifier of its own: its content, and which of the equal
  /// entries of its document it is.
  static func thing(
    _ identity: IdentityKey, _ kind: Kind, content: ShortName, occurrence: Int
  ) -> ShortName {
    name(["content", identity.rawValue, kind.rawValue, content.text, String(occurrence)])
  }

  /// One number for a native identifier of a source, whoever it is about: finds one identifier
  /// under two identities.
  static func native(_ source: String, _ kind: Kind, _ native: NativeIdentifier) -> Int64 {
    Int64(bitPattern: name([source, kind.rawValue, native.root, native.value]).high)
  }

  /// The first 16 bytes of SHA-256 over the parts, each ended by a zero byte.
  private static func name(_ parts: [String]) -> ShortName {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(160)
    for part in parts {
      bytes.append(contentsOf: part.utf8)
      bytes.append(0)
    }
    return bytes.withUnsafeBytes { SHA256.name($0) }
  }

  /// The hash of a content: the first 16 bytes of SHA-256 over its encoding.
  static func content(_ encoded: ArraySlice<UInt8>) -> ShortName {
    encoded.withUnsafeBytes { SHA256.name($0) }
  }

  /// The name of a patient at a source: the source's key, and the patient's medical record number
  /// there, else another identifier, else name, birth date and sex.
  static func identity(_ patient: Patient, at source: String) -> IdentityKey {
    let usable = patient.identifiers.filter { !$0.value.isEmpty }
    let best = usable.min { (rank($0), spelled($0)) < (rank($1), spelled($1)) }
    guard let best else { return IdentityKey(rawValue: source + "|" + described(patient)) }
    return IdentityKey(rawValue: source + "|" + spelled(best))
  }

  /// What tells two patients under one number apart: birth date, given name, Jr or Sr. The one whose
  /// mark comes first has the number's own name, so that it is the same in whatever order they came.
  static func mark(_ patient: Patient) -> String {
    let name = patient.names.first
    let words = [patient.birth?.iso ?? ""] + (name?.given.prefix(1) ?? []) + (name?.suffixes ?? [])
    return ", " + words.filter { !$0.isEmpty }.joined(separator: " ").lowercased()
  }

  /// The name of a thing of the patient of a mark, from what it would be called without.
  static func thing(_ plain: ShortName, marked mark: Substring) -> ShortName {
    name(["marked", String(mark), plain.text])
  }

  /// HL7 table 0203: a medical record number before other numbers of the same source, and those
  /// before numbers that others gave (social security, driver's licence, passport, Medicare).
  private static func rank(_ identifier: Identifier) -> Int {
    switch identifier.type {
    case "MR", "PI", "PT": 0
    case "SS", "DL", "PPN", "MC", "MB", "MA", "NI": 2
    default: identifier.system == "http://hl7.org/fhir/sid/us-ssn" ? 2 : 1
    }
  }

  private static func spelled(_ identifier: Identifier) -> String {
    (identifier.system.map { $0 + "#" } ?? "") + identifier.value
  }

  private static func described(_ patient: Patient) -> String {
    let birth = patient.birth?.text ?? ""
    return [patient.displayName.lowercased(), birth, patient.sex?.rawValue ?? ""]
      .joined(separator: ", ")
  }
}

extension RecordStore {
  /// The name under which a patient of a source is kept.
  public static func identityKey(of patient: Patient, at source: String) -> IdentityKey {
    Naming.identity(patient, at: source)
  }
}

import Clinical

/// Codes that say "none known" or "no information" in the place of an entry.
enum FHIRAbsence {
  /// The statement, turned into one of absence where its code says so. "No known allergies" stays an
  /// allergy statement, with the SNOMED code that merging knows.
  static func recognise(in statement: Statement) -> Statement {
    switch statement.kind {
    case .allergy, .condition, .medication, .immunization, .procedure, .device, .other: break
    default: return statement
    }
    for coding in statement.concept.codings {
      if coding.system == .snomed, let meaning = snomed[coding.code] {
        return apply(meaning, to: statement)
      }
      if let system = coding.system?.rawValue, absentUnknown.contains(system),
        let meaning = ips[coding.code]
      {
        return apply(meaning, to: statement)
      }
    }
    return statement
  }

  enum Meaning: Equatable {
    case noKnownAllergy(String)
    case none(Section)
    /// Nil: the section of the statement.
    case noInformation(Section?)
  }

  /// The code system of IPS 1.0 and 1.1, under the names it has been sent with. Withdrawn, but still
  /// received (IPS, Empty Sections and Missing Data).
  private static let absentUnknown: Set<String> = [
    "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips",
    "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown",
    "urn:oid:2.16.840.1.113883.5.1150.1",
  ]

  /// CodeSystem absent-unknown-uv-ips.
  static let ips: [String: Meaning] = [
    "no-allergy-info": .noInformation(.allergies),
    "no-known-allergies": .noKnownAllergy("716186003"),
    "no-known-medication-allergies": .noKnownAllergy("409137002"),
    "no-known-food-allergies": .noKnownAllergy("429625007"),
    "no-medication-info": .noInformation(.medications),
    "no-known-medications": .none(.medications),
    "no-problem-info": .noInformation(.problems),
    "no-known-problems": .none(.problems),
    "no-immunization-info": .noInformation(.immunizations),
    "no-known-immunizations": .none(.immunizations),
    "no-procedure-info": .noInformation(.procedures),
    "no-known-procedures": .none(.procedures),
    "no-device-info": .noInformation(.devices),
    "no-known-devices": .none(.devices),
  ]

  /// SNOMED CT: 160244002 and 160245001 are the older style (C-CDA, general guidance), 1287211007
  /// is "no information" of IPS 2.0.
  static let snomed: [String: Meaning] = [
    "160244002": .noKnownAllergy("716186003"),
    "160245001": .none(.problems),
    "1287211007": .noInformation(nil),
  ]

  private static func apply(_ meaning: Meaning, to statement: Statement) -> Statement {
    var changed = statement
    switch meaning {
    case .noKnownAllergy(let code):
      guard statement.kind == .allergy else { return statement }
      // The sent code stays first; the SNOMED code is the same statement in the words of merging.
      if !changed.concept.has(.snomed, code) {
        changed.concept.codings.append(Coding(system: .snomed, code: code))
      }
      changed.certainty = changed.certainty ?? .confirmed
    case .none(let section):
      turn(&changed, into: .none, section)
    case .noInformation(let section):
      turn(&changed, into: .noInformation, section ?? statement.section)
    }
    return changed
  }

  private static func turn(
    _ statement: inout Statement, into state: AbsenceDetail.State, _ section: Section
  ) {
    statement.kind = .absence
    statement.section = section
    statement.detail = .absence(AbsenceDetail(state: state))
  }
}

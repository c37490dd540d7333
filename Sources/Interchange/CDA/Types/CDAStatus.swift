import Clinical

/// The standing behind a status of CDA. Letter case is ignored, what is in no value set is kept as
/// sent (`standards.md` 2.3 and 2.4).
enum CDAStatus {
  /// ActStatus of an act: C-CDA on FHIR, ConceptMaps CF-MedicationStatus and CF-ResultStatus.
  private static let acts: [String: Status.Standing] = [
    "active": .active, "completed": .completed, "suspended": .onHold, "held": .onHold,
    "aborted": .stopped, "cancelled": .stopped, "canceled": .stopped, "nullified": .enteredInError,
    "new": .planned, "ordered": .active,
  ]
  /// ActStatus of results and reports, which differ: active ones may still change.
  private static let results: [String: Status.Standing] = [
    "active": .preliminary, "suspended": .preliminary, "held": .preliminary,
    "aborted": .notDone, "cancelled": .notDone, "canceled": .notDone,
  ]
  /// ActStatus of a concern, for the problem or allergy in it (CF-ConditionClinicalStatus).
  private static let concerns: [String: Status.Standing] = [
    "active": .active, "suspended": .inactive, "aborted": .inactive, "completed": .inactive,
    "nullified": .enteredInError,
  ]
  /// SNOMED CT codes of status observations (CF-ProblemStatus; CCD 1.0 for medicines).
  private static let observed: [String: Status.Standing] = [
    "55561003": .active, "73425007": .inactive, "413322009": .resolved, "277022003": .remission,
    "246455001": .recurrence, "263855007": .recurrence, "421139008": .onHold,
    "392521001": .inactive,
  ]

  /// The status of an act, by its `statusCode`.
  static func status(_ code: XMLElement?, of kind: Kind) -> Status {
    guard let sent = code?["code"] else { return Status(.unknown) }
    let key = sent.lowercased()
    let special = kind == .observation || kind == .report ? results[key] : nil
    return Status(special ?? acts[key] ?? .unknown, sent: sent)
  }

  /// The status that a status observation (33999-4) gives.
  static func status(observed value: Concept) -> Status? {
    for coding in value.codings {
      if let standing = observed[coding.code] {
        return Status(standing, sent: value.words ?? coding.code)
      }
    }
    return value.words.map { Status(.unknown, sent: $0) }
  }

  /// The status of a problem or an allergy: its status observation, else its end, else its concern.
  static func status(
    observed: Status?, period: Period, concern: String?
  ) -> Status {
    if let observed, observed.standing != .unknown { return observed }
    if period.end != nil || period.endedAtUnknownTime {
      return Status(.resolved, sent: observed?.sent ?? concern)
    }
    let standing = concern.flatMap { concerns[$0.lowercased()] } ?? .unknown
    return Status(standing, sent: observed?.sent ?? concern)
  }
}

extension CDABuilder {
  /// What the status observation attached to an element says.
  func observedStatus(_ element: XMLElement) -> Status? {
    for relation in element.relations
    where relation.element.child("code")?.attribute("code", is: "33999-4") ?? false {
      claim(relation.element)
      if let status = CDAStatus.status(observed: concept(relation.element.child("value"))) {
        return status
      }
    }
    return nil
  }

  /// Status and period of a problem or an allergy. An end that is only said to be unknown is an end,
  /// unless the source says in the same breath that it is active.
  func addCourse(to statement: inout Statement, _ element: XMLElement, _ context: CDAContext) {
    let observed = observedStatus(element)
    let high = element.child("effectiveTime")?.child("high")
    if high?.nullFlavor == "UNK", observed?.standing != .active {
      statement.period.endedAtUnknownTime = true
    }
    statement.status = CDAStatus.status(
      observed: observed, period: statement.period, concern: context.concernStatus)
  }
}

import Clinical

extension FHIRStatementReader {
  /// Encounter: a visit.
  func encounter() -> Statement {
    var statement = outline(.encounter, .encounters)
    var detail = EncounterDetail()
    let kind = node.list("class").lazy.compactMap { FHIRConcepts.some($0) }.first
    detail.classCode = kind?.codings.first?.code ?? kind?.text
    let types = FHIRConcepts.all(node.list("type"))
    statement.concept = types.first ?? Concept(text: kind?.codings.first?.display)
    statement.concept.codings += types.dropFirst().flatMap(\.codings)
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.visit)
    statement.period = FHIRTimes.period(node["period", "actualPeriod"]) ?? plannedPeriod
    statement.author =
      firstName(node.list("participant").map { $0["individual"] ?? $0["actor"] })
      ?? name(node["serviceProvider"])
    detail.locations = node.list("location").compactMap { name($0["location"] ?? $0) }
    if detail.locations.isEmpty {
      detail.locations = [name(node["serviceProvider"])].compactMap { $0 }
    }
    detail.reasons = reasons()
    detail.diagnoses = diagnoses()
    let stay = node["hospitalization", "admission"]
    detail.disposition = FHIRConcepts.some(stay?["dischargeDisposition"])
    statement.detail = .encounter(detail)
    return statement
  }

  /// R5: when a visit that is planned is to be.
  private var plannedPeriod: Period {
    Period(
      start: FHIRTimes.date(node["plannedStartDate"]), end: FHIRTimes.date(node["plannedEndDate"]))
  }

  private func diagnoses() -> [Concept] {
    let linked = node.list("diagnosis").flatMap { item -> [Concept] in
      item.list("condition").compactMap { choice in
        FHIRConcepts.some(choice["concept"])
          ?? concept(
            behind: choice["reference"]?["reference"]
              .map { _ in choice["reference"] } ?? choice)
      }
    }
    return linked + node.list("indication").compactMap { concept(behind: $0) }
  }
}

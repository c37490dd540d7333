import Clinical
import Terminology

extension FHIRStatementReader {
  /// Observation: a result, a vital sign, or anything else that was observed.
  func observation() -> Statement {
    let categories = FHIRConcepts.codes(node.list("category"))
    let code = FHIRConcepts.concept(node["code"])
    var statement = outline(.observation, Self.section(of: code, categories))
    statement.concept = code
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.result)
    statement.period =
      FHIRTimes.period(
        node["effectiveDateTime", "effectivePeriod", "effectiveInstant", "effectiveTiming"])
      ?? Period()
    statement.author = firstName(node.list("performer").map { $0 })
    if let remark = (node["comment", "comments"])?.words { statement.notes.append(remark) }

    var detail = ObservationDetail()
    detail.categories = categories
    detail.value = FHIRValues.value(of: node)
    detail.absent = detail.value == nil ? FHIRValues.absence(of: node) : nil
    detail.interpretations = Self.flags(node)
    detail.ranges = node.list("referenceRange").compactMap { Self.range($0) }
    detail.components = node.list("component").map { Self.component($0) }
    detail.method = FHIRConcepts.some(node["method"])
    detail.site = FHIRConcepts.some(node["bodySite"])
    detail.performer = statement.author
    detail.issued = FHIRTimes.date(node["issued"])
    addParts(to: &detail)
    statement.notes += relations
    statement.recorded = detail.issued
    statement.detail = .observation(detail)
    if isOfAnother { statement.notUnderstood.append("about another than the patient (focus)") }
    return statement
  }

  /// Observation.focus: measured on a fetus, a donor, a relative or a device, though it is kept in
  /// the patient's record. A focus on the patient's own problem or body is nothing of the kind.
  private var isOfAnother: Bool {
    node.list("focus").contains { focus in
      let text = FHIRDocument.text(of: focus) ?? ""
      let type =
        document.target(of: focus, from: resource)?.type
        ?? FHIRReference(text).type.map(String.init) ?? focus["type"]?.words ?? ""
      guard type == "Patient" else { return ["RelatedPerson", "Group", "Device"].contains(type) }
      return document.identifier(of: focus, from: resource)
        != document.identifier(of: FHIRSubjects.subject(of: resource), from: resource)
    }
  }

  /// STU3 and DSTU2: how it is related to other observations; what it holds is a part of it.
  private var relations: [String] {
    node.list("related").compactMap { related in
      guard let type = related["type"]?.words, type != "has-member" else { return nil }
      let target = name(related["target"]) ?? Self.fallback(related["target"]) ?? "another"
      return "The sender says: \(type) \(target)."
    }
  }

  private func addParts(to detail: inout ObservationDetail) {
    detail.members = node.list("hasMember").compactMap {
      document.identifier(of: $0, from: resource)
    }
    for related in node.list("related") where related["type"]?.equals("has-member") == true {
      detail.members += [document.identifier(of: related["target"], from: resource)]
        .compactMap { $0 }
    }
    if let device = node["device"] {
      detail.device =
        name(device) ?? device["identifier"]?["value"]?.words
        ?? FHIRDocument.text(of: device)
    }
    guard let specimen = node["specimen"] else { return }
    if let target = document.target(of: specimen, from: resource) {
      detail.specimen = FHIRConcepts.some(target.node["type"])
      detail.specimenIdentifiers =
        (FHIRIdentifiers.all(target.node.list("identifier"))
        + FHIRIdentifiers.all(target.node.list("accessionIdentifier"))).map(\.value)
    } else {
      detail.specimen = specimen["display"]?.words.map { Concept(text: $0) }
      detail.specimenIdentifiers = [specimen["identifier"]?["value"]?.words].compactMap { $0 }
    }
  }

  private static func component(_ node: JSONNode) -> ObservationDetail.Component {
    let value = FHIRValues.value(of: node)
    return ObservationDetail.Component(
      concept: FHIRConcepts.concept(node["code"]), value: value,
      absent: value == nil ? FHIRValues.absence(of: node) : nil, interpretations: flags(node))
  }

  /// The flags as sent: each concept's first code, else its words.
  private static func flags(_ node: JSONNode) -> [String] {
    node.list("interpretation").compactMap { item in
      FHIRConcepts.code(item) ?? FHIRConcepts.concept(item).words
    }
  }

  private static func range(_ node: JSONNode) -> ObservationDetail.ReferenceRange? {
    let words = [node["text"]?.words, FHIRConcepts.concept(node["type"]).words]
    let range = ObservationDetail.ReferenceRange(
      low: FHIRQuantities.quantity(node["low"]), high: FHIRQuantities.quantity(node["high"]),
      text: words.lazy.compactMap { $0 }.first)
    return range == ObservationDetail.ReferenceRange() ? nil : range
  }

  /// The section: by category, by code where there is none that says it.
  private static func section(of code: Concept, _ categories: [String]) -> Section {
    if code.codings.contains(where: { $0.system == .loinc && pregnancyCodes.contains($0.code) }) {
      return .pregnancy
    }
    for category in categories {
      if let section = sections[category] { return section }
    }
    return Analytes.isVitalSign(code) ? .vitals : .results
  }

  /// observation-category, and the categories of US Core.
  private static let sections: [String: Section] = [
    "vital-signs": .vitals, "laboratory": .results, "social-history": .socialHistory,
    "sdoh": .socialHistory, "functional-status": .functionalStatus,
    "disability-status": .functionalStatus, "cognitive-status": .mentalStatus,
    "treatment-intervention-preference": .goals, "care-experience-preference": .goals,
    "observation-adi-documentation": .advanceDirectives,
  ]

  /// Pregnancy status, intention, and dates of delivery (US Core; IPS).
  static let pregnancyCodes: Set<String> = [
    "82810-3", "86645-9", "11778-8", "11779-6", "11780-4",
  ]
}

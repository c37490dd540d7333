import Clinical

extension CDABuilder {
  /// A result or a vital sign.
  func readObservation(_ element: XMLElement, _ context: CDAContext) {
    guard let statement = observation(element, context) else {
      return emitNothingSaid(element, Concept(), context)
    }
    emit(statement, at: element, context)
  }

  /// What an observation says; nil where that is nothing at all.
  func observation(_ element: XMLElement, _ context: CDAContext) -> Statement? {
    var statement = base(.observation, element, context)
    statement.concept = asserted(element)
    if statement.concept.isEmpty, let text = statement.notes.first { statement.concept.text = text }
    let values = element.children("value")
    var detail = ObservationDetail()
    if let first = values.first {
      (detail.value, detail.absent) = value(first)
      if case .text(let words) = detail.value, let amount = CDAMeasured.quantity(words) {
        detail.value = .quantity(amount)
        statement.notes.append("Sent as text: " + words)
      }
    } else if let flavor = element.nullFlavor {
      detail.absent = AbsentReason(nullFlavor: flavor)
    }
    let isNull = element.nullFlavor != nil || detail.absent != nil || statement.concept.isEmpty
    if detail.value == nil, statement.concept.codings.isEmpty, isNull { return nil }
    for other in values.dropFirst() {
      if let words = value(other).0?.words { statement.notes.append("Further value: " + words) }
    }
    if statement.period.isUndated { statement.period = context.period }
    detail.interpretations = element.children("interpretationCode").compactMap {
      $0["code"] ?? concept($0).words
    }
    detail.ranges = ranges(of: element)
    detail.categories =
      context.section == .vitals
      ? ["vital-signs"] : context.section == .results ? ["laboratory"] : []
    let method = concept(element.child("methodCode"))
    let site = concept(element.child("targetSiteCode"))
    detail.method = method.isEmpty ? nil : method
    detail.site = site.isEmpty ? nil : site
    if let group = context.group { detail.categories.append(group) }
    addParticipants(of: element, to: &detail)
    addParts(of: element, to: &detail, notes: &statement.notes)
    if CDATemplates.isPregnancy(element) { statement.section = .pregnancy }
    statement.detail = .observation(detail)
    return statement
  }

  /// What is observed. The code ASSERTION only says that the value is so: what it is about, the
  /// template says.
  private func asserted(_ element: XMLElement) -> Concept {
    var found = concept(element.child("code"))
    guard found.codings.first?.code == "ASSERTION" else { return found }
    found.codings.removeAll { $0.code == "ASSERTION" }
    if found.isEmpty { found.text = CDATemplates.subject(of: element) }
    return found
  }

  /// What an observation is made of: the answers of an assessment scale (86), the expected day of
  /// delivery of a pregnancy; beside it, who holds or has verified a wish, and its document.
  private func addParts(
    of element: XMLElement, to detail: inout ObservationDetail, notes: inout [String]
  ) {
    for relation in element.relations {
      let inner = relation.element
      guard
        CDATemplates.has(86, inner)
          || inner.child("code")?.attribute("code", is: "11778-8") ?? false
      else { continue }
      claim(inner)
      let (value, absent) = inner.child("value").map { self.value($0) } ?? (nil, nil)
      detail.components.append(
        .init(concept: concept(inner.child("code")), value: value, absent: absent))
    }
    for participant in element.children("participant") {
      let name = participant.descend("participantRole", "playingEntity", "name")
      guard let words = name.flatMap(CDANames.name)?.display ?? words(name) else { continue }
      if participant.attribute("typeCode", is: "VRF") { notes.append("Verified by: " + words) }
      if participant.attribute("typeCode", is: "CST") { notes.append("Held by: " + words) }
    }
    for reference in element.children("reference") {
      let text = reference.descend("externalDocument", "text")
      let link = text?.child("reference")?["value"] ?? words(text)
      if let link { notes.append("Document: " + link) }
    }
  }

  /// Only the range marked N is the usual one; where none is marked, what was sent stands
  /// (`standards.md` 2.3).
  private func ranges(of element: XMLElement) -> [ObservationDetail.ReferenceRange] {
    let all = element.children("referenceRange").compactMap { $0.child("observationRange") }
    let usual = all.filter {
      $0.child("interpretationCode")?.attribute("code", is: "N") ?? false
    }
    return (usual.isEmpty || all.count == 1 ? all : usual).compactMap { range in
      var found = ObservationDetail.ReferenceRange(text: narrative.text(range.child("text")))
      if let value = range.child("value") {
        found.low = quantity(value.child("low"))
        found.high = quantity(value.child("high"))
        if found.low == nil, found.high == nil, found.text == nil {
          found.text = self.value(value).0?.words
        }
      }
      return found == ObservationDetail.ReferenceRange() ? nil : found
    }
  }

  /// Specimen, device and who measured.
  func addParticipants(of element: XMLElement, to detail: inout ObservationDetail) {
    if let specimen = element.descend("specimen", "specimenRole") {
      let type = concept(specimen.descend("specimenPlayingEntity", "code"))
      if !type.isEmpty { detail.specimen = type }
      detail.specimenIdentifiers = specimen.children("id").compactMap(\.instanceIdentifier)
        .map { $0.value.isEmpty ? $0.root : $0.value }
    }
    detail.performer = performer(of: element)
    for participant in element.children("participant")
    where participant.attribute("typeCode", is: "DEV") {
      let device = participant.descend("participantRole", "playingDevice")
      detail.device =
        words(device?.child("manufacturerModelName"))
        ?? concept(device?.child("code")).words
    }
  }

  /// Who did it: the person, else the organisation.
  func performer(of element: XMLElement) -> String? {
    element.children("performer").lazy.compactMap { $0.child("assignedEntity") }
      .compactMap { CDAAuthors.name($0) }.first
  }
}

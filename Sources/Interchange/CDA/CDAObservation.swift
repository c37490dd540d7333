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
    statement.concept = concept(element.child("code"))
    if statement.concept.isEmpty, let text = statement.notes.first { statement.concept.text = text }
    let values = element.children("value")
    var detail = ObservationDetail()
    if let first = values.first {
      (detail.value, detail.absent) = value(first)
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
    addParticipants(of: element, to: &detail)
    statement.detail = .observation(detail)
    return statement
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

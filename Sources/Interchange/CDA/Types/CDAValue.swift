import Clinical

extension CDABuilder {
  /// The value of an observation, by its data type; the reason where there is none.
  func value(_ element: XMLElement) -> (Value?, AbsentReason?) {
    let found = typed(element)
    if let found { return (found, nil) }
    if let flavor = element.nullFlavor { return (nil, AbsentReason(nullFlavor: flavor)) }
    return (nil, nil)
  }

  private func typed(_ element: XMLElement) -> Value? {
    switch element.dataType ?? guessedType(element) {
    case "PQ", "REAL", "MO": return quantity(element).map { .quantity($0) } ?? anyText(element)
    case "INT": return element["value"].flatMap { Int($0) }.map { .integer($0) } ?? anyText(element)
    case "IVL_PQ", "IVL_INT", "IVL_REAL": return range(element)
    case "CD", "CE", "CV", "CO", "CS", "SC": return coded(element)
    case "BL": return boolean(element)
    case "TS": return date(element).map { .date($0) } ?? anyText(element)
    case "IVL_TS":
      let found = period(element)
      return found.isUndated ? nil : .period(found)
    case "RTO", "RTO_PQ_PQ", "RTO_MO_PQ": return ratio(element) ?? anyText(element)
    case "GLIST_PQ", "SLIST_PQ":
      // What one step stands for is an amount of the origin's unit (HL7 V3 data types, SLIST).
      return .sampled(
        Samples(
          element.child("digits")?.text ?? element.text, origin: quantity(element.child("origin")),
          factor: quantity(element.child("scale"))?.number))
    default: return anyText(element)
    }
  }

  /// Some leave the type out.
  private func guessedType(_ element: XMLElement) -> String {
    if element["code"] != nil { return "CD" }
    if element["unit"] != nil { return "PQ" }
    return "ST"
  }

  private func coded(_ element: XMLElement) -> Value? {
    let found = concept(element)
    return found.isEmpty ? nil : .concept(found)
  }

  private func boolean(_ element: XMLElement) -> Value? {
    switch element["value"] ?? CDANarrative.plain(element) {
    case "true", "1": .boolean(true)
    case "false", "0": .boolean(false)
    default: anyText(element)
    }
  }

  /// Low only is "at least", high only is "at most"; a bound that is not inclusive is sharp
  /// (C-CDA on FHIR, mappingGuidance).
  private func range(_ element: XMLElement) -> Value? {
    let low = element.child("low")
    let high = element.child("high")
    let atLeast = quantity(low)
    let atMost = quantity(high)
    switch (atLeast, atMost) {
    case (nil, nil): return quantity(element).map { .quantity($0) } ?? anyText(element)
    case (_, nil):
      let isSharp = low?.attribute("inclusive", is: "false") ?? false
      return quantity(low, comparator: isSharp ? .greater : .greaterOrEqual).map { .quantity($0) }
    case (nil, _):
      let isSharp = high?.attribute("inclusive", is: "false") ?? false
      return quantity(high, comparator: isSharp ? .less : .lessOrEqual).map { .quantity($0) }
    default: return .range(low: atLeast, high: atMost)
    }
  }

  private func ratio(_ element: XMLElement) -> Value? {
    guard let numerator = quantity(element.child("numerator")),
      let denominator = quantity(element.child("denominator"))
    else { return nil }
    return .ratio(numerator: numerator, denominator: denominator)
  }

  /// What there is to read: the text, a reference resolved, else the `value` attribute and its unit.
  private func anyText(_ element: XMLElement) -> Value? {
    if element.attribute("representation", is: "B64") {
      return .text("attachment, \(element["mediaType"] ?? "type not said")")
    }
    if let text = narrative.text(element) { return .text(text) }
    // Some write the value itself where the reference to it should be.
    let misplaced = element.child("reference")?["value"].flatMap { $0.contains("#") ? nil : $0 }
    guard let sent = element["value"] ?? element["displayName"] ?? misplaced else { return nil }
    return .text(element["unit"].map { sent + " " + $0 } ?? sent)
  }
}

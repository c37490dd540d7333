import Clinical

/// The choice `value[x]` of an Observation or of one of its components.
enum FHIRValues {
  /// The value; nil when there is none. What cannot be computed with is kept as text.
  static func value(of node: JSONNode) -> Value? {
    if let amount = node["valueQuantity"] { return quantity(amount) }
    if let coded = node["valueCodeableConcept"] { return concept(coded) }
    if let words = node["valueString"]?.words { return .text(words) }
    if let isTrue = node["valueBoolean"]?.bool { return .boolean(isTrue) }
    if let number = node["valueInteger"] {
      return number.int.map { .integer($0) } ?? number.scalar.map { .text($0) }
    }
    if let range = node["valueRange"] { return self.range(range) }
    if let ratio = node["valueRatio"] { return self.ratio(ratio) }
    if let date = node["valueDateTime"]?.words {
      return PartialDate(iso: date).map { .date($0) } ?? .text(date)
    }
    if let period = FHIRTimes.period(node["valuePeriod"]) { return .period(period) }
    return rare(node)
  }

  private static func rare(_ node: JSONNode) -> Value? {
    if let time = node["valueTime"]?.words { return .text(time) }
    if let samples = node["valueSampledData"] { return .sampled(sampled(samples)) }
    if let file = node["valueAttachment"] {
      return .text(file["title"]?.words ?? file["contentType"]?.words ?? "attached file")
    }
    if let target = node["valueReference"] {
      return (target["display"] ?? target["reference"])?.words.map { .text($0) }
    }
    return nil
  }

  private static func quantity(_ node: JSONNode) -> Value? {
    if let quantity = FHIRQuantities.quantity(node) { return .quantity(quantity) }
    return FHIRQuantities.words(node).map { .text($0) }
  }

  private static func concept(_ node: JSONNode) -> Value? {
    FHIRConcepts.some(node).map { .concept($0) }
  }

  private static func range(_ node: JSONNode) -> Value? {
    let low = FHIRQuantities.quantity(node["low"])
    let high = FHIRQuantities.quantity(node["high"])
    return low == nil && high == nil ? nil : .range(low: low, high: high)
  }

  private static func ratio(_ node: JSONNode) -> Value? {
    guard let upper = FHIRQuantities.quantity(node["numerator"]) else { return nil }
    guard let lower = FHIRQuantities.quantity(node["denominator"]) else { return .quantity(upper) }
    return .ratio(numerator: upper, denominator: lower)
  }

  /// The choice `detail[x]` of a goal's target.
  static func detail(of node: JSONNode) -> Value? {
    if let amount = node["detailQuantity"] { return quantity(amount) }
    if let range = node["detailRange"] { return self.range(range) }
    if let coded = node["detailCodeableConcept"] { return concept(coded) }
    if let words = node["detailString"]?.words { return .text(words) }
    if let ratio = node["detailRatio"] { return self.ratio(ratio) }
    return (node["detailInteger", "detailBoolean"])?.scalar.map { .text($0) }
  }

  /// Why a value is not there: `dataAbsentReason`, or the extension on the value.
  static func absence(of node: JSONNode) -> AbsentReason? {
    if let node = node["dataAbsentReason"] {
      return FHIRConcepts.code(node).map(FHIRConcepts.reason) ?? .unknown
    }
    for name: StaticString in ["valueQuantity", "valueCodeableConcept", "_valueString"] {
      if let reason = FHIRConcepts.absentReason(in: node[name]) { return reason }
    }
    return nil
  }

  /// SampledData: numbers, what zero and a step stand for, and the milliseconds between two.
  private static func sampled(_ node: JSONNode) -> Samples {
    Samples(
      node["data"]?.string ?? "", origin: FHIRQuantities.quantity(node["origin"]),
      factor: FHIRQuantities.number(node["factor"]),
      // FHIR R5 says interval and its unit, R4 a period of milliseconds.
      period: FHIRQuantities.number(node["period"]) ?? milliseconds(node),
      dimensions: node["dimensions"]?.int ?? 1)
  }

  private static func milliseconds(_ node: JSONNode) -> Number? {
    guard node["intervalUnit"]?.words == "ms" else { return nil }
    return FHIRQuantities.number(node["interval"])
  }
}

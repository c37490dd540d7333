import Clinical

extension FHIRStatementReader {
  /// How a medicine is to be taken, from `dosageInstruction` or `dosage`.
  func dosages(_ nodes: JSONList) -> [Dosage] {
    nodes.compactMap { node in
      let dosage = Self.dosage(node)
      return dosage == Dosage() ? nil : dosage
    }
  }

  private static func dosage(_ node: JSONNode) -> Dosage {
    var dosage = Dosage()
    dosage.text = node["text"]?.words ?? node["patientInstruction"]?.words
    // R4 nests dose and rate; STU3 and DSTU2 did not.
    let amount = node.list("doseAndRate").first ?? node
    if let range = amount["doseRange", "quantityRange"] {
      dosage.dose = FHIRQuantities.quantity(range["low"])
      dosage.doseHigh = FHIRQuantities.quantity(range["high"])
    } else {
      dosage.dose = FHIRQuantities.quantity(
        amount["doseQuantity", "doseSimpleQuantity", "dose", "quantityQuantity", "quantity"])
    }
    dosage.route = FHIRConcepts.some(node["route"])
    if let needed = node["asNeededCodeableConcept"] {
      dosage.asNeeded = true
      dosage.asNeededFor = FHIRConcepts.some(needed)
    } else {
      dosage.asNeeded = node["asNeededBoolean"]?.bool ?? node["asNeeded"]?.bool ?? false
    }
    if let timing = node["timing"] { add(timing, to: &dosage) }
    return dosage
  }

  private static func add(_ timing: JSONNode, to dosage: inout Dosage) {
    if let cycle = timing["repeat"] {
      dosage.frequency = cycle["frequency"]?.int
      dosage.period = FHIRQuantities.number(cycle["period"])
      dosage.periodUnit = (cycle["periodUnit", "periodUnits"])?.words
      dosage.when = cycle.list("when").compactMap(\.words)
    }
    // `BID` and the like; kept as words, since HL7 defines them as "at institution-specified times".
    if dosage.text == nil, dosage.frequency == nil {
      let code = FHIRConcepts.concept(timing["code"])
      dosage.text = code.words ?? code.codings.first?.code
    }
  }

  /// The course that the dosages give, where they are bounded by dates.
  func course(of nodes: JSONList) -> Period? {
    nodes.lazy.compactMap { FHIRTimes.period($0["timing"]?["repeat"]?["boundsPeriod"]) }.first
  }
}

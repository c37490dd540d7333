import Clinical

extension CDABuilder {
  /// The course of a medicine: the first time that is no frequency.
  func course(of element: XMLElement) -> Period {
    let times = element.children("effectiveTime").filter { !Self.isFrequency($0) }
    return period(times.first)
  }

  private static func isFrequency(_ time: XMLElement) -> Bool {
    let type = time.dataType
    return type == "PIVL_TS" || type == "EIVL_TS" || time.child("period") != nil
      || time.child("event") != nil
  }

  /// How to take it. Dose, route and "when needed" hold for each frequency.
  func dosages(of element: XMLElement) -> [Dosage] {
    var common = Dosage()
    addDose(of: element, to: &common)
    let route = concept(element.child("routeCode"))
    if !route.isEmpty { common.route = route }
    if let precondition = element.child("precondition") {
      common.asNeeded = true
      let criterion = precondition.child("criterion")
      let reasons = [concept(criterion?.child("value")), concept(criterion?.child("code"))]
      common.asNeededFor = reasons.first {
        !$0.isEmpty && !$0.codings.contains { $0.code == "ASSERTION" }
      }
    }
    let frequencies = element.children("effectiveTime").filter(Self.isFrequency)
    var dosages: [Dosage] = []
    for time in frequencies {
      // A time of day without a period adds to the frequency before it.
      if let event = time.child("event")?["code"], !dosages.isEmpty {
        dosages[dosages.count - 1].when.append(event)
        continue
      }
      var dosage = common
      addFrequency(time, to: &dosage)
      dosages.append(dosage)
    }
    if dosages.isEmpty, common != Dosage() { dosages.append(common) }
    return dosages
  }

  private func addDose(of element: XMLElement, to dosage: inout Dosage) {
    guard let dose = element.child("doseQuantity") else { return }
    dosage.dose = quantity(dose) ?? quantity(dose.child("low")) ?? quantity(dose.child("high"))
    if dose.child("low")?["value"] != nil { dosage.doseHigh = quantity(dose.child("high")) }
    // Without a unit it counts pieces of the administration unit; without that, none is assumed.
    guard dosage.dose?.unit == nil else { return }
    let pieces = concept(element.child("administrationUnitCode")).words
    dosage.dose?.unit = pieces
    dosage.doseHigh?.unit = pieces
  }

  /// PIVL_TS: every so often, or so many times a day where the institution sets the hours. EIVL_TS: at
  /// an event of the day.
  private func addFrequency(_ time: XMLElement, to dosage: inout Dosage) {
    if let event = time.child("event")?["code"] { dosage.when.append(event) }
    guard let period = time.child("period") else { return }
    let low = quantity(period) ?? quantity(period.child("low")) ?? quantity(period.child("high"))
    guard let every = low else { return }
    dosage.frequency = 1
    dosage.period = every.number
    dosage.periodUnit = every.unit
    if let high = quantity(period.child("high")), period.child("low")?["value"] != nil {
      dosage.text = "every \(every.number.text) to \(high.text)"
    }
    let perDay = every.unit == "h" && every.number.value > 0 ? 24 / every.number.value : 0
    if time.attribute("institutionSpecified", is: "true"), (1...24).contains(perDay),
      perDay == perDay.rounded()
    {
      dosage.frequency = Int(perDay)
      dosage.period = Number("1")
      dosage.periodUnit = "d"
    }
  }
}

import Clinical

extension CDABuilder {
  /// Whether a supply is one handed out, not one ordered.
  func isDispense(_ element: XMLElement) -> Bool {
    CDATemplates.has(18, element)
      || (!CDATemplates.has(17, element) && element.attribute("moodCode", is: "EVN"))
  }

  /// Whether a supply says more than that there was one.
  func saysWhenOrHowMuch(_ element: XMLElement) -> Bool {
    quantity(element.child("quantity")) != nil || !period(element.child("effectiveTime")).isUndated
  }

  /// A supply as a statement of its own: a dispense, or an order that stands alone. Within a medicine
  /// it is of that product unless it names its own.
  func readSupply(_ element: XMLElement, within medicine: Statement?, _ context: CDAContext) {
    var statement = base(.medication, element, context)
    let own = product(of: element)
    statement.concept = own.isEmpty ? medicine?.concept ?? own : own
    var detail = MedicationDetail(role: isDispense(element) ? .dispense : .order)
    if let performer = performer(of: element) { statement.author = performer }
    addSupply(element, to: &detail)
    if detail.role == .order, let mood = element["moodCode"] { detail.intent = mood }
    if let order = medicine?.identifier {
      detail.basedOn = [order.value.isEmpty ? order.root : order.value]
    }
    if statement.certainty == .refuted {
      statement.status = Status(.notDone, sent: statement.status.sent)
    }
    statement.detail = .medication(detail)
    emit(statement, at: element, context)
  }

  /// Amount, repeats and days of a supply. `repeatNumber` counts all fills, the first included
  /// (`standards.md` 2.3).
  func addSupply(_ element: XMLElement, to detail: inout MedicationDetail) {
    if detail.quantity == nil { detail.quantity = quantity(element.child("quantity")) }
    if detail.refills == nil,
      let fills = element.child("repeatNumber")?["value"].flatMap({ Int($0) }),
      fills >= 1, fills < 1000
    {
      detail.refills = fills - 1
    }
    let use = element.child("expectedUseTime", in: .sdtc)?.child("width")
    if detail.daysSupply == nil, let days = quantity(use), days.unit == "d" {
      detail.daysSupply = days.number
    }
  }
}

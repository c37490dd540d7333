import Clinical

extension BodyWriter {
  mutating func medication(_ detail: MedicationDetail) {
    code(1, detail.role)
    text(2, detail.intent)
    for ingredient in detail.ingredients {
      message(3) {
        $0.concept(1, ingredient.substance)
        $0.text(2, ingredient.strength)
      }
    }
    concept(4, detail.form)
    for dosage in detail.dosages { message(5) { $0.dosage(dosage) } }
    concepts(6, detail.reasons)
    concept(7, detail.statusReason)
    quantity(8, detail.quantity)
    number(9, detail.daysSupply)
    integer(10, detail.refills)
    flag(11, detail.doNotTake)
  }

  private mutating func dosage(_ dosage: Dosage) {
    text(1, dosage.text)
    quantity(2, dosage.dose)
    quantity(3, dosage.doseHigh)
    integer(4, dosage.frequency)
    number(5, dosage.period)
    text(6, dosage.periodUnit)
    texts(7, dosage.when)
    concept(8, dosage.route)
    flag(9, dosage.asNeeded)
    concept(10, dosage.asNeededFor)
  }
}

extension BodyReader {
  mutating func medication() throws(StoreError) -> MedicationDetail {
    guard try byte() == 1 else { throw Self.damaged }
    var detail = MedicationDetail(role: try code())
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 2: detail.intent = try reader.text()
      case 3: detail.ingredients.append(try reader.ingredient())
      case 4: detail.form = try reader.concept()
      case 5: detail.dosages.append(try reader.dosage())
      case 6: detail.reasons.append(try reader.concept())
      case 7: detail.statusReason = try reader.concept()
      case 8: detail.quantity = try reader.quantity()
      case 9: detail.daysSupply = try reader.number()
      case 10: detail.refills = try reader.integer()
      case 11: detail.doNotTake = true
      default: throw Self.damaged
      }
    }
    return detail
  }

  private mutating func ingredient() throws(StoreError) -> MedicationDetail.Ingredient {
    var ingredient = MedicationDetail.Ingredient(substance: Concept())
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: ingredient.substance = try reader.concept()
      case 2: ingredient.strength = try reader.text()
      default: throw Self.damaged
      }
    }
    return ingredient
  }

  private mutating func dosage() throws(StoreError) -> Dosage {
    var dosage = Dosage()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: dosage.text = try reader.text()
      case 2: dosage.dose = try reader.quantity()
      case 3: dosage.doseHigh = try reader.quantity()
      case 4: dosage.frequency = try reader.integer()
      case 5: dosage.period = try reader.number()
      case 6: dosage.periodUnit = try reader.text()
      case 7: dosage.when.append(try reader.text())
      case 8: dosage.route = try reader.concept()
      case 9: dosage.asNeeded = true
      case 10: dosage.asNeededFor = try reader.concept()
      default: throw Self.damaged
      }
    }
    return dosage
  }
}

import Clinical

extension BodyWriter {
  mutating func allergy(_ detail: AllergyDetail) {
    text(1, detail.type)
    texts(2, detail.categories)
    text(3, detail.criticality)
    for reaction in detail.reactions {
      message(4) {
        $0.concepts(1, reaction.manifestations)
        $0.text(2, reaction.severity)
      }
    }
  }

  mutating func immunization(_ detail: ImmunizationDetail) {
    text(1, detail.lot)
    text(2, detail.manufacturer)
    text(3, detail.doseNumber)
    concept(4, detail.route)
    concept(5, detail.site)
    quantity(6, detail.dose)
    concept(7, detail.reasonNotDone)
    choice(8, detail.isPrimarySource)
  }
}

extension BodyReader {
  mutating func allergy() throws(StoreError) -> AllergyDetail {
    var detail = AllergyDetail()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: detail.type = try reader.text()
      case 2: detail.categories.append(try reader.text())
      case 3: detail.criticality = try reader.text()
      case 4: detail.reactions.append(try reader.reaction())
      default: throw Self.damaged
      }
    }
    return detail
  }

  private mutating func reaction() throws(StoreError) -> AllergyDetail.Reaction {
    var reaction = AllergyDetail.Reaction(manifestations: [])
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: reaction.manifestations.append(try reader.concept())
      case 2: reaction.severity = try reader.text()
      default: throw Self.damaged
      }
    }
    return reaction
  }

  mutating func immunization() throws(StoreError) -> ImmunizationDetail {
    var detail = ImmunizationDetail()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: detail.lot = try reader.text()
      case 2: detail.manufacturer = try reader.text()
      case 3: detail.doseNumber = try reader.text()
      case 4: detail.route = try reader.concept()
      case 5: detail.site = try reader.concept()
      case 6: detail.dose = try reader.quantity()
      case 7: detail.reasonNotDone = try reader.concept()
      case 8: detail.isPrimarySource = try reader.choice()
      default: throw Self.damaged
      }
    }
    return detail
  }
}

import Clinical

extension BodyWriter {
  mutating func observation(_ detail: ObservationDetail) {
    value(1, detail.value)
    code(2, detail.absent)
    for component in detail.components {
      message(3) {
        $0.concept(1, component.concept)
        $0.value(2, component.value)
        $0.code(3, component.absent)
        $0.texts(4, component.interpretations)
      }
    }
    texts(4, detail.interpretations)
    for range in detail.ranges {
      message(5) {
        $0.quantity(1, range.low)
        $0.quantity(2, range.high)
        $0.text(3, range.text)
      }
    }
    texts(6, detail.categories)
    concept(7, detail.specimen)
    texts(8, detail.specimenIdentifiers)
    concept(9, detail.method)
    concept(10, detail.site)
    text(11, detail.device)
    text(12, detail.performer)
    date(13, detail.issued)
    if let values = detail.dayValues {
      message(14) {
        $0.text(1, values.unit)
        $0.text(2, values.code)
        $0.text(3, values.text)
      }
    }
  }
}

extension BodyReader {
  mutating func observation() throws(StoreError) -> ObservationDetail {
    var detail = ObservationDetail()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: detail.value = try reader.value()
      case 2: detail.absent = try reader.code()
      case 3: detail.components.append(try reader.component())
      case 4: detail.interpretations.append(try reader.text())
      case 5:
        detail.ranges.append(
          try reader.repeated(reader.repeats?.ranges) { (reader) throws(StoreError) in
            try reader.referenceRange()
          })
      case 6: detail.categories.append(try reader.text())
      case 7: detail.specimen = try reader.concept()
      case 8: detail.specimenIdentifiers.append(try reader.text())
      case 9: detail.method = try reader.concept()
      case 10: detail.site = try reader.concept()
      case 11: detail.device = try reader.text()
      case 12: detail.performer = try reader.text()
      case 13: detail.issued = try reader.date()
      case 14: detail.dayValues = try reader.dayValues()
      default: throw Self.damaged
      }
    }
    return detail
  }

  private mutating func component() throws(StoreError) -> ObservationDetail.Component {
    var component = ObservationDetail.Component(concept: Concept(), value: nil)
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: component.concept = try reader.concept()
      case 2: component.value = try reader.value()
      case 3: component.absent = try reader.code()
      case 4: component.interpretations.append(try reader.text())
      default: throw Self.damaged
      }
    }
    return component
  }

  private mutating func dayValues() throws(StoreError) -> DayValues {
    var (unit, code, text): (String?, String?, String) = (nil, nil, "")
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: unit = try reader.text()
      case 2: code = try reader.text()
      case 3: text = try reader.text()
      default: throw Self.damaged
      }
    }
    return DayValues(unit: unit, code: code, text: text)
  }

  private mutating func referenceRange() throws(StoreError) -> ObservationDetail.ReferenceRange {
    var range = ObservationDetail.ReferenceRange()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: range.low = try reader.quantity()
      case 2: range.high = try reader.quantity()
      case 3: range.text = try reader.text()
      default: throw Self.damaged
      }
    }
    return range
  }
}

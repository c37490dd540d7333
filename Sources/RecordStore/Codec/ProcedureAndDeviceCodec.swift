import Clinical

extension BodyWriter {
  mutating func procedure(_ detail: ProcedureDetail) {
    concepts(1, detail.sites)
    concepts(2, detail.methods)
    concepts(3, detail.reasons)
    concept(4, detail.statusReason)
    texts(5, detail.performers)
    texts(6, detail.locations)
    concepts(7, detail.outcomes)
    texts(8, detail.devices)
  }

  mutating func device(_ detail: DeviceDetail) {
    text(1, detail.udi)
    text(2, detail.maker)
    text(3, detail.model)
    text(4, detail.serial)
    text(5, detail.lot)
    date(6, detail.made)
    date(7, detail.expires)
    concepts(8, detail.sites)
    concepts(9, detail.reasons)
  }
}

extension BodyReader {
  mutating func procedure() throws(StoreError) -> ProcedureDetail {
    var detail = ProcedureDetail()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: detail.sites.append(try reader.concept())
      case 2: detail.methods.append(try reader.concept())
      case 3: detail.reasons.append(try reader.concept())
      case 4: detail.statusReason = try reader.concept()
      case 5: detail.performers.append(try reader.text())
      case 6: detail.locations.append(try reader.text())
      case 7: detail.outcomes.append(try reader.concept())
      case 8: detail.devices.append(try reader.text())
      default: throw Self.damaged
      }
    }
    return detail
  }

  mutating func device() throws(StoreError) -> DeviceDetail {
    var detail = DeviceDetail()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: detail.udi = try reader.text()
      case 2: detail.maker = try reader.text()
      case 3: detail.model = try reader.text()
      case 4: detail.serial = try reader.text()
      case 5: detail.lot = try reader.text()
      case 6: detail.made = try reader.date()
      case 7: detail.expires = try reader.date()
      case 8: detail.sites.append(try reader.concept())
      case 9: detail.reasons.append(try reader.concept())
      default: throw Self.damaged
      }
    }
    return detail
  }
}

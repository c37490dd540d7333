import Clinical

extension BodyWriter {
  mutating func date(_ tag: UInt8, _ date: PartialDate?) { text(tag, date?.text) }

  mutating func period(_ tag: UInt8, _ period: Period) {
    guard !period.isUndated else { return }
    message(tag) {
      $0.date(1, period.start)
      // A single event is written once.
      if period.end == period.start, period.end != nil {
        $0.byte(5)
      } else {
        $0.date(2, period.end)
      }
      $0.flag(3, period.endedAtUnknownTime)
      $0.text(4, period.text)
    }
  }
}

extension BodyReader {
  /// A date's text is kept as sent, so its shape tells how to read it: ISO 8601, else HL7.
  mutating func date() throws(StoreError) -> PartialDate {
    let text = try text()
    guard let date = PartialDate(iso: text) ?? PartialDate(hl7: text) else { throw Self.damaged }
    return date
  }

  mutating func period() throws(StoreError) -> Period {
    var period = Period()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: period.start = try reader.date()
      case 2: period.end = try reader.date()
      case 3: period.endedAtUnknownTime = true
      case 4: period.text = try reader.text()
      case 5: period.end = period.start
      default: throw Self.damaged
      }
    }
    return period
  }

  /// A period in a message of its own, so that one of which nothing is known is there all the same.
  mutating func wrappedPeriod() throws(StoreError) -> Period {
    var period = Period()
    try fields { (reader, tag) throws(StoreError) in
      guard tag == 1 else { throw Self.damaged }
      period = try reader.period()
    }
    return period
  }
}

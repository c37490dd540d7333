import Clinical

/// Measurements of a report, with the LOINC code of what the report calls them.
enum BlueButtonMeasures {
  /// What the VA measured.
  static func official(_ block: BlueButtonBlock) -> Statement? {
    guard let name = block["Vital Sign"], let sent = block["Measurement"] else { return nil }
    var statement = outline(name, unit: nil)
    statement.author = block["Location"] ?? "VA"
    statement.status = Status(.completed)
    statement.period = block.date("Date/Time Collected").map { .at($0) } ?? Period()
    statement.notes = [block["Comments"]].compactMap { $0 }
    var detail = ObservationDetail()
    let parts = sent.split(separator: " ", maxSplits: 1)
    let unit = parts.count > 1 ? String(parts[1]) : nil
    let numbers = parts.first?.split(separator: "/").map(String.init) ?? []
    if numbers.count == 2, let components = pressure(numbers[0], numbers[1], unit) {
      detail.components = components
    } else if let number = parts.first.flatMap({ Number(String($0)) }) {
      detail.value = .quantity(Quantity(number: number, unit: unit))
    } else {
      detail.value = .text(sent)
    }
    statement.detail = .observation(detail)
    return statement
  }

  /// What the person measured. A unit that the report does not say is not assumed.
  static func own(_ block: BlueButtonBlock) -> Statement? {
    guard let name = block["Measurement Type"] else { return nil }
    let unit = block["Measure"]
    var statement = outline(name, unit: unit)
    statement.author = BlueButtonEntry.own
    statement.status = Status(.completed)
    statement.period = when(block).map { .at($0) } ?? Period()
    statement.notes =
      ["Target range", "Location", "Provider", "Symptoms", "Oxygen Setting", "Device"]
      .compactMap { block.note($0) } + [block["Comments"]].compactMap { $0 }
    var detail = ObservationDetail()
    detail.method = block["Method"].map { Concept(text: $0) }
    if let high = block["Systolic"], let low = block["Diastolic"],
      let components = pressure(high, low, unit)
    {
      detail.components = components
    } else {
      detail.value = values.lazy.compactMap { block[$0] }.first.map { sent in
        Number(sent).map { .quantity(Quantity(number: $0, unit: unit)) } ?? .text(sent)
      }
    }
    statement.detail = .observation(detail)
    return statement
  }

  /// The labels behind which the one number of a measurement stands.
  private static let values = [
    "Heart Rate", "Body Weight", "Body temperature", "Pain Level", "Blood sugar count",
    "INR value", "Pulse Oximetry", "Respiratory Rate",
  ]

  private static func outline(_ name: String, unit: String?) -> Statement {
    let measure = measures[name.lowercased()]
    return Statement(
      kind: .observation, section: measure?.section ?? .vitals,
      concept: measure?.concept(words: name, unit: unit) ?? Concept(text: name))
  }

  /// What the reports call the measures of the table.
  private static let measures: [String: DeviceMeasure] = [
    "blood pressure": .pressure, "pulse rate": .pulse, "heart rate": .pulse,
    "respiration": .breathing, "temperature": .temperature, "body temperature": .temperature,
    "height": .height, "weight": .weight, "body weight": .weight, "blood sugar": .bloodGlucose,
    "pulse oximetry": .oxygen,
  ]

  private static func pressure(
    _ high: String, _ low: String, _ unit: String?
  ) -> [ObservationDetail.Component]? {
    guard let high = Number(high), let low = Number(low) else { return nil }
    return [(DeviceMeasure.systolic, high), (.diastolic, low)].map { measure, number in
      ObservationDetail.Component(
        concept: measure.concept(unit: unit), value: .quantity(Quantity(number: number, unit: unit))
      )
    }
  }

  private static func when(_ block: BlueButtonBlock) -> PartialDate? {
    guard let day = block["Date"] else { return nil }
    return BlueButtonTimes.date(block["Time"].map { "\(day) @ \($0)" } ?? day)
  }
}

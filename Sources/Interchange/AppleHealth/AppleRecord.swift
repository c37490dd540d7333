import Clinical

/// One `Record` of HealthKit that becomes a statement by itself, or half of one.
struct AppleRecord {
  let type: String
  let source: String?
  let device: String?
  let unit: String?
  let value: String?
  let created: String?
  let start: String?
  let end: String?
  /// Its metadata: name and value.
  let metadata: [(key: String, value: String)]
  let range: SourceRange

  init(_ element: XMLElement, _ attributes: AppleAttributes, path: String) {
    type = attributes.text(.type) ?? ""
    source = attributes.text(.sourceName)
    device = attributes.text(.device)
    unit = attributes.text(.unit)
    value = attributes.text(.value)
    created = attributes.text(.creationDate)
    start = attributes.text(.startDate)
    end = attributes.text(.endDate)
    metadata = Self.metadata(of: element)
    range = SourceRange(
      start: element.range.lowerBound, end: element.range.upperBound, path: path)
  }

  /// When it was: one moment where it began and ended at once.
  var period: Period { Self.period(start, end) }

  /// A period from two texts; in words where the first is no date.
  static func period(_ start: String?, _ end: String?) -> Period {
    guard let from = AppleTimes.date(start) else { return Period(text: start) }
    return Period(start: from, end: start == end ? from : AppleTimes.date(end))
  }

  /// What names the record apart from others of its type: those of a pair share it.
  var moment: [String] { [source ?? "", start ?? "", end ?? ""] }

  /// The statement of it alone.
  func statement() -> Statement {
    let known = AppleType.of(type).measure
    var reading = DeviceReading(known ?? DeviceMeasure(title: AppleType.words(of: type)))
    reading.value = value.map { AppleRecord.value($0, unit: unit) }
    return finished(reading, AppleType.concept(type, known, unit: unit))
  }

  /// The statement of a blood pressure: its upper half is this one.
  func statement(lower: AppleRecord) -> Statement {
    var reading = DeviceReading(.pressure)
    reading.components = [self, lower].map { half in
      .init(
        concept: AppleType.concept(half.type, AppleType.of(half.type).measure, unit: half.unit),
        value: half.value.map { AppleRecord.value($0, unit: half.unit) })
    }
    return finished(
      reading, AppleType.concept("HKCorrelationTypeIdentifierBloodPressure", .pressure, unit: unit))
  }

  /// What every statement of a record has: when, by what, when it was written down, and remarks.
  private func finished(_ reading: DeviceReading, _ concept: Concept) -> Statement {
    var reading = reading
    reading.period = period
    reading.device = AppleDevice.name(source: source, device: device)
    reading.notes = metadata.compactMap(AppleRecord.note)
    var statement = reading.statement
    statement.concept = concept
    statement.recorded = AppleTimes.date(created)
    return statement
  }

  /// A value: a number in its unit, a code of HealthKit, else words.
  static func value(_ sent: String, unit: String?) -> Value {
    if sent.hasPrefix("HKCategoryValue") {
      return .concept(
        Concept(
          codings: [Coding(system: AppleType.system, code: sent)], text: AppleType.words(of: sent)))
    }
    let known = unit.map(AppleType.unit)
    guard case .quantity(var quantity) = DeviceReading.value(sent, unit: known?.text) else {
      return .text(sent)
    }
    quantity.code = known?.code
    quantity.system = known?.code == nil ? nil : .ucum
    return .quantity(quantity)
  }

  private static func metadata(of element: XMLElement) -> [(key: String, value: String)] {
    element.children("MetadataEntry", in: .none).prefix(50).map {
      (AppleText.attribute($0, "key"), AppleText.attribute($0, "value"))
    }
  }

  /// A remark in words: `HKWasUserEntered` 1 → `entered by hand`.
  private static func note(_ entry: (key: String, value: String)) -> String? {
    switch (entry.key, entry.value) {
    case ("HKWasUserEntered", "1"): "entered by hand"
    case ("HKWasUserEntered", _): nil
    // HKBloodGlucoseMealTime: 1 before, 2 after.
    case ("HKBloodGlucoseMealTime", "1"): "before meal"
    case ("HKBloodGlucoseMealTime", "2"): "after meal"
    default: AppleType.words(of: entry.key) + ": " + entry.value
    }
  }
}

/// Attributes that are read one by one.
enum AppleText {
  static func attribute(_ element: XMLElement, _ name: StaticString) -> String {
    element[name] ?? ""
  }
}

/// What measured.
enum AppleDevice {
  /// The source's name and the model: `Ana's Apple Watch (Watch6,7)`. HealthKit's own description also
  /// has the place of an object in memory, another one in each export, and the software's version: those
  /// stay in the document.
  static func name(source: String?, device: String?) -> String? {
    let fields = device.map(fields) ?? [:]
    let model = fields["hardware"] ?? fields["model"]
    guard let source = source ?? fields["name"] else { return model }
    return model.map { "\(source) (\($0))" } ?? source
  }

  /// `<<HKDevice: 0x3012>, name:Apple Watch, hardware:Watch6,7, software:10.2>`: a value may hold commas.
  private static func fields(_ text: String) -> [String: String] {
    var fields: [String: String] = [:]
    var last: String?
    for part in text.drop(while: { $0 == "<" }).split(separator: ",") {
      let trimmed = part.drop { $0 == " " }
      if let colon = trimmed.firstIndex(of: ":"), part.first == " " || last == nil {
        let name = String(trimmed[..<colon])
        fields[name] = String(trimmed[trimmed.index(after: colon)...].filter { $0 != ">" })
        last = name
      } else if let last {
        fields[last, default: ""] += "," + part.filter { $0 != ">" }
      }
    }
    return fields
  }
}

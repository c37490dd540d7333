import Clinical

/// What iHealth calls its lists, numbers and units (its Open API: `BPUnit`, `BGUnit`, `WeightUnit`).
enum MakerLists {
  struct List {
    let list: StaticString
    let unit: StaticString?
    /// The units by their numbers; one unit where the answer names none.
    let units: [String]
    let measures: [(member: StaticString, measure: DeviceMeasure, unit: String?)]
  }

  static let iHealth: [List] = [
    List(
      list: "BPDataList", unit: "BPUnit", units: ["mmHg", "kPa"],
      measures: [("HR", .pulse, "/min")]),
    List(
      list: "BGDataList", unit: "BGUnit", units: ["mg/dL", "mmol/L"],
      measures: [("BG", .bloodGlucose, nil)]),
    List(
      list: "BODataList", unit: nil, units: [],
      measures: [("BO", .oxygen, "%"), ("HR", .pulse, "/min")]),
    List(
      list: "WeightDataList", unit: "WeightUnit", units: ["kg", "lb", "st"],
      measures: [("WeightValue", .weight, nil), ("BMI", .massIndex, "kg/m2")]),
  ]

  /// Withings `meastype` (Measure API): what is measured, and in what unit it always is.
  static let withings: [Int: (measure: DeviceMeasure, unit: String)] = [
    1: (.weight, "kg"), 4: (.height, "m"), 11: (.pulse, "/min"), 54: (.oxygen, "%"),
    71: (.temperature, "Cel"), 12: (.temperature, "Cel"),
  ]

  /// Google Fit data types with the unit that each of them always has (its REST reference).
  static let googleFit: [String: (measure: DeviceMeasure, unit: String)] = [
    "com.google.heart_rate.bpm": (.pulse, "/min"), "com.google.height": (.height, "m"),
    "com.google.weight": (.weight, "kg"), "com.google.body.temperature": (.temperature, "Cel"),
    "com.google.blood_glucose": (.bloodGlucose, "mmol/L"),
    "com.google.oxygen_saturation": (.oxygen, "%"),
    "com.google.step_count.delta": (.steps, "{steps}"),
  ]
}

extension MakerRecords {
  /// iHealth: `MDate` counts the seconds of the wall clock, `TimeZone` says how far that is from UTC.
  func readIHealth() {
    for list in MakerLists.iHealth {
      let choice = list.unit.flatMap { root[$0]?.int } ?? 0
      let unit = list.units.indices.contains(choice) ? list.units[choice] : nil
      for (index, node) in root.list(list.list).enumerated() {
        let place = node.place("\(list.list)[\(index)]")
        let period = wallClock(node)
        let notes = [node["Note"]?.words, node["DinnerSituation"]?.words].compactMap { $0 }
        var found: [Statement] = []
        for item in list.measures {
          // 0 stands for "not measured".
          guard let value = node[item.member]?.digits, Number(value)?.value != 0 else { continue }
          let id = native(node["DataID"], "/\(item.member)")
          found += [
            reading(item.measure, value, unit: item.unit ?? unit, period, id: id, notes: notes)
          ].compactMap { $0 }
        }
        if let high = node["HP"]?.digits, let low = node["LP"]?.digits {
          var pressure = DeviceReading(.pressure, unit: unit)
          pressure.takePressure(high, low)
          pressure.period = period
          pressure.identifier = native(node["DataID"])
          pressure.notes = notes
          found.append(pressure.statement)
        }
        if found.isEmpty { builder.reject(place, "no value") } else { add(found, at: place) }
      }
    }
  }

  private func wallClock(_ node: JSONNode) -> Period {
    guard let seconds = node["MDate"]?.digits.flatMap({ Int64($0) }),
      let wall = DeviceTimes.instant(seconds)
    else { return Period() }
    let local = String(wall.text.prefix(19))
    return .at(PartialDate(iso: local + (node["TimeZone"]?.words ?? "")) ?? PartialDate(iso: local))
  }

  /// Withings: a value is its digits times a power of ten; category 2 is what somebody aims at.
  func readWithings() {
    guard let body = root["body"] else { return }
    guard let groups = body["measuregrps"] else {
      return keep(body["series"], "body.series", from: "startdate", id: "id")
    }
    for (index, group) in groups.list.enumerated() {
      let place = group.place("body.measuregrps[\(index)]")
      let period = group["date"]?.epochSeconds.map(Period.at) ?? Period()
      var found: [Statement] = []
      var pressures: [Int: String] = [:]
      for measure in group.list("measures") {
        guard let type = measure["type"]?.int, let value = Self.scaled(measure) else { continue }
        if type == 9 || type == 10 { pressures[type] = value }
        guard let known = MakerLists.withings[type] else { continue }
        let id = native(group["grpid"], "/\(type)")
        found += [reading(known.measure, value, unit: known.unit, period, id: id)].compactMap { $0 }
      }
      if let high = pressures[10], let low = pressures[9] {
        var pressure = DeviceReading(.pressure, unit: "mmHg")
        pressure.takePressure(high, low)
        pressure.period = period
        pressure.identifier = native(group["grpid"])
        found.append(pressure.statement)
      }
      if group["category"]?.int == 2 {
        for index in found.indices {
          found[index].notUnderstood = ["an aim that was set, not a reading"]
        }
      }
      if found.isEmpty { builder.reject(place, "no value") } else { add(found, at: place) }
    }
  }

  /// 74128 and -3 are 74.128.
  private static func scaled(_ measure: JSONNode) -> String? {
    guard let value = measure["value"]?.int, let power = measure["unit"]?.int,
      (-9...9).contains(power)
    else { return nil }
    let sign = value < 0 ? "-" : ""
    let digits = String(value.magnitude)
    guard power < 0 else { return sign + digits + String(repeating: "0", count: power) }
    let padded = String(repeating: "0", count: max(0, 1 - power - digits.count)) + digits
    return sign + padded.dropLast(-power) + "." + padded.suffix(-power)
  }
}

import Clinical

extension MakerRecords {
  /// Fitbit: heart rates and steps minute by minute, weights (whose unit the answer does not say),
  /// nights.
  func readFitbit() {
    readMinutes("activities-heart", .pulse, "/min")
    readMinutes("activities-steps", .steps, "{steps}")
    for (index, node) in root.list("weight").enumerated() {
      let moment = clock(node["date"]?.words, node["time"]?.words)
      let found = [
        reading(
          .weight, node["weight"]?.digits, unit: nil, moment, id: native(node["logId"])),
        reading(
          .massIndex, node["bmi"]?.digits, unit: "kg/m2", moment, id: native(node["logId"], "/bmi")),
      ].compactMap { $0 }
      let place = node.place("weight[\(index)]")
      if found.isEmpty { builder.reject(place, "no value") } else { add(found, at: place) }
    }
    keep(root["sleep"], "sleep", from: "startTime", id: "logId")
  }

  /// A day's sum, then its minutes, which name only the time of that day.
  private func readMinutes(_ name: String, _ measure: DeviceMeasure, _ unit: String) {
    guard let days = root.members.first(where: { $0.name == name })?.value else { return }
    let minutes = root.members.first { $0.name == name + "-intraday" }?.value.list("dataset")
    let hasMinutes = minutes?.first != nil
    for (index, day) in days.list.enumerated() {
      let place = day.place("\(name)[\(index)]")
      let date = day["dateTime"]?.words
      guard !hasMinutes, measure != .pulse,
        let sum = reading(measure, day["value"]?.digits, unit: unit, clock(date, nil))
      else {
        builder.count(.container)
        continue
      }
      add([sum], at: place)
    }
    guard let minutes else { return }
    let day = days.list.first?["dateTime"]?.words
    for (index, node) in minutes.enumerated() {
      let place = node.place("\(name)-intraday.dataset[\(index)]")
      let moment = clock(day, node["time"]?.words)
      guard let one = reading(measure, node["value"]?.digits, unit: unit, moment) else {
        builder.reject(place, "no value")
        continue
      }
      add([one], at: place)
    }
  }

  private func clock(_ day: String?, _ time: String?) -> Period {
    guard let day else { return Period() }
    let text = time.map { day + "T" + $0 } ?? day
    return PartialDate(iso: text).map(Period.at) ?? Period(text: text)
  }

  /// Google Fit: points of one stream, times in nanoseconds of UTC.
  func readGoogleFit() {
    for (index, node) in root.list("point").enumerated() {
      let place = node.place("point[\(index)]")
      let type = node["dataTypeName"]?.label ?? ""
      let start = nanoseconds(node["startTimeNanos"])
      let end = nanoseconds(node["endTimeNanos"])
      let period = Period(start: start, end: end ?? start)
      let value = node["value"]?.list.first?["fpVal", "intVal"]?.digits
      guard let known = MakerLists.googleFit[type] else {
        let other = Statement(
          kind: .other, section: .other, concept: Concept(text: type), period: period)
        add([other], at: place)
        continue
      }
      guard var one = reading(known.measure, value, unit: known.unit, period) else {
        builder.reject(place, "no value")
        continue
      }
      one.author = node["originDataSourceId"]?.label
      add([one], at: place)
    }
  }

  private func nanoseconds(_ node: JSONNode?) -> PartialDate? {
    node?.digits.flatMap { Int64($0) }.flatMap { DeviceTimes.instant($0 / 1_000_000_000) }
  }

  /// Jawbone: resting heart rates; walks and nights are kept whole.
  func readJawbone() {
    guard let items = root["data"]?["items"] else { return }
    guard items.list.first?["resting_heartrate"] != nil else {
      return keep(items, "data.items", from: "time_created", id: "xid")
    }
    for (index, node) in items.list.enumerated() {
      let place = node.place("data.items[\(index)]")
      let period = node["time_created"]?.epochSeconds.map(Period.at) ?? Period()
      let rate = reading(
        .pulse, node["resting_heartrate"]?.digits, unit: "/min", period, id: native(node["xid"]),
        notes: [node["title"]?.label].compactMap { $0 })
      if let rate { add([rate], at: place) } else { builder.reject(place, "no value") }
    }
  }
}

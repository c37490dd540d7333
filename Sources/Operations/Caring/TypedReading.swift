import Clinical

/// What somebody typed for a reading, understood or refused; nothing is assumed.
public enum TypedReading {
  /// The values of one entry; `pressure` is the upper and the lower value of one measurement.
  public static func values(
    analyte: String, value: String, unit: String
  ) throws(OperationError) -> [TypedValue] {
    guard analyte == "pressure" else {
      return [TypedValue(analyte: analyte, number: value, unit: unit)]
    }
    let parts = value.split(separator: "/").map { String($0.filter { $0 != " " }) }
    guard parts.count == 2 else {
      throw OperationError(.badData, "\(value) is not a blood pressure", "write it as 124/76")
    }
    return [
      TypedValue(analyte: "systolic", number: parts[0], unit: unit),
      TypedValue(analyte: "diastolic", number: parts[1], unit: unit),
    ]
  }

  /// A moment as typed, on the viewer's own clock: the offset is the clock's at that time.
  public static func moment(
    _ typed: String, clock: WallClock
  ) throws(OperationError) -> PartialDate {
    let text = String(typed.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    guard let local = PartialDate(iso: text), local.precision >= .minute else {
      throw OperationError(
        .badData, "\(typed) is not a date and time", "write it as 2026-11-16 07:32")
    }
    let guess = local.lowerBound(assumedOffset: clock.offsetMinutes(clock.now()))
    let offset = clock.offsetMinutes(guess)
    return PartialDate(local.lowerBound(assumedOffset: offset), offsetMinutes: offset)
  }
}

import Cells
import Clinical

extension Series {
  /// Days that a row of the vitals board looks back on.
  static let sparkDays = 14
  /// A spread of less than this share of the middle value is drawn flat: else noise looks like change.
  private static let flatShare = 0.03

  /// One column a day, the newest last: of each day the sound reading that lies farthest from the middle
  /// of them all, so that no peak is lost. A day without one is blank.
  func spark(_ state: PortalState) -> String {
    let today = state.day(state.civilNow)
    var days: [Int64: [Double]] = [:]
    for point in points.reversed() {
      let day = state.day(point.at.local(offsetMinutes: point.offsetMinutes))
      if day <= today - Int64(Self.sparkDays) { break }
      if point.quality == .sound, let value = point.value { days[day, default: []].append(value) }
    }
    let all = days.values.joined().sorted()
    guard let low = all.first, let high = all.last else {
      return String(repeating: " ", count: Self.sparkDays)
    }
    let middle = all[all.count / 2]
    let glyphs = state.settings.glyphs.sparks
    let isFlat = high - low < abs(middle) * Self.flatShare
    return (0..<Int64(Self.sparkDays)).map { index -> String in
      let values = days[today - Int64(Self.sparkDays) + 1 + index] ?? []
      guard let farthest = values.max(by: { abs($0 - middle) < abs($1 - middle) }) else {
        return " "
      }
      let share = isFlat ? 0.5 : (farthest - low) / (high - low)
      return glyphs[min(glyphs.count - 1, Int(share * Double(glyphs.count)))]
    }.joined()
  }
}

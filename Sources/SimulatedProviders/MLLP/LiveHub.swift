import Clinical
import Foundation

/// The readings that go on arriving from home after the story's last: one message of the Home Hub (IHE
/// PCD-01) for each, of the three people in turn.
public struct LiveHub: Sendable {
  /// A thing that a device measures again and again.
  private struct Series {
    var hub: String
    var name: String
    var code: String
    var unit: String
    var device: String
    /// Values, one after the other, from the first again.
    var values: [Int]
  }

  private static let oxygen = "150456^MDC_PULS_OXIM_SAT_O2^MDC^59408-5^Oxygen saturation^LN"
  private static let percent = "262688^MDC_DIM_PERCENT^MDC"

  private static let series = [
    Series(
      hub: "HUB-0207", name: "oxygen", code: oxygen, unit: percent,
      device: "HO-1^Fingertip oximeter HO-1", values: [86, 86, 87, 86, 85, 86]),
    Series(
      hub: "HUB-0442", name: "sensor",
      code: "160212^MDC_CONC_GLU_ISF^MDC^99504-3^Glucose, sensor^LN",
      unit: "264274^MDC_DIM_MILLI_G_PER_DL^MDC", device: "GS-1^Glucose sensor GS-1",
      values: [96, 99, 103, 108, 111, 109, 104, 98]),
    Series(
      hub: "HUB-0311", name: "oxygen", code: oxygen, unit: percent,
      device: "HO-1^Fingertip oximeter HO-1", values: [96, 97, 96, 96, 95, 96]),
  ]

  /// The message of a reading.
  /// - Parameters:
  ///   - number: how many there were before.
  ///   - at: when it was measured.
  ///   - offsetMinutes: minutes that local time is ahead of UTC.
  public static func message(_ number: Int, at: Instant, offsetMinutes: Int) -> [UInt8] {
    let one = series[number % series.count]
    let value = one.values[number / series.count % one.values.count]
    let time = stamp(at, offsetMinutes)
    let id = "\(one.hub)-\(time.prefix(14))-\(one.name)"
    let segments = [
      "MSH|^~\\&|HUB|Home Hub^2.16.840.1.113883.19.9^ISO|WEXMOOR|EXCHANGE|\(time)||ORU^R01^ORU_R01|HH-\(id)"
        + "|P|2.6|||||||||IHE_PCD_ORU_R01^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO",
      "PID|||\(one.hub)^^^Home Hub&2.16.840.1.113883.19.9.1&ISO^PI",
      "OBR|1|\(id)^HUB|\(id)^HUB|182777000^Monitoring of patient^SCT|||\(time)",
      "OBX|1|NM|\(one.code)|1.0.1.1|\(value)|\(one.unit)|||||R|||\(time)||||\(one.device)",
    ]
    return Array((segments.joined(separator: "\r") + "\r").utf8)
  }

  /// `20261116081000-0500`.
  private static func stamp(_ instant: Instant, _ offset: Int) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: offset * 60)
    formatter.dateFormat = "yyyyMMddHHmmssxx"
    return formatter.string(from: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
  }
}

import Clinical
import Foundation

/// An invented Apple Health export of any size: what a phone and a watch write in some years, by type and by
/// time as Apple writes it.
struct SyntheticExport {
  /// How many megabytes it has.
  let megabytes: Int

  /// One type: its share of the bytes, seconds between two records, unit, and how its values go.
  private struct Row {
    let type: String
    let share: Double
    let seconds: Int64
    let unit: String
    let middle: Double
    let swing: Double
  }

  // As in exports of people who wear a watch: energy first, pulses and steps next.
  private static let rows = [
    Row(
      type: "HKQuantityTypeIdentifierBodyMass", share: 0.001, seconds: 86_400, unit: "kg",
      middle: 80, swing: 4),
    Row(
      type: "HKQuantityTypeIdentifierHeartRate", share: 0.22, seconds: 300, unit: "count/min",
      middle: 78, swing: 24),
    Row(
      type: "HKQuantityTypeIdentifierOxygenSaturation", share: 0.012, seconds: 3_600, unit: "%",
      middle: 0.96, swing: 0.03),
    Row(
      type: "HKQuantityTypeIdentifierRespiratoryRate", share: 0.02, seconds: 1_800,
      unit: "count/min", middle: 15, swing: 3),
    Row(
      type: "HKQuantityTypeIdentifierStepCount", share: 0.15, seconds: 600, unit: "count",
      middle: 300, swing: 250),
    Row(
      type: "HKQuantityTypeIdentifierDistanceWalkingRunning", share: 0.13, seconds: 600,
      unit: "km", middle: 0.3, swing: 0.25),
    Row(
      type: "HKQuantityTypeIdentifierBasalEnergyBurned", share: 0.2, seconds: 300, unit: "kcal",
      middle: 9, swing: 3),
    Row(
      type: "HKQuantityTypeIdentifierActiveEnergyBurned", share: 0.267, seconds: 240,
      unit: "kcal", middle: 2, swing: 1.9),
  ]

  /// Writes it; returns how many bytes and records it has.
  func write(to path: String) throws -> (bytes: Int, records: Int) {
    try Data().write(to: URL(fileURLWithPath: path))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? file.close() }
    var text = Self.head
    var (bytes, records) = (0, 0)
    for row in Self.rows {
      let most = Int(row.share * Double(megabytes) * 1_000_000)
      let before = bytes + text.utf8.count
      var at = Self.begin
      while bytes + text.utf8.count - before < most {
        text += Self.record(row, at)
        at = at.advanced(bySeconds: row.seconds)
        records += 1
        if text.utf8.count > 1_000_000 {
          try file.write(contentsOf: Data(text.utf8))
          bytes += text.utf8.count
          text = ""
        }
      }
    }
    text += "</HealthData>\n"
    try file.write(contentsOf: Data(text.utf8))
    return (bytes + text.utf8.count, records)
  }

  /// 1 November 2016, in UTC.
  private static let begin = Instant(milliseconds: 1_477_958_400_000)

  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE HealthData [
    <!ELEMENT HealthData (ExportDate,Me,Record*)>
    ]>
    <HealthData locale="en_US">
     <ExportDate value="2026-11-01 08:00:00 +0000"/>
     <Me HKCharacteristicTypeIdentifierDateOfBirth="1961-04-12" \
    HKCharacteristicTypeIdentifierBiologicalSex="HKBiologicalSexFemale"/>

    """

  private static func record(_ row: Row, _ at: Instant) -> String {
    let minute = Double(at.milliseconds / 60_000)
    let value = row.middle + row.swing * sin(minute / 97)
    let sent = row.swing < 1 ? String((value * 10_000).rounded() / 10_000) : String(Int(value))
    let time = String(at.iso.map { $0 == "T" ? " " : $0 }.prefix(19)) + " +0000"
    let inside =
      row.unit == "count/min"
      ? ">\n  <MetadataEntry key=\"HKMetadataKeyHeartRateMotionContext\" value=\"0\"/>\n </Record>\n"
      : "/>\n"
    return " <Record type=\"\(row.type)\" sourceName=\"Watch\" sourceVersion=\"10.2\" device=\""
      + "&lt;&lt;HKDevice: 0x3012772a0&gt;, name:Apple Watch, manufacturer:Apple Inc., "
      + "model:Watch, hardware:Watch6,7, software:10.2&gt;\" unit=\"\(row.unit)\" "
      + "creationDate=\"\(time)\" startDate=\"\(time)\" endDate=\"\(time)\" value=\"\(sent)\"\(inside)"
  }
}

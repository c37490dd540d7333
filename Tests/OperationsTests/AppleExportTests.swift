import Access
import Clinical
import Foundation
import Interchange
import RecordStore
import Testing

@testable import Operations

/// A phone's export reaches the record: its readings the board, all of it the store, or none of it.
@Suite("Apple Health: from the export to the record")
struct AppleExportTests {
  private let folder =
    FileManager.default.temporaryDirectory.path + "/chartline-apple-" + UUID().uuidString
  private static let small = AppleHealthCutter.Size(least: 2_000, most: 20_000)

  private static func record(
    _ type: String, _ value: String, _ unit: String, _ time: String, _ inside: String = ""
  ) -> String {
    "<Record type=\"HKQuantityTypeIdentifier\(type)\" sourceName=\"Watch\" unit=\"\(unit)\" "
      + "creationDate=\"\(time)\" startDate=\"\(time)\" endDate=\"\(time)\" value=\"\(value)\">"
      + inside + "</Record>\n"
  }

  private static func export(_ elements: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [<!ELEMENT x EMPTY>]>\n"
      + "<HealthData locale=\"en_US\">\n<ExportDate value=\"2026-11-01 08:00:00 -0500\"/>\n"
      + "<Me HKCharacteristicTypeIdentifierDateOfBirth=\"1961-04-12\"/>\n" + elements
      + "</HealthData>\n"
  }

  /// Sixty pulses in six months.
  private static let pulses = (1...6).flatMap { month in
    (10...19).map {
      record("HeartRate", "\(50 + $0)", "count/min", "2026-0\(month)-\($0) 07:20:00 -0500")
    }
  }.joined()

  /// A session on a store of its own; the body gets the folder for files.
  private func work(_ body: (Session, String) throws -> Void) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let clock = WallClock.fixed(Instant(milliseconds: 1_793_600_000_000))
    let session = try Session(
      openingStoreAt: folder, viewer: Viewer(account: "test", role: .clinician), clock: clock)
    try body(session, folder)
  }

  private func write(_ text: String, _ name: String) throws -> String {
    let path = folder + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func readings(_ session: Session) throws -> [Reading] {
    try session.listPeople(matching: "").flatMap { try session.listReadings(of: $0.key) }
  }

  @Test("the vitals and the height arrive as readings in the units of the board")
  func board() throws {
    try work { session, _ in
      let time = "2026-10-30 07:20:00 -0500"
      let halves =
        Self.record("BloodPressureSystolic", "151", "mmHg", time)
        + Self.record("BloodPressureDiastolic", "88", "mmHg", time)
      let path = try write(
        Self.export(
          Self.record("Height", "5.5", "ft", time) + Self.record("BodyMass", "181.6", "lb", time)
            + Self.record("HeartRate", "74", "count/min", time)
            + Self.record("RespiratoryRate", "15.5", "count/min", time)
            + Self.record("OxygenSaturation", "0.97", "%", time)
            + Self.record("BodyTemperature", "98.6", "degF", time)
            + Self.record("BloodGlucose", "5.4", "mmol&lt;180.1558800000541&gt;/L", time) + halves
            + "<Correlation type=\"HKCorrelationTypeIdentifierBloodPressure\" "
            + "sourceName=\"Watch\" startDate=\"\(time)\" endDate=\"\(time)\">\(halves)</Correlation>"
        ), "export.xml")
      try session.importFiles([path])
      let found = try readings(session)
      #expect(found.allSatisfy { $0.quality == .sound && $0.device == "Watch" })
      #expect(found.allSatisfy { $0.offsetMinutes == -300 })
      let values = Dictionary(
        uniqueKeysWithValues: found.map { ($0.analyte, $0.value.map { ($0 * 10).rounded() / 10 }) })
      #expect(
        values == [
          "height": 167.6, "weight": 82.4, "pulse": 74, "breathing": 15.5, "oxygen": 97,
          "temperature": 37, "glucose": 97.3, "systolic": 151, "diastolic": 88,
        ])
      #expect(found.first { $0.analyte == "oxygen" }?.sent == "0.97 of 1 (sent as %)")
    }
  }

  @Test(
    "a large export is a job of documents: each reading once, undone as one, the same twice is the same"
  )
  func large() throws {
    try work { session, _ in
      let path = try write(Self.export(Self.pulses), "export.xml")
      var names: [String] = []
      let count = try session.importFiles([path], cutting: Self.small) { outcome, _ in
        names.append(outcome.file)
        return true
      }
      #expect(count.imported > 3 && count.refused == 0)
      #expect(names.first == path + ", part 1")
      #expect(try readings(session).count == 60)
      #expect(try session.listPeople(matching: "").count == 1)
      let again = try session.importFiles([path], cutting: Self.small)
      #expect(again.imported == count.imported)
      #expect(try readings(session).count == 60)
      try session.undo(job: again.job)
      try session.undo(job: count.job)
      #expect(try readings(session).isEmpty)
    }
  }

  @Test("a job that was stopped in the middle of an export goes on where it stood")
  func stopped() throws {
    try work { session, _ in
      let path = try write(Self.export(Self.pulses), "export.xml")
      let first = try session.importFiles([path], cutting: Self.small) { _, count in
        count.done < 2
      }
      #expect(first.imported == 2)
      let second = try session.importFiles([path], cutting: Self.small)
      #expect(second.job == first.job && second.doneBefore == 2 && second.imported > 1)
      #expect(try readings(session).count == 60)
    }
  }

  @Test(
    "an export that is cut off, or broken in the middle, is refused, and nothing of it is in force")
  func broken() throws {
    let whole = Self.export(Self.pulses)
    let middle = whole.replacing("2026-04-15 07:20:00 -0500\" value", with: "\" value=\"1\" value")
    for text in [String(whole.dropLast(400)), middle] {
      try work { session, _ in
        let path = try write(text, "export.xml")
        var why: String?
        let count = try session.importFiles([path], cutting: Self.small) { outcome, _ in
          if case .refused(let error) = outcome.fate { why = error.what }
          return true
        }
        #expect(count.refused == 1)
        #expect(why?.hasSuffix("nothing of the file is kept") == true)
        #expect(try readings(session).isEmpty)
        #expect(try session.listImports().allSatisfy { $0.endedAt != nil })
      }
    }
  }

  @Test("a phone's zip: readings and clinical records are read, routes and companions are listed")
  func zip() throws {
    try work { session, folder in
      var zip = ZipFile()
      zip.add("apple_health_export/export.xml", Self.export(Self.pulses))
      zip.add(
        "apple_health_export/clinical_records/Condition-1.json",
        "{\"resourceType\":\"Condition\",\"id\":\"1\",\"subject\":{\"reference\":\"Patient/9\"},"
          + "\"code\":{\"text\":\"Asthma\"}}")
      zip.add(
        "apple_health_export/workout-routes/route_1.gpx", "<?xml version=\"1.0\"?><gpx><trk/></gpx>"
      )
      zip.add("__MACOSX/apple_health_export/._export.xml", "Mac OS X")
      let path = folder + "/export.zip"
      try zip.data.write(to: URL(fileURLWithPath: path))
      var listed: [String] = []
      let count = try session.importFiles([path], cutting: Self.small) { outcome, _ in
        if case .noRecord(let why) = outcome.fate { listed.append(why) }
        return true
      }
      #expect(count.refused == 0 && count.imported > 4)
      #expect(
        listed == [
          "a route on a map (GPX), no record: its workout names it", "a file that macOS adds",
        ])
      let statements = try session.listImports().map(\.via)
      #expect(statements.contains { $0.hasSuffix("export.xml, part 2") })
      #expect(try readings(session).count == 60)
    }
  }
}

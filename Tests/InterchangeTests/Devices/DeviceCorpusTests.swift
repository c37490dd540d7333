import Clinical
import Foundation
import Testing

@testable import Interchange

/// Readings that other people's devices and services wrote.
@Suite("Device readings: files of others")
struct DeviceCorpusTests {
  @Test("no file of any set has a fault: read whole, or refused in one line")
  func faults() {
    let paths = Corpus.paths().filter { $0.hasPrefix("device_") }
    guard !paths.isEmpty else { return print("DeviceCorpusTests: no shared/data here") }
    var refused: [String] = []
    for path in paths {
      guard let bytes = Corpus.bytes(path) else { continue }
      let fault = ReadingFault.first(in: bytes)
      #expect(fault == nil, "\(path): \(fault ?? "")")
      if (try? Interchange.read(bytes)) == nil { refused.append(path) }
    }
    print("device readings: \(paths.count - refused.count) of \(paths.count) files read")
  }

  @Test("a Clarity export: 3,979 rows, 3,917 numbers of mean 124.4914 mg/dL, 5 times Low")
  func clarity() throws {
    guard let bytes = bytes("cgm_format/Clarity_Export_synthetic.csv") else {
      return print("DeviceCorpusTests: no shared/data here")
    }
    let reading = try Interchange.read(bytes)
    #expect(reading.source?.name == "Dexcom Clarity")
    #expect(reading.elements["row"] == 3_980)
    let glucose = reading.statements.map(\.statement).filter { $0.concept.has(.loinc, "99504-3") }
    let numbers = glucose.compactMap(Self.number)
    #expect(numbers.count == 3_917)
    #expect(numbers.min() == 40 && numbers.max() == 287)
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    #expect((mean * 10_000).rounded() == 1_244_914)
    let low = glucose.filter { $0.observation?.value == .text("Low") }
    #expect(low.count == 5 && glucose.count == 3_922)
    #expect(glucose.allSatisfy { $0.period.start?.offsetMinutes == nil })
    #expect(reading.rejects.isEmpty)
    let insulin = reading.statements.map(\.statement.concept.title).filter {
      $0.hasPrefix("Insulin, ")
    }
    #expect(insulin.count == 47)
    #expect(reading.patients[0].patient.names.first?.given == ["Gagarin"])
  }

  @Test("each number of the Clarity export is that of another program's conversion")
  func unified() throws {
    guard let ours = bytes("cgm_format/Clarity_Export_synthetic.csv"),
      let theirs = bytes("expected_unified/Clarity_Export_synthetic_unified.csv")
    else { return print("DeviceCorpusTests: no shared/data here") }
    let reading = try Interchange.read(ours)
    var values: [String: Double] = [:]
    for statement in reading.statements.map(\.statement)
    where statement.concept.has(.loinc, "99504-3") {
      guard let time = statement.period.start?.iso, let number = Self.number(statement) else {
        continue
      }
      values[time] = number
    }
    let table = try CSVTable(theirs, from: 0, most: 10_000)
    var agreeing = 0
    for row in table.rows.dropFirst() where table.text(row, 3) == "EGV_READ" {
      let time = table.text(row, 1).map { String($0.prefix(19)) } ?? ""
      // What is no number for us is 39 for them: they put a value below the range.
      guard let value = table.text(row, 5).flatMap(Double.init), let ours = values[time] else {
        continue
      }
      #expect(value == ours, "\(time)")
      agreeing += 1
    }
    #expect(agreeing == 3_917)
  }

  @Test("a LibreView export: month first is proved by its days, 5,210 readings of the sensor")
  func libre() throws {
    guard let bytes = bytes("cgmquantify/test_file_freestyle.csv") else {
      return print("DeviceCorpusTests: no shared/data here")
    }
    let reading = try Interchange.read(bytes)
    let glucose = reading.statements.map(\.statement).filter { $0.concept.has(.loinc, "99504-3") }
    #expect(glucose.count == 5_210)
    #expect(glucose.first?.period.start?.iso == "2020-06-02T08:02")
    #expect(
      reading.patients[0].patient.identifiers.first?.value
        == "00000000-0000-0000-0000-000000000000")
    #expect(reading.rejects.isEmpty)
  }

  @Test("Open mHealth: what should pass is read, what should fail is refused, rejected or flagged")
  func dataPoints() {
    // Pieces that are no data point: they have no reading of their own.
    let pieces = ["header/", "date-time/", "time-interval/", "hk-metadata/"]
    // Rules that no schema of the measure itself states: the category's own words, a duration's unit.
    // And a part of the day for a time: version 4 dropped what 1 to 3 have, and a body alone does not
    // say its version.
    let beyond = [
      "hk-category-sample", "hk-correlation", "hk-workout", "hk-quantity-sample",
      "with-part-of-day", "invalid-timeframe-format",
    ]
    let paths = Corpus.paths().filter { path in
      path.hasPrefix("device_omh_schemas/") && !(pieces + beyond).contains { path.contains($0) }
    }
    guard !paths.isEmpty else { return print("DeviceCorpusTests: no shared/data here") }
    for path in paths {
      guard let bytes = Corpus.bytes(path) else { continue }
      let reading = try? Interchange.read(bytes)
      if path.contains("shouldPass") {
        #expect(reading?.statements.isEmpty == false && reading?.rejects.isEmpty == true, "\(path)")
      } else if let reading {
        let isSeen = !reading.rejects.isEmpty || !reading.ledger.isEmpty
        #expect(isSeen, "\(path)")
      }
    }
  }

  static func number(_ statement: Statement) -> Double? {
    guard case .quantity(let quantity)? = statement.observation?.value else { return nil }
    return quantity.number.value
  }

  private func bytes(_ name: String) -> [UInt8]? {
    Corpus.bytes("device_cgm_csv/" + name)
  }
}

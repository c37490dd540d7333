import Clinical
import Testing

@testable import Interchange

/// What a phone exports: each measurement is a reading, what a watch counts all day is told together, and
/// nothing is lost.
@Suite("Apple Health")
struct AppleHealthTests {
  private func read(_ elements: String...) throws -> DocumentReading {
    let bytes = AppleExport.document(elements.joined(separator: "\n"))
    let reading = try Interchange.read(bytes)
    #expect(AppleFault.first(in: reading, of: bytes) == nil)
    return reading
  }

  private func quantity(_ statement: Statement?) -> Quantity? {
    guard case .quantity(let quantity)? = statement?.observation?.value else { return nil }
    return quantity
  }

  @Test("a DOCTYPE without entities is passed over; one with entities is refused")
  func doctype() throws {
    let weight = AppleExport.record(
      "HKQuantityTypeIdentifierBodyMass", "82.4", "kg", at: "2026-10-30 07:12:05 -0500")
    let reading = try read(weight)
    #expect(reading.statements.count == 1)
    let text = String(decoding: AppleExport.document(weight), as: UTF8.self)
    for declaration in ["<!ENTITY a 'b'>", "<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;"] {
      let hostile = text.replacing("<!ELEMENT", with: declaration + "<!ELEMENT", maxReplacements: 1)
      #expect(throws: ReadError.self) { try Interchange.read(Array(hostile.utf8)) }
    }
    let endless = String(text.prefix(120))
    #expect(throws: ReadError.self) {
      try Interchange.read(Array(endless.utf8) + Array("<HealthData>".utf8))
    }
  }

  @Test(
    "a measurement keeps value, unit, time with offset, when it was written down, and the device")
  func single() throws {
    let reading = try read(
      """
      <Record type="HKQuantityTypeIdentifierBodyMass" sourceName="Scale" unit="lb" \
      device="\(AppleExport.watch)" creationDate="2026-10-30 07:13:00 -0500" \
      startDate="2026-10-30 07:12:05 -0500" endDate="2026-10-30 07:12:05 -0500" value="181.60">\
      \(AppleExport.entry("HKWasUserEntered", "1"))</Record>
      """)
    let statement = reading.statements[0].statement
    #expect(statement.section == .vitals)
    #expect(statement.concept.has(.loinc, "29463-7"))
    #expect(statement.concept.has(AppleType.system, "HKQuantityTypeIdentifierBodyMass"))
    #expect(quantity(statement)?.number.text == "181.60")
    #expect(quantity(statement)?.unit == "lb")
    #expect(statement.period.start?.iso == "2026-10-30T07:12:05-05:00")
    #expect(statement.recorded?.iso == "2026-10-30T07:13:00-05:00")
    #expect(statement.observation?.device == "Scale (Watch6,7)")
    #expect(statement.notes == ["entered by hand"])
    #expect(reading.patients[0].patient.birth?.iso == "1961-04-12")
    #expect(reading.patients[0].patient.sex == .female)
  }

  @Test("a blood pressure is one measurement, however often its halves are written")
  func pressure() throws {
    let time = "2026-10-30 07:20:00 -0500"
    let (upper, lower) = (
      AppleExport.record(AppleExport.systolic, "151", "mmHg", at: time),
      AppleExport.record(AppleExport.diastolic, "88", "mmHg", at: time)
    )
    let correlation = """
      <Correlation type="HKCorrelationTypeIdentifierBloodPressure" sourceName="Phone" \
      creationDate="\(time)" startDate="\(time)" endDate="\(time)">\(upper)\(lower)</Correlation>
      """
    // As Apple writes it, as others do without the one, and as they do without the other.
    for elements in [upper + lower + correlation, correlation, upper + lower] {
      let reading = try read(elements)
      #expect(reading.statements.count == 1)
      let detail = reading.statements.first?.statement.observation
      #expect(detail?.components.map { $0.value?.words } == ["151 mmHg", "88 mmHg"])
    }
    let both = try read(upper + lower + correlation)
    #expect(both.elements == [AppleExport.systolic: 2, AppleExport.diastolic: 2])
    #expect(both.parts == [AppleExport.systolic: 1, AppleExport.diastolic: 2])
    // What is told in one document and in another says the same, so that it is one thing.
    #expect(
      try read(upper + lower).statements[0].statement == read(correlation).statements[0].statement)
  }

  @Test("half a blood pressure, and halves of two measurements, stand alone")
  func halves() throws {
    let reading = try read(
      AppleExport.record(AppleExport.systolic, "151", "mmHg", at: "2026-10-30 07:20:00 -0500"),
      AppleExport.record(AppleExport.diastolic, "88", "mmHg", at: "2026-10-30 07:21:00 -0500"))
    #expect(
      Set(reading.statements.compactMap { $0.statement.concept.code(in: .loinc) })
        == ["8480-6", "8462-4"])
  }

  @Test("the pulses of a day are one statement that holds each of them with its second")
  func samples() throws {
    let type = "HKQuantityTypeIdentifierHeartRate"
    func pulse(_ value: String, _ time: String, _ inside: String = "") -> String {
      AppleExport.record(
        type, value, "count/min", at: time, source: "Watch", device: AppleExport.watch,
        inside: inside)
    }
    let reading = try read(
      pulse("74", "2026-10-30 00:01:36 -0500"),
      pulse(
        "131", "2026-10-30 18:00:00 -0500",
        AppleExport.entry("HKMetadataKeyHeartRateMotionContext", "2")),
      pulse("52.5", "2026-10-30 23:59:59 -0500"), pulse("60", "2026-10-31 00:00:01 -0500"))
    #expect(reading.elements == [type: 4])
    #expect(reading.parts == [type: 2])
    let detail = try #require(reading.statements.first?.statement.observation)
    #expect(
      detail.dayValues?.all == [
        .init(second: 96, value: "74"), .init(second: 64_800, value: "131", isActive: true),
        .init(second: 86_399, value: "52.5"),
      ])
    #expect(detail.value?.words == "52.5 count/min to 131 count/min")
    #expect(detail.device == "Watch (Watch6,7)")
  }

  @Test("oxygen is sent as a fraction of 1, and says so")
  func oxygen() throws {
    let reading = try read(
      AppleExport.record(
        "HKQuantityTypeIdentifierOxygenSaturation", "0.97", "%", at: "2026-10-30 07:20:00 -0500"))
    let sample = try #require(reading.statements[0].statement.observation?.dayValues)
    let quantity = try #require(sample.all.first.flatMap(sample.quantity))
    #expect(quantity.text == "0.97 of 1 (sent as %)")
    #expect(quantity.unitCode == "1")
  }

  @Test("what is counted all day is one statement for a month and source, with number and range")
  func months() throws {
    let type = "HKQuantityTypeIdentifierStepCount"
    let records = [
      ("329", "2026-09-13 10:27:54 -0500", "Phone"), ("10", "2026-09-14 10:00:00 -0500", "Watch"),
      ("61", "2026-09-30 23:45:41 -0500", "Phone"), ("7", "2026-10-01 00:00:00 -0500", "Phone"),
    ].map { AppleExport.record(type, $0.0, "count", at: $0.1, source: $0.2) }
    let reading = try read(records.joined(separator: "\n"))
    #expect(reading.elements == [type: 4] && reading.parts == [type: 1])
    let statement = reading.statements[0].statement
    #expect(statement.concept.text == "Step count")
    #expect(statement.observation?.value?.words == "61 count to 329 count")
    #expect(statement.notes == ["2 records of one month, kept in the document"])
    #expect(statement.period.end?.iso == "2026-09-30T23:45:41-05:00")
    #expect(Set(reading.statements.map(\.statement.identifier)).count == 3)
  }

  @Test("the place of an object in memory and a version, other ones in each export, say nothing")
  func devices() {
    let other = AppleExport.watch.replacing("0x3012", with: "0x9").replacing("10.2", with: "11")
    let names = [AppleExport.watch, other].map {
      AppleDevice.name(
        source: "Watch", device: $0.replacing("&lt;", with: "<").replacing("&gt;", with: ">"))
    }
    #expect(names == ["Watch (Watch6,7)", "Watch (Watch6,7)"])
    #expect(AppleDevice.name(source: "Clock", device: "<Watch6,4>") == "Clock")
    #expect(AppleDevice.name(source: nil, device: nil) == nil)
  }

  @Test("workouts, their routes, symptoms and what is not known are told one by one")
  func others() throws {
    let time = "2026-10-30 07:20:00 -0500"
    let reading = try read(
      """
      <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="31.5" durationUnit="min" \
      sourceName="Watch" startDate="\(time)" endDate="2026-10-30 07:51:30 -0500">
      <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="5.1" unit="km"/>
      <WorkoutRoute><FileReference path="/workout-routes/route_1.gpx"/></WorkoutRoute></Workout>
      """,
      AppleExport.record(
        "HKCategoryTypeIdentifierHeadache", "HKCategoryValueSeverityModerate", at: time),
      "<StateOfMind startDate=\"\(time)\"><x/></StateOfMind>",
      "<ActivitySummary dateComponents=\"2026-10-29\" activeEnergyBurned=\"700\"/>")
    let words = reading.statements.map(\.statement.concept.title)
    #expect(words == ["Workout: Running", "Headache", "State of mind", "Activity summary"])
    let run = reading.statements[0].statement
    #expect(run.observation?.value?.words == "31.5 min")
    #expect(run.observation?.components.first?.value?.words == "5.1 km")
    #expect(run.notes == ["route: /workout-routes/route_1.gpx"])
    #expect(reading.statements[1].statement.observation?.value?.words == "Severity moderate")
    #expect(reading.elements == ["HKCategoryTypeIdentifierHeadache": 1])
  }

  @Test("a record without a type or a time is refused by its place; a number in words is kept")
  func broken() throws {
    let reading = try read(
      "<Record value=\"1\"/>",
      "<Record type=\"HKQuantityTypeIdentifierBodyMass\" value=\"80\" unit=\"kg\"/>",
      AppleExport.record(
        "HKQuantityTypeIdentifierHeartRate", "fast", "count/min", at: "2026-10-30 07:20:00 -0500"))
    #expect(reading.rejects.map(\.range.path) == ["Record[3]", "Record[4]"])
    #expect(reading.statements.map { $0.statement.observation?.value } == [.text("fast")])
  }

  @Test("an electrocardiogram: whose, when, what the watch made of it, and each voltage")
  func electrocardiogram() throws {
    let text =
      "Name,Ana Ortega\nDate of Birth,12 Apr 1961\n"
      + "Recorded Date,2026-10-30 07:20:00 -0500\nClassification,Sinus Rhythm\nSymptoms,\n"
      + "Device,\"Watch4,2\"\nSample Rate,511.5 hertz\n\n\nLead,Lead I\nUnit,µV\n\n-12.5\n3\n"
    let bytes = Array(text.utf8)
    #expect(ReadingFault.first(in: bytes) == nil)
    let reading = try Interchange.read(bytes)
    #expect(reading.patients[0].patient.displayName == "Ana Ortega")
    #expect(reading.patients[0].patient.birth?.iso == "1961-04-12")
    let statement = reading.statements[0].statement
    #expect(statement.observation?.value?.words == "Sinus Rhythm")
    #expect(
      statement.observation?.components.map(\.value) == [
        .sampled(Samples("-12.5 3", origin: Number("0").map { Quantity(number: $0, unit: "µV") }))
      ])
    #expect(statement.period.start?.iso == "2026-10-30T07:20:00-05:00")
    #expect(statement.observation?.device == "Watch4,2")
    #expect(
      statement.notes == [
        "Sample Rate: 511.5 hertz", "Unit: µV", "Date of Birth: 12 Apr 1961", "2 values",
      ])
  }

  @Test("what an export of others holds, each record is found again")
  func corpus() throws {
    let files = [
      "alxdrcirilo/export.xml": 8, "paulstaab/export.xml": 5, "tdda/export6s3sample.xml": 15,
    ]
    for (file, count) in files {
      guard let bytes = Corpus.bytes("apple_health/" + file) else {
        return print("AppleHealthTests: no shared/data here")
      }
      #expect(ReadingFault.first(in: bytes) == nil, "\(file)")
      #expect(try Interchange.read(bytes).elements.values.reduce(0, +) == count)
    }
  }
}

import Clinical
import Testing

@testable import Interchange

@Suite("Observations in FHIR")
struct FHIRObservationTests {
  private func detail(_ members: String) throws -> ObservationDetail {
    let statement = try FHIRText.statement("Observation", members)
    guard case .observation(let detail) = statement.detail else { throw Failure.noObservation }
    return detail
  }

  private enum Failure: Error { case noObservation }

  /// Every form of the value, and its words.
  static let values: [(members: String, words: String)] = [
    ("'valueQuantity':{'value':7.10,'unit':'%','code':'%'}", "7.10 %"),
    ("'valueQuantity':{'value':0.012,'comparator':'<','unit':'ng/mL'}", "<0.012 ng/mL"),
    ("'valueQuantity':{'value':2.4}", "2.4"),
    ("'valueQuantity':{'value':'7.2','unit':'g'}", "7.2 g"),
    ("'valueQuantity':{'value':1e400,'unit':'g'}", "1e400 g"),
    ("'valueQuantity':{'value':5,'comparator':'ad','unit':'g'}", "ad 5 g"),
    ("'valueCodeableConcept':{'text':'Negative'}", "Negative"),
    ("'valueCodeableConcept':{'coding':[{'code':'260385009'}]}", "260385009"),
    ("'valueString':'rash on trunk'", "rash on trunk"),
    ("'valueBoolean':false", "no"),
    ("'valueInteger':3", "3"),
    ("'valueRange':{'low':{'value':1},'high':{'value':2,'unit':'L'}}", "1 to 2 L"),
    ("'valueRatio':{'numerator':{'value':1},'denominator':{'value':128}}", "1 : 128"),
    ("'valueSampledData':{'data':'1 2 3'}", "waveform of 3 values"),
    ("'valueTime':'08:10:00'", "08:10:00"),
    ("'valueDateTime':'2026-11'", "2026-11"),
    ("'valueDateTime':'soon'", "soon"),
    ("'valuePeriod':{'start':'2026','end':'2027'}", "2026 to 2027"),
    ("'valueAttachment':{'title':'ECG.pdf'}", "ECG.pdf"),
  ]

  @Test("every form of the value", arguments: values)
  func value(members: String, words: String) throws {
    #expect(try detail(members).value?.words == words)
  }

  @Test("a result without a unit is kept without one (torture 4)")
  func noUnit() throws {
    guard case .quantity(let quantity) = try detail("'valueQuantity':{'value':2.4}").value else {
      throw Failure.noObservation
    }
    #expect(quantity.unitCode == nil)
    #expect(quantity.number.text == "2.4")
  }

  static let absences: [(members: String, reason: AbsentReason?)] = [
    ("'dataAbsentReason':{'coding':[{'code':'asked-declined'}]}", .askedDeclined),
    ("'dataAbsentReason':{'coding':[{'code':'masked'}]}", .masked),
    ("'dataAbsentReason':{'coding':[{'code':'NaN'}]}", .notANumber),
    ("'dataAbsentReason':{'text':'lost'}", .unknown),
    (
      "'valueQuantity':{'extension':[{'url':"
        + "'http://hl7.org/fhir/StructureDefinition/data-absent-reason','valueCode':'error'}]}",
      .error
    ),
    (
      "'_valueString':{'extension':[{'url':"
        + "'http://hl7.org/fhir/StructureDefinition/data-absent-reason','valueCode':'masked'}]}",
      .masked
    ),
    ("'status':'final'", nil),
  ]

  @Test("why there is no value", arguments: absences)
  func absence(members: String, reason: AbsentReason?) throws {
    let detail = try detail(members)
    #expect(detail.value == nil)
    #expect(detail.absent == reason)
  }

  /// Torture 19: ranges and flags as sent, none invented.
  static let ranges: [(sent: String, range: [ObservationDetail.ReferenceRange], flags: [String])] =
    [
      (
        "'referenceRange':[{'high':{'value':5.7}}]",
        [.init(high: Number("5.7").map { Quantity(number: $0) })], []
      ),
      (
        "'referenceRange':[{'low':{'value':60}}]",
        [.init(low: Number("60").map { Quantity(number: $0) })], []
      ),
      ("'referenceRange':[{'text':'negative'}]", [.init(text: "negative")], []),
      ("'interpretation':[{'coding':[{'code':'LL'}]}]", [], ["LL"]),
      ("'interpretation':{'coding':[{'code':'HH'}]}", [], ["HH"]),
      ("'interpretation':[{'text':'critical'}]", [], ["critical"]),
      ("'referenceRange':[{}]", [], []),
    ]

  @Test("ranges and flags as sent", arguments: ranges)
  func rangesAndFlags(
    sent: String, range: [ObservationDetail.ReferenceRange], flags: [String]
  ) throws {
    let detail = try detail(sent)
    #expect(detail.ranges == range)
    #expect(detail.interpretations == flags)
  }

  @Test("blood pressure is one statement of two parts")
  func bloodPressure() throws {
    let detail = try detail(
      """
      'code':{'coding':[{'system':'http://loinc.org','code':'85354-9'}]},'component':[
      {'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]},
       'valueQuantity':{'value':138,'unit':'mmHg'},'interpretation':[{'text':'H'}]},
      {'code':{'coding':[{'system':'http://loinc.org','code':'8462-4'}]},
       'dataAbsentReason':{'coding':[{'code':'unknown'}]}}]
      """)
    #expect(detail.value == nil)
    #expect(detail.components.map { $0.concept.code(in: .loinc) } == ["8480-6", "8462-4"])
    #expect(detail.components.map { $0.value?.words } == ["138 mmHg", nil])
    #expect(detail.components.map(\.absent) == [nil, .unknown])
    #expect(detail.components.first?.interpretations == ["H"])
  }

  static let sections: [(category: String, loinc: String, section: Section)] = [
    ("vital-signs", "", .vitals), ("laboratory", "", .results), ("", "8867-4", .vitals),
    ("vital-sign", "8867-4", .vitals), ("", "718-7", .results),
    ("social-history", "", .socialHistory),
    ("sdoh", "", .socialHistory), ("functional-status", "", .functionalStatus),
    ("disability-status", "", .functionalStatus), ("cognitive-status", "", .mentalStatus),
    ("survey", "", .results), ("imaging", "", .results), ("social-history", "82810-3", .pregnancy),
    ("treatment-intervention-preference", "", .goals), ("care-experience-preference", "", .goals),
    ("observation-adi-documentation", "", .advanceDirectives), ("", "", .results),
  ]

  @Test("the section is the category's, else the code's", arguments: sections)
  func section(category: String, loinc: String, section: Section) throws {
    let statement = try FHIRText.statement(
      "Observation",
      "'category':[{'coding':[{'code':'\(category)'}]}],"
        + "'code':{'coding':[{'system':'http://loinc.org','code':'\(loinc)'}]}")
    #expect(statement.section == section)
  }

  @Test("specimen, method, device and laboratory")
  func parts() throws {
    let detail = try detail(
      """
      'method':{'text':'CKD-EPI 2021'},'bodySite':{'text':'left arm'},'device':{'reference':'#d'},
      'performer':[{'display':'Lakeshore'}],'issued':'2026-08-24T09:00:00Z',
      'specimen':{'reference':'#s'},'contained':[{'resourceType':'Specimen','id':'s',
      'type':{'text':'Serum'},'accessionIdentifier':{'value':'A-9'},'identifier':[{'value':'S-1'}]},
      {'resourceType':'Device','id':'d','deviceName':[{'name':'Cuff 7'}]}]
      """)
    #expect(detail.method == Concept(text: "CKD-EPI 2021"))
    #expect(detail.site == Concept(text: "left arm"))
    #expect(detail.device == "Cuff 7")
    #expect(detail.performer == "Lakeshore")
    #expect(detail.specimen == Concept(text: "Serum"))
    #expect(detail.specimenIdentifiers == ["S-1", "A-9"])
    #expect(detail.issued?.text == "2026-08-24T09:00:00Z")
  }

  /// Torture 18: nothing is added to a date, and the local day stays.
  static let dates: [(members: String, text: String?, day: String?)] = [
    ("'status':'final'", nil, nil),
    ("'effectiveDateTime':'2021'", "2021", "2021-01-01"),
    ("'effectiveDateTime':'2021-03-04T23:30-05:00'", "2021-03-04T23:30-05:00", "2021-03-04"),
    ("'effectiveInstant':'2021-03-04T23:30:00.5Z'", "2021-03-04T23:30:00.5Z", "2021-03-04"),
  ]

  @Test("dates keep what was sent", arguments: dates)
  func date(members: String, text: String?, day: String?) throws {
    let period = try FHIRText.statement("Observation", members).period
    #expect(period.start?.text == text)
    #expect(period.start?.civil.isoDate == day)
    #expect(period.isUndated == (text == nil))
  }

  @Test("an observation contained in a report is a statement of its own")
  func containedObservation() throws {
    let reading = try FHIRText.reading(
      FHIRText.bundle(
        """
        'resourceType':'DiagnosticReport','id':'r','subject':{'reference':'Patient/p'},
        'result':[{'reference':'#o'}],'contained':[{'resourceType':'Observation','id':'o',
        'valueQuantity':{'value':1.015}}]
        """))
    let identifier = NativeIdentifier(root: "", value: "DiagnosticReport/r#o")
    #expect(reading.statements.map(\.statement.kind) == [.report, .observation])
    #expect(reading.statements.last?.statement.identifier == identifier)
    guard case .report(let report) = reading.statements.first?.statement.detail else {
      throw Failure.noObservation
    }
    #expect(report.results == [identifier])
    #expect(reading.elements == ["Patient": 1, "DiagnosticReport": 1])
  }
}

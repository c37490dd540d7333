import Clinical
import Testing

@testable import Interchange

@Suite("CCR: dates, codes, numbers and words")
struct CCRTypeTests {
  private func problem(_ inner: String) throws -> Statement {
    try CCRText.only(
      "<Problems><Problem>\(inner)\(CCRText.described("Gout"))\(CCRText.source)</Problem></Problems>"
    )
  }

  @Test("the type of a date says what it is about")
  func roles() throws {
    let found = try problem(
      CCRText.date("Onset", "2001-03") + CCRText.date("Date Resolved", "2002")
        + CCRText.date("Date recorded", "2001-04-01") + CCRText.date("Date of diagnosis", "2001-05")
    )
    #expect(found.period.start?.iso == "2001-03" && found.period.end?.iso == "2002")
    #expect(found.recorded?.iso == "2001-04-01")
    #expect(found.period.text == "Date of diagnosis: 2001-05")
  }

  static let types: [(sent: String?, role: CCRDateRole)] = [
    (nil, .event), ("Start date", .start), ("Collection start date", .start),
    ("Onset date", .start),
    ("End date", .end), ("Stopped", .end), ("Discharge date", .end), ("Result time", .issued),
    ("Endoscopy", .aside), ("Intended", .aside), ("Expiration date", .aside),
    ("Service date", .event), ("Date/Time administered", .event), ("Last modified", .aside),
    ("Modified date", .recorded), ("Date of birth", .aside),
  ]

  @Test("the words of date types", arguments: types)
  func type(_ row: (sent: String?, role: CCRDateRole)) {
    #expect(CCRDateRole.of(row.sent) == row.role)
  }

  @Test("a problem's date without a type is its beginning, not its end")
  func untyped() throws {
    let found = try problem(CCRText.date(nil, "2001"))
    #expect(found.period.start?.iso == "2001" && found.period.end == nil)
  }

  @Test("approximate dates and ages stay words; a range has two ends")
  func approximate() throws {
    let about =
      "<DateTime><ApproximateDateTime><Text>Spring 2016</Text></ApproximateDateTime></DateTime>"
    #expect(try problem(about).period == Period(text: "Spring 2016"))
    let age = """
      <DateTime><Type><Text>Onset</Text></Type><Age><Value>11</Value><Units><Unit>years</Unit>\
      </Units></Age></DateTime>
      """
    #expect(try problem(age).period == Period(text: "age 11 years"))
    let range = """
      <DateTime><DateTimeRange><BeginRange><ExactDateTime>2001</ExactDateTime></BeginRange>\
      <EndRange><ApproximateDateTime><Text>about 2005</Text></ApproximateDateTime></EndRange>\
      </DateTimeRange></DateTime>
      """
    let found = try problem(range).period
    #expect(found.start?.iso == "2001" && found.text == "until about 2005")
  }

  @Test("an exact date that is none is shown as sent, and told")
  func malformed() throws {
    let reading = try CCRText.read(
      CCRText.record(
        "<Problems><Problem>\(CCRText.date("Onset", "03/04/2001"))\(CCRText.described("Gout"))"
          + CCRText.source + "</Problem></Problems>"))
    #expect(reading.statements.last?.statement.period == Period(text: "03/04/2001"))
    #expect(reading.ledger.map(\.check).contains(.dateMalformed))
  }

  @Test("coding systems by name; a name that is not exactly known stays as sent")
  func systems() throws {
    let found = try CCRText.only(
      "<Problems><Problem>"
        + CCRText.described(
          "Malaria", ("136.9", "ICD9_Broader"), ("084.6", "ICD9"), ("61462000", "SNOMED CT"))
        + CCRText.source + "</Problem></Problems>")
    #expect(
      found.concept.codings.map(\.system) == [CodeSystem("ICD9_Broader"), .icd9cm, .snomed])
  }

  static let statuses: [(sent: String, standing: Status.Standing, certainty: Certainty?)] = [
    ("ACTIVE", .active, nil), ("Prior History No Longer Active", .inactive, nil),
    ("Ruled Out", .unknown, .refuted), ("Rule out", .unknown, .differential),
    ("Final Results", .completed, nil), ("On Hold", .onHold, nil), ("Weird", .unknown, nil),
  ]

  @Test("statuses in any letter case, kept as sent", arguments: statuses)
  func status(_ row: (sent: String, standing: Status.Standing, certainty: Certainty?)) throws {
    let found = try problem("<Status><Text>\(row.sent)</Text></Status>")
    #expect(found.status == Status(row.standing, sent: row.sent))
    #expect(found.certainty == row.certainty)
  }

  @Test("a source whom nobody describes is named as sent, and told")
  func dangling() throws {
    let source = "<Source><Actor><ActorID>user@example.com</ActorID></Actor></Source>"
    let reading = try CCRText.read(
      CCRText.record(
        "<Problems><Problem>\(CCRText.described("Gout"))\(source)</Problem></Problems>"))
    #expect(reading.statements.last?.statement.author == "user@example.com")
    #expect(reading.ledger.map(\.check).contains(.referenceDangling))
  }
}

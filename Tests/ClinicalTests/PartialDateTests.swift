import Testing

@testable import Clinical

@Suite("Dates as they were sent")
struct PartialDateTests {
  static let iso: [(text: String, precision: PartialDate.Precision, offset: Int?)] = [
    ("2021", .year, nil), ("2021-03", .month, nil), ("2021-03-04", .day, nil),
    ("2021-03-04T23", .hour, nil), ("2021-03-04T23:30", .minute, nil),
    ("2021-03-04T23:30:15", .second, nil), ("2021-03-04T23:30-05:00", .minute, -300),
    ("2021-03-04T23:30:15.25Z", .fraction, 0), ("2021-03-04T23:30:15+13:45", .second, 825),
    ("2021-03-04T23:30:15-00:00", .second, nil), ("2024-02-29", .day, nil),
    ("2021-03-04T23:30:60Z", .second, 0),
  ]

  @Test("ISO dates keep text, precision and offset", arguments: iso)
  func readsISO(text: String, precision: PartialDate.Precision, offset: Int?) throws {
    let date = try #require(PartialDate(iso: text))
    #expect(date.text == text)
    #expect(date.precision == precision)
    #expect(date.offsetMinutes == offset)
  }

  static let notISO = [
    "", "21", "2021-", "2021-3-4", "2021-13", "2021-00", "2021-02-29", "2021-04-31", "2021-03-04T",
    "2021-03-04T25:00:00", "2021-03-04T10:60:00", "2021-03-04T10:00:00.", "2021-03-04T10:00:00X",
    "2021-03-04T10:00:00+15:00", "2021T10", "20210304", "yesterday", "2021-03-04 ", " 2021",
    "２０２１",
  ]

  @Test("what is no ISO date is no date", arguments: notISO)
  func refusesISO(text: String) {
    #expect(PartialDate(iso: text) == nil)
  }

  static let hl7: [(text: String, precision: PartialDate.Precision, offset: Int?, day: String)] = [
    ("2021", .year, nil, "2021-01-01"), ("202103", .month, nil, "2021-03-01"),
    ("20210304", .day, nil, "2021-03-04"), ("2021030423", .hour, nil, "2021-03-04"),
    ("202103042330", .minute, nil, "2021-03-04"), ("20210304233015", .second, nil, "2021-03-04"),
    ("20210304233015.1-0500", .fraction, -300, "2021-03-04"),
    ("20210304+0100", .day, 60, "2021-03-04"),
  ]

  @Test("HL7 dates keep text, precision and offset", arguments: hl7)
  func readsHL7(text: String, precision: PartialDate.Precision, offset: Int?, day: String) throws {
    let date = try #require(PartialDate(hl7: text))
    #expect(date.text == text)
    #expect(date.precision == precision)
    #expect(date.offsetMinutes == offset)
    #expect(date.civil.isoDate == day)
  }

  @Test(
    "what is no HL7 date is no date",
    arguments: ["", "202", "20211", "202113", "20210230", "202103041", "2021-03-04", "20210304 "])
  func refusesHL7(text: String) {
    #expect(PartialDate(hl7: text) == nil)
  }

  /// The span that a date can mean, in milliseconds.
  static let spans: [(text: String, length: Int64)] = [
    ("2021", 365 * 86_400_000), ("2024", 366 * 86_400_000), ("2024-02", 29 * 86_400_000),
    ("2021-03-04", 86_400_000), ("2021-03-04T23:30Z", 60_000), ("2021-03-04T23:30:15Z", 1000),
    ("2021-03-04T23:30:15.250Z", 1),
  ]

  @Test("a date means no more than it says", arguments: spans)
  func span(text: String, length: Int64) throws {
    let date = try #require(PartialDate(iso: text))
    #expect(date.upperBound().milliseconds - date.lowerBound().milliseconds == length)
  }

  static let pairs: [(left: String, right: String, isSame: Bool)] = [
    ("2021", "2021-03-04", true), ("2021", "2022", false), ("2021-03", "2021-03-31", true),
    ("2021-03-04T23:30:00-05:00", "2021-03-05T04:30:00Z", true),
    ("2021-03-04T23:30:00-05:00", "2021-03-04T23:30:00Z", false),
    ("2021-03-04T23:30:00-05:00", "2021-03-04", true),
    ("2021-03-04T23:30:00-05:00", "2021-03-05", false),
    ("2021-03-04T23:30:00", "2021-03-04T23:30:00+02:00", true),
  ]

  @Test("dates overlap when they can mean one moment, either way round", arguments: pairs)
  func overlap(left: String, right: String, isSame: Bool) throws {
    let first = try #require(PartialDate(iso: left))
    let second = try #require(PartialDate(iso: right))
    #expect(first.overlaps(second) == isSame)
    #expect(second.overlaps(first) == isSame)
  }

  @Test("an instant is written with its offset", arguments: [0, -300, 330])
  func fromInstant(offset: Int) throws {
    let instant = Instant(milliseconds: 1_614_900_600_000)
    let date = PartialDate(instant, offsetMinutes: offset)
    let again = try #require(PartialDate(iso: date.text))
    #expect(again.lowerBound() == instant)
    #expect(again.offsetMinutes == offset)
  }
}

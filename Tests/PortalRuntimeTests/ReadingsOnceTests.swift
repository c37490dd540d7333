import Clinical
import Portal
import Testing

@Suite("What a chart draws of results that several sources sent")
struct ReadingsOnceTests {
  @Test("A result is one point, whoever sent it, with how many did")
  func once() throws {
    let series = try DemoRecord.person(.marisol).series.first { $0.key == "a1c" }
    let points = try #require(series).points
    let days = points.map { $0.at.local(offsetMinutes: $0.offsetMinutes).isoDate }
    #expect(Set(days).count == days.count)
    let first = try #require(points.first)
    #expect(first.shown == "8.4" && first.sourceName.contains(" +"))
  }

  @Test("A time that was sent without an offset is shown as it was written")
  func wallClock() throws {
    let series = try DemoRecord.person(.marisol).series.first { $0.key == "a1c" }
    let point = try #require(series?.points.first { $0.shown == "7.8" })
    let civil = point.at.local(offsetMinutes: point.offsetMinutes)
    #expect(civil.isoDate == "2026-06-08" && civil.isoTime.hasPrefix("08:05"))
  }
}

import Clinical
import Merging
import Portal
import Terminology
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

  @Test("Every result of the record is on its chart", arguments: DemoRecord.Look.allCases)
  func complete(_ look: DemoRecord.Look) throws {
    let person = try DemoRecord.person(look)
    let drawn = Set(person.series.flatMap { $0.points.map(\.thing) })
    let missing = person.chart.facts.filter { fact in
      [.final, .corrected].contains(fact.state) && fact.members.contains(where: Self.isMeasured)
        && drawn.isDisjoint(with: fact.members.map(\.kept.thing))
    }
    #expect(missing.map(\.title) == [])
  }

  /// Whether a member is a number of something that has a chart.
  private static func isMeasured(_ member: Member) -> Bool {
    guard case .observation(let detail) = member.kept.statement.detail,
      case .quantity? = detail.value
    else { return false }
    // A blood gas is no point of what a finger clip measures.
    let concept = member.kept.statement.concept
    return Analytes.key(for: concept) != nil
      && (member.kept.statement.section == .vitals || !Analytes.isArterialSaturation(concept))
  }

  @Test("A time that was sent without an offset is shown as it was written")
  func wallClock() throws {
    let series = try DemoRecord.person(.marisol).series.first { $0.key == "a1c" }
    let point = try #require(series?.points.first { $0.shown == "7.8" })
    let civil = point.at.local(offsetMinutes: point.offsetMinutes)
    #expect(civil.isoDate == "2026-06-08" && civil.isoTime.hasPrefix("08:05"))
  }
}

import Clinical
import Merging
import Testing

/// A large chart must not need quadratic time (`design.md` 6: 20,000 statements in 150 ms in the
/// release build, the store included; a debug build is some ten times slower).
struct SpeedTests {
  @Test func `Twenty thousand statements are reconciled in linear time`() {
    let statements = (0..<20_000).map { number -> KeptStatement in
      let minute = number % 60
      let time =
        "20\(10 + number / 2000)-0\(1 + number / 250 % 8)-\(10 + number / 60 % 18)T08:\(minute < 10 ? "0" : "")\(minute):00Z"
      let code = ["2823-3", "2160-0", "4548-4", "718-7", "8867-4"][number % 5]
      return Made.kept(
        ["A", "B"][number % 2], String(number),
        Made.result(Made.loinc(code), Made.value(String(40 + number % 50), "mmol/L"), at: time))
    }
    let clock = ContinuousClock()
    var chart = Chart()
    let elapsed = clock.measure { chart = Chart(statements) }
    #expect(chart.facts.count > 10_000)
    #expect(elapsed < .seconds(20))
  }
}

import Access
import ArgumentParser
import Clinical
import Foundation
import Operations

/// `chartline bench`
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the program on this machine, each figure beside its floor.",
    discussion: "Works on invented records in a folder of its own, which is removed at the end.",
    subcommands: [BenchMatching.self])

  @Flag(help: "Print JSON Lines instead of text.")
  var json = false

  @Option(help: "How many people the store holds for the screens and the search.")
  var people = 10_000

  func run() throws {
    try Failure.reporting {
      let folder = NSTemporaryDirectory() + "/chartline-bench-\(getpid())"
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let session = try Session(
        openingStoreAt: folder, viewer: Viewer(account: "bench", role: .clinician), clock: .system)
      write(calibration())
      let imports = ImportBench(session: session)
      write(try imports.fhir())
      write(try imports.ccda())
      let browse = BrowseBench(session: session, store: folder, people: people)
      try browse.fill(0)
      write(try browse.openingOne())
      write(try browse.opening(statements: 2_000, must: "30 ms"))
      write(try browse.opening(statements: 20_000, must: "150 ms"))
      write(try browse.searching())
      browse.screen().forEach(write)
    }
  }

  private func write(_ measurement: Measurement) { measurement.write(json: json) }

  /// A spin of known length: 100 million additions, to compare machines by.
  private func calibration() -> Measurement {
    let seconds = Stopwatch.best(of: 3) {
      var sum: UInt64 = UInt64(getpid())
      for index in 0..<100_000_000 as Range<UInt64> { sum = (sum &+ index) &* 3 }
      if sum == 42 { Output.remark("") }
    }
    return Measurement(
      what: "calibration: 100 million steps of a spin", value: seconds * 1000, unit: "ms")
  }
}

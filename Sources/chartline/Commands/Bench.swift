import Access
import ArgumentParser
import Clinical
import Foundation
import Operations

/// `chartline bench` without more
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "program",
    abstract: "Measure the program on this machine, each figure beside its floor.",
    discussion: "Works on invented records in a folder of its own, which is removed at the end.")

  /// What can be measured by itself.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case `import`, apple, mllp, browse, vitals, lessons
  }

  @Argument(
    help: "What to measure: import, apple, mllp, browse, vitals, lessons; everything when left out."
  )
  var parts: [Part] = []

  @Flag(help: "Print JSON Lines instead of text.")
  var json = false

  @Option(help: "How many people the store holds for the screens and the search.")
  var people = 100_000

  @Option(
    help:
      "How many of the ward's 500 feeds are stored for an hour: 500 takes some minutes and 2 GB.")
  var feeds = 50

  @Option(help: "How many megabytes the Apple Health export has.")
  var megabytes = 500

  func run() throws {
    try Failure.reporting {
      let folder = NSTemporaryDirectory() + "/chartline-bench-\(getpid())"
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let session = try Session(
        openingStoreAt: folder, viewer: Viewer(account: "bench", role: .clinician), clock: .system)
      write(calibration())
      if parts.isEmpty || parts.contains(.import) {
        let imports = ImportBench(session: session, folder: folder)
        try imports.fhir().forEach(write)
        try imports.ccda().forEach(write)
        try imports.ccr().forEach(write)
        try imports.messages().forEach(write)
        try imports.table().forEach(write)
      }
      if parts.isEmpty || parts.contains(.apple) {
        try AppleBench(session: session, folder: folder, megabytes: megabytes).run().forEach(write)
      }
      if parts.isEmpty || parts.contains(.mllp) {
        try MLLPBench(session: session).run().forEach(write)
      }
      if parts.isEmpty || parts.contains(.browse) { try browse(session, folder) }
      if parts.isEmpty || parts.contains(.vitals) {
        try VitalsBench(session: session).run().forEach(write)
        try WardBench(session: session, feeds: feeds).run().forEach(write)
      }
      if parts.isEmpty || parts.contains(.lessons) { EducationBench.run().forEach(write) }
    }
  }

  private func browse(_ session: Session, _ folder: String) throws {
    let browse = BrowseBench(session: session, store: folder, people: people)
    let few = min(1000, people)
    try browse.fill(0, to: few)
    let amongFew = try browse.openingOne()
    let watch = Stopwatch()
    try browse.fill(few, to: people)
    write(
      Measurement(
        what: "people stored and matched, \(people) in all",
        value: Double(people - few) / max(watch.seconds, 0.001), unit: "people/s"))
    write(try browse.oneMore())
    let amongAll = try browse.openingOne()
    write(
      Measurement(
        what: "open a person: of \(people) against of \(few)", value: amongAll / amongFew,
        unit: "times", mark: .atMost(1.3),
        floor: Measurement.shown(amongAll * 1000) + " ms and "
          + Measurement.shown(amongFew * 1000) + " ms"))
    try browse.opening(statements: 2_000, most: 30).forEach(write)
    try browse.opening(statements: 20_000, most: 150).forEach(write)
    write(try browse.searching())
    ScreenBench(store: folder, people: people).run().forEach(write)
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

import Access
import Clinical
import Foundation
import Operations

/// How fast a store of many people opens, is searched and is walked on screen.
struct BrowseBench {
  let session: Session
  let store: String
  let people: Int

  /// Puts `people` invented people into the store, a thousand a document, a problem and a result each.
  func fill(_ first: Int) throws {
    for start in stride(from: first, to: people, by: 1000) {
      var entries: [[UInt8]] = []
      for person in start..<min(start + 1000, people) {
        entries.append(SyntheticRecords.bundle(person: person, observations: 1))
      }
      _ = try session.importDocument(Self.joined(entries), via: "bench")
    }
  }

  /// One Bundle that holds others.
  private static func joined(_ bundles: [[UInt8]]) -> [UInt8] {
    var out = Array("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[".utf8)
    for (index, bundle) in bundles.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      out += Array("{\"resource\":".utf8) + bundle + Array("}".utf8)
    }
    return out + Array("]}".utf8)
  }

  /// Opening a chart of so many statements.
  func opening(statements: Int, must: String) throws -> Measurement {
    let bytes = SyntheticRecords.bundle(
      person: 2_000_000 + statements, observations: statements * 10 / 11)
    let account = try session.importDocument(bytes, via: "bench")
    var seconds = 0.0
    if let person = account.identities.first {
      seconds = try Stopwatch.best(of: 3) { _ = try session.openChart(of: person) }
    }
    return Measurement(
      what: "open a chart of \(statements) statements", value: seconds * 1000, unit: "ms",
      must: must)
  }

  /// Opening one person among all.
  func openingOne() throws -> Measurement {
    let person = try session.listPeople(matching: "B7", limit: 1).first
    let seconds = try Stopwatch.best(of: 5) {
      if let person { _ = try session.openChart(of: person.key) }
    }
    return Measurement(
      what: "open one person among \(people)", value: seconds * 1000, unit: "ms", must: "flat")
  }

  /// Search as one types over everybody.
  func searching() throws -> Measurement {
    var slowest = 0.0
    for typed in ["b", "ba", "bad", "bade"] {
      slowest = max(
        slowest,
        try Stopwatch.best(of: 3) { _ = try session.listPeople(matching: typed, limit: 300) })
    }
    return Measurement(
      what: "search as you type over \(people) people, slowest", value: slowest * 1000, unit: "ms",
      must: "20 ms")
  }

  /// Start, keys and memory of the program itself in a terminal.
  func screen() -> [Measurement] {
    let watch = Stopwatch()
    guard let terminal = BenchTerminal(["--store", store], columns: 120, rows: 40) else {
      return []
    }
    let first = terminal.read(quiet: 5)
    let start = watch.seconds - 0.005
    _ = terminal.read(quiet: 300)
    terminal.send("\r")
    _ = terminal.read(quiet: 1500)
    var seconds: [Double] = []
    var bytes = 0
    for index in 0..<200 {
      terminal.send(index % 2 == 0 ? "\u{1B}[B" : "\u{1B}[A")
      let answer = terminal.read(quiet: 3)
      seconds.append(answer.seconds)
      bytes = max(bytes, answer.bytes)
    }
    let memory = terminal.residentMegabytes
    terminal.send("Q")
    return [
      Measurement(
        what: "start to first painted screen, \(people) people", value: start * 1000, unit: "ms",
        must: "50 ms", floor: "\(first.bytes) bytes"),
      Measurement(
        what: "key to painted screen, p99 of 200",
        value: Stopwatch.percentile(0.99, of: seconds) * 1000,
        unit: "ms", must: "5 ms"),
      Measurement(
        what: "bytes for one cursor move, most, 120x40", value: Double(bytes), unit: "bytes",
        must: "300 bytes"),
      Measurement(
        what: "memory while browsing", value: memory, unit: "MB", must: "48 MB"),
    ]
  }
}

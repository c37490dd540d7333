import Access
import Clinical
import Dispatch
import Foundation
import Merging
import Operations
import RecordStore

/// How fast a store of many people opens, is searched and is walked on screen.
struct BrowseBench {
  let session: Session
  let store: String
  let people: Int

  /// Puts the invented people from `first` up to `last` into the store, a thousand a document, a
  /// problem and a result each; the next thousand is made ready while the last is stored.
  func fill(_ first: Int, to last: Int) throws {
    var next = Meanwhile { [session] in Self.thousand(first, to: last, session) }
    for start in stride(from: first, to: last, by: 1000) {
      guard let ready = try next.result?.get() else { break }
      if start + 1000 < last {
        next = Meanwhile { [session] in Self.thousand(start + 1000, to: last, session) }
      }
      _ = try session.importPrepared(ready)
    }
  }

  private static func thousand(
    _ start: Int, to last: Int, _ session: Session
  ) -> Result<PreparedImport, OperationError> {
    let bundles = (start..<min(start + 1000, last)).map {
      SyntheticRecords.bundle(person: $0, observations: 1)
    }
    do throws(OperationError) {
      return .success(try session.prepareDocument(joined(bundles), via: "bench"))
    } catch {
      return .failure(error)
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

  /// Seconds to open one person of many, but for the note in the access log: it waits for the disk,
  /// however many people there are.
  func openingOne() throws -> Double {
    guard let person = try session.listPeople(matching: "B7", limit: 1).first else { return 0 }
    return try Stopwatch.best(of: 50) { _ = try session.openChart(of: person.key, note: false) }
  }

  /// Milliseconds to bring one more person into the store, stored, matched and noted; how many others
  /// share a key with one, and so are compared, on average.
  func oneMore() throws -> Measurement {
    var seconds: [Double] = []
    for number in people..<(people + 20) {
      let bytes = SyntheticRecords.bundle(person: number, observations: 1)
      let watch = Stopwatch()
      _ = try session.importDocument(bytes, via: "bench")
      seconds.append(watch.seconds)
    }
    let compared = try session.store.candidatesOfNewest(20, scope: session.scope)
    return Measurement(
      what: "one more person, stored and matched, median",
      value: Stopwatch.percentile(0.5, of: seconds) * 1000, unit: "ms",
      floor: "compared with \(Measurement.shown(compared)) of \(people) people on average")
  }

  /// The number of the invented person whose chart is the largest.
  static let largest = number(ofChartWith: 20_000)

  private static func number(ofChartWith statements: Int) -> Int { 2_000_000 + statements }

  /// Opening a chart of so many statements, computing it, and bringing it up to date for one more.
  func opening(statements: Int, most: Double) throws -> [Measurement] {
    let bytes = SyntheticRecords.bundle(
      person: Self.number(ofChartWith: statements), observations: statements * 10 / 11)
    let account = try session.importDocument(bytes, via: "bench")
    guard let person = account.identities.first else { return [] }
    let seconds = try Stopwatch.best(of: 5) { _ = try session.openChart(of: person) }
    let opened = Measurement(
      what: "open a chart of \(statements) statements", value: seconds * 1000, unit: "ms",
      mark: .atMost(most),
      floor: try Stopwatch.processor(of: 3) { _ = try session.openChart(of: person) })
    guard statements >= 20_000 else { return [opened] }
    let kept = try session.store.statements(of: person, scope: session.scope)
    func compute() {
      _ = Reconciliation.chart(
        of: kept, decisions: [],
        spread: DispatchQueue.concurrentPerform(iterations:execute:))
    }
    let computed = Stopwatch.best(of: 5, compute)
    return [
      opened,
      Measurement(
        what: "of that, to compute the chart", value: computed * 1000, unit: "ms",
        mark: .atMost(100), floor: Stopwatch.processor(of: 3, compute)),
      updating(kept, .observation, "a new result"), updating(kept, .condition, "a new problem"),
    ]
  }

  /// Bringing the open chart up to date for one statement more of a kind.
  private func updating(_ kept: [KeptStatement], _ kind: Kind, _ what: String) -> Measurement {
    let now = kept.last?.received ?? Instant(milliseconds: 0)
    var live = LiveChart(of: kept, decisions: [], asOf: now)
    // The screens hold the chart of before.
    let shown = live.chart
    let models = kept.filter { $0.statement.kind == kind }
    let seconds = (0..<50).map { number in
      let model = models[number * models.count / 50]
      let new = KeptStatement(
        thing: ThingID(rawValue: "\(padded(number))" + model.thing.rawValue.dropFirst(2)),
        content: model.content, source: model.source, sourceName: model.sourceName,
        dialect: model.dialect, identity: model.identity, statement: model.statement,
        written: model.written, received: model.received)
      let watch = Stopwatch()
      live.update([new.thing: [new]], asOf: now)
      return watch.seconds
    }
    return Measurement(
      what: "\(what) in it: the open chart up to date, median",
      value: Stopwatch.percentile(0.5, of: seconds) * 1000, unit: "ms", mark: .atMost(5),
      floor: "\(shown.facts.count) facts, then \(live.chart.facts.count)")
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
      mark: .atMost(20))
  }
}

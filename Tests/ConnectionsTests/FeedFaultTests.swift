import Clinical
import Foundation
import Operations
import SimulatedProviders
import Testing

@Suite("A provider that sends, and what goes wrong at it")
struct FeedFaultTests {
  @Test(
    "Whatever goes wrong, what was acknowledged is there, once, and what is no message is kept aside",
    arguments: [Fault.duplicate, .outOfOrder, .garbage, .cut])
  func faults(fault: Fault) async throws {
    let loopback = try Loopback()
    let feed = MLLPFeed("Lakeshore Laboratory", to: loopback.port, patience: Loopback.patience)
    feed.faults.add(fault)
    let messages = (1...3).map { Array(Loopback.result($0).utf8) }
    let sent = try await feed.send(messages)
    let acknowledged = sent.filter { $0.answer?.isSuccess == true }
    #expect(Set(acknowledged.map(\.message)) == Set(messages))
    let stored = try loopback.session.listPeople().flatMap {
      try loopback.session.listReadings(of: $0.key).map(\.sent)
    }
    #expect(stored.count == 3)
    #expect(try loopback.session.listKeptAside().count == (fault == .garbage ? 1 : 0))
    // The same again, without trouble: nothing is added.
    _ = try await feed.send(messages)
    let again = try loopback.session.listPeople().flatMap {
      try loopback.session.listReadings(of: $0.key)
    }
    #expect(again.count == 3)
    await loopback.end()
  }
}

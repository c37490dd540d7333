import Access
import Clinical
import Connections
import Foundation
import Operations
import Synchronization
import Testing

@Suite("A recorded day, played again")
struct ReplayTests {
  private static let script = """
    # two results and a file
    2026-11-09T08:10:00-05:00 mllp \(line(2, "5.1"))
    2026-11-09T08:00:00-05:00 mllp \(line(1, "4.9"))
    sent mllp @more.hl7

    2026-11-10T09:00:00-05:00 folder @clinic.json
    2026-11-10T09:30:00-05:00 mllp MSH|^~\\&|LAB|LL|||20261109||ORU^R01||P|2.5.1
    """

  private static func line(_ number: Int, _ value: String) -> String {
    Loopback.result(number, value: value).split(separator: "\r").joined(separator: "<CR>")
  }

  private static let files = [
    "more.hl7": Loopback.result(3) + Loopback.result(4),
    "clinic.json": """
    {"resourceType":"Patient","id":"1","identifier":[{"system":"urn:oid:1.2","value":"C1"}],
    "name":[{"family":"Voss"}]}
    """,
  ]

  private static func read(_ text: String) throws(OperationError) -> ReplayScript {
    try ReplayScript(text) { name throws(OperationError) in
      guard let text = files[name] else { throw OperationError(.missing, "no \(name)") }
      return Array(text.utf8)
    }
  }

  private func play(_ text: String) async throws -> (dump: [String], log: [Exchange]) {
    let folder =
      FileManager.default.temporaryDirectory.path + "/chartline-replay-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let session = try Session(
      openingStoreAt: folder, viewer: Viewer(account: "ada", role: .clinician),
      clock: .fixed(Loopback.now))
    _ = await Replay(try Self.read(text), speed: .most).run(into: session) { _ in }
    return (
      try session.dump() + session.listImports().map { "\($0.at.iso) \($0.via)" },
      try session.listExchanges()
    )
  }

  @Test("The same script gives the same store and the same log, to the millisecond")
  func deterministic() async throws {
    let (first, second) = (try await play(Self.script), try await play(Self.script))
    #expect(first.dump == second.dump && first.log == second.log)
    #expect(!first.dump.isEmpty)
  }

  @Test("Events happen in the order of their times, at the script's time, by the listener's way")
  func order() async throws {
    let log = try await play(Self.script).log.reversed() as [Exchange]
    // Those of the file say 13:10 and no zone: as late as the first line, and below it.
    #expect(log.map(\.controlID) == ["M1", "M2", "M3", "M4", "", ""])
    #expect(log.map(\.at) == log.map(\.at).sorted())
    #expect(log.filter { $0.status == "AA" }.count == 4)
    #expect(log.first { $0.transport == .folder }?.words.isEmpty == false)
    let refused = try #require(log.last)
    #expect(refused.status == "AE" && refused.errorPlace == "MSH^1^10")
    #expect(refused.at.iso == "2026-11-10T14:30:00.000Z")
  }

  @Test("At a speed it waits as long as it took, divided by the speed")
  func speed() async throws {
    let loopback = try Loopback()
    let waited = Mutex<[Double]>([])
    let replay = Replay(try Self.read(Self.script), speed: .times(60)) { seconds in
      waited.withLock { $0.append(seconds) }
    }
    let sender = MLLPSender(
      host: "127.0.0.1", port: loopback.port, patience: Loopback.patience,
      clock: loopback.session.clock)
    let sent = Mutex<[String]>([])
    let count = try await replay.send(by: sender) { one in sent.withLock { $0.append(one.status) } }
    #expect(count == 6)
    #expect(sent.withLock { $0 } == ["AA", "AA", "AA", "AA", "AE"])
    #expect(waited.withLock { $0 }.contains(30))
    await loopback.end()
  }

  @Test(
    "A line that is not understood is named, and nothing is read but what lies beside the script",
    arguments: [
      "now", "2026-11-09 mllp @more.hl7", "2026-11-09T08:00:00Z fhir @more.hl7",
      "2026-11-09T08:00:00Z mllp @../more.hl7", "2026-11-09T08:00:00Z mllp @/etc/passwd",
      "2026-11-09T08:00:00Z mllp @clinic.json", "sent mllp hello",
    ])
  func malformed(_ line: String) throws {
    let error = try #require(throws: OperationError.self) { try Self.read("# a\n" + line) }
    #expect(error.what.hasPrefix("line 2 of the script"))
  }
}

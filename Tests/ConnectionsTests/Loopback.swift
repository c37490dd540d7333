import Access
import Clinical
import Connections
import Foundation
import GRDB
import Interchange
import Operations
import Synchronization

/// A listener on the loopback interface with a store of its own.
final class Loopback: Sendable {
  private let folder =
    FileManager.default.temporaryDirectory.path + "/chartline-mllp-"
    + UUID().uuidString
  let session: Session
  let port: UInt16
  private let serving: Task<Void, Never>
  let told: Told

  /// Seconds to wait: other tests may hold every core for minutes.
  static let patience = 600.0

  /// 2026-11-16 08:30 UTC.
  static let now = Instant(milliseconds: 1_794_817_800_000)

  /// - Parameter before: what is in the store when the listener begins.
  init(senders: Set<String>? = nil, before: (Session) throws -> Void = { _ in }) throws {
    session = try Session(
      openingStoreAt: folder, viewer: Viewer(account: "ada", role: .clinician),
      clock: .fixed(Self.now))
    try before(session)
    let told = Told()
    let listener = try MLLPListener(
      MLLPOptions(port: 0, senders: senders), session: session
    ) { told.add($0) }
    port = listener.port
    serving = Task { await listener.run() }
    self.told = told
  }

  /// What the listener told of, in order.
  final class Told: Sendable {
    private let kept = Mutex<[Exchange]>([])
    func add(_ exchange: Exchange) { kept.withLock { $0.append(exchange) } }
    var all: [Exchange] { kept.withLock { $0 } }
  }

  /// Sends messages over one connection; returns the answers in order.
  func send(_ messages: [String]) async throws -> [Exchange] {
    let sent = Mutex<[Exchange]>([])
    let sender = MLLPSender(
      host: "127.0.0.1", port: port, patience: Self.patience, clock: session.clock)
    try await sender.send(messages.map { Array($0.utf8) }) { one in
      sent.withLock { $0.append(one) }
    }
    return sent.withLock { $0 }
  }

  /// Ends the listener; all that it took is stored and logged then.
  func stop() async {
    serving.cancel()
    await serving.value
  }

  /// Lets nothing be stored from now on, or lets it again: the table of imports is away.
  func stopWriting(_ isStopped: Bool) throws {
    let (from, to) = isStopped ? ("import", "gone") : ("gone", "import")
    let database = try DatabaseQueue(path: session.store.location.database)
    try database.write { try $0.execute(sql: "ALTER TABLE \"\(from)\" RENAME TO \"\(to)\"") }
    try database.close()
  }

  /// Ends the listener and removes its store.
  func end() async {
    await stop()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// A result of a patient, as a laboratory sends it.
  static func result(
    _ number: Int, value: String = "4.9", modes: String = "", sender: String = "LAKESHORE"
  ) -> String {
    let second = String(10_000 + number / 60 * 100 + number % 60).dropFirst()
    return [
      "MSH|^~\\&|LAB|\(sender)|CL|CL|20261109131000||ORU^R01^ORU_R01|M\(number)|P|2.5.1\(modes)",
      "PID|1||LL-1^^^\(sender)^MR||QUILLANE^MARISOL||19680409|F",
      "OBR|1||A\(number)|24320-4^BMP^LN|||2026110907\(second)||||||||||||||||||F",
      "OBX|1|NM|2823-3^Potassium^LN||\(value)|mmol/L|3.5-5.1||||F",
    ].joined(separator: "\r") + "\r"
  }
}

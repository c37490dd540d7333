import Access
import Clinical
import Connections
import Foundation
import Operations
import Synchronization
import Testing

/// The promise of an acknowledgement: what was answered with AA is in the store, whatever happens to the
/// process then.
@Suite("A listener that is killed")
struct KilledListenerTests {
  /// Times that the listener is killed.
  private static let rounds = 200
  /// Messages that are on their way when it is killed, over four connections.
  private static let messages = 24

  @Test("Killed 200 times under load: every acknowledged message is stored, none twice")
  func killed() async throws {
    let command = try Command()
    let acknowledged = Acknowledged()
    for round in 0..<Self.rounds {
      let listener = try Listener(command)
      // After how many answers it dies is different in each round.
      let most = round % Self.messages
      try await Self.load(listener, round: round) { number in
        if acknowledged.add(number, round: round) > most { listener.kill() }
      }
      listener.kill()
    }
    let session = try Session(
      openingStoreAt: command.store, viewer: Viewer(account: "ada", role: .clinician),
      clock: .fixed(Instant(milliseconds: 1_794_817_800_000)))
    let stored = try session.listPeople().flatMap { try session.listReadings(of: $0.key) }
      .map(\.sent)
    #expect(Set(stored).count == stored.count)
    #expect(!acknowledged.all.isEmpty)
    let lost = acknowledged.all.filter { !stored.contains("\($0) mmol/L") }
    #expect(lost.isEmpty)
  }

  private static func load(
    _ listener: Listener, round: Int, told: @escaping @Sendable (Int) -> Void
  ) async throws {
    await withTaskGroup(of: Void.self) { group in
      for connection in 0..<4 {
        group.addTask {
          let numbers = stride(from: connection, to: messages, by: 4).map { round * 100 + $0 + 1 }
          let sender = MLLPSender(
            host: "127.0.0.1", port: listener.port, patience: 600,
            clock: .fixed(Instant(milliseconds: 1_794_817_800_000)))
          try? await sender.send(numbers.map(message)) { sent in
            guard sent.status == "AA", let number = Int(sent.controlID) else { return }
            told(number)
          }
        }
      }
    }
  }

  /// A result whose value is the number of its message.
  private static func message(_ number: Int) -> [UInt8] {
    let time = String(1_000_000 + number / 3600 * 10_000 + number / 60 % 60 * 100 + number % 60)
      .dropFirst()
    return Array(
      ([
        "MSH|^~\\&|LAB|LAKESHORE|CL|CL|20261109||ORU^R01^ORU_R01|\(number)|P|2.5.1",
        "PID|1||LL-1^^^LAKESHORE^MR||QUILLANE^MARISOL||19680409|F",
        "OBR|1||A\(number)|24320-4^BMP^LN|||20261109\(time)||||||||||||||||||F",
        "OBX|1|NM|2823-3^Potassium^LN||\(number)|mmol/L|||||F",
      ].joined(separator: "\r") + "\r").utf8)
  }
}

/// The numbers that were acknowledged.
private final class Acknowledged: Sendable {
  private let numbers = Mutex<[Int: Set<Int>]>([:])

  /// Adds a number; returns how many there are of its round.
  func add(_ number: Int, round: Int) -> Int {
    numbers.withLock { numbers in
      numbers[round, default: []].insert(number)
      return numbers[round]?.count ?? 0
    }
  }

  var all: [Int] { numbers.withLock { $0.values.flatMap { $0 } } }
}

/// A listener as a process of its own.
private final class Listener: Sendable {
  let port: UInt16
  private let identifier: Int32
  private let process: Mutex<Process?>

  init(_ command: Command) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = Command.program
    process.arguments = [
      "listen", "--store", command.store, "--port", "0", "--json", "--as", "clinician",
    ]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let row =
      try JSONSerialization.jsonObject(with: output.fileHandleForReading.availableData)
      as? [String: Any]
    port = UInt16(try #require(row?["port"] as? Int))
    identifier = process.processIdentifier
    self.process = Mutex(process)
  }

  /// Kills it as nothing can be prepared for, and waits until it is gone.
  func kill() {
    Glibc.kill(identifier, SIGKILL)
    process.withLock { process in
      process?.waitUntilExit()
      process = nil
    }
  }
}

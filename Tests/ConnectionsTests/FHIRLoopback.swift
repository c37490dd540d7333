import Access
import Assets
import Clinical
import Connections
import Foundation
import Operations
import SimulatedProviders
import Synchronization

/// A simulated FHIR provider on a real socket, and a store that fetches from it.
final class FHIRLoopback: Sendable {
  static let now = Instant(milliseconds: 1_794_834_600_000)

  let session: Session
  let provider: FHIRProvider
  /// The pauses that were asked for; none is waited.
  let pauses = Mutex<[Double]>([])
  private let serving: Task<Void, Never>
  private let folder: String

  /// - Parameter files: names below `demo/`.
  convenience init(
    _ name: String, _ files: [String], habits: FHIRProvider.Habits = .init()
  ) async throws {
    try await self.init(
      name, all: files.map { ($0, Self.asset("demo/" + $0)) }, habits: habits)
  }

  /// - Parameter documents: what the provider has, as text.
  convenience init(_ name: String, documents: [String]) async throws {
    try await self.init(name, all: documents.map { ("text", Array($0.utf8)) }, habits: .init())
  }

  private init(
    _ name: String, all: [(name: String, bytes: [UInt8])], habits: FHIRProvider.Habits
  ) async throws {
    folder = NSTemporaryDirectory() + "chartline-fhir-\(UUID().uuidString)"
    session = try Session(
      openingStoreAt: folder, viewer: Viewer(account: "records", role: .clinician),
      clock: .fixed(Self.now))
    let documents = all.map {
      ProviderDocument(
        at: Instant(milliseconds: 0), provider: name, name: $0.name, bytes: $0.bytes)
    }
    provider = try FHIRProvider(name, documents, habits: habits) { Self.now }
    serving = try await provider.start()
  }

  static func asset(_ name: String) -> [UInt8] {
    guard let asset = asset_named(name)?.pointee else { return [] }
    return Array(UnsafeBufferPointer(start: asset.bytes, count: Int(asset.size)))
  }

  /// A sync of the provider, on a thread of its own, since it waits; the pauses between tries are noted,
  /// not waited.
  func sync(
    _ kind: SourceConnection.Kind, _ patients: [String] = [],
    goOn: @escaping @Sendable (SyncProgress) -> Bool = { _ in true },
    with change: (inout SourceConnection) -> Void = { _ in }
  ) async throws -> SyncRecord {
    var connection = SourceConnection(name: provider.name, kind: kind, address: provider.base)
    connection.patients = patients
    change(&connection)
    let patience = Patience(
      pause: { [self] seconds in
        pauses.withLock { $0.append(seconds) }
        return true
      }, chance: { 0.5 })
    let sync = SourceSync(session: session, patience: patience)
    return try await withCheckedThrowingContinuation { [connection] continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try sync.run(connection, goOn: goOn) })
      }
    }
  }

  /// What the record says, in plain text.
  func record() throws -> [String] {
    try session.listPeople().map { try session.exportText(of: $0.key) }
  }

  func end() async {
    serving.cancel()
    await serving.value
    try? FileManager.default.removeItem(atPath: folder)
  }
}

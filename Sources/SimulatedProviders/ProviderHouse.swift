import Clinical
import FlyingSocks
import Foundation
import Interchange
import Synchronization

/// How a provider of the story gives what it has.
public enum ProviderWay: String, Sendable, CaseIterable {
  /// FHIR R4: the records of patients; lets one client in by its key.
  case records
  /// FHIR R4: the records of everybody, by Bulk Data.
  case bulk
  /// FHIR R4: C-CDA documents, by DocumentReference.
  case documents
  /// Files that appear in a folder.
  case folder
  /// HL7 v2 over MLLP, as it happens.
  case mllp
}

/// The providers of the story on the loopback interface, all of them simulated.
public final class ProviderHouse: Sendable {
  /// Who gives how, in the order in which they are shown.
  public static let ways: [(provider: String, way: ProviderWay)] = [
    ("Riverside Hospital", .records), ("Oakwood Family Clinic", .documents),
    ("Beacon Heart Associates", .folder), ("Lakeshore Laboratory", .mllp),
    ("Corner Pharmacy", .bulk), ("State Immunization Registry", .mllp),
    ("Old Practice", .folder), ("Blue Payer", .bulk), ("Home Hub", .mllp),
  ]

  /// The providers that speak FHIR, by name.
  public let servers: [String: FHIRProvider]
  /// The registry that also answers questions.
  public let registry: RegistryDesk
  /// What goes wrong next at those that send by themselves, by name.
  public let faults: [String: Faults]
  private let folder: String
  private let serving = Mutex<[Task<Void, Never>]>([])

  /// The providers with their documents.
  /// - Parameters:
  ///   - client: who may fetch from the hospital, and the public half of its key; nil lets anybody.
  ///   - folder: where files appear.
  ///   - port: the first of the ports; 0 takes free ones.
  ///   - now: the instant up to which they have documents.
  public init(
    _ documents: [ProviderDocument], client: (name: String, publicKey: String)?, folder: String,
    port: UInt16 = 0, now: @escaping @Sendable () -> Instant
  ) throws {
    self.folder = folder
    var servers: [String: FHIRProvider] = [:]
    var faults: [String: Faults] = [:]
    for (name, way) in Self.ways {
      switch way {
      case .mllp: faults[name] = Faults()
      case .folder: continue
      case .records, .bulk, .documents:
        servers[name] = try FHIRProvider(
          name, documents.filter { $0.provider == name && Self.way(of: $0) == way },
          habits: .init(client: way == .records ? client : nil),
          port: port == 0 ? 0 : port &+ UInt16(servers.count), now: now)
      }
    }
    self.servers = servers
    self.faults = faults
    registry = try RegistryDesk(
      Self.registry, documents.filter { $0.provider == Self.registry },
      faults: faults[Self.registry] ?? Faults(),
      port: port == 0 ? 0 : port &+ UInt16(servers.count),
      now: now)
  }

  private static let registry = "State Immunization Registry"

  /// Begins to serve; returns when all can be asked.
  public func start() async throws {
    for server in servers.values {
      let task = try await server.start()
      serving.withLock { $0.append(task) }
    }
    let task = registry.start()
    serving.withLock { $0.append(task) }
  }

  /// Ends every server, and waits until no socket is left.
  public func stop() async {
    let tasks = serving.withLock { tasks in
      defer { tasks = [] }
      return tasks
    }
    for task in tasks { task.cancel() }
    for task in tasks { await task.value }
  }

  /// Lets something go wrong once at every provider.
  public func fail(by fault: Fault) {
    for server in servers.values { server.faults.add(fault) }
    for feed in faults.values { feed.add(fault) }
  }

  /// How a document is given; nil for one that no provider of the house has. A hospital whose records are
  /// fetched still sends what happens on its wards by HL7 v2, and a hub that sends messages puts its tables
  /// into a folder.
  public static func way(of document: ProviderDocument) -> ProviderWay? {
    guard let way = ways.first(where: { $0.provider == document.provider })?.way else { return nil }
    if document.bytes.starts(with: Array("MSH|".utf8)) { return .mllp }
    return way == .mllp ? .folder : way
  }

  /// The folder in which a provider's files appear.
  public func folder(of provider: String) -> String {
    folder + "/" + provider.lowercased().split(separator: " ").joined(separator: "-")
  }

  /// Lets a provider that gives by itself give a document: as messages to a listener, or as a file.
  /// - Returns: the answers to its messages; none for a file.
  public func give(
    _ document: ProviderDocument, listener port: UInt16
  ) async throws -> [MLLPFeed.Sent] {
    switch Self.way(of: document) {
    case .mllp:
      let feed = MLLPFeed(
        document.provider, to: port, faults: faults[document.provider] ?? Faults())
      return try await feed.send(HL7Messages.split(document.bytes))
    case .folder:
      try DropFolder(document.provider, folder: folder(of: document.provider)).put(document)
      return []
    default: return []
    }
  }
}

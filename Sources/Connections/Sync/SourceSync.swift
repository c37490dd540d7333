import Clinical
import Foundation
import Interchange
import Operations

/// How far a sync is, for whoever waits.
public struct SyncProgress: Sendable, Equatable {
  /// The source.
  public var source: String
  /// What is being done, in words.
  public var doing: String
  /// Documents that came so far.
  public var documents: Int
}

/// Fetches what one source has that is not here yet. What came before something went wrong is kept, and
/// the next sync goes on from there.
public struct SourceSync: Sendable {
  let session: Session
  let transport: HTTPTransport
  let patience: Patience
  let told: @Sendable (HTTPExchange) -> Void

  /// A way to sync.
  /// - Parameter told: called after every exchange with another system.
  public init(
    session: Session, transport: HTTPTransport = HTTPTransport(), patience: Patience,
    told: @escaping @Sendable (HTTPExchange) -> Void = { _ in }
  ) {
    self.session = session
    self.transport = transport
    self.patience = patience
    self.told = told
  }

  /// Fetches what is new at a source, and notes what came of it.
  /// - Parameter goOn: called now and then with how far it is; false ends the sync there.
  /// - Returns: the account of the sync; what went wrong stands in its `failure`.
  /// - Throws: ``OperationError`` when the store cannot be used.
  public func run(
    _ connection: SourceConnection, goOn: @escaping (SyncProgress) -> Bool = { _ in true }
  ) throws(OperationError) -> SyncRecord {
    var record = try session.beginSync(of: connection.name)
    let arrivals = Arrivals(connection, session) {
      goOn(SyncProgress(source: connection.name, doing: $0, documents: $1))
    }
    do throws(OperationError) {
      switch connection.kind {
      case .fhir, .documents: try FHIRSync(self, connection, arrivals).run()
      case .folder: try InboxFolder(connection.address).take(arrivals)
      case .mllp:
        throw OperationError(
          .refused, "\(connection.name) sends by itself", "listen to it: chartline listen")
      }
    } catch {
      record.failure = error.description
    }
    record.add(arrivals)
    try session.end(record)
    return record
  }
}

extension SyncRecord {
  fileprivate mutating func add(_ arrivals: Arrivals) {
    documents = arrivals.documents
    (new, same) = (arrivals.account.new, arrivals.account.same)
    (superseding, rejected) = (arrivals.account.superseding, arrivals.account.rejected)
    if failure == nil, let first = arrivals.problems.first {
      let more = arrivals.problems.count - 1
      failure = first + (more > 0 ? "; and \(more) more" : "")
    }
  }
}

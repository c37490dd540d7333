import ArgumentParser
import Clinical
import Connections
import Foundation
import Operations

/// `chartline sync`
struct Sync: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fetch what is new from the sources.",
    discussion: """
      Each document is stored in its own transaction; what came before something went wrong is kept, and \
      the next sync goes on from there. Ctrl-C stops between two steps. With --watch it stays and syncs \
      each source when it is due, folders every two seconds.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The source's name; all of them when not given.")
  var name: String?

  @Flag(help: "Stay, and sync each source when it is due.")
  var watch = false

  @Option(help: "Trust the authorities of this file instead of the machine's.")
  var authorities: String?

  func run() throws {
    try common.run { session in
      let interruption = Interruption()
      let runner = SourceSync(
        session: session, transport: HTTPTransport(authorities: authorities),
        patience: .real(goOn: interruption.goOn))
      repeat {
        for connection in try due(session) where !interruption.hasCome {
          try sync(connection, runner, interruption)
        }
        if watch { Thread.sleep(forTimeInterval: 2) }
      } while watch && !interruption.hasCome
    }
  }

  /// The sources to sync now, by name.
  private func due(_ session: Session) throws(OperationError) -> [SourceConnection] {
    if let name, !watch { return [try session.connection(named: name)] }
    let due = watch ? Set(try session.listDue().map(\.name)) : []
    return try session.listConnections().map(\.connection).filter { source in
      guard source.kind.isFetched, name.map({ $0 == source.name }) ?? true else { return false }
      return !watch || source.kind == .folder || due.contains(source.name)
    }
  }

  private func sync(
    _ connection: SourceConnection, _ runner: SourceSync, _ interruption: Interruption
  ) throws {
    let shown = ProgressLine()
    defer { shown.end() }
    let isDue = watch && connection.kind != .folder
    let record: SyncRecord
    do throws(OperationError) {
      record = try runner.run(connection, onSchedule: isDue) { progress in
        shown.show("\(progress.source): \(progress.doing), \(progress.documents) documents")
        return !interruption.hasCome
      }
    } catch {
      // With --watch a portal, or another watch, does it.
      guard watch, error.reason == .busy else { throw error }
      return
    }
    shown.end()
    if watch, record.documents == 0, record.failure == nil { return }
    if common.json {
      Output.json([
        ("source", .text(record.connection)), ("documents", .integer(Int64(record.documents))),
        ("new", .integer(Int64(record.new))), ("same", .integer(Int64(record.same))),
        ("superseding", .integer(Int64(record.superseding))),
        ("rejected", .integer(Int64(record.rejected))),
        ("failure", record.failure.map { .text($0) } ?? .null),
      ])
    } else {
      Output.line("\(record.connection): \(record.failure ?? record.countWords)")
    }
    Output.flush()
  }
}

/// A line of progress that a closure can hold.
private final class ProgressLine {
  private var progress = Progress()
  func show(_ words: String) { progress.show(words) }
  func end() { progress.end() }
}

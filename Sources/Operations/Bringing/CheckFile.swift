import Clinical
import Interchange
import RecordStore

/// What is in a file, and how it would be read; nothing is stored.
public struct FileCheck: Sendable {
  /// The file.
  public var file: String
  /// Its size in bytes.
  public var size = 0
  /// SHA-256 of its bytes; empty when it could not be opened.
  public var sha256 = ""
  /// The dialect, when it was recognised.
  public var dialect: Dialect?
  /// The dialect's version.
  public var version: String?
  /// How many patients it speaks of.
  public var identities = 0
  /// Native things counted in the bytes, by name.
  public var elements: [String: Int] = [:]
  /// Statements read, by section.
  public var read: [Section: Int] = [:]
  /// Native things that are parts of a statement, by name.
  public var parts: [String: Int] = [:]
  /// Native things that only hold others, by name.
  public var containers: [String: Int] = [:]
  /// What could not be read.
  public var rejected: [Reject] = []
  /// What was read and looks wrong.
  public var ledger: [LedgerLine] = []
  /// Why the whole file was refused; nil when it was not.
  public var error: String?
  /// The same without its place, to add up by; nil when it was not refused.
  public var reason: String?

  init(file: String) { self.file = file }
}

/// Looks into files without a store.
public enum CheckFile {
  /// The files, and those in folders, in order of their names. A path that is not there stays in
  /// the list; its check says so.
  public static func files(in paths: [String]) -> [String] {
    paths.flatMap { path in
      (try? InputFiles.all(in: [path]))?.filter { $0.passedOver == nil }.map(\.path) ?? [path]
    }
  }

  /// Reads a file and tells what is in it.
  /// - Parameter now: the present, for what is dated later.
  public static func check(_ file: String, now: Instant) -> FileCheck {
    var check = FileCheck(file: file)
    do throws(OperationError) {
      let bytes = try InputFiles.bytes(of: file)
      check.size = bytes.count
      check.sha256 = SHA256.hex(bytes)
      check.dialect = Interchange.dialect(of: bytes)
      do throws(ReadError) {
        check.fill(from: try Interchange.read(bytes), now: now)
      } catch {
        check.error = error.description
        check.reason = error.why
      }
    } catch {
      check.error = error.description
      check.reason = error.reason == .badData ? "larger than one document may be" : "cannot be read"
    }
    return check
  }
}

extension FileCheck {
  fileprivate mutating func fill(from reading: DocumentReading, now: Instant) {
    dialect = reading.dialect
    version = reading.version
    identities = reading.patients.count
    elements = reading.elements
    for entry in reading.statements { read[entry.statement.section, default: 0] += 1 }
    parts = reading.parts
    containers = reading.containers
    rejected = reading.rejects
    ledger = reading.ledger + Quality.lines(in: reading, now: now)
  }
}

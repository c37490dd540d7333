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
  /// Why it is no record, where it stands in an archive; nil for all others.
  public var noRecord: String?
  /// Why the whole file was refused; nil when it was not.
  public var error: String?
  /// The same without its place, to add up by; nil when it was not refused.
  public var reason: String?

  init(file: String) { self.file = file }
}

/// Looks into files without a store.
public enum CheckFile {
  /// Checks the files, those in folders and those in archives, in order of their names. A path that is
  /// not there is checked too, and its check says so.
  /// - Parameters:
  ///   - now: the present, for what is dated later.
  ///   - take: is given each check; false ends it.
  public static func each(
    in paths: [String], now: Instant, _ take: (FileCheck) -> Bool
  ) {
    for path in paths {
      guard let files = try? InputFiles.all(in: [path]) else {
        guard take(check(path, now: now)) else { return }
        continue
      }
      for file in files where file.passedOver == nil {
        guard file.isArchive || file.isLargeExport(.standard) else {
          guard take(check(file.path, now: now)) else { return }
          continue
        }
        guard let walk = try? InputWalk([file.path]) else { continue }
        while let item = walk.next() {
          guard take(check(item, now: now)) else { return }
        }
      }
    }
  }

  /// Tells what is in an entry of an archive.
  private static func check(_ item: InputItem, now: Instant) -> FileCheck {
    var check = FileCheck(file: item.name)
    switch item.content {
    case .bytes(let bytes): check.read(bytes, now: now)
    case .refused(let error):
      check.error = error.description
      check.reason = error.what
    case .noRecord(let why): check.noRecord = why
    case .doneBefore: break
    }
    return check
  }

  /// Reads a file and tells what is in it.
  /// - Parameter now: the present, for what is dated later.
  public static func check(_ file: String, now: Instant) -> FileCheck {
    var check = FileCheck(file: file)
    do throws(OperationError) {
      check.read(try InputFiles.bytes(of: file), now: now)
    } catch {
      check.error = error.description
      check.reason = error.reason == .badData ? "larger than one document may be" : "cannot be read"
    }
    return check
  }
}

extension FileCheck {
  fileprivate mutating func read(_ bytes: [UInt8], now: Instant) {
    size = bytes.count
    sha256 = SHA256.hex(bytes)
    dialect = Interchange.dialect(of: bytes)
    do throws(ReadError) {
      fill(from: try Interchange.read(bytes), now: now)
    } catch {
      self.error = error.description
      reason = error.why
    }
  }

  private mutating func fill(from reading: DocumentReading, now: Instant) {
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

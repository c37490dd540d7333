import Clinical
import Interchange
import RecordStore

/// What is in a file, and how it would be read; nothing is stored.
public struct FileCheck: Sendable {
  /// The file.
  public var file: String
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
  /// Why the whole file was refused; nil when it was not.
  public var error: String?

  init(file: String) { self.file = file }
}

/// Looks into files without a store.
public enum CheckFile {
  /// Reads a file and tells what is in it.
  public static func check(_ file: String) -> FileCheck {
    var check = FileCheck(file: file)
    do throws(OperationError) {
      let bytes = try InputFiles.bytes(of: file)
      check.sha256 = SHA256.hex(bytes)
      check.dialect = Interchange.dialect(of: bytes)
      do throws(ReadError) {
        check.fill(from: try Interchange.read(bytes))
      } catch {
        check.error = error.description
      }
    } catch {
      check.error = error.description
    }
    return check
  }
}

extension FileCheck {
  fileprivate mutating func fill(from reading: DocumentReading) {
    dialect = reading.dialect
    version = reading.version
    identities = reading.patients.count
    elements = reading.elements
    for entry in reading.statements { read[entry.statement.section, default: 0] += 1 }
    parts = reading.parts
    containers = reading.containers
    rejected = reading.rejects
  }
}

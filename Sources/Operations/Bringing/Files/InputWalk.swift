import Clinical
import Interchange
import Synchronization

/// One thing that a job comes to: a file on the disk or an entry of an archive.
struct InputItem: Sendable {
  /// What is there to do with it.
  enum Content: Sendable {
    case bytes([UInt8])
    case refused(OperationError)
    /// It is no record, and why.
    case noRecord(String)
    /// The job came to it before, and it has not changed since.
    case doneBefore
  }

  /// The path as given; of an entry the archive's path and the entry's name.
  let name: String
  /// The same from the root: its name in the job.
  let key: String
  /// What tells that it is as it was.
  let stamp: String
  let content: Content
}

/// Walks through the files of a job, those in folders and those in archives, one at a time and in
/// order. Another thread may take the next one while the last is stored.
final class InputWalk: Sendable {
  /// The files, those in folders among them; archives are not looked into.
  let files: [InputFile]
  private let walk: Mutex<Walk>

  /// - Parameter done: what the job came to before: name and stamp.
  /// - Throws: ``OperationError`` `.missing` when a path is not there.
  init(
    _ paths: [String], done: [String: String] = [:], limits: ArchiveLimits = .standard
  ) throws(OperationError) {
    let files = try InputFiles.all(in: paths)
    self.files = files
    walk = Mutex(Walk(files, done: done, limits: limits))
  }

  /// How many there are, as far as archives were looked into.
  var total: Int { walk.withLock { $0.total } }

  /// The next one; nil at the end.
  func next() -> InputItem? { walk.withLock { $0.next() } }

  /// Looks into every archive, so that the total is known.
  func count() { walk.withLock { $0.count() } }
}

/// Where a walk stands.
private struct Walk {
  private let files: [InputFile]
  private let done: [String: String]
  private let limits: ArchiveLimits
  private var place = 0
  private var archive: ArchiveFile?
  private var entries: [Int: Int] = [:]

  init(_ files: [InputFile], done: [String: String], limits: ArchiveLimits) {
    self.files = files
    self.done = done
    self.limits = limits
  }

  var total: Int { entries.values.reduce(files.count - entries.count, +) }

  /// Counts the entries of the archives; one that is refused counts as one.
  mutating func count() {
    for (index, file) in files.enumerated() where file.passedOver == nil && file.isArchive {
      guard let archive = try? ArchiveFile(file.path, size: file.size, limits: limits) else {
        continue
      }
      var count = 0
      while let entry = try? archive.next() {
        count += 1
        if Self.isOffice(entry.name) { break }
      }
      entries[index] = count
    }
  }

  mutating func next() -> InputItem? {
    while place < files.count {
      let file = files[place]
      if let archive {
        if let item = item(of: archive, file) { return item }
        self.archive = nil
        place += 1
      } else if file.passedOver == nil, file.isArchive {
        do throws(OperationError) {
          archive = try ArchiveFile(file.path, size: file.size, limits: limits)
        } catch {
          place += 1
          return InputItem(
            name: file.path, key: file.key, stamp: file.stamp, content: .refused(error))
        }
      } else {
        place += 1
        return item(of: file)
      }
    }
    return nil
  }

  private func item(of file: InputFile) -> InputItem {
    let stamp = file.stamp
    if done[file.key] == stamp, !stamp.isEmpty {
      return InputItem(name: file.path, key: file.key, stamp: stamp, content: .doneBefore)
    }
    if let why = file.passedOver {
      return InputItem(name: file.path, key: file.key, stamp: stamp, content: .noRecord(why))
    }
    do throws(OperationError) {
      let bytes = try InputFiles.bytes(of: file.path)
      let content = Self.content(bytes, isNamed: file.isNamed)
      return InputItem(name: file.path, key: file.key, stamp: stamp, content: content)
    } catch {
      return InputItem(name: file.path, key: file.key, stamp: stamp, content: .refused(error))
    }
  }

  /// The next entry of an archive; nil at its end.
  private mutating func item(of archive: ArchiveFile, _ file: InputFile) -> InputItem? {
    let stamp = file.stamp
    do throws(OperationError) {
      guard let entry = try archive.next() else { return nil }
      let name = file.path + "/" + entry.name
      let key = file.key + "/" + entry.name
      if Self.isOffice(entry.name) {
        self.archive = nil
        place += 1
        return InputItem(
          name: file.path, key: file.key, stamp: stamp, content: .noRecord("an office document"))
      }
      if done[key] == stamp {
        return InputItem(name: name, key: key, stamp: stamp, content: .doneBefore)
      }
      return InputItem(
        name: name, key: key, stamp: stamp, content: try content(of: entry, in: archive, name))
    } catch {
      self.archive = nil
      place += 1
      return InputItem(name: file.path, key: file.key, stamp: stamp, content: .refused(error))
    }
  }

  private func content(
    of entry: ArchiveFile.Entry, in archive: ArchiveFile, _ name: String
  ) throws(OperationError) -> InputItem.Content {
    if let why = entry.refusal { return .refused(OperationError(.badData, "\(name): \(why)")) }
    guard let bytes = try archive.bytes() else {
      return .refused(
        OperationError(
          .badData, "\(name) is larger than \(Limits.standard.bytes / 1_000_000) MB"))
    }
    if ArchiveFile.isArchive(Array(bytes.prefix(512))) {
      return .refused(OperationError(.badData, "\(name): an archive within an archive"))
    }
    return Self.content(bytes, isNamed: false)
  }

  /// What was not named itself and is of no dialect is no record; what was named is refused by name.
  private static func content(_ bytes: [UInt8], isNamed: Bool) -> InputItem.Content {
    guard !isNamed, Interchange.dialect(of: bytes) == nil else { return .bytes(bytes) }
    do throws(ReadError) {
      _ = try Interchange.read(bytes)
      return .bytes(bytes)
    } catch {
      return .noRecord(error.why)
    }
  }

  /// The first entry of documents of office programs (OOXML, ODF), which are zip files too.
  private static func isOffice(_ name: String) -> Bool {
    name == "[Content_Types].xml" || name == "mimetype"
  }
}

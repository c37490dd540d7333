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
  /// The name in the job of the large file that it is a part of; nil for what is a file by itself.
  var whole: String?
}

/// Walks through the files of a job, those in folders and those in archives, one at a time and in
/// order. Another thread may take the next one while the last is stored.
final class InputWalk: Sendable {
  /// The files, those in folders among them; archives are not looked into.
  let files: [InputFile]
  private let walk: Mutex<FileWalk>

  /// - Parameter done: what the job came to before: name and stamp.
  /// - Throws: ``OperationError`` `.missing` when a path is not there.
  init(
    _ paths: [String], done: [String: String] = [:], limits: ArchiveLimits = .standard,
    cutting size: AppleHealthCutter.Size = .standard
  ) throws(OperationError) {
    let files = try InputFiles.all(in: paths)
    self.files = files
    walk = Mutex(FileWalk(files, done: done, limits: limits, cutting: size))
  }

  /// How many there are, as far as archives were looked into.
  var total: Int { walk.withLock { $0.total } }

  /// The next one; nil at the end.
  func next() -> InputItem? { walk.withLock { $0.next() } }

  /// Leaves out what is left of a large file, one part of which cannot be read.
  func leave(_ whole: String) { walk.withLock { $0.leave(whole) } }

  /// Looks into every archive, so that the total is known.
  func count() { walk.withLock { $0.count() } }
}

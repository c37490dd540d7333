import Clinical
import Interchange
import RecordStore

/// What became of one file of a job.
public struct FileOutcome: Sendable {
  /// What became of it.
  public enum Fate: Sendable {
    case imported(ImportAccount)
    case refused(OperationError)
    /// It stands in a folder or an archive and is no record; and why.
    case noRecord(String)
    /// The job came to it before it was interrupted.
    case doneBefore
  }

  /// The file; of an archive's entry the archive and its name.
  public var file: String
  /// What became of it.
  public var fate: Fate
}

/// How far a job is.
public struct JobCount: Sendable, Equatable {
  /// The job's number in the store.
  public var job: Int64
  /// Files in all, as far as is known.
  public var total = 0
  /// Files that were stored.
  public var imported = 0
  /// Files that were refused.
  public var refused = 0
  /// Files that are no records.
  public var noRecords = 0
  /// Files to which the job came before it was interrupted.
  public var doneBefore = 0

  /// Files to which it came.
  public var done: Int { imported + refused + noRecords + doneBefore }
}

extension Session {
  /// Imports files, those in folders and those in archives, one transaction each. A file that is
  /// refused does not stop the others. A job that was stopped or killed goes on when the same paths
  /// are imported again: the store knows to which files it came. A large Apple Health export is cut into
  /// documents, which are imported like files; where one of them is refused, all are taken back.
  /// - Parameter goOn: called after each file with what became of it and how far the job is; false
  ///   ends the job there.
  /// - Throws: ``OperationError`` `.missing` when a path is not there.
  @discardableResult
  public func importFiles(
    _ paths: [String], source: String? = nil, cutting size: AppleHealthCutter.Size = .standard,
    goOn: (FileOutcome, JobCount) -> Bool = { _, _ in true }
  ) throws(OperationError) -> JobCount {
    let begun = try OperationError.wrap { () throws(StoreError) in
      try store.beginJob(
        "import", target: Self.target(paths, source: source), by: viewer, at: now)
    }
    let walk = try InputWalk(paths, done: begun.done, cutting: size)
    walk.count()
    let export = ExportFolder(of: walk.files)
    var count = JobCount(job: begun.id)
    // The next file is read while the last is written.
    var next = Meanwhile { prepare(walk.next(), source: source, export, job: begun.id) }
    var left: String?
    while let step = next.result ?? nil {
      next = Meanwhile { prepare(walk.next(), source: source, export, job: begun.id) }
      if let whole = step.whole, whole == left { continue }
      if let whole = step.whole, case .told(.refused) = step.content {
        // Of a large file all is in force or nothing.
        left = whole
        walk.leave(whole)
        try takeBack(whole, of: begun.id)
      }
      let outcome = FileOutcome(file: step.name, fate: finish(step))
      count.total = max(walk.total, count.done + 1)
      count.add(outcome.fate)
      if !goOn(outcome, count) { return count }
    }
    try OperationError.wrap { () throws(StoreError) in try store.endJob(begun.id, at: now) }
    return count
  }

  /// Takes back the parts of a large file that were stored before one of them was refused.
  private func takeBack(_ whole: String, of job: Int64) throws(OperationError) {
    try OperationError.wrap { () throws(StoreError) in
      try store.undo(job: job, filesFrom: whole + FileWalk.partMark, by: viewer, at: now)
    }
  }

  /// What names a job: the paths from the root, and the sender that was given.
  private static func target(_ paths: [String], source: String?) -> String {
    (paths.map(InputFiles.absolute) + [source ?? ""]).joined(separator: "\n")
  }

  /// A file that was read and made ready, or what is to be said of it.
  private struct Step: Sendable {
    enum Content: Sendable {
      case prepared(PreparedImport)
      case told(FileOutcome.Fate)
    }

    /// The file's name for people.
    let name: String
    let file: JobFile
    let content: Content
    /// The large file of which it is a part.
    let whole: String?
  }

  private func prepare(
    _ item: InputItem?, source: String?, _ export: ExportFolder, job: Int64
  ) -> Step? {
    guard let item else { return nil }
    let file = JobFile(job: job, name: item.key, stamp: item.stamp)
    let content: Step.Content
    switch item.content {
    case .refused(let error): content = .told(.refused(error))
    case .noRecord(let why): content = .told(.noRecord(why))
    case .doneBefore: content = .told(.doneBefore)
    case .bytes(let bytes):
      do throws(OperationError) {
        content = .prepared(
          try prepareDocument(
            bytes, via: item.name, source: source, orElse: export.sender(of: item.name), file: file)
        )
      } catch {
        let why = item.whole == nil ? "" : "; nothing of the file is kept"
        content = .told(.refused(OperationError(error.reason, error.what + why, error.advice)))
      }
    }
    return Step(name: item.name, file: file, content: content, whole: item.whole)
  }

  /// Stores what is to be stored; of the others the job notes why there is no import.
  private func finish(_ step: Step) -> FileOutcome.Fate {
    let fate: FileOutcome.Fate
    switch step.content {
    case .told(let told): fate = told
    case .prepared(let prepared):
      do throws(OperationError) { fate = .imported(try importPrepared(prepared)) } catch {
        // What the store could not do may be possible the next time: it is not noted.
        return .refused(error)
      }
    }
    switch fate {
    case .refused(let error): try? store.note(step.file, why: error.what)
    case .noRecord(let why): try? store.note(step.file, why: why)
    case .imported, .doneBefore: break
    }
    return fate
  }
}

extension JobCount {
  fileprivate mutating func add(_ fate: FileOutcome.Fate) {
    switch fate {
    case .imported: imported += 1
    case .refused: refused += 1
    case .noRecord: noRecords += 1
    case .doneBefore: doneBefore += 1
    }
  }
}

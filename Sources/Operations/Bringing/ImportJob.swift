import Clinical
import Foundation
import Interchange
import RecordStore

/// What became of one file of a job.
public struct FileOutcome: Sendable {
  /// The file.
  public var file: String
  /// Its account, or why it was refused.
  public var result: Result<ImportAccount, OperationError>
}

extension Session {
  /// Imports files, and the files in folders, one transaction each. A file that is refused does not
  /// stop the others.
  /// - Parameter goOn: called after each file with what became of it and how many there are in all;
  ///   false ends the job there.
  /// - Throws: ``OperationError`` `.missing` when a path is not there.
  @discardableResult
  public func importFiles(
    _ paths: [String], source: String? = nil, goOn: (FileOutcome, Int) -> Bool = { _, _ in true }
  ) throws(OperationError) -> [FileOutcome] {
    let files = try InputFiles.all(in: paths)
    let job = try OperationError.wrap { () throws(StoreError) in
      try store.beginJob("import, \(files.count) files", by: viewer, at: now)
    }
    var outcomes: [FileOutcome] = []
    let export = ExportFolder(of: files)
    // The next file is read while the last is written.
    var next = files.first.map { file in
      Meanwhile { prepareFile(file, source: source, export, job: job) }
    }
    for (index, file) in files.enumerated() {
      guard let prepared = next?.result else { break }
      next =
        index + 1 < files.count
        ? Meanwhile { prepareFile(files[index + 1], source: source, export, job: job) } : nil
      let outcome = FileOutcome(file: file, result: prepared.flatMap(importFile))
      outcomes.append(outcome)
      if !goOn(outcome, files.count) { break }
    }
    return outcomes
  }

  private func prepareFile(
    _ file: String, source: String?, _ export: ExportFolder, job: Int64
  ) -> Result<PreparedImport, OperationError> {
    do throws(OperationError) {
      let bytes = try InputFiles.bytes(of: file)
      return .success(
        try prepareDocument(
          bytes, via: file, source: source, orElse: export.sender(of: file), job: job))
    } catch {
      return .failure(error)
    }
  }

  private func importFile(_ prepared: PreparedImport) -> Result<ImportAccount, OperationError> {
    do throws(OperationError) { return .success(try importPrepared(prepared)) } catch {
      return .failure(error)
    }
  }
}

/// Files that somebody names.
enum InputFiles {
  /// The files, folders opened, hidden ones left out, in order of their names.
  static func all(in paths: [String]) throws(OperationError) -> [String] {
    var files: [String] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw OperationError(.missing, "there is no file \(path)", "check the name")
      }
      if isFolder.boolValue { files += inside(path) } else { files.append(path) }
    }
    return files
  }

  private static func inside(_ folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { name in !name.split(separator: "/").contains { $0.hasPrefix(".") } }
      .sorted().map { folder + "/" + $0 }.filter { path in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
          && !isFolder.boolValue
      }
  }

  /// The first bytes of a file; nil when it cannot be opened.
  static func start(of file: String, bytes count: Int) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: file) else { return nil }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: count)).flatMap { $0 }.map { Array($0) }
  }

  /// A file's bytes, within the limit of one document.
  static func bytes(of file: String) throws(OperationError) -> [UInt8] {
    let limit = Limits.standard.bytes
    guard let handle = FileHandle(forReadingAtPath: file) else {
      throw OperationError(.missing, "\(file) cannot be opened", "check the name and permissions")
    }
    defer { try? handle.close() }
    do {
      let data = try handle.read(upToCount: limit + 1) ?? Data()
      guard data.count <= limit else {
        throw OperationError(.badData, "\(file) is larger than \(limit / 1_000_000) MB")
      }
      return Array(data)
    } catch let error as OperationError {
      throw error
    } catch {
      throw OperationError(.missing, "\(file) cannot be read", "is it a file, and yours?")
    }
  }
}

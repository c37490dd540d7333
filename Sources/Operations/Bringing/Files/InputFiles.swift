import Clinical
import Foundation
import Interchange

/// A file that somebody names, or that stands in a folder that somebody names.
struct InputFile: Sendable {
  let path: String
  /// Whether it was named itself, not found in a folder.
  let isNamed: Bool

  /// The path from the root.
  var key: String { InputFiles.absolute(path) }

  /// What tells that a file is as it was: its size and the time of its last change; empty where it
  /// cannot be looked at.
  var stamp: String {
    guard let about, let size = about[.size] as? NSNumber,
      let changed = about[.modificationDate] as? Date
    else { return "" }
    return "\(size) \(Int64(changed.timeIntervalSince1970 * 1000))"
  }

  var size: Int { (about?[.size] as? NSNumber)?.intValue ?? 0 }

  /// What the disk says of it; nil where it cannot be looked at.
  fileprivate var about: [FileAttributeKey: Any]? {
    try? FileManager.default.attributesOfItem(atPath: path)
  }

  /// Why a file of a folder is passed over; nil where it is read.
  var passedOver: String? {
    guard !isNamed else { return nil }
    switch about?[.type] as? FileAttributeType {
    case .typeSymbolicLink: return "a link; name the file itself to import it"
    case .typeRegular: break
    default: return "a device or another special file"
    }
    let isHidden = path.split(separator: "/").last?.hasPrefix(".") ?? false
    return isHidden ? "a hidden file" : nil
  }

  /// Whether it is an archive, by its first bytes.
  var isArchive: Bool {
    InputFiles.start(of: path, bytes: 512).map(ArchiveFile.isArchive) ?? false
  }
}

extension InputFile {
  /// Whether it is an Apple Health export that is read piece by piece.
  func isLargeExport(_ cut: AppleHealthCutter.Size) -> Bool {
    size > cut.whole
      && (InputFiles.start(of: path, bytes: CutExport.head).map(AppleHealthCutter.recognises)
        ?? false)
  }
}

/// Files that somebody names.
public enum InputFiles {
  /// The files, folders opened, in order of their names. What stands in a hidden folder is left out
  /// with it.
  static func all(in paths: [String]) throws(OperationError) -> [InputFile] {
    var files: [InputFile] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw OperationError(.missing, "there is no file \(path)", "check the name")
      }
      if isFolder.boolValue {
        files += inside(path)
      } else {
        files.append(InputFile(path: path, isNamed: true))
      }
    }
    return files
  }

  /// A path from the root.
  static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  private static func inside(_ folder: String) -> [InputFile] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      !name.split(separator: "/").dropLast().contains { $0.hasPrefix(".") }
    }.sorted().map { InputFile(path: folder + "/" + $0, isNamed: false) }.filter {
      $0.about?[.type] as? FileAttributeType != .typeDirectory
    }
  }

  /// The first bytes of a file; nil when it cannot be opened.
  static func start(of file: String, bytes count: Int) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: file) else { return nil }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: count)).flatMap { $0 }.map { Array($0) }
  }

  /// A file's bytes, within the limit of one document.
  /// - Throws: ``OperationError`` `.missing` where it cannot be read, `.badData` where it is larger.
  public static func bytes(of file: String) throws(OperationError) -> [UInt8] {
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

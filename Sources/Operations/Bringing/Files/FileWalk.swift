import Clinical
import Interchange

/// Where a walk stands.
struct FileWalk {
  private let files: [InputFile]
  private let done: [String: String]
  private let limits: ArchiveLimits
  private let size: AppleHealthCutter.Size
  private var place = 0
  private var archive: ArchiveFile?
  /// The large export that it stands in, and how many of its documents came.
  private var cut: CutExport?
  private var part = 0
  private var entries: [Int: Int] = [:]

  init(
    _ files: [InputFile], done: [String: String], limits: ArchiveLimits,
    cutting size: AppleHealthCutter.Size
  ) {
    self.size = size
    self.files = files
    self.done = done
    self.limits = limits
  }

  var total: Int { entries.values.reduce(files.count - entries.count, +) }

  /// Counts the entries of the archives, and the documents of large exports about; what is refused counts
  /// as one.
  mutating func count() {
    for (index, file) in files.enumerated() where file.passedOver == nil {
      if file.isLargeExport(size) {
        entries[index] = CutExport.documents(of: file.size, size: size)
      }
      guard file.isArchive else { continue }
      guard let archive = try? ArchiveFile(file.path, size: file.size, limits: limits) else {
        continue
      }
      var count = 0
      while let entry = try? archive.next() {
        let isExport = entry.name.lowercased().hasSuffix("export.xml")
        count +=
          isExport && entry.size > size.whole
          ? CutExport.documents(of: entry.size, size: size) : 1
        if Self.isOffice(entry.name) { break }
      }
      entries[index] = count
    }
  }

  mutating func next() -> InputItem? {
    while place < files.count {
      let file = files[place]
      if let cut {
        if let item = item(of: cut, file) { return item }
        end(cut)
      } else if let archive {
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
      } else if file.passedOver == nil, file.isLargeExport(size) {
        do throws(OperationError) { begin(try CutExport.of(file, size: size)) } catch {
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

  /// Leaves out what is left of a large export.
  mutating func leave(_ whole: String) {
    if let cut, cut.key == whole { end(cut) }
  }

  private mutating func begin(_ export: CutExport) { (cut, part) = (export, 0) }

  private mutating func end(_ export: CutExport) {
    cut = nil
    // Of an archive the next entry comes; the archive is left at its own end.
    if archive == nil { place += 1 }
  }

  /// The next document of a large export; nil at its end.
  private mutating func item(of cut: CutExport, _ file: InputFile) -> InputItem? {
    part += 1
    let name = "\(cut.name), part \(part)"
    let key = cut.key + Self.partMark + String(part)
    do throws(OperationError) {
      guard let bytes = try cut.next() else { return nil }
      let isDone = done[key] == file.stamp && !file.stamp.isEmpty
      return InputItem(
        name: name, key: key, stamp: file.stamp, content: isDone ? .doneBefore : .bytes(bytes),
        whole: cut.key)
    } catch {
      end(cut)
      return InputItem(
        name: name, key: key, stamp: file.stamp, content: .refused(error), whole: cut.key)
    }
  }

  /// Between the name of a large file and the number of its part.
  static let partMark = "#part "

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

  /// The next entry of an archive; nil at its end, or where it begins a large export.
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
      let content = try content(of: entry, in: archive, name, key)
      return content.map { InputItem(name: name, key: key, stamp: stamp, content: $0) }
        ?? cut.flatMap { item(of: $0, file) }
    } catch {
      self.archive = nil
      place += 1
      return InputItem(name: file.path, key: file.key, stamp: stamp, content: .refused(error))
    }
  }

  /// What there is to do with an entry; nil where a large export was begun with it.
  private mutating func content(
    of entry: ArchiveFile.Entry, in archive: ArchiveFile, _ name: String, _ key: String
  ) throws(OperationError) -> InputItem.Content? {
    if let why = entry.refusal { return .refused(OperationError(.badData, "\(name): \(why)")) }
    var bytes: [UInt8] = []
    while true {
      let piece = try archive.piece()
      if piece.isEmpty { break }
      bytes += piece
      if bytes.count > size.whole, bytes.count - piece.count <= size.whole,
        AppleHealthCutter.recognises(Array(bytes.prefix(CutExport.head)))
      {
        let read = { () throws(OperationError) in try archive.piece() }
        begin(try CutExport(name: name, key: key, size: size, begun: bytes, read: read))
        return nil
      }
      if bytes.count > Limits.standard.bytes { return tooLarge(name) }
    }
    if ArchiveFile.isArchive(Array(bytes.prefix(512))) {
      return .refused(OperationError(.badData, "\(name): an archive within an archive"))
    }
    if let why = EntryName.companion(entry.name) { return .noRecord(why) }
    return Self.content(bytes, isNamed: false)
  }

  /// A phone writes all its readings a second time, as one C-CDA document.
  private func tooLarge(_ name: String) -> InputItem.Content {
    if name.hasSuffix("/export_cda.xml") {
      return .noRecord("the readings of export.xml once more, larger than one document may be")
    }
    return .refused(
      OperationError(
        .badData, "\(name) is larger than \(Limits.standard.bytes / 1_000_000) MB"))
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

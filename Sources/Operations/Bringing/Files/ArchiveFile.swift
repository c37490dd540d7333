import CArchive
import Clinical
import Interchange

/// A zip or tar file (plain or gzip): its entries one after the other, read in memory.
final class ArchiveFile {
  /// One entry.
  struct Entry {
    let name: String
    /// Why it is not read; nil where it may be.
    let refusal: String?
    /// The size that the archive states; 0 where it states none.
    let size: Int
  }

  private let archive: OpaquePointer
  private let path: String
  private let size: Int
  private let limits: ArchiveLimits
  private var names: Set<String> = []
  private var entries = 0
  private var stated = 0
  private var unpacked = 0

  /// Opens an archive of `size` bytes.
  /// - Throws: ``OperationError`` `.badData` where it is none that can be read.
  init(_ path: String, size: Int, limits: ArchiveLimits) throws(OperationError) {
    var message = [CChar](repeating: 0, count: 200)
    guard let opened = carchive_open(path, &message, message.count) else {
      let why = String(
        decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      throw OperationError(.badData, "\(path): \(why.oneLine)")
    }
    archive = opened
    self.path = path
    self.size = size
    self.limits = limits
  }

  deinit { carchive_close(archive) }

  /// Whether bytes are the beginning of an archive: zip, gzip, tar.
  static func isArchive(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
      || head.starts(with: [0x1F, 0x8B])
      || (head.count >= 262 && head[257..<262].elementsEqual("ustar".utf8))
  }

  /// The next file; folders are passed over. Nil at the end.
  /// - Throws: ``OperationError`` `.badData` for a damaged archive, or one beyond the limits: nothing
  ///   more of it is read.
  func next() throws(OperationError) -> Entry? {
    while true {
      var entry = carchive_entry()
      let code = carchive_next(archive, &entry)
      guard code >= 0 else { throw damaged() }
      guard code > 0 else { return nil }
      entries += 1
      stated += max(0, Int(clamping: entry.size))
      guard entries <= limits.entries else {
        throw broken("more than \(limits.entries) entries")
      }
      guard stated <= limits.total else {
        throw broken("more than \(limits.total / 1_000_000) MB when unpacked")
      }
      if Int(entry.kind) == carchive_folder { continue }
      let name = String(cString: entry.name)
      return Entry(
        name: name, refusal: refusal(of: entry, name), size: max(0, Int(clamping: entry.size)))
    }
  }

  private func refusal(of entry: carchive_entry, _ name: String) -> String? {
    if let why = EntryName.refusal(name, limits: limits) { return why }
    switch Int(entry.kind) {
    case carchive_link: return "a link"
    case carchive_special: return "a device or another special file"
    default: break
    }
    if entry.encrypted != 0 { return "encrypted" }
    return names.insert(EntryName.folded(name)).inserted ? nil : "a second entry of this name"
  }

  /// The next bytes of the entry; none at its end.
  /// - Throws: as ``next()``.
  func piece() throws(OperationError) -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    let count = carchive_read(archive, &piece, piece.count)
    guard count >= 0 else { throw damaged() }
    unpacked += Int(count)
    guard unpacked <= limits.total else {
      throw broken("more than \(limits.total / 1_000_000) MB when unpacked")
    }
    guard unpacked <= ArchiveLimits.harmless || unpacked / limits.ratio <= size else {
      throw broken("unpacks to more than \(limits.ratio) times its size")
    }
    piece.removeLast(piece.count - Int(count))
    return piece
  }

  private func damaged() -> OperationError {
    broken("damaged: " + String(cString: carchive_message(archive)).oneLine)
  }

  private func broken(_ why: String) -> OperationError {
    OperationError(.badData, "\(path): \(why); the rest of it is not read")
  }
}

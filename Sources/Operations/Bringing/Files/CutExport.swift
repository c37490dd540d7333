import Clinical
import Foundation
import Interchange

/// A large Apple Health export on its way: read piece by piece, given out document by document.
final class CutExport {
  /// Bytes from which it is recognised.
  static let head = 65_536

  /// Its name for people and in the job.
  let name: String
  let key: String
  private var cutter: AppleHealthCutter
  private var documents: [[UInt8]] = []
  private var hasEnded = false
  private let read: () throws(OperationError) -> [UInt8]

  /// - Parameters:
  ///   - begun: bytes that were read already.
  ///   - read: gives the next bytes; none at the end.
  /// - Throws: ``OperationError`` `.badData` where it cannot be cut.
  init(
    name: String, key: String, size: AppleHealthCutter.Size, begun: [UInt8] = [],
    read: @escaping () throws(OperationError) -> [UInt8]
  ) throws(OperationError) {
    (self.name, self.key, self.read) = (name, key, read)
    cutter = AppleHealthCutter(size: size)
    try take(begun)
  }

  /// Opens a file.
  static func of(
    _ file: InputFile, size: AppleHealthCutter.Size
  ) throws(OperationError) -> CutExport {
    guard let handle = FileHandle(forReadingAtPath: file.path) else {
      throw OperationError(
        .missing, "\(file.path) cannot be opened", "check the name and permissions")
    }
    return try CutExport(name: file.path, key: file.key, size: size) { () throws(OperationError) in
      do { return Array(try handle.read(upToCount: 1 << 20) ?? Data()) } catch {
        throw OperationError(.missing, "\(file.path) cannot be read", "is it a file, and yours?")
      }
    }
  }

  /// How many documents a file of a size will be, about.
  static func documents(of bytes: Int, size: AppleHealthCutter.Size) -> Int {
    max(1, bytes * 16 / (size.least * 17))
  }

  /// The next document; nil at the end.
  func next() throws(OperationError) -> [UInt8]? {
    while documents.isEmpty, !hasEnded {
      let piece = try read()
      if piece.isEmpty {
        hasEnded = true
        documents.append(cutter.finish())
      } else {
        try take(piece)
      }
    }
    return documents.isEmpty ? nil : documents.removeFirst()
  }

  private func take(_ bytes: [UInt8]) throws(OperationError) {
    do throws(ReadError) {
      for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
        documents += try cutter.take(bytes[start..<min(start + 1 << 20, bytes.count)])
      }
    } catch {
      throw OperationError(error)
    }
  }
}

import Clinical
import Foundation

/// What a library answered, kept beside the store byte for byte: a question that was answered a short time
/// ago is not sent again, and an answer can be read without a network.
extension Session {
  /// The answer kept for exactly this address, and when it came.
  public func keptAnswer(to url: String) -> (bytes: [UInt8], at: Instant)? {
    guard let data = FileManager.default.contents(atPath: answerFile(url)) else { return nil }
    let parts = data.split(
      separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, String(decoding: parts[0], as: UTF8.self) == url,
      let at = Int64(String(decoding: parts[1], as: UTF8.self))
    else { return nil }
    return (Array(parts[2]), Instant(milliseconds: at))
  }

  /// Keeps the answer to an address in the place of an older one.
  public func keepAnswer(_ bytes: [UInt8], to url: String) throws(OperationError) {
    try PrivateFiles.makeFolder(libraryFolder + "/answers")
    let head = Array("\(url)\n\(now.milliseconds)\n".utf8)
    try PrivateFiles.replace(head + bytes, at: answerFile(url))
  }

  /// Where lessons from elsewhere are kept, beside the database.
  var libraryFolder: String { store.location.folder + "/library" }

  /// A file's name from an address: its letters, digits and points, with a line for all between them.
  private func answerFile(_ url: String) -> String {
    let known = url.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "_" }
    return libraryFolder + "/answers/" + String(known.suffix(200))
  }
}

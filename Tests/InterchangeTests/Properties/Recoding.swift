import Foundation

/// Other encodings in which the same XML document could have come.
enum Recoding: CaseIterable {
  case utf8Marked, utf16Little, utf16Big, windows1252

  /// The document in this encoding, which its declaration then names; nil where the document is not
  /// UTF-8 or the encoding lacks one of its characters.
  func copy(of bytes: [UInt8]) -> [UInt8]? {
    guard var text = String(validating: bytes, as: UTF8.self) else { return nil }
    if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    if text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") {
      text.removeSubrange(..<end.upperBound)
    }
    text = "<?xml version=\"1.0\" encoding=\"\(name)\"?>" + text
    switch self {
    case .utf8Marked: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16Little:
      return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16Big:
      return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252: return text.data(using: .windowsCP1252).map { [UInt8]($0) }
    }
  }

  private var name: String {
    switch self {
    case .utf8Marked: "UTF-8"
    case .utf16Little, .utf16Big: "UTF-16"
    case .windows1252: "windows-1252"
    }
  }
}

import Foundation
import Operations

/// The mark in the folder of a store that was filled with invented people: every screen says so, also
/// after the program was started again.
enum DemoMark {
  private static let name = "/invented-people"

  /// Whether the store in a folder holds invented people.
  static func isSet(inStoreAt folder: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + name)
  }

  /// Marks the store in a folder.
  static func set(inStoreAt folder: String) throws(OperationError) {
    guard FileManager.default.createFile(atPath: folder + name, contents: nil) else {
      throw OperationError(
        .storage, "\(folder)\(name) cannot be written",
        "a store with invented people must be marked: make the folder writable")
    }
  }
}

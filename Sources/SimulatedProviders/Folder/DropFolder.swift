import Foundation

/// A provider that puts files into a folder, each under another name until it is whole.
public struct DropFolder: Sendable {
  /// Its name.
  public let name: String
  private let folder: String

  /// A provider and the folder that is agreed on.
  public init(_ name: String, folder: String) {
    self.name = name
    self.folder = folder
  }

  /// Puts a document there.
  public func put(_ document: ProviderDocument) throws {
    let name = document.name.split(separator: "/").joined(separator: "-")
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let hidden = URL(fileURLWithPath: folder + "/." + name)
    try Data(document.bytes).write(to: hidden)
    // A file that is moved keeps the time at which it was written, elsewhere and earlier.
    let written = Date(timeIntervalSince1970: Double(document.at.milliseconds) / 1000)
    try FileManager.default.setAttributes(
      [.modificationDate: min(written, Date(timeIntervalSinceNow: -2))], ofItemAtPath: hidden.path)
    try FileManager.default.moveItem(at: hidden, to: URL(fileURLWithPath: folder + "/" + name))
  }
}

import Foundation

/// Where things are kept: the XDG base directories, each overridable.
enum Places {
  /// The folder of the store: `--store`, else `CHARTLINE_STORE`, else
  /// `$XDG_DATA_HOME/chartline`, else `~/.local/share/chartline`.
  static func store(flag: String?) -> String {
    flag ?? environment("CHARTLINE_STORE")
      ?? (environment("XDG_DATA_HOME") ?? home + "/.local/share") + "/chartline"
  }

  /// The configuration file, which need not exist.
  static var configuration: String {
    (environment("XDG_CONFIG_HOME") ?? home + "/.config") + "/chartline/config"
  }

  /// The folder for what lives as long as a session: `$XDG_RUNTIME_DIR`, else the temporary folder.
  static var runtime: String {
    environment("XDG_RUNTIME_DIR").flatMap {
      FileManager.default.isWritableFile(atPath: $0) ? $0 : nil
    } ?? NSTemporaryDirectory().trimmedOfSlash
  }

  /// A variable of the environment, nil when empty.
  static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static var home: String { NSHomeDirectory().trimmedOfSlash }
}

extension String {
  fileprivate var trimmedOfSlash: String { hasSuffix("/") && count > 1 ? String(dropLast()) : self }
}

import Cells

/// How the portal draws. Colours are the terminal's: no meaning depends on them.
public struct Settings: Sendable, Equatable {
  /// The characters for lines, marks and charts, as the terminal can show them.
  public var glyphs: Glyphs
  /// Whether a lock code was set: the code itself never comes here.
  public let hasLockCode: Bool
  /// Keys that a person chose for a command, instead of those of the table.
  public private(set) var keys: [Command: [String]] = [:]
  /// What of the configuration could not be used, and why, a line each.
  public private(set) var problems: [String] = []
  private var chosen: [Setting: String] = [:]

  /// The usual settings.
  public init(glyphs: Glyphs = .unicode) {
    self.glyphs = glyphs
    hasLockCode = false
  }

  /// Settings from the lines of a configuration: a ``Setting`` by its key, and `key.COMMAND` with key
  /// names, several separated by commas. What cannot be used is said in ``problems``.
  public init(glyphs: Glyphs = .unicode, configuration: [String: String]) {
    self.glyphs = glyphs
    hasLockCode = !(configuration["lock-code"] ?? "").isEmpty
    for setting in Setting.allCases {
      guard let value = configuration[setting.rawValue], !value.isEmpty else { continue }
      let choices = setting.choices.map(\.value)
      if choices.isEmpty || choices.contains(value) {
        chosen[setting] = value
      } else {
        problems.append("\(setting.rawValue) = \(value): use \(choices.joined(separator: ", "))")
      }
    }
    let lines = configuration.filter { $0.key.hasPrefix("key.") }
    for (line, value) in lines.sorted(by: { $0.key < $1.key }) { rebind(line, value) }
  }

  /// What was chosen, else the usual.
  public subscript(setting: Setting) -> String {
    get { chosen[setting] ?? setting.choices.first?.value ?? "" }
    set { chosen[setting] = newValue }
  }

  /// What was chosen, as lines of the configuration file.
  public var configuration: [String: String] {
    Dictionary(uniqueKeysWithValues: chosen.map { ($0.key.rawValue, $0.value) })
  }

  /// What was chosen, in words.
  func words(of setting: Setting) -> String {
    let value = self[setting]
    guard !setting.choices.isEmpty else { return value.isEmpty ? setting.whenEmpty : value }
    return setting.choices.first { $0.value == value }?.title ?? value
  }

  /// Whether times of day are shown as `8:10 am` (else `08:10`).
  var twelveHours: Bool { self[.hours] == "12" }

  /// Minutes without a key after which the record is covered; nil for never.
  var lockMinutes: Int64? { Int64(self[.lock]).flatMap { $0 > 0 ? $0 : nil } }

  /// The unit that a person wants an analyte shown in (UCUM); nil for as sent.
  public func unit(for analyte: String) -> String? {
    let setting: Setting? =
      switch analyte {
      case "weight": .weight
      case "temperature": .temperature
      case "glucose": .glucose
      default: nil
      }
    return setting.map { self[$0] }.flatMap { $0 == "sent" ? nil : $0 }
  }

  private mutating func rebind(_ line: String, _ value: String) {
    guard let command = Command(rawValue: String(line.dropFirst("key.".count))) else {
      problems.append("\(line): there is no such command; KEYS.md names them")
      return
    }
    let names = value.split(separator: ",").map { name in
      name.split(separator: " ").joined(separator: " ")
    }
    if let problem = Keymap.problem(binding: command, to: names, beside: keys) {
      problems.append("\(line) = \(value): \(problem)")
    } else {
      keys[command] = names
    }
  }
}

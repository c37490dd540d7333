import CTerminal
import Cells

extension KeySequences {
  /// The sequences that terminfo has for the open terminal's keys.
  static func ofTerminal() -> KeySequences {
    var own: [[UInt8]: Key] = [:]
    for (name, key) in capabilities {
      guard let value = ct_capability(name) else { continue }
      own[Array(String(cString: value).utf8)] = key
    }
    return KeySequences(own: own)
  }

  /// The keys' names in terminfo(5).
  private static let capabilities: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert),
      ("kcbt", .backTab), ("kent", .enter), ("kri", .shift(.up)), ("kind", .shift(.down)),
      ("kLFT", .shift(.left)), ("kRIT", .shift(.right)), ("kHOM", .shift(.home)),
      ("kEND", .shift(.end)), ("kUP5", .controlMove(.up)), ("kDN5", .controlMove(.down)),
      ("kLFT5", .controlMove(.left)), ("kRIT5", .controlMove(.right)),
    ] + (1...24).map { ("kf\($0)", .function($0)) }
}

import Cells
import Widgets

/// Covering the record from other eyes.
extension PortalState {
  /// Hides everything: until the next key, or until the lock code where one was set.
  mutating func cover() {
    overlays = [settings.hasLockCode ? .locked(TextFieldState()) : .blank]
  }

  /// Covers the record after the minutes that were chosen.
  mutating func lockWhenUnused() {
    guard let minutes = settings.lockMinutes,
      now.milliseconds - lastUse.milliseconds >= minutes * 60_000
    else { return }
    switch overlays.last {
    case .locked: return
    default: overlays = [.locked(TextFieldState())]
    }
  }

  /// Keys while the record is covered: a code is typed, Enter sends it.
  mutating func press(_ key: Key, code: TextFieldState) -> [Effect] {
    if key == .enter {
      guard settings.hasLockCode else {
        overlays = []
        return []
      }
      overlays = [.locked(TextFieldState())]
      return [.unlock(code.text)]
    }
    if key == .control("c") { return [.quit] }
    var code = code
    _ = code.apply(key)
    overlays = [.locked(code)]
    return []
  }

  /// Draws what covers the screen; nil when nothing does. Nothing of the record is in it, and of the
  /// code only how many letters were typed.
  func drawCover(into buffer: inout CellBuffer) -> Point? {
    switch overlays.last {
    case .blank:
      buffer.put("Any key shows the screen again.", at: Point(x: 1, y: 0), style: .muted)
      return Point(x: 0, y: 0)
    case .locked(let code):
      let words =
        settings.hasLockCode
        ? "Covered. Type the lock code, then Enter." : "Covered. Enter shows the screen again."
      buffer.put(words, at: Point(x: 1, y: 0), style: .muted)
      if settings.hasLockCode {
        buffer.put(
          String(repeating: "*", count: code.text.count), at: Point(x: 1, y: 1), style: .text)
      }
      if let notice, notice.tone == .failed {
        buffer.put("! " + notice.text, at: Point(x: 1, y: 2), style: .critical)
      }
      buffer.put("Ctrl-C leaves the program.", at: Point(x: 1, y: 3), style: .muted)
      return Point(x: 1 + (settings.hasLockCode ? code.text.count : 0), y: 1)
    default: return nil
    }
  }
}

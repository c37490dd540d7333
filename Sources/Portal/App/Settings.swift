import Cells

/// How the portal draws. Colours are the terminal's: no meaning depends on them.
public struct Settings: Sendable, Equatable {
  /// The characters for lines, marks and charts.
  public var glyphs: Glyphs
  /// Whether times of day are shown as `8:10 am` (else `08:10`).
  public var twelveHours: Bool

  /// Settings from their parts.
  public init(glyphs: Glyphs = .unicode, twelveHours: Bool = true) {
    self.glyphs = glyphs
    self.twelveHours = twelveHours
  }
}

import Cells

/// How the portal draws. The terminal applies theme and colour; the portal only names them.
public struct Settings: Sendable, Equatable {
  /// The characters for lines, marks and charts.
  public var glyphs: Glyphs
  /// The theme's name, as the terminal knows it.
  public var theme: String
  /// Whether colour is used; meaning never depends on it.
  public var colour: Bool
  /// Whether times of day are shown as `8:10 am` (else `08:10`).
  public var twelveHours: Bool

  /// Settings from their parts.
  public init(
    glyphs: Glyphs = .unicode, theme: String = "dark", colour: Bool = true,
    twelveHours: Bool = true
  ) {
    self.glyphs = glyphs
    self.theme = theme
    self.colour = colour
    self.twelveHours = twelveHours
  }
}

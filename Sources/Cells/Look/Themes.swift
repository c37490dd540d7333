extension Theme {
  /// Every theme, the usual one first.
  public static let all = [dark, light, highContrast, deuteranopia, mono]

  /// The theme called `name`, nil when there is none.
  public static func named(_ name: String) -> Theme? {
    all.first { $0.name == name }
  }

  /// Light letters on a dark ground.
  public static let dark = Theme(
    name: "dark",
    shades: [
      .muted: Shade(eight: nil, sixteen: 7, deep: 247),
      .accent: Shade(eight: 6, sixteen: 14, deep: 80),
      .title: Shade(eight: nil, sixteen: 15, deep: 255, bold: true),
      .selected: Shade(eight: nil, sixteen: nil, deep: nil),
      .critical: Shade(eight: 1, sixteen: 9, deep: 210, bold: true),
      .warning: Shade(eight: 3, sixteen: 11, deep: 221),
      .ok: Shade(eight: 2, sixteen: 10, deep: 114),
      .link: Shade(eight: 6, sixteen: 12, deep: 117),
      .border: Shade(eight: nil, sixteen: 7, deep: 244),
      .match: Shade(eight: 3, sixteen: 11, deep: 221),
      .struck: Shade(eight: nil, sixteen: 7, deep: 245),
    ])

  /// Dark letters on a light ground.
  public static let light = Theme(
    name: "light",
    shades: [
      .muted: Shade(eight: nil, sixteen: 8, deep: 240),
      .accent: Shade(eight: 4, sixteen: 4, deep: 25),
      .title: Shade(eight: nil, sixteen: 0, deep: 232, bold: true),
      .selected: Shade(eight: nil, sixteen: nil, deep: nil),
      .critical: Shade(eight: 1, sixteen: 1, deep: 124, bold: true),
      .warning: Shade(eight: 5, sixteen: 5, deep: 94),
      .ok: Shade(eight: 2, sixteen: 2, deep: 22),
      .link: Shade(eight: 4, sixteen: 4, deep: 26),
      .border: Shade(eight: nil, sixteen: 8, deep: 243),
      .match: Shade(eight: 5, sixteen: 5, deep: 94),
      .struck: Shade(eight: nil, sixteen: 8, deep: 241),
    ])

  /// The strongest contrasts that each depth has; nothing is dimmed.
  public static let highContrast = Theme(
    name: "high-contrast",
    shades: [
      .muted: Shade(eight: nil, sixteen: 15, deep: 255),
      .accent: Shade(eight: 6, sixteen: 14, deep: 51, bold: true),
      .title: Shade(eight: nil, sixteen: 15, deep: 231, bold: true),
      .critical: Shade(eight: 3, sixteen: 11, deep: 226, bold: true),
      .warning: Shade(eight: 3, sixteen: 11, deep: 226, bold: true),
      .ok: Shade(eight: nil, sixteen: 15, deep: 231),
      .link: Shade(eight: 6, sixteen: 14, deep: 51),
      .border: Shade(eight: nil, sixteen: 15, deep: 255),
      .match: Shade(eight: 3, sixteen: 11, deep: 226, bold: true),
      .struck: Shade(eight: nil, sixteen: 15, deep: 255),
    ])

  /// Blue, orange and yellow, which red-green colour blindness leaves apart (the palette of Okabe
  /// and Ito, "Color Universal Design", 2008, taken to the nearest of 256).
  public static let deuteranopia = Theme(
    name: "deuteranopia",
    shades: [
      .muted: Shade(eight: nil, sixteen: 7, deep: 247),
      .accent: Shade(eight: 6, sixteen: 14, deep: 74),
      .title: Shade(eight: nil, sixteen: 15, deep: 255, bold: true),
      .critical: Shade(eight: 3, sixteen: 11, deep: 214, bold: true),
      .warning: Shade(eight: 3, sixteen: 3, deep: 227),
      .ok: Shade(eight: 4, sixteen: 12, deep: 75),
      .link: Shade(eight: 6, sixteen: 14, deep: 74),
      .border: Shade(eight: nil, sixteen: 7, deep: 244),
      .match: Shade(eight: 3, sixteen: 11, deep: 227),
      .struck: Shade(eight: nil, sixteen: 7, deep: 245),
    ])

  /// No colours at all.
  public static let mono = Theme(name: "mono", shades: [:])
}

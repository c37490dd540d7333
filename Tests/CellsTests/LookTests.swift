import Glibc
import Testing

@testable import Cells

@Suite("Glyphs and themes")
struct LookTests {
  @Test("every mark of every set is one column", arguments: [Glyphs.unicode, .basic, .ascii])
  func widths(glyphs: Glyphs) {
    let marks =
      Mirror(reflecting: glyphs).children.compactMap { $0.value as? String } + glyphs.corners
      + glyphs.sparks
    #expect(marks.count > 20)
    for mark in marks { #expect(DisplayWidth.of(mark) == 1, "\(mark)") }
    #expect(!glyphs.isASCII || marks.allSatisfy { $0.utf8.allSatisfy { $0 < 0x7F } })
  }

  @Test("without colour no ink has a colour", arguments: Theme.all)
  func mono(theme: Theme) {
    for role in Role.allCases {
      let ink = theme.ink(for: Style(role), depth: .mono)
      #expect(ink.foreground == nil && ink.background == nil)
    }
  }

  @Test("no theme asks for a colour that the depth lacks", arguments: Theme.all)
  func depths(theme: Theme) {
    for depth in ColorDepth.allCases where depth != .mono {
      for role in Role.allCases {
        let ink = theme.ink(for: Style(role), depth: depth)
        #expect(Int(ink.foreground ?? 0) < depth.rawValue)
      }
    }
  }

  @Test("selection shows in every theme and depth without colour", arguments: Theme.all)
  func selection(theme: Theme) {
    for depth in ColorDepth.allCases {
      #expect(theme.ink(for: .selected, depth: depth).reverse)
    }
  }

  @Test(arguments: [
    (0, ColorDepth.mono), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .palette256),
  ])
  func depth(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  @Test("a role's letters differ")
  func letters() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }

  /// WCAG 2.1, success criterion 1.4.3.
  @Test(
    "every role can be read on its ground: contrast 4.5 to 1 at least",
    arguments: [
      (Theme.dark, 0.0), (.light, 1.0), (.highContrast, 0.0), (.deuteranopia, 0.0),
    ])
  func contrast(theme: Theme, ground: Double) throws {
    for role in Role.allCases {
      let ink = theme.ink(for: Style(role), depth: .palette256)
      guard let color = ink.foreground else { continue }
      let light = luminance(of: Int(color))
      let ratio = (max(light, ground) + 0.05) / (min(light, ground) + 0.05)
      #expect(ratio >= 4.5, "\(theme.name) \(role): \(ratio)")
    }
  }

  /// Relative luminance (WCAG 2.1) of a colour from 16 on in xterm's palette.
  private func luminance(of color: Int) -> Double {
    let levels = [0, 95, 135, 175, 215, 255]
    let place = color - 16
    let parts =
      color >= 232
      ? Array(repeating: 8 + 10 * (color - 232), count: 3)
      : [levels[place / 36], levels[place / 6 % 6], levels[place % 6]]
    let linear = parts.map { part in
      let value = Double(part) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}

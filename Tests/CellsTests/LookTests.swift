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
}

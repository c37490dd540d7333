import Cells
import Support
import Testing

@testable import Portal

@Suite("Who can reach what, with which keys")
struct ReachTests {
  @Test("No single letter, digit or sign changes what is kept", arguments: Fixture.screens)
  func noLetterChangesAnything(_ screen: Fixture.ScreenCase) {
    let start = screen.pilot()
    for value in UInt8(0x20)...0x7E {
      var pilot = start
      // On a question that was just asked, `y` is the answer.
      if case .confirm = pilot.state.overlays.last { continue }
      let before = pilot.effects.count
      pilot.send(.key(.character(Character(UnicodeScalar(value)))))
      let changes = pilot.effects[before...].filter(\.changesRecord)
      #expect(changes.isEmpty, "\(Character(UnicodeScalar(value))) on \(screen.name)")
    }
  }

  @Test("The footer shows keys on every screen, at every size", arguments: Fixture.screens)
  func footerShows(_ screen: Fixture.ScreenCase) {
    if screen.name == "overlays/blank" { return }
    for (width, height) in GoldenTests.sizes {
      let pilot = screen.pilot(width: width, height: height)
      #expect(pilot.lines.last?.contains { $0.isLetter } == true)
    }
  }

  @Test("Every screen says who is looking and that its people are invented")
  func bannerShows() {
    for screen in Fixture.screens where screen.name != "overlays/blank" {
      let pilot = screen.pilot(width: 120, height: 40)
      #expect(pilot.text.contains("you are "), "\(screen.name)")
      if screen.name == "start/welcome" { continue }
      #expect(pilot.text.contains("Invented people. Not for care."), "\(screen.name)")
    }
  }

  @Test("The cursor stands on the screen, at what is chosen", arguments: Fixture.screens)
  func cursorIsShown(_ screen: Fixture.ScreenCase) {
    for (width, height) in GoldenTests.sizes {
      let pilot = screen.pilot(width: width, height: height)
      let cursor = pilot.rendered.cursor
      #expect(cursor.map { $0.x < width && $0.y < height } == true)
    }
  }

  @Test("Arrows, digits, Enter and Esc alone reach every kind of screen")
  func arrowsReachEverything() {
    var seen: Set<String> = []
    for viewer in [Fixture.patient, Fixture.clinician] {
      var queue = [Fixture.pilot(viewer)]
      var visited: Set<String> = []
      var tried: Set<Command> = []
      while let pilot = queue.popLast() {
        let screen = pilot.state.screen.kindName
        seen.insert(screen)
        guard visited.insert(screen).inserted else { continue }
        for choice in 0..<min(4, max(1, Page.of(pilot.state).items.count)) {
          var next = pilot
          for _ in 0..<choice { next.press("Down") }
          next.press("Enter")
          queue.append(next)
        }
        for (entry, binding) in pilot.menu.enumerated()
        where binding.obstacle(pilot.state) == nil && tried.insert(binding.command).inserted {
          var next = pilot
          next.press("0")
          for _ in 0..<entry { next.press("Down") }
          next.press("Enter")
          queue.append(next)
        }
      }
    }
    let wanted: Set<String> = [
      "people", "home", "section", "fact", "whoSaid", "series", "lens", "sources", "source",
      "questions", "question", "imports", "importDetail", "lessons", "lesson", "changes", "packet",
      "search", "connections", "wire", "exchange", "xray",
      "allVitals", "alerts", "alert", "inbox", "messages", "thread", "log", "help",
    ]
    #expect(wanted.subtracting(seen).isEmpty, "not reached: \(wanted.subtracting(seen))")
  }

  @Test("Every kind of screen has its goldens")
  func everyScreenHasGoldens() {
    let shown = Set(Fixture.screens.map { $0.pilot().state.screen.kindName })
    let all: Set<String> = [
      "welcome", "people", "home", "section", "overview", "next", "past", "timeline", "narrative",
      "fact", "whoSaid", "series", "lens", "sources", "source", "ledger", "place", "questions",
      "question", "imports", "importDetail", "connections", "wire", "exchange", "xray", "lessons",
      "lesson", "allVitals", "alerts", "alert", "inbox", "messages", "thread",
      "changes",
      "search", "log",
      "help", "settings",
    ]
    #expect(all.subtracting(shown).isEmpty, "without: \(all.subtracting(shown))")
  }

  @Test("The mouse is a help, never needed: a click chooses, a second opens, hints are keys")
  func mouse() {
    var pilot = Fixture.pilot()
    pilot.press("gm")
    pilot.click(10, 5)
    #expect(pilot.selectedLine.contains("Metformin"))
    pilot.click(10, 5)
    #expect(pilot.state.screen.kindName == "fact")
  }
}

extension Pilot {
  /// What the menu lists.
  fileprivate var menu: [Binding] {
    var opened = self
    opened.press("0")
    return opened.state.menuEntries
  }
}

extension Screen {
  /// The case's name without what belongs to it.
  fileprivate var kindName: String {
    String(String(describing: self).prefix { $0 != "(" })
  }
}

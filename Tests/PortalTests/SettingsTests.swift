import Cells
import Clinical
import Support
import Testing

@testable import Portal

@Suite("Settings, keys of one's own, and covering the screen")
struct SettingsTests {
  private static func pilot(_ configuration: [String: String]) -> Pilot {
    var state = Fixture.start()
    state.settings = Settings(configuration: configuration)
    return Pilot(state) { Fixture.answer($0, Fixture.person) }
  }

  @Test("A choice counts at once and is asked to be kept under its key")
  func choiceIsKept() {
    var pilot = Fixture.pilot()
    #expect(pilot.text.contains("16 Nov 2026"))
    pilot.press("g , 3 Right Enter Enter")
    #expect(pilot.text.contains("Nov 16, 2026") || pilot.text.contains("Nov 9, 2026"))
    guard case .keepSettings(let kept) = pilot.effects.last else {
      Issue.record("nothing was kept")
      return
    }
    #expect(kept.configuration == ["dates": "month-day"])
  }

  @Test("Hours are written as chosen", arguments: [("12", "8:10 am"), ("24", "2026  8:10\n")])
  func hours(_ value: String, _ words: String) {
    #expect(Self.pilot(["hours": value]).text.contains(words))
  }

  @Test("A value that is none of the choices is said, not guessed")
  func badValue() {
    let settings = Settings(configuration: ["theme": "pink", "dates": "month-day"])
    #expect(settings[.theme] == "dark" && settings[.dates] == "month-day")
    #expect(settings.problems.count == 1 && settings.problems[0].contains("pink"))
  }

  @Test("A command can have keys of one's own; the old ones are free then")
  func ownKeys() {
    var pilot = Self.pilot(["key.goMedicines": "g z, F4"])
    pilot.press("g z")
    #expect(pilot.state.screen == .section(.medications))
    pilot.press("Esc F4")
    #expect(pilot.state.screen == .section(.medications))
    pilot.press("Esc g m")
    #expect(pilot.state.screen == .home)
  }

  static let refused: [(line: String, keys: String, words: String)] = [
    ("key.goMedicines", "g v", "taken by"), ("key.goMedicines", "g", "taken by"),
    ("key.goMedicines", "o x", "taken by"), ("key.fly", "w", "no such command"),
    ("key.goMedicines", "", "not a key"),
  ]

  @Test("Keys that another command has are refused with the reason", arguments: refused)
  func refusedKeys(_ line: String, _ keys: String, _ words: String) {
    let settings = Settings(configuration: [line: keys])
    #expect(settings.keys.isEmpty)
    #expect(settings.problems.first?.contains(words) == true)
  }

  @Test("Each unit setting names an analyte that has that unit")
  func units() {
    let settings = Settings(
      configuration: ["weight": "kg", "temperature": "Cel", "glucose": "mmol/L"])
    #expect(settings.unit(for: "weight") == "kg" && settings.unit(for: "temperature") == "Cel")
    #expect(settings.unit(for: "glucose") == "mmol/L" && settings.unit(for: "pulse") == nil)
    #expect(Settings().unit(for: "weight") == nil)
  }

  @Test("After the minutes that were chosen nothing of the record is on the screen")
  func locks() {
    var pilot = Self.pilot(["lock": "5"])
    let later = { (minutes: Int64) in
      Message.ticked(Instant(milliseconds: Fixture.now.milliseconds + minutes * 60_000))
    }
    pilot.send(later(4))
    #expect(pilot.text.contains("Quillane"))
    pilot.press("Down")
    pilot.send(later(8))
    #expect(pilot.text.contains("Quillane"))
    pilot.send(later(9))
    #expect(!pilot.text.lowercased().contains("quillane"))
    pilot.press("g m")
    #expect(!pilot.text.lowercased().contains("quillane"))
    pilot.press("Enter")
    #expect(pilot.text.contains("Quillane") && pilot.state.screen == .home)
  }

  @Test("Where a lock code was set, only the code uncovers, and it is never on the screen")
  func lockCode() {
    var pilot = Self.pilot(["lock-code": "salt:hash"])
    pilot.press("! !")
    pilot.type("1234")
    #expect(!pilot.text.lowercased().contains("quillane") && !pilot.text.contains("1234"))
    pilot.press("Enter")
    #expect(pilot.effects.last == .unlock("1234"))
    #expect(!pilot.text.lowercased().contains("quillane"))
    pilot.send(.failed(UserError("this is not the lock code")))
    #expect(pilot.text.contains("not the lock code"))
    pilot.send(.unlocked)
    #expect(pilot.text.contains("Quillane"))
  }
}

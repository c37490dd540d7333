import Cells
import Clinical
import Merging
import Support
import Testing

@testable import Portal

@Suite("Text from outside is only ever text")
struct HostileTests {
  static let evil = [
    "\u{1B}]0;owned\u{07}\u{1B}[2J", "\u{202E}drowssap", "\u{9B}31m", "tab\tand\nline",
    "e" + String(repeating: "\u{301}", count: 10_000), "\u{FEFF}\u{200B}\u{2066}x",
    String(repeating: "long ", count: 5_000),
  ]

  @Test("A hostile title never reaches the cells", arguments: evil)
  func titles(_ text: String) {
    var person = Fixture.person
    var chart = person.chart
    for index in chart.facts.indices {
      chart.facts[index].title = text
      chart.facts[index].remarks = [text]
      chart.facts[index].evidence = text
    }
    person.patient.names = [PersonName(family: [text], given: [text])]
    person.watching = text
    for keys in ["", "gm", "gm Enter", "gm Enter b", "ga", "c", "gm Enter Enter", "gm ?"] {
      var pilot = Fixture.pilot(person: OpenPerson(remaking: person, with: chart))
      pilot.press(keys)
      for scalar in pilot.text.unicodeScalars where scalar != "\n" {
        #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
        #expect(!(0x202A...0x202E).contains(scalar.value))
        #expect(!(0x2066...0x2069).contains(scalar.value))
      }
      #expect(pilot.lines.count == 24)
    }
  }

  @Test("The lens writes bytes that are no text as \\xNN")
  func lensIsSafe() {
    var pilot = Fixture.pilot()
    pilot.press("gm Enter Enter")
    #expect(pilot.text.contains("\\x1B]0;evil\\x07"))
    #expect(pilot.text.contains("\\xFF\\x00"))
  }

  @Test("The lens lights exactly the bytes of the statement")
  func lensLightsTheRange() {
    var pilot = Fixture.pilot()
    pilot.press("gm Enter Enter")
    guard let lens = pilot.state.lens, pilot.state.screen == lens.subject.screen else {
      Issue.record("no lens")
      return
    }
    let lit = LensText(lens, width: 77).lines.flatMap { $0 }
      .filter { $0.style.role == .match }.map(\.text).joined()
    let range = (lens.range.start - lens.start)..<(lens.range.end - lens.start)
    let wanted = String(decoding: lens.bytes[range], as: UTF8.self)
    #expect(lit.filter { $0 != " " } == wanted.filter { $0 != " " && $0 != "\n" })
  }
}

extension OpenPerson {
  /// A person with a changed chart, the lists made anew.
  init(remaking old: OpenPerson, with chart: Chart) {
    self.init(
      key: old.key, patient: old.patient, identities: old.identities, chart: chart,
      series: old.series, alerts: old.alerts, watching: old.watching)
  }
}

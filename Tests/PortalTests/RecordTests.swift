import Clinical
import Merging
import Support
import Testing

@testable import Portal

@Suite("Every section, and every fact in it, can be reached and read")
struct RecordTests {
  private static let sizes = [(80, 24), (40, 12)]

  @Test("From home by arrows: all sections, each list, each fact", arguments: sizes)
  func arrowsReachEveryFact(_ width: Int, _ height: Int) {
    var pilot = Fixture.pilot(width: width, height: height)
    pilot.choose("way:overview")
    var reached: Set<ThingID> = []
    for list in Page.of(pilot.state).items.map(\.id) {
      var there = pilot
      there.choose(list)
      for item in Page.of(there.state).items {
        guard let fact = Fixture.chart.fact(containing: ThingID(rawValue: item.id)) else {
          continue
        }
        var open = there
        open.choose(item.id)
        #expect(open.state.screen == .fact(fact.name))
        #expect(open.text.contains(fact.title.prefix(12)), "\(fact.title) at \(width)")
        reached.insert(fact.name)
      }
    }
    let inSeries = Set(Fixture.person.series.flatMap(\.points).map(\.thing))
    let wanted = Set(Fixture.chart.facts.map(\.name)).subtracting(inSeries)
    #expect(wanted.subtracting(reached).isEmpty)
  }

  @Test("Every list has a letter of its own after g, and leads to its list")
  func everyListHasALetter() {
    let lists = Keymap.lists.compactMap(\.command.list)
    #expect(
      Set(lists) == Set(ListedSection.allCases) && lists.count == ListedSection.allCases.count)
    for binding in Keymap.lists {
      var pilot = Fixture.pilot()
      pilot.press(binding.keys[0])
      #expect(binding.command.list.map { pilot.state.screen == .section($0.section) } == true)
    }
  }

  @Test("Every section of the crosswalk is in exactly one list")
  func everySectionIsListed() {
    let sections = ListedSection.allCases.flatMap(\.sections)
    #expect(Set(sections) == Set(Section.allCases) && sections.count == Section.allCases.count)
  }

  @Test("What is over, refused or refuted stands below what is so")
  func pastStandsBelow() {
    var pilot = Fixture.pilot()
    pilot.press("gi")
    let lines = pilot.lines
    let heading = lines.firstIndex { $0.contains("OVER, NOT DONE, OR SAID NOT TO BE SO") } ?? 0
    let refused = lines.firstIndex { $0.contains("not done") } ?? 0
    let given = lines.lastIndex { $0.contains("given") } ?? .max
    #expect(given < heading && heading < refused)
  }

  @Test("An empty section names every source and never says none")
  func emptySection() {
    var pilot = Fixture.pilot()
    pilot.press("gN")
    #expect(pilot.text.contains("This is not \"none\""))
    for source in Fixture.Source.all { #expect(pilot.text.contains(source.name)) }
  }

  @Test("What is next: the earliest first, and a date that has passed is said")
  func next() {
    var pilot = Fixture.pilot(width: 120, height: 40)
    pilot.press("gu")
    let order = ["Clinic visit", "Eye doctor", "Ultrasound of the heart", "Sugar under control"]
    let rows = order.map { title in pilot.lines.firstIndex { $0.contains(title) } ?? -1 }
    #expect(rows == rows.sorted() && !rows.contains(-1))
    #expect(pilot.lines[rows[1] + 2].contains("this date has passed"))
    #expect(!pilot.lines[rows[2] + 2].contains("passed"))
  }

  @Test("A text that came without entries is read in the program, page by page")
  func textOnly() {
    var pilot = Fixture.pilot(width: 40, height: 12)
    pilot.press("gr End Enter")
    #expect(pilot.text.contains("ECHOCARDIOGRAM"))
    pilot.press("Space")
    #expect(pilot.text.contains("38 %"))
    #expect(!pilot.text.contains("ECHOCARDIOGRAM"))
  }

  @Test("J goes on in the order of the list, past what is over")
  func neighbours() {
    var pilot = Fixture.pilot()
    pilot.press("gb Enter J J J J J")
    #expect(pilot.state.screen == .fact(Fixture.thing("pneumonia")))
    pilot.press("J")
    #expect(pilot.text.contains("this is the last of the list"))
  }
}

extension Pilot {
  /// Goes down to an item and opens it.
  fileprivate mutating func choose(_ id: String) {
    press("Home")
    for _ in 0..<400 where state.page.selected ?? Page.of(state).items.first?.id != id {
      press("Down")
    }
    press("Enter")
  }
}

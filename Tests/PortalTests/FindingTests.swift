import Clinical
import Merging
import Support
import Testing

@testable import Portal

@Suite("Finding: narrowing, showing only some, searching")
struct FindingTests {
  @Test(
    "/ narrows every list by its lines, and Esc shows all again",
    arguments: [
      ("go", "goal", "Goals"), ("gu", "eye", "Eye doctor"), ("gy", "colon", "Colonoscopy"),
      ("gs", "corner", "Corner Pharmacy"), ("gt", "heart f", "Heart failure"),
      ("gl", "weigh", "Weigh yourself"), ("c", "metf", "Metformin"), ("g ,", "hours", "Hours"),
    ])
  func narrows(_ keys: String, _ typed: String, _ words: String) {
    var pilot = Fixture.pilot()
    pilot.press(keys)
    let all = Page.of(pilot.state).items.count
    pilot.press("/")
    pilot.type(typed)
    #expect(pilot.text.contains(words), "\(pilot.text)")
    #expect(Page.of(pilot.state).items.count < all)
    pilot.press("Esc")
    #expect(Page.of(pilot.state).items.count == all)
  }

  @Test("f shows only what is not settled, from one source, or of some time; Esc shows all again")
  func showsOnly() {
    var pilot = Fixture.pilot()
    pilot.press("gm")
    let all = Page.of(pilot.state).items.count
    pilot.press("f Down Right Enter Down Enter")
    #expect(pilot.state.page.shown.standing == .unclear)
    #expect(pilot.text.contains("Shown: only not settled"))
    #expect(pilot.text.contains("Lisinopril") && !pilot.text.contains("Aspirin"))
    pilot.press("Esc")
    #expect(Page.of(pilot.state).items.count == all && !pilot.text.contains("Shown: only"))
  }

  @Test("What is shown by source, standing and time")
  func filters() {
    let facts = Fixture.chart.facts
    func shown(_ filter: ListFilter) -> [Fact] {
      facts.filter { filter.shows($0, now: Fixture.now) }
    }
    #expect(shown(ListFilter()).count == facts.count)
    let pharmacy = shown(ListFilter(source: "Corner Pharmacy"))
    #expect(!pharmacy.isEmpty && pharmacy.allSatisfy { $0.sources.contains("Corner Pharmacy") })
    #expect(shown(ListFilter(standing: .past)).allSatisfy { $0.isPast })
    let month = shown(ListFilter(age: .month))
    #expect(month.count < facts.count)
    #expect(month.contains { $0.title.hasPrefix("Lisinopril") }, "it goes on, so it is of today")
    #expect(shown(ListFilter(age: .undated)).allSatisfy { $0.period.sortDate == nil })
  }

  @Test("A search names each entry once, the name that begins so first; also by source and by date")
  func ranked() {
    let chart = Fixture.chart
    func found(_ typed: String, _ hits: [Fact]) -> [String] {
      SearchResults(
        query: typed,
        hits: hits.flatMap(\.members).map {
          SearchHit(thing: $0.kept.thing, title: "", section: .other, excerpt: "")
        }
      ).ranked(in: chart).hits.map(\.title)
    }
    let lisinopril = chart.facts.filter { $0.title.hasPrefix("Lisinopril") }
    let heart = chart.facts.filter { $0.title.contains("eart") }
    #expect(lisinopril.flatMap(\.members).count > 1)
    #expect(found("lis", lisinopril).count == lisinopril.count)
    #expect(found("heart", heart).first?.hasPrefix("Heart") == true)
    let corner = chart.facts.filter { $0.sources.contains { $0.hasPrefix("Corner") } }
    #expect(found("corner", []).count == corner.count)
    #expect(found("2022-10", []).contains { $0.contains("nfluenza") })
    #expect(found("xyz", []).isEmpty)
  }

  @Test("Without an open record the search is over all, and opens the record at the entry")
  func everybody() {
    var pilot = Fixture.pilot(Fixture.clinician)
    pilot.press("s")
    pilot.type("lisin")
    #expect(pilot.effects.last == .search("lisin", of: nil))
    #expect(pilot.text.contains("QUILLANE, Marisol T: Lisinopril"))
    pilot.press("Enter")
    #expect(pilot.effects.contains(.openPerson(Fixture.key)))
    #expect(pilot.text.contains("NOT SETTLED") && pilot.state.screen.isFact)
    pilot.press("Esc")
    #expect(pilot.state.screen == .home)
  }

  @Test("The palette reaches every command that applies, and every list of the record")
  func palette() {
    var pilot = Fixture.pilot()
    pilot.press("gm")
    let listed = Set(pilot.state.paletteEntries(matching: "").map(\.command))
    #expect(Set(Keymap.lists.map(\.command)).isSubset(of: listed))
    let unlisted: Set<Command> = [.up, .down, .pageUp, .pageDown, .choose, .menu]
    let active = Set(Keymap.active(in: pilot.state).map(\.command)).subtracting(unlisted)
    #expect(active.subtracting(listed).isEmpty)
    for binding in Keymap.lists {
      let best = pilot.state.paletteEntries(matching: binding.title).first?.command
      #expect(best == binding.command, "\(binding.title)")
    }
  }

  @Test("A whole list is written as text to its last line, a screen as far as it is seen")
  func writesText() {
    var pilot = Fixture.pilot(width: 40, height: 12)
    pilot.press("gm P Down Down Enter")
    guard case .writeScreen(let whole, _)? = pilot.effects.last else {
      Issue.record("nothing is written")
      return
    }
    for fact in Fixture.person.facts(in: .medicines) {
      #expect(whole.contains(fact.title.prefix(20)), "\(fact.title)")
    }
    pilot.press("P Down Right Down Enter")
    guard case .writeScreen(let seen, _)? = pilot.effects.last else { return }
    #expect(seen.split(separator: "\n", omittingEmptySubsequences: false).count == 12)
  }
}

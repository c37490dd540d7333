import Clinical
import Merging
import Support
import Testing

@testable import Portal

@Suite("Every fact of the demo is found on a screen")
struct WalkTests {
  struct Case: Sendable, CustomStringConvertible {
    var look: DemoRecord.Look
    var walker: Walker
    var width: Int
    var height: Int

    var description: String { "\(look) by \(walker) at \(width)x\(height)" }
  }

  static let cases = DemoRecord.Look.allCases.flatMap { look in
    Walker.allCases.flatMap { walker in
      [(80, 24), (40, 12)].map { Case(look: look, walker: walker, width: $0.0, height: $0.1) }
    }
  }

  @Test("by keys alone, by digits and arrows alone, by the mouse alone", arguments: cases)
  func walk(_ one: Case) throws {
    let person = try DemoRecord.person(one.look)
    let home = try DemoRecord.pilot(one.look, width: one.width, height: one.height)
    #expect(home.state.screen == .home)
    var found: Set<ThingID> = []
    for list in one.walker.lists(from: home) { found.formUnion(visit(list, one.walker, person)) }
    let wanted = person.chart.facts.filter { $0.kind != .absence }
    let missed = wanted.filter { found.isDisjoint(with: [$0.name] + $0.members.map(\.kept.thing)) }
    #expect(missed.map { "\($0.section): \($0.title)" } == [])
    let texts = Set(
      person.chart.absences.compactMap { $0.narrative == nil ? nil : $0.text ?? $0.thing })
    #expect(texts.subtracting(found) == [])
  }

  /// The things in the earlier days of a sensor's table, window by window: nobody steps through each of
  /// thousands of rows.
  private func earlier(_ first: Pilot, _ walker: Walker) -> Set<ThingID> {
    var pilot = first
    var found: Set<ThingID> = []
    while Page.of(pilot.state).items.last?.id == "earlier" {
      found.formUnion(Page.of(pilot.state).things)
      pilot.press("End")
      walker.confirm(&pilot)
    }
    return found.union(Page.of(pilot.state).things)
  }

  /// What is one step below a fact: the sections of a document, the report of a result.
  private func parts(
    of opened: Pilot, _ name: ThingID, _ walker: Walker, _ person: OpenPerson
  ) -> Set<ThingID> {
    guard person.chart.facts.contains(where: { $0.isFolded && $0.parent == name }) else {
      return []
    }
    let found = walker.items(of: opened).compactMap { item, chosen -> ThingID? in
      var part = chosen
      walker.confirm(&part)
      if case .fact(let name) = part.state.screen, name.rawValue == item.id { return name }
      return nil
    }
    return Set(found)
  }

  /// Opens every line of a list; returns what was found.
  private func visit(_ list: Pilot, _ walker: Walker, _ person: OpenPerson) -> Set<ThingID> {
    var found: Set<ThingID> = []
    for (item, chosen) in walker.items(of: list) {
      var opened = chosen
      walker.confirm(&opened)
      switch opened.state.screen {
      case .fact(let name):
        let title = person.chart.fact(containing: name)?.title ?? "?"
        #expect(opened.text.contains(title.prefix(10)), "\(title)\n\(opened.text)")
        found.insert(name)
        found.formUnion(parts(of: opened, name, walker, person))
      case .narrative(let thing):
        #expect(!opened.text.contains("no longer in the record"))
        found.insert(thing)
      case .series:
        walker.showTable(&opened)
        found.formUnion(earlier(opened, walker))
        for (item, chosen) in walker.items(of: opened) {
          guard let thing = item.thing else { continue }
          found.insert(thing)
          guard let fact = person.chart.fact(containing: thing) else { continue }
          var point = chosen
          walker.confirm(&point)
          found.formUnion(parts(of: point, fact.name, walker, person))
        }
      default: break
      }
      walker.leave(&opened)
      #expect(opened.state.screen == list.state.screen, "\(item.id) cannot be left")
    }
    return found
  }
}

extension Page {
  /// The things that its rows are about.
  fileprivate var things: Set<ThingID> {
    Set(rows.flatMap { $0.places.compactMap(\.item.thing) })
  }
}

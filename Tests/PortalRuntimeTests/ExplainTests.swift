import Clinical
import Education
import Operations
import Support
import Testing

@testable import Portal

@Suite("Everything of the demo is explained")
struct ExplainTests {
  @Test("? says of every entry of every list what it is")
  func entries() throws {
    let home = try DemoRecord.pilot(.marisol, width: 120, height: 60)
    var seen = 0
    for list in Walker.keys.lists(from: home) {
      for (item, chosen) in Walker.keys.items(of: list) where item.isOfFact {
        var asked = chosen
        asked.press("?")
        #expect(asked.isExplained, "\(list.state.screen): \(item.id)")
        seen += 1
      }
    }
    #expect(seen > 0)
  }

  @Test(
    "Every kind of fact there is says what it is, why it matters, whose it is and its codes",
    arguments: DemoRecord.Look.allCases)
  func kinds(look: DemoRecord.Look) throws {
    let person = try DemoRecord.person(look)
    for fact in person.chart.facts {
      let labels = fact.explanation(in: person.chart, limits: person.limits).lines.map(\.label)
      #expect(labels.contains(Explanation.what) && labels.contains(Explanation.why))
      let isCoded = fact.members.contains { !$0.kept.statement.concept.codings.isEmpty }
      #expect(fact.isOfAnother || labels.contains("said by"))
      #expect(fact.isOfAnother || !isCoded || labels.contains("code"), "\(fact.title)")
    }
  }

  @Test("Of problems, medicines, results and vaccines at least nine in ten are explained by name")
  func byName() throws {
    var (named, all) = (0, 0)
    for look in DemoRecord.Look.allCases {
      for fact in try DemoRecord.person(look).chart.facts {
        guard [.condition, .medication, .observation, .immunization].contains(fact.kind) else {
          continue
        }
        all += 1
        let said = fact.members.flatMap { member in
          Meaning.sentences(
            of: member.kept.statement.concept, kind: fact.kind,
            names: [fact.title] + [fact.term].compactMap { $0 })
        }
        if !said.isEmpty { named += 1 }
      }
    }
    #expect(named * 10 >= all * 9, "\(named) of \(all)")
  }

  @Test("A value is told against its sender's range and the person's limit, both by name")
  func values() throws {
    let person = try DemoRecord.person(.marisol)
    let lines = person.chart.facts.flatMap {
      $0.explanation(in: person.chart, limits: person.limits).lines
    }
    let values = lines.filter { $0.label == Explanation.value }.map(\.value)
    #expect(
      values.contains(
        "Lakeshore Laboratory calls 3.5 mmol/L to 5.1 mmol/L usual; this value is inside it."))
    #expect(values.contains { $0.hasPrefix("Dr. Halvane set on 10 Sep 2026: ") })
    #expect(!values.contains { $0.lowercased().contains("normal") })
  }

  @Test("In a lesson ? explains the clinical words in sight")
  func words() throws {
    var pilot = try DemoRecord.pilot(.marisol, width: 100, height: 60)
    pilot.press("gl Enter ?")
    #expect(pilot.text.contains("Words here"))
  }

  @Test("At least 80 % of the active problems and 60 % of the medicines of the demo have a lesson")
  func lessons() throws {
    let fits = try DemoRecord.Look.allCases.map { look in
      TopicFit(
        of: TopicSearch(
          chart: try DemoRecord.person(look).chart, alerts: [], analytes: [],
          now: Instant(milliseconds: 0)))
    }
    let (problems, medicines) = (fits.flatMap(\.problems), fits.flatMap(\.medicines))
    #expect(problems.count > 15 && medicines.count > 15)
    let (taught, explained) = (
      problems.count { !$0.topics.isEmpty }, medicines.count { !$0.topics.isEmpty }
    )
    #expect(taught * 10 >= problems.count * 8, "\(taught) of \(problems.count)")
    #expect(explained * 10 >= medicines.count * 6, "\(explained) of \(medicines.count)")
  }
}

extension Item {
  /// Not words without entries, of which `?` says that Enter shows them.
  fileprivate var isOfFact: Bool { thing != nil && !id.hasPrefix("text:") }
}

extension Pilot {
  fileprivate var isExplained: Bool { text.contains("What it is  ") }
}

import Clinical
import Merging
import Testing

/// The chart is a function of the statements, not of their order, their blocks or the clock.
struct PropertyTests {
  /// A small generator with a fixed seed (SplitMix64), so that a failure can be repeated.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private static func statements(seed: UInt64, count: Int = 120) -> [KeptStatement] {
    var random = Generator(state: seed)
    func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int(random.next() % UInt64(elements.count))]
    }
    func day() -> String { "2024-0\(1 + random.next() % 9)-1\(random.next() % 10)" }
    return (0..<count).map { number in
      let statement: Statement =
        switch random.next() % 15 {
        case 0:
          Made.problem(
            Made.snomed(pick(["233604007", "44054006", "195967001", "1"])),
            pick([.active, .resolved]),
            from: pick([day(), nil]), until: nil, certainty: pick([.confirmed, .refuted]))
        case 1:
          Made.medicine(
            Made.rx(pick(["314077", "314076", "866436", "866924", "9"])),
            pick([.order, .reported]),
            pick([.active, .stopped, .planned]),
            sig: pick(["1 tablet daily", "1 tablet twice daily"]), said: day())
        case 2: Made.fill(Made.rx(pick(["314077", "861007"])), on: day(), sig: "1 tablet daily")
        case 3:
          Made.allergy(
            pick([Made.rx("70618"), Made.rx("723"), Made.snomed("716186003")]), said: day())
        case 4:
          Made.result(
            Made.loinc(pick(["2823-3", "4548-4", "8867-4"])),
            Made.value(pick(["4.1", "4.2", "5"]), pick(["mmol/L", "%", nil])),
            at: pick([day(), day() + "T08:00:00Z", day() + "T08:00"]),
            section: pick([.results, .vitals]),
            numbers: pick([[], ["S1"]]))
        case 5:
          Made.vaccine(
            pick([Made.cvx("140"), Made.cvx("88"), Made.cvx("135")]), on: day(),
            pick([.completed, .notDone, .enteredInError]))
        case 6:
          Made.procedure(
            Made.snomed(pick(["1", "2"])), on: pick([day(), "2024", day() + "T08:00", nil]),
            pick([.completed, .notDone]), site: pick([nil, Concept(text: "left")]),
            number: pick([nil, "P1"]))
        case 7:
          Made.device(
            udi: pick([nil, "(01)1", "(01)12345678901234(21)9"]), serial: pick(["1", nil]))
        case 8:
          Made.plan(
            pick([.order, .referral, .carePlan]), Made.snomed(pick(["1", "2"])),
            on: pick([day(), nil]), number: pick([nil, "O1", "O2"]))
        case 9: Made.goal(pick(["walk", "sugar"]), by: pick(["her", nil]))
        case 10:
          Made.relative(
            Made.role(pick(["MTH", "BRO"])), [Made.snomed(pick(["1", "44054006"]))],
            name: pick([nil, nil, "Rosa"]))
        case 11: Made.coverage(pick(["Blue", nil]), pick(["1", "2"]))
        case 12:
          Made.paper(
            pick(["Letter", "Note"]), at: pick([day(), nil]), id: pick(["1", "2", "3", nil]),
            series: pick([nil, "S"]), version: pick([nil, 1, 2]),
            replaces: pick([[], ["1"], ["2"]]),
            hash: pick([nil, nil, "ab"]))
        case 13: Made.contact(pick(["Ione", nil]), Made.role("DAU"), "555-0174")
        default: Made.visit(pick(["IMP", "EMER", nil]), from: day(), until: pick([day(), nil]))
        }
      return Made.kept(
        pick(["A", "B", "C", "D"]), String(number), statement, written: pick([day(), nil]))
    }
  }

  private static let decisions = [
    Decision(
      subject: .thing, names: ["A/1", "B/2", "C/3", "D/4"], verdict: .same, by: "x",
      role: "clinician", at: Made.now),
    Decision(
      subject: .thing, names: ["A/5", "B/6"], verdict: .different, by: "x", role: "clinician",
      at: Made.now),
  ]

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `Shuffled statements give the same chart`(seed: UInt64) {
    let statements = Self.statements(seed: seed)
    let chart = Chart(statements, Self.decisions)
    var random = Generator(state: seed &+ 99)
    for _ in 0..<5 {
      #expect(Chart(statements.shuffled(using: &random), Self.decisions) == chart)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `Blocks done one by one give the same facts as all at once`(seed: UInt64) {
    let statements = Self.statements(seed: seed)
    let whole = Reconciliation.facts(block: statements, decisions: Self.decisions, asOf: Made.now)
    // Decisions join blocks: those of the things that they name are done as one.
    let named = Set(Self.decisions.flatMap(\.names))
    let joined = Set(
      statements.filter { named.contains($0.thing.rawValue) }.map { Blocks.key(for: $0.statement) })
    let blocks = Dictionary(grouping: statements) { kept in
      let key = Blocks.key(for: kept.statement)
      return joined.contains(key) ? "joined" : key
    }
    let parts = blocks.values.map {
      Reconciliation.facts(block: $0, decisions: Self.decisions, asOf: Made.now)
    }
    #expect(parts.flatMap(\.facts).sorted { $0.name < $1.name } == whole.facts)
    #expect(parts.flatMap(\.questions).count == whole.questions.count)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `Every statement is in exactly one fact`(seed: UInt64) {
    let statements = Self.statements(seed: seed)
    let chart = Chart(statements, Self.decisions)
    let things = chart.facts.flatMap { $0.members.map(\.kept.thing) }
    #expect(things.count == statements.count)
    #expect(Set(things) == Set(statements.map(\.thing)))
    for fact in chart.facts { #expect(fact.name == fact.members.map(\.kept.thing).min()) }
  }

  @Test(arguments: Array(1...24) as [UInt64], [true, false])
  func `A chart that is brought up to date is the chart computed anew`(
    seed: UInt64, isDecided: Bool
  ) {
    let decisions = isDecided ? Self.decisions : [Self.decisions[1]]
    var random = Generator(state: seed &+ 7)
    let pool = Self.statements(seed: seed) + Self.gathered(seed: seed)
    var held: [ThingID: [KeptStatement]] = [:]
    for kept in pool.prefix(80) { held[kept.thing] = [kept] }
    var now = Made.now
    var live = LiveChart(of: held.values.flatMap { $0 }, decisions: decisions, asOf: now)
    for step in 0..<12 {
      var versions: [ThingID: [KeptStatement]] = [:]
      for _ in 0..<(1 + random.next() % 4) {
        let kept = pool[Int(random.next() % UInt64(pool.count))]
        switch random.next() % 4 {
        case 0: versions[kept.thing] = []
        case 1:
          // Another says the same thing now, and what was said is history.
          var other = pool[Int(random.next() % UInt64(pool.count))].statement
          other.identifier = kept.statement.identifier
          var old = kept
          old.isSuperseded = true
          let new = Made.kept(
            kept.source, String(kept.thing.rawValue.dropFirst(2)), other, version: step + 2)
          versions[kept.thing] = [new, old]
        default: versions[kept.thing] = [kept]
        }
      }
      held.merge(versions) { $1 }
      now = now.advanced(bySeconds: Int64(random.next() % 3) * -86_400 * 300)
      if step % 3 == 1 { live.close() }
      live.update(versions, asOf: now)
      let anew = Reconciliation.chart(
        of: held.values.flatMap { $0 }, decisions: decisions, asOf: now)
      #expect(live.chart == anew)
    }
  }

  /// Results that a report gathers, kidney values, a wish on resuscitation and what a section says of
  /// itself: what spans blocks.
  private static func gathered(seed: UInt64) -> [KeptStatement] {
    var statements = (0..<6).map { number in
      var result = Made.result(
        Made.loinc(["2823-3", "33914-3"][number % 2]), Made.value("\(50 + number)", "mmol/L"),
        at: "2024-05-0\(1 + number)T08:00:00Z")
      result.identifier = NativeIdentifier(root: "R", value: "\(number)")
      return Made.kept("A", "r\(number)", result)
    }
    statements += [
      Made.kept("A", "r6", Made.report("Panel", ["0", "2"], at: "2024-05-01")),
      Made.kept("A", "r7", Made.report("All", ["1", "3", "5"], at: "2024-05-06")),
      Made.kept("B", "r8", Made.absence(.allergies, .none), written: "2024-01-01"),
      Made.kept("B", "r9", Made.absence(.problems, .withheld)),
      Made.kept(
        "C", "r10",
        Made.result(
          Made.loinc("81352-2"), .concept(Made.snomed("304253006")), at: "2024-02-02",
          section: .advanceDirectives)),
      Made.kept(
        "D", "r11",
        Made.result(
          Made.loinc("81352-2"), .concept(Made.snomed("304252001")), at: "2024-03-02",
          section: .advanceDirectives)),
    ]
    return statements
  }

  @Test func `An empty record gives an empty chart`() { #expect(Chart([]) == Chart()) }
}

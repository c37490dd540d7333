import Clinical
import Terminology

/// What every source says of every section that is asked of all (`Section.asked`), and of each other
/// section of which it says anything. Silence is "not sent", never "none" (`design.md` 3; `peers.md`
/// 3.10 input 12).
struct AbsenceGrid: Sendable {
  /// The names of the sources.
  private var names: [String: String] = [:]
  private var cells: [Cell: [SectionStand.State: Saying]] = [:]

  private struct Cell: Hashable {
    let source: String
    let section: Section
  }

  /// The statements of one cell that say the same of the section.
  fileprivate struct Saying {
    var count = 0
    var newest: KeptStatement?
    /// When the newest was said, for sorting.
    var said = Int64.min
  }

  /// What is being counted. Neighbours mostly say the same of the same section: their cell is looked up
  /// once.
  private var run: Run?

  private struct Run {
    let cell: Cell
    let name: String
    let state: SectionStand.State
    var saying: Saying
  }

  init(_ blocks: Blocks) { blocks.forEachThing { add($0.kept) } }

  /// Adds what a source says today. Reports and papers only name their source: whether they count is
  /// known when their facts are.
  mutating func add(_ kept: KeptStatement) {
    let isOfRun = run.map { $0.cell.source == kept.source && $0.name == kept.sourceName } ?? false
    if !isOfRun, names[kept.source] != kept.sourceName {
      names[kept.source] = max(names[kept.source] ?? "", kept.sourceName)
    }
    if !Self.isFoldable(kept.statement.kind) { count(kept) }
  }

  /// The grid. Of the papers among these facts, those count that are not folded.
  func stands(with facts: [Fact]) -> [SectionStand] {
    var whole = self
    for fact in facts where Self.isFoldable(fact.kind) && !fact.isFolded {
      for member in fact.members { whole.count(member.kept) }
    }
    whole.endRun()
    return names.keys.sorted().flatMap { source in
      Section.allCases.compactMap { section in
        let cell = whole.cells[Cell(source: source, section: section)]
        guard cell != nil || Section.asked.contains(section) else { return nil }
        return Self.stand(cell ?? [:], source, names[source] ?? source, section)
      }
    }
  }

  private static func isFoldable(_ kind: Kind) -> Bool { kind == .report || kind == .document }

  private mutating func count(_ kept: KeptStatement) {
    guard kept.statement.status.standing != .enteredInError else { return }
    let cell = Cell(source: kept.source, section: Self.section(of: kept.statement.section))
    guard let state = Self.state(kept) else {
      cells[cell, default: [:]] = cells[cell] ?? [:]
      return
    }
    if run?.cell != cell || run?.state != state {
      endRun()
      run = Run(
        cell: cell, name: kept.sourceName, state: state, saying: cells[cell]?[state] ?? Saying())
    }
    run?.saying.add(kept)
  }

  private mutating func endRun() {
    if let run { cells[run.cell, default: [:]][run.state] = run.saying }
    run = nil
  }

  /// The section that a statement belongs to; resolved problems are problems.
  private static func section(of sent: Section) -> Section {
    sent == .pastProblems ? .problems : sent
  }

  private static func stand(
    _ cell: [SectionStand.State: Saying], _ source: String, _ name: String, _ section: Section
  ) -> SectionStand {
    // What is withheld must show, whatever stands beside it: the rest is not the whole.
    let order: [SectionStand.State] = [
      .withheld, .stated, .statedNone, .narrativeOnly, .noInformation,
    ]
    let state = order.first { cell[$0] != nil } ?? .notSent
    let newest = cell[state]?.newest
    let text = cell[.narrativeOnly]?.newest
    let isBeside = (state == .stated || state == .withheld) && text != nil
    return SectionStand(
      source: source, sourceName: name, section: section, state: state,
      count: state == .stated || state == .withheld ? cell[.stated]?.count ?? 0 : 0,
      text: isBeside ? text?.thing : nil,
      when: newest.flatMap { $0.statement.recorded ?? $0.written }, thing: newest?.thing,
      narrative: isBeside || state == .narrativeOnly ? text.flatMap(Self.narrative) : nil)
  }

  private static func narrative(_ kept: KeptStatement) -> String? {
    guard case .absence(let detail) = kept.statement.detail else { return nil }
    return detail.narrative
  }

  /// What a statement says of its section; nil for an absence that says nothing.
  private static func state(_ kept: KeptStatement) -> SectionStand.State? {
    if kept.statement.kind == .allergy, Substances.noneKnown(kept.statement.concept) != nil {
      return .statedNone
    }
    guard kept.statement.kind == .absence else { return .stated }
    guard case .absence(let detail) = kept.statement.detail else { return nil }
    switch detail.state {
    case .none: return .statedNone
    case .noInformation: return .noInformation
    case .withheld: return .withheld
    case .narrativeOnly: return .narrativeOnly
    }
  }
}

extension AbsenceGrid.Saying {
  fileprivate mutating func add(_ kept: KeptStatement) {
    count += 1
    let key = kept.sayingKey
    if let newest, (said, newest.thing) >= (key, kept.thing) { return }
    newest = kept
    said = key
  }
}

extension KeptStatement {
  /// When it was said, for sorting.
  fileprivate var sayingKey: Int64 { (statement.recorded ?? written).sortKey }
}

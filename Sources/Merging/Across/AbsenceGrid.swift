import Clinical
import Terminology

/// What every source says of every section that is asked of all (`Section.asked`), and of each other
/// section of which it says anything. Silence is "not sent", never "none" (`design.md` 3; `peers.md`
/// 3.10 input 12).
enum AbsenceGrid {
  /// Reports among `facts` that their results show are not counted beside them.
  static func stands(_ statements: [KeptStatement], besides facts: [Fact]) -> [SectionStand] {
    let folded = Set(
      facts.lazy.filter(\.isFolded).flatMap { $0.members.map(\.kept.thing) })
    var names: [String: String] = [:]
    var cells: [Cell: [Int]] = [:]
    for index in statements.indices where !statements[index].isSuperseded {
      let source = statements[index].source
      names[source] = max(names[source] ?? "", statements[index].sourceName)
      let section = section(of: statements[index].statement.section)
      guard statements[index].statement.status.standing != .enteredInError,
        !folded.contains(statements[index].thing)
      else { continue }
      cells[Cell(source: source, section: section), default: []].append(index)
    }
    return names.keys.sorted().flatMap { source in
      Section.allCases.compactMap { section in
        let cell = cells[Cell(source: source, section: section)]
        guard cell != nil || Section.asked.contains(section) else { return nil }
        return stand(cell ?? [], of: statements, source, names[source] ?? source, section)
      }
    }
  }

  private struct Cell: Hashable {
    let source: String
    let section: Section
  }

  /// The section that a statement belongs to; resolved problems are problems.
  private static func section(of sent: Section) -> Section {
    sent == .pastProblems ? .problems : sent
  }

  private static func stand(
    _ cell: [Int], of statements: [KeptStatement], _ source: String, _ name: String,
    _ section: Section
  ) -> SectionStand {
    let entries = cell.filter { isEntry(statements[$0]) }
    let texts = cell.filter { stated(statements[$0]) == .narrativeOnly }
    func stand(_ state: SectionStand.State, _ saying: [Int]) -> SectionStand {
      let newest = Self.newest(saying, of: statements)
      let isBeside = (state == .stated || state == .withheld) && !texts.isEmpty
      return SectionStand(
        source: source, sourceName: name, section: section, state: state,
        count: state == .stated || state == .withheld ? entries.count : 0,
        text: isBeside ? Self.newest(texts, of: statements)?.thing : nil,
        when: newest.flatMap { $0.statement.recorded ?? $0.written }, thing: newest?.thing,
        narrative: isBeside || state == .narrativeOnly ? Self.text(texts, of: statements) : nil)
    }
    // What is withheld must show, whatever stands beside it: the rest is not the whole.
    let withheld = cell.filter { stated(statements[$0]) == .withheld }
    if !withheld.isEmpty { return stand(.withheld, withheld) }
    if !entries.isEmpty { return stand(.stated, entries) }
    for state in [SectionStand.State.statedNone, .narrativeOnly, .noInformation] {
      let saying = cell.filter { stated(statements[$0]) == state }
      if !saying.isEmpty { return stand(state, saying) }
    }
    return stand(.notSent, [])
  }

  /// The text of the newest of the statements that are text only.
  private static func text(_ places: [Int], of statements: [KeptStatement]) -> String? {
    guard case .absence(let detail) = newest(places, of: statements)?.statement.detail else {
      return nil
    }
    return detail.narrative
  }

  private static func newest(_ places: [Int], of statements: [KeptStatement]) -> KeptStatement? {
    places.map { ($0, statements[$0].sayingKey) }
      .max { ($0.1, statements[$0.0].thing) < ($1.1, statements[$1.0].thing) }
      .map { statements[$0.0] }
  }

  private static func isEntry(_ kept: KeptStatement) -> Bool {
    kept.statement.kind != .absence && !isNone(kept)
  }

  private static func isNone(_ kept: KeptStatement) -> Bool {
    kept.statement.kind == .allergy && Substances.noneKnown(kept.statement.concept) != nil
  }

  private static func stated(_ kept: KeptStatement) -> SectionStand.State? {
    if isNone(kept) { return .statedNone }
    guard case .absence(let detail) = kept.statement.detail else { return nil }
    switch detail.state {
    case .none: return .statedNone
    case .noInformation: return .noInformation
    case .withheld: return .withheld
    case .narrativeOnly: return .narrativeOnly
    }
  }
}

extension KeptStatement {
  /// When it was said, for sorting.
  fileprivate var sayingKey: Int64 { (statement.recorded ?? written).sortKey }
}

import Clinical
import Terminology

/// What every source says of every section that is asked of all (`Section.asked`). Silence is "not
/// sent", never "none" (`design.md` 3; `peers.md` 3.10 input 12).
enum AbsenceGrid {
  static func stands(_ statements: [KeptStatement]) -> [SectionStand] {
    var names: [String: String] = [:]
    var cells: [Cell: [KeptStatement]] = [:]
    for kept in statements {
      names[kept.source] = max(names[kept.source] ?? "", kept.sourceName)
      guard let section = section(of: kept.statement),
        kept.statement.status.standing != .enteredInError
      else { continue }
      cells[Cell(source: kept.source, section: section), default: []].append(kept)
    }
    return names.keys.sorted().flatMap { source in
      Section.asked.map { section in
        stand(
          cells[Cell(source: source, section: section)] ?? [], source, names[source] ?? source,
          section)
      }
    }
  }

  private struct Cell: Hashable {
    let source: String
    let section: Section
  }

  /// The asked section that a statement belongs to; claims are evidence, they state no section.
  private static func section(of statement: Statement) -> Section? {
    let section: Section = statement.section == .pastProblems ? .problems : statement.section
    return Section.asked.contains(section) ? section : nil
  }

  private static func stand(
    _ cell: [KeptStatement], _ source: String, _ name: String, _ section: Section
  ) -> SectionStand {
    let sorted = cell.sorted { ($0.sayingKey, $0.thing) > ($1.sayingKey, $1.thing) }
    func stand(_ state: SectionStand.State, _ of: [KeptStatement]) -> SectionStand {
      SectionStand(
        source: source, sourceName: name, section: section, state: state,
        count: state == .stated ? of.count : 0,
        when: of.first.flatMap { $0.statement.recorded ?? $0.written }, thing: of.first?.thing)
    }
    let entries = sorted.filter { !isNone($0.statement) && $0.statement.kind != .absence }
    if !entries.isEmpty { return stand(.stated, entries) }
    for state in [SectionStand.State.statedNone, .withheld, .narrativeOnly, .noInformation] {
      let saying = sorted.filter { stated($0.statement) == state }
      if !saying.isEmpty { return stand(state, saying) }
    }
    return stand(.notSent, [])
  }

  private static func isNone(_ statement: Statement) -> Bool {
    statement.kind == .allergy && Substances.noneKnown(statement.concept) != nil
  }

  private static func stated(_ statement: Statement) -> SectionStand.State? {
    if isNone(statement) { return .statedNone }
    guard case .absence(let detail) = statement.detail else { return nil }
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

import Clinical
import Merging

/// The lists in which the facts of a chart are shown: the sections that every source is asked for,
/// and one for everything else.
enum ListedSection: Int, Hashable, CaseIterable {
  case medicines, problems, allergies, results, vitals, vaccines, visits, other

  /// The list that a section's facts are in.
  init(_ section: Section) {
    switch section {
    case .medications: self = .medicines
    case .problems, .pastProblems: self = .problems
    case .allergies: self = .allergies
    case .results: self = .results
    case .vitals: self = .vitals
    case .immunizations: self = .vaccines
    case .encounters: self = .visits
    default: self = .other
    }
  }

  /// The section that names the list.
  var section: Section {
    switch self {
    case .medicines: .medications
    case .problems: .problems
    case .allergies: .allergies
    case .results: .results
    case .vitals: .vitals
    case .vaccines: .immunizations
    case .visits: .encounters
    case .other: .other
    }
  }

  /// The places of the facts of each list. Facts whose readings a series shows are left to it.
  static func index(of chart: Chart, without series: [Series]) -> [ListedSection: [Int]] {
    let inSeries = Set(series.lazy.flatMap(\.points).map(\.thing))
    var index: [ListedSection: [Int]] = [:]
    for (place, fact) in chart.facts.enumerated()
    where fact.kind != .absence && !fact.isFolded
      && !fact.members.contains(where: { inSeries.contains($0.kept.thing) })
    {
      index[fact.kind == .other ? .other : ListedSection(fact.section), default: []].append(place)
    }
    return index
  }
}

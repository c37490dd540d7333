import Clinical
import Merging

/// Something that a search found.
public struct SearchHit: Sendable, Equatable {
  /// The thing that was found; in an open record the name of its fact.
  public var thing: ThingID
  /// Its title.
  public var title: String
  /// Its section.
  public var section: Section
  /// Who says it, and when.
  public var excerpt: String
  /// Whose record it is in.
  public var person: IdentityKey?
  /// Their name.
  public var personName: String

  /// A hit from its parts.
  public init(
    thing: ThingID, title: String, section: Section, excerpt: String,
    person: IdentityKey? = nil, personName: String = ""
  ) {
    self.thing = thing
    self.title = title
    self.section = section
    self.excerpt = excerpt
    self.person = person
    self.personName = personName
  }
}

/// The answer to a search.
public struct SearchResults: Sendable, Equatable {
  /// What was searched for.
  public var query: String
  /// In whose record; nil for every one.
  public var person: IdentityKey?
  /// What was found, the best first.
  public var hits: [SearchHit]

  /// An answer from its parts.
  public init(query: String = "", person: IdentityKey? = nil, hits: [SearchHit] = []) {
    self.query = query
    self.person = person
    self.hits = hits
  }

  /// The answer as it is shown of an open record: each fact once, under its own name; what begins
  /// with the words first; then what only its source or its date answers to.
  func ranked(in chart: Chart) -> SearchResults {
    let wanted = query.lowercased()
    var places: [ThingID: Int] = [:]
    for (place, fact) in chart.facts.enumerated() {
      for member in fact.members { places[member.kept.thing] = place }
    }
    let sources = Set(chart.absences.map(\.sourceName)).filter {
      wanted.count >= Self.shortestSource && $0.lowercased().hasPrefix(wanted)
    }
    var seen: Set<Int> = []
    var found = hits.compactMap { places[$0.thing] }.filter { seen.insert($0).inserted }
    found += chart.facts.indices.filter { place in
      !seen.contains(place) && chart.facts[place].kind != .absence
        && chart.facts[place].isSaid(by: sources, orWhen: wanted)
    }.prefix(Self.mostBySource)
    let ranked = found.enumerated().sorted { left, right in
      (chart.facts[left.element].rank(wanted), left.offset)
        < (chart.facts[right.element].rank(wanted), right.offset)
    }
    var answer = self
    answer.hits = ranked.map { _, place in
      let fact = chart.facts[place]
      return SearchHit(
        thing: fact.name, title: fact.headline(), section: fact.section,
        excerpt: ([fact.whenWords] + fact.sources).joined(separator: ", "))
    }
    return answer
  }

  /// Letters of a source's name, or of a date, below which it is not looked for.
  fileprivate static let shortestSource = 3
  /// Entries that are found by their source or date alone, at most.
  private static let mostBySource = 200
}

extension Fact {
  /// How well its name answers to what was typed: 0 begins with it, 1 a word of it does, 2 neither.
  fileprivate func rank(_ wanted: String) -> Int {
    let name = title.lowercased()
    return name.hasPrefix(wanted) ? 0 : name.contains(" " + wanted) ? 1 : 2
  }

  /// Whether one of the sources says it, or its date begins with what was typed: `2026-11`, `9 nov`.
  fileprivate func isSaid(by sources: Set<String>, orWhen wanted: String) -> Bool {
    if !sources.isEmpty, members.contains(where: { sources.contains($0.kept.sourceName) }) {
      return true
    }
    guard wanted.count >= SearchResults.shortestSource, wanted.contains(where: \.isNumber),
      let date = period.sortDate
    else { return false }
    return date.iso.hasPrefix(wanted) || date.words.lowercased().hasPrefix(wanted)
  }
}

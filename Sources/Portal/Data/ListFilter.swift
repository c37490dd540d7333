import Clinical
import Merging

/// What of a list, or of what was found, is shown: everything, unless somebody chose less.
struct ListFilter: Sendable, Equatable {
  /// How an entry stands.
  enum Standing: String, CaseIterable {
    case any = "all"
    case unclear = "not settled"
    case current = "going on"
    case past = "over or not so"
  }

  /// How long ago it was.
  enum Age: String, CaseIterable {
    case any = "any time"
    case month = "last 30 days"
    case year = "last 12 months"
    case fiveYears = "last 5 years"
    case undated = "without a date"

    /// The days that it reaches back; nil where no day counts.
    var days: Int64? {
      switch self {
      case .month: 30
      case .year: 366
      case .fiveYears: 5 * 366
      case .any, .undated: nil
      }
    }
  }

  /// The list that it must be in; nil for all.
  var list: ListedSection?
  /// The name of a source that must speak of it; nil for all.
  var source: String?
  /// How it must stand.
  var standing = Standing.any
  /// How long ago it may be.
  var age = Age.any

  /// Nothing is left out.
  var isEmpty: Bool { self == ListFilter() }

  /// What is shown, in words.
  var words: String {
    [
      list?.title.lowercased(), standing == .any ? nil : standing.rawValue,
      source.map { "from \($0)" }, age == .any ? nil : age.rawValue,
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// Whether a fact is shown.
  func shows(_ fact: Fact, now: Instant) -> Bool {
    if let list, Listing.list(of: fact) != list { return false }
    if let source, !fact.members.contains(where: { $0.kept.sourceName == source }) { return false }
    switch standing {
    case .any: break
    case .unclear: if !fact.isUnclear { return false }
    case .current: if fact.isPast { return false }
    case .past: if !fact.isPast { return false }
    }
    return isOfAge(fact, now)
  }

  /// What goes on without an end counts as of today.
  private func isOfAge(_ fact: Fact, _ now: Instant) -> Bool {
    if age == .any { return true }
    guard let date = fact.period.end ?? fact.period.sortDate else { return age == .undated }
    guard let days = age.days else { return false }
    let goesOn = fact.period.start != nil && fact.period.end == nil && !fact.isPast && fact.lasts
    return goesOn || date.upperBound().milliseconds > now.milliseconds - days * 86_400_000
  }
}

extension Fact {
  /// It lasts from its beginning until it ends, rather than happening once.
  var lasts: Bool { kind == .condition || kind == .medication || kind == .careTeam }
}

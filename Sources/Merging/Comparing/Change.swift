import Clinical

/// One thing that became different between two charts of a person.
public struct Change: Sendable, Hashable {
  /// What became of it.
  public enum What: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nothing was known of it before.
    case new
    /// A result that the source marks, after one of the same kind that was not marked.
    case newlyAbnormal = "newly-abnormal"
    /// A field has another value: a dose, a date, a standing.
    case changed
    case stopped, resolved
    /// Its source took it back, or now says that it is not so.
    case retracted
    /// The sources disagree, and did not before.
    case disputed
    /// The sources disagreed, and no longer do.
    case agreed
    /// It is no longer in the record: an import was undone, two things were joined.
    case gone

    /// The heading under which people find it.
    public var words: String {
      switch self {
      case .new: "new"
      case .newlyAbnormal: "newly marked by the source"
      case .changed: "changed"
      case .stopped: "stopped"
      case .resolved: "resolved"
      case .retracted: "taken back"
      case .disputed: "now the sources disagree"
      case .agreed: "the sources now agree"
      case .gone: "no longer in the record"
      }
    }
  }

  /// What became of it.
  public var what: What
  /// The fact, by its name in the later chart; in the earlier one where it is gone.
  public var fact: ThingID
  /// Where it is listed.
  public var section: Section
  /// The fact's title.
  public var title: String
  /// Which field, where one changed.
  public var field: String?
  /// What was so before, in words.
  public var before: String?
  /// What is so now, in words.
  public var after: String?
  /// Who says so now, sorted.
  public var sources: [String]

  init(
    _ what: What, _ fact: Fact, field: String? = nil, before: String? = nil, after: String? = nil
  ) {
    self.what = what
    self.fact = fact.name
    section = fact.section
    title = fact.title
    self.field = field
    self.before = before
    self.after = after
    sources = fact.sources
  }

  /// The change in one line: `Lisinopril: dose 10 mg, before 5 mg`.
  public var words: String {
    let now = [field, after].compactMap { $0 }.joined(separator: " ")
    let head = now.isEmpty ? title : title + ": " + now
    return before.map { head + ", before " + $0 } ?? head
  }
}

/// Changes as people read them: results of one kind that arrived together are one line.
public struct ChangeLine: Sendable, Hashable {
  /// The newest of them.
  public var change: Change
  /// How many there are.
  public var count: Int

  /// The line in words: `Blood pressure: 124/76 mmHg, newest of 24`.
  public var words: String { change.words + (count > 1 ? ", newest of \(count)" : "") }

  /// The lines of changes, in their order. New results of a chart stand newest first.
  public static func lines(_ changes: [Change]) -> [ChangeLine] {
    var lines: [ChangeLine] = []
    var places: [String: Int] = [:]
    for change in changes {
      let key = "\(change.section.rawValue)|\(change.title)"
      if change.what == .new, [.results, .vitals].contains(change.section), let place = places[key]
      {
        lines[place].count += 1
        continue
      }
      if change.what == .new { places[key] = lines.count }
      lines.append(ChangeLine(change: change, count: 1))
    }
    return lines
  }
}

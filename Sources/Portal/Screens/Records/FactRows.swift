import Cells
import Clinical
import Merging

/// The rows in which a fact is listed.
extension Fact {
  /// Whether its name, term or remarks contain what was typed, letter case ignored.
  func matches(_ filter: String) -> Bool {
    title.lowercased().contains(filter) || term?.lowercased().contains(filter) == true
      || state.words.contains(filter) || remarks.contains { $0.lowercased().contains(filter) }
  }

  /// What it is called in a list, with what must be said beside it.
  func listWords(forPatient isPatient: Bool) -> String {
    let remarks = kind.hasMoreInLists ? [] : remarks
    return ([headline(forPatient: isPatient)] + remarks).joined(separator: "  ")
  }

  /// The first row of a wide list, without the words of what it is.
  func columns(_ columns: FactColumns, forPatient isPatient: Bool) -> [Piece] {
    [
      Piece(badge, at: 2, .critical, bold: true),
      Piece(
        standing(forPatient: isPatient), at: columns.standing,
        width: columns.when - columns.standing - 1, role),
      Piece(whenWords, at: columns.when, width: columns.sources - columns.when - 1, .muted),
      Piece(String(sources.count), at: columns.sources, width: 3, .muted),
    ]
  }

  /// The one row of a wide list that is not wrapped.
  func row(_ columns: FactColumns, forPatient isPatient: Bool) -> [Piece] {
    self.columns(columns, forPatient: isPatient)
      + [
        Piece(listWords(forPatient: isPatient), at: columns.title, width: columns.titleWidth, role)
      ]
  }

  /// The first row of a narrow list.
  func headlinePieces(forPatient isPatient: Bool) -> [Piece] {
    [Piece((badge.isEmpty ? "" : badge + " ") + headline(forPatient: isPatient), at: 3, role)]
  }

  /// The second row of a narrow list.
  func details(forPatient isPatient: Bool) -> String {
    [standing(forPatient: isPatient), whenWords, counted(sources.count, "source")]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// More for kinds of which the title alone says too little (``Kind/hasMoreInLists``): who is in a
  /// team, what a relative had, how far a goal is.
  var secondLine: String {
    guard kind != .document else {
      return ([term].compactMap { $0 } + remarks).joined(separator: "; ")
    }
    return (remarks + fields.map { $0.name + ": " + $0.value }).joined(separator: "; ")
  }
}

/// Where the columns of a wide list begin.
struct FactColumns {
  /// What it is; further in, where it stands beneath another.
  let title: Int
  let standing: Int
  let when: Int
  let sources: Int

  init(width: Int, isBeneath: Bool = false) {
    title = isBeneath ? 6 : 4
    sources = width - 4
    when = sources - 16
    standing = when - (width < 100 ? 13 : 22)
  }

  /// How wide what it is may be.
  var titleWidth: Int { standing - title - 1 }
}

extension Kind {
  /// Lists show more than the title of such an entry.
  var hasMoreInLists: Bool {
    switch self {
    case .plan, .goal, .careTeam, .familyHistory, .coverage, .contact, .device, .document,
      .claim:
      true
    default: false
    }
  }
}

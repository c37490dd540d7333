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

  /// The one row of a wide list.
  func columns(width: Int, forPatient isPatient: Bool) -> [Piece] {
    let inset = 4 + (parent == nil ? 0 : 2)
    let remarks = kind.hasMoreInLists ? [] : remarks
    let words = ([headline(forPatient: isPatient)] + remarks).joined(separator: "  ")
    return [
      Piece(badge, at: 2, .critical, bold: true),
      Piece(words, at: inset, width: width - 48 - inset, role),
      Piece(standing(forPatient: isPatient), at: width - 47, width: 21, role),
      Piece(whenWords, at: width - 25, width: 16, .muted),
      Piece(String(sources.count), at: width - 8, width: 3, .muted),
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

extension Kind {
  /// Lists show more than the title of such an entry.
  var hasMoreInLists: Bool {
    switch self {
    case .plan, .goal, .careTeam, .familyHistory, .coverage, .contact, .device, .document: true
    default: false
    }
  }
}

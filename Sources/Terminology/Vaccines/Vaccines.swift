import Clinical

/// Vaccines by CVX code. A combination belongs to several groups; a group has an unspecified code
/// that can stand for any vaccine of it.
public enum Vaccines {
  /// One group of vaccines against the same disease or diseases.
  public struct Group: Sendable, Hashable {
    /// The CVX code of the group's unspecified member, which names the group.
    public var key: String
    /// The group in plain words: `flu`.
    public var plainName: String
  }

  /// The vaccine code of a concept, without leading zeros lost: `08` stays `08`, `8` becomes `08`.
  public static func code(of concept: Concept) -> String? {
    concept.code(in: .cvx).map { $0.count == 1 ? "0" + $0 : $0 }
  }

  /// The groups that a CVX code belongs to, by their keys; empty when it is not in the table.
  public static func groups(of code: String) -> [Group] {
    (byCode[code] ?? []).map { Group(key: $0.key, plainName: $0.plainName) }
  }

  /// Whether the code says which group, but not which vaccine of it. It joins a specific one of the
  /// same day; two specific ones never join (`clinical-corrections.md` 2.14).
  public static func isUnspecified(_ code: String) -> Bool {
    VaccineTable.unspecified.contains(code)
  }

  /// Whether two codes can stand for one dose: the same, or one unspecified and a group in common.
  public static func canBeOne(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard isUnspecified(left) || isUnspecified(right) else { return false }
    return shareGroup(left, right)
  }

  /// Whether two codes protect against one thing, by a group in common or two groups that one
  /// unspecified code may mean.
  public static func areRelated(_ left: String, _ right: String) -> Bool {
    shareGroup(left, right)
      || VaccineTable.families.contains { family in
        groups(of: left).contains { family.contains($0.key) }
          && groups(of: right).contains { family.contains($0.key) }
      }
  }

  /// The vaccine in plain words, by its groups: `tetanus, diphtheria and whooping cough (Tdap)`.
  public static func plainName(of code: String) -> String? {
    if let own = VaccineTable.plainNames[code] { return own }
    let names = groups(of: code).map(\.plainName)
    return names.isEmpty ? nil : names.joined(separator: " + ")
  }

  private static func shareGroup(_ left: String, _ right: String) -> Bool {
    let keys = Set(groups(of: left).map(\.key))
    return groups(of: right).contains { keys.contains($0.key) }
  }

  private static let byCode: [String: [VaccineTable.Row]] = {
    var table: [String: [VaccineTable.Row]] = [:]
    for row in VaccineTable.rows {
      for code in row.codes.split(separator: " ") { table[String(code), default: []].append(row) }
    }
    return table
  }()
}

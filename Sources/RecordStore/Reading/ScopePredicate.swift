import Access
import Clinical
import GRDB

/// What a viewer may see, as SQL: the one place where a scope becomes a condition.
struct ScopePredicate {
  let sql: String
  let arguments: StatementArguments

  /// The identities that may be seen; `alias` is that of a row of `identity`.
  static func identities(_ scope: Scope, _ alias: String = "d") -> ScopePredicate {
    var terms = ["\(alias).standing = 0"]
    var arguments = StatementArguments()
    switch scope.people {
    case .everyone: break
    case .nobody: terms.append("0")
    case .person(let key):
      terms.append(
        """
        \(alias).id IN (SELECT theirs.identity FROM identity own
          JOIN member mine ON mine.identity = own.id
          JOIN member theirs ON theirs.person = mine.person WHERE own.key = ?)
        """)
      arguments += [key.rawValue]
    }
    if let sources = scope.sources {
      terms.append("\(alias).source IN (SELECT id FROM source WHERE key IN (\(marks(sources))))")
      arguments += StatementArguments(sources.sorted())
    }
    return ScopePredicate(sql: joined(terms), arguments: arguments)
  }

  /// The statements that may be seen of identities that may be seen; `alias` is that of a row of
  /// `statement`. Goes beside ``identities(_:_:)``.
  /// - Parameter inForce: false for those that stand in no import in force, too.
  static func statements(
    _ scope: Scope, _ alias: String = "s", inForce: Bool = true
  ) -> ScopePredicate {
    var terms = [inForce ? "\(alias).standing < 2" : "1"]
    var arguments = StatementArguments()
    if let sections = scope.sections {
      terms.append("\(alias).section IN (\(marks(sections)))")
      arguments += StatementArguments(sections.map(\.rawValue).sorted())
    }
    for label in scope.withheldLabels.sorted() {
      terms.append("(\(alias).label IS NULL OR instr(\(alias).label, ?) = 0)")
      arguments += ["|\(label)|"]
    }
    return ScopePredicate(sql: joined(terms), arguments: arguments)
  }

  /// The statements that may be seen, of rows of `statement s` and `identity d`.
  static func both(_ scope: Scope) -> ScopePredicate {
    let people = identities(scope)
    let said = statements(scope)
    return ScopePredicate(
      sql: people.sql + " AND " + said.sql, arguments: people.arguments + said.arguments)
  }

  private static func joined(_ terms: [String]) -> String {
    "(" + terms.joined(separator: " AND ") + ")"
  }

  private static func marks<T>(_ values: Set<T>) -> String {
    values.map { _ in "?" }.joined(separator: ", ")
  }
}

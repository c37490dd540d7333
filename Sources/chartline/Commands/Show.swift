import ArgumentParser
import Clinical
import Merging
import Operations

/// `chartline show SECTION --person ID`
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print one section of a person's merged record, or what belongs to it.",
    discussion: "Sections: "
      + (Section.allCases.map(\.rawValue) + ["all"] + ShowOther.allCases.map(\.rawValue))
      .joined(separator: ", "))

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of the person, as people prints it; not needed when there is one person.")
  var person: String?

  @Argument(help: "The key of a section, or all.")
  var section: String

  func validate() throws {
    let isKnown =
      Section(rawValue: section) != nil || ShowOther(rawValue: section) != nil || section == "all"
    guard isKnown else {
      throw ValidationError("there is no section \(section); see chartline show --help")
    }
  }

  func run() throws {
    try common.run { session in
      let key = try PersonChoice.key(person, session)
      if let other = ShowOther(rawValue: section) {
        try other.write(of: key, session, json: common.json)
        return
      }
      let chart = try session.openChart(of: key).chart
      let facts = chart.facts.filter { belongs($0) }
      for fact in facts where common.json || !fact.isFolded {
        if common.json { Output.json(FactText.json(fact)) } else { FactText.write(fact) }
      }
      if !common.json, [Section.allergies.rawValue, "all"].contains(section) {
        for record in chart.held { ShowOther.write(record, false) }
      }
      if facts.isEmpty, !common.json {
        Output.line("nothing in \(section); see chartline show absence for who said what of it")
      }
    }
  }

  /// Resolved problems are listed with the problems, by their state.
  private func belongs(_ fact: Fact) -> Bool {
    section == "all" || fact.section.rawValue == section
      || section == Section.problems.rawValue && fact.section == .pastProblems
  }
}

/// The person that a command is about.
enum PersonChoice {
  /// The key that was given, else that of the only person there is.
  static func key(_ given: String?, _ session: Session) throws -> IdentityKey {
    if let given { return IdentityKey(rawValue: given) }
    let people = try session.listPeople(limit: 2)
    guard let only = people.first, people.count == 1 else {
      throw OperationError(
        .missing, people.isEmpty ? "there is nobody in this store" : "there are several people",
        people.isEmpty ? "chartline import FILE brings records" : "say whose with --person ID")
    }
    return only.key
  }
}

/// A fact as text and as JSON.
enum FactText {
  /// The fact's fields, in the order of `Docs/cli.md`.
  static func json(_ fact: Fact) -> [(String, JSONValue)] {
    [
      ("fact", .text(fact.name.rawValue)), ("kind", .text(fact.kind.rawValue)),
      ("section", .text(fact.section.rawValue)), ("title", .text(fact.title)),
      ("term", JSONValue(fact.term)), ("state", .text(fact.state.rawValue)),
      ("when", JSONValue(fact.period.sortDate?.iso ?? fact.period.text)),
      ("until", JSONValue(fact.period.end?.iso)), ("sources", JSONValue(fact.sources)),
      ("conflicts", .array(fact.conflicts.map(conflict))),
      ("members", .array(fact.members.map(member))),
      (
        "fields",
        .array(
          fact.fields.map {
            .object([
              ("name", .text($0.name)), ("value", .text($0.value)),
              ("from", .text($0.from.rawValue)),
              ("why", .text($0.why)),
            ])
          })
      ),
      ("evidence", .text(fact.evidence)), ("parent", JSONValue(fact.parent?.rawValue)),
      ("remarks", JSONValue(fact.remarks)),
    ]
  }

  private static func conflict(_ conflict: Conflict) -> JSONValue {
    .object([
      ("subject", .text(conflict.subject.rawValue)), ("words", .text(conflict.words)),
      ("safety", .boolean(conflict.isSafety)), ("olderOnly", .boolean(conflict.isOlderOnly)),
      ("settled", JSONValue(conflict.settled)),
      ("things", JSONValue(conflict.things.map(\.rawValue))),
    ])
  }

  private static func member(_ member: Member) -> JSONValue {
    .object([
      ("thing", .text(member.kept.thing.rawValue)), ("source", .text(member.kept.sourceName)),
      ("dialect", .text(member.kept.dialect.rawValue)), ("says", .text(member.says)),
      ("written", JSONValue(member.kept.statement.recorded?.iso ?? member.kept.written?.iso)),
      ("received", .text(member.kept.received.iso)),
      ("earlier", JSONValue(member.earlier.count)), ("replaced", .boolean(member.isReplaced)),
      (
        "detail",
        .array(
          member.kept.statement.lines(showsCodes: true).map {
            .object([("label", .text($0.label)), ("value", .text($0.value))])
          })
      ),
    ])
  }

  /// Several lines for people: the fact, its conflicts, who says what.
  static func write(_ fact: Fact, indent: String = "") {
    let when = fact.period.sortDate?.iso ?? fact.period.text
    Output.line(
      indent + ([fact.title, fact.state.words] + [when].compactMap { $0 }).joined(separator: ", "))
    for remark in fact.remarks { Output.line(indent + "  " + remark) }
    for conflict in fact.conflicts {
      Output.line(indent + (conflict.isSafety ? "  !! " : "  ! ") + conflict.told)
    }
    for member in fact.members {
      Output.line(indent + "  \(member.kept.sourceName): \(member.says)")
      for line in member.kept.statement.lines() {
        Output.line(indent + "    \(line.label): \(line.value)")
      }
    }
  }
}

import Clinical
import Merging

/// A way on from the first screen: a list or another screen, with how much is in it and how much of
/// that is not clear.
struct Way {
  var words: String
  var isUnclear: Bool
  var item: Item

  static func all(of person: OpenPerson, _ state: PortalState) -> [Way] {
    let lists: [(ListedSection, Int)] = [
      (.medicines, 4), (.results, 5), (.allergies, 6), (.visits, 7), (.vaccines, 8),
    ]
    let listed = lists.map { list($0.0, digit: $0.1, of: person) }
    let others: [Way] = [
      list(.problems, digit: nil, of: person), next(of: person), overview(of: person),
      lessons(of: person, state), messages(of: person, state), questions(of: person, state),
    ]
    return listed + [sources(of: person)] + others.filter { !$0.words.hasSuffix(" 0") }
  }

  private static func list(_ list: ListedSection, digit: Int?, of person: OpenPerson) -> Way {
    let unclear = person.listed[list]?.unclear ?? 0
    return Way(
      words: "\(list.title) \(person.count(of: list))"
        + (unclear == 0 ? "" : ", \(unclear) unclear"),
      isUnclear: unclear > 0,
      item: Item("way:\(list)", .screen(.section(list.section)), digit: digit))
  }

  private static func next(of person: OpenPerson) -> Way {
    Way(
      words: "What is next \(person.coming.values.joined().count)", isUnclear: false,
      item: Item("way:next", .screen(.next)))
  }

  private static func overview(of person: OpenPerson) -> Way {
    Way(
      words: "All sections: \(person.listed.values.count { !$0.all.isEmpty })", isUnclear: false,
      item: Item("way:overview", .screen(.overview)))
  }

  private static func sources(of person: OpenPerson) -> Way {
    let all = Set(person.chart.absences.map(\.source))
    return Way(
      words: "Who sent what: \(all.count)", isUnclear: false,
      item: Item("way:sources", .screen(.sources), digit: 9))
  }

  private static func lessons(of person: OpenPerson, _ state: PortalState) -> Way {
    let given = person.assignments.count
    let new = state.isPatient ? person.lessonsToRead.count { $0.openedAt == nil } : 0
    return Way(
      words: "Lessons \(given == 0 ? person.suggestions.count : given)"
        + (new > 0 ? ", \(new) new" : ""), isUnclear: false,
      item: Item("way:lessons", .screen(.lessons)))
  }

  private static func messages(of person: OpenPerson, _ state: PortalState) -> Way {
    let new = person.unread(byPatient: state.isPatient).count
    return Way(
      words: "Messages \(person.threads.count)" + (new > 0 ? ", \(new) new" : ""),
      isUnclear: false, item: Item("way:messages", .screen(.messages)))
  }

  private static func questions(of person: OpenPerson, _ state: PortalState) -> Way {
    Way(
      words: "Questions \(state.questions.count)", isUnclear: !state.questions.isEmpty,
      item: Item("way:questions", .screen(.questions)))
  }
}

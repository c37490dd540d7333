import Cells

extension Page {
  /// Every lesson that there is, to be read or given: those of the program, then those that somebody
  /// brought, with whose text each is.
  static func allLessons(_ state: PortalState) -> Page {
    var page = Page(state)
    guard let topics = state.topics else { return page }
    page.whenEmpty = "There are no lessons."
    page.section("CHARTLINE'S OWN", topics.filter { $0.source == nil }, state)
    page.section("BROUGHT, NOT CHARTLINE'S TEXT", topics.filter { $0.source != nil }, state)
    return page
  }

  private mutating func section(_ title: String, _ topics: [TopicRow], _ state: PortalState) {
    if !topics.isEmpty { heading(title) }
    for topic in topics {
      var item = Item("topic:" + topic.key, .screen(.lesson(topic.key)))
        .explained("A lesson to read" + (state.isPatient ? "." : ", or to give with v."))
      item.topic = topic.key
      let given = state.person?.assignments.contains { $0.topic == topic.key } == true
      let minutes = topic.minutes.map { "  \(counted($0, "minute"))" } ?? ""
      let title = Wrap.lines(topic.title + minutes, width: max(10, width - 5))
      let more = [topic.source, given ? "given" : nil].compactMap(\.self).joined(separator: ", ")
      let rows = title.map { Row(Piece($0, at: 3)) }
      add(item, more.isEmpty ? rows : rows + wrapped(more.capitalizedFirst, at: 5, .muted))
    }
  }
}

extension PortalState {
  /// A lesson that is at hand: one of the open record, else the one that was opened last.
  func lesson(_ key: String) -> Lesson? {
    person?.lesson(key) ?? openedLesson.flatMap { $0.key == key ? $0 : nil }
  }
}

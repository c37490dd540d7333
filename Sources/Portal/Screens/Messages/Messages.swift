import Cells
import Clinical

extension Page {
  /// The messages of a record: what is new first, then the threads, the one written to last first.
  static func messages(of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    page.text(state.messageNote, .muted)
    let isNew = { (thread: CareThread) in !thread.unread(byPatient: state.isPatient).isEmpty }
    let new = person.threads.filter(isNew)
    let others = person.threads.filter { !isNew($0) }
    if !new.isEmpty { page.heading("NEW") }
    for thread in new { page.line(thread, state) }
    if !others.isEmpty { page.heading(new.isEmpty ? "MESSAGES" : "READ") }
    for thread in others { page.line(thread, state) }
    page.gap()
    let words = state.isPatient ? "Ask your care team something" : "Write to the patient"
    page.add(
      Item("write", .command(.write)).explained("A new thread about nothing on record."),
      Row(Piece(words, at: 3, .link)))
    return page
  }

  private mutating func line(_ thread: CareThread, _ state: PortalState) {
    let new = thread.unread(byPatient: state.isPatient).count
    let item = Item("thread:\(thread.id)", .screen(.thread(thread.id)))
      .explained("\(counted(thread.messages.count, "message")) about \(thread.title).")
    let mark = new > 0 ? "  \(new) new" : ""
    add(
      item,
      wrapped(thread.title.capitalizedFirst + mark, at: 3, new > 0 ? .accent : .text)
        + (thread.messages.last.map {
          wrapped(state.told($0), at: 5, .muted)
        } ?? []))
  }

  /// One thread: who wrote what when, and who has read it.
  static func thread(_ id: Int64, of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty = "This thread is not there any more."
    guard let thread = person.threads.first(where: { $0.id == id }) else { return page }
    page.about(thread, person)
    for message in thread.messages { page.message(message, state) }
    page.gap()
    page.add(
      Item("write", .command(.write), digit: 1), Row(Piece("1  Write an answer", at: 3, .link)))
    page.gap()
    page.text(state.messageNote, .muted)
    return page
  }

  private mutating func about(_ thread: CareThread, _ person: OpenPerson) {
    let target: Item.Target =
      switch thread.subject {
      case .topic(let key): .screen(.lesson(key))
      case .thing(let thing): person.screen(of: thing).map { .screen($0) } ?? .nothing
      case .alert(let id): .screen(.alert(id))
      case nil: .nothing
      }
    var item = Item("about", target).explained("What this thread is about.")
    if case .thing(let thing) = thread.subject { item.thing = thing }
    if case .topic(let key) = thread.subject { item.topic = key }
    add(item, wrapped("About: " + thread.title, at: 3, .title))
    gap()
  }

  private mutating func message(_ message: CareMessage, _ state: PortalState) {
    let own = message.isFromPatient == state.isPatient
    let read = message.readAt.map { "read " + state.relative($0) } ?? "not read yet"
    let words = "\(message.by), \(state.relative(message.at))" + (own ? "; \(read)" : "")
    add(
      Item("message:\(message.id)", .nothing).explained(state.receipts(of: message)),
      wrapped(words, at: 3, .muted) + wrapped(message.words, at: 5))
    gap()
  }
}

extension PortalState {
  /// `Dr. Ovanne, today 8:12: Without.`
  fileprivate func told(_ message: CareMessage) -> String {
    let words = Wrap.fit(message.words, width: 120, ellipsis: settings.glyphs.ellipsis)
    return "\(message.by), \(relative(message.at)): \(words)"
  }

  /// Who has read a message, and when.
  fileprivate func receipts(of message: CareMessage) -> String {
    if message.receipts.isEmpty { return "Nobody has read it yet." }
    return message.receipts.map { "Read by \($0.by), \(relative($0.at))." }.joined(separator: "\n")
  }
}

extension OpenPerson {
  /// The screen of a thing: its chart where it is one of many readings, else the entry.
  func screen(of thing: ThingID) -> Screen? {
    if let one = series.first(where: { $0.points.contains { $0.thing == thing } }) {
      return .series(one.key)
    }
    return chart.fact(containing: thing).map { .fact($0.name) }
  }

  /// What one side has not read yet.
  func unread(byPatient isPatient: Bool) -> [CareMessage] {
    threads.flatMap { $0.unread(byPatient: isPatient) }
  }
}

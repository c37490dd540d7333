import Clinical

/// What is new between the patient and the care team.
extension Need {
  /// Messages that the viewer's side has not read, then, for a patient, lessons that are to be read.
  static func news(of person: OpenPerson, _ state: PortalState) -> [Need] {
    let messages = person.threads.compactMap { message(in: $0, state) }
    return messages + (state.isPatient ? lessons(of: person, state) : answers(of: person))
  }

  private static func message(in thread: CareThread, _ state: PortalState) -> Need? {
    let new = thread.unread(byPatient: state.isPatient)
    guard let last = new.last else { return nil }
    // Others may see this screen.
    let about = thread.isPrivate ? "" : " about \(thread.title)"
    let item = Item("thread:\(thread.id)", .screen(.thread(thread.id)))
      .explained("A message from \(last.by)\(about).")
    return news(
      "MESSAGE", "\(counted(new.count, "new message")) from \(last.by)\(about)", item)
  }

  /// What the patient said in own words and nobody has read, for the care team.
  private static func answers(of person: OpenPerson) -> [Need] {
    person.assignments.filter { !$0.answersToRead.isEmpty }.map { given in
      let title = Page.title(of: given)
      var item = Item("said:\(given.id)", .screen(.lesson(given.topic)))
        .explained("Say whether it was understood, with a word to the patient.")
      item.topic = given.topic
      return news(
        "ANSWER", "\(counted(given.answersToRead.count, "answer")) in own words to read: \(title)",
        item)
    }
  }

  private static func lessons(of person: OpenPerson, _ state: PortalState) -> [Need] {
    let soonest = person.lessonsToRead.sorted { left, right in
      let pressing = (state.isDueSoon(left), state.isDueSoon(right))
      guard pressing == (true, true) else { return pressing == (true, false) }
      return (left.terms.due?.localSeconds ?? 0) < (right.terms.due?.localSeconds ?? 0)
    }
    return soonest.map { given in
      let lesson = person.lesson(given.topic)
      let minutes = lesson.map { " (\(counted($0.minutes, "minute")))" } ?? ""
      let title = given.isPrivate ? "a private lesson" : given.title
      var item = Item("lesson:" + given.topic, .screen(.lesson(given.topic)))
      item.topic = given.topic
      let words = given.dueWords(at: state.now, offsetMinutes: state.offsetMinutes)
      let due = words.map { ", \($0)" } ?? ""
      return news(
        "READ", "From \(given.givenBy): \(title)\(minutes)\(due)",
        item.explained("A lesson that \(given.givenBy) gave you."))
    }
  }

  private static func news(_ label: String, _ words: String, _ item: Item) -> Need {
    var need = Need(mark: "*", label: label, words: words, item: item)
    need.isNews = true
    return need
  }
}

extension OpenPerson {
  /// The lessons that are to be read; of a plan the next one only.
  var lessonsToRead: [Assignment] {
    var plans: Set<String> = []
    return assignments.filter { given in
      guard given.readAt == nil else { return false }
      return given.terms.plan.map { plans.insert($0).inserted } ?? true
    }
  }

  /// How much is new from the care team: messages that were not read, lessons that were not opened.
  var newFromCareTeam: Int {
    unread(byPatient: true).count + lessonsToRead.count { $0.openedAt == nil }
  }
}

import Access
import Clinical
import Education
import RecordStore

extension Session {
  /// The threads between patients and the care team that may be seen, the one written to last first; of
  /// one person or of all.
  public func listThreads(of person: IdentityKey? = nil) throws(OperationError) -> [CareThread] {
    try OperationError.wrap { () throws(StoreError) in
      try store.threads(of: person, scope: scope)
    }
  }

  /// One thread.
  /// - Throws: ``OperationError`` `.missing` where there is none that may be seen.
  public func thread(_ id: Int64) throws(OperationError) -> CareThread {
    guard let found = try listThreads().first(where: { $0.id == id }) else {
      throw OperationError(
        .missing, "there is no thread \(id) that you may see", "see chartline messages list")
    }
    return found
  }

  /// Begins a thread about a person's record with its first message; returns the thread's number. The
  /// patient writes to the care team, everybody else as one of it.
  /// - Parameters:
  ///   - subject: what it is tied to; must be there and be seen by the viewer.
  ///   - title: what it is about where it is tied to nothing, or what the screen calls it.
  /// - Throws: ``OperationError`` `.refused` for no words and for too many.
  @discardableResult
  public func send(
    _ words: String, about person: IdentityKey, _ subject: CareThread.Subject? = nil,
    title: String? = nil
  ) throws(OperationError) -> Int64 {
    let line = try message(words)
    let named = try name(of: subject, of: person)
    let title = try PlainWords.oneLine(title ?? named, longest: Self.longestTitle)
    return try OperationError.wrap { () throws(StoreError) in
      try requireVisible(person)
      return try store.beginThread(
        about: person, subject, title: title.isEmpty ? named : title, words: line, by: viewer,
        at: now)
    }
  }

  /// Answers in a thread.
  public func reply(_ words: String, inThread id: Int64) throws(OperationError) {
    let line = try message(words)
    _ = try thread(id)
    try OperationError.wrap { () throws(StoreError) in
      try store.addMessage(line, toThread: id, by: viewer, at: now)
    }
  }

  /// Notes that the viewer has read a thread: the other side sees it.
  public func noteRead(thread id: Int64) throws(OperationError) {
    _ = try thread(id)
    try OperationError.wrap { () throws(StoreError) in
      try store.noteRead(thread: id, by: viewer, at: now)
    }
  }

  /// Characters of what a thread is about.
  private static let longestTitle = 200

  private func message(_ words: String) throws(OperationError) -> String {
    let line = try PlainWords.oneLine(words, longest: CareThread.longestMessage)
    guard !line.isEmpty else { throw OperationError(.refused, "nothing was written") }
    return line
  }

  /// What a thread is about, in words; refuses what is not there.
  private func name(
    of subject: CareThread.Subject?, of person: IdentityKey
  ) throws(OperationError) -> String {
    switch subject {
    case nil: return "Something else"
    case .topic(let key):
      guard let topic = try topic(key) else {
        throw OperationError(
          .missing, "there is no such lesson: \(key)", "see chartline education list")
      }
      return topic.title
    case .alert(let id):
      guard let found = try listAlerts(of: person).first(where: { $0.id == id }) else {
        throw OperationError(.missing, "there is no alert \(id) that you may see")
      }
      return found.alert.words
    case .thing(let thing):
      let keys = try OperationError.wrap { () throws(StoreError) in
        Set(try visibleIdentities(of: person).map(\.key))
      }
      let found = try OperationError.wrap { () throws(StoreError) in
        try store.versions(of: thing, scope: scope).first
      }
      guard let found, keys.contains(found.identity) else {
        throw OperationError(
          .missing, "there is no \(thing.rawValue) in this record that you may see")
      }
      return found.statement.concept.title
    }
  }
}

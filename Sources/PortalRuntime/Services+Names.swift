import Clinical

extension Services {
  /// The name of an account for people.
  func name(_ account: String) -> String { displayNames[account] ?? account }

  /// A lesson that was given, with names for people.
  func named(_ given: Assignment) -> Assignment {
    var named = given
    named.givenBy = name(given.givenBy)
    for index in named.answers.indices {
      named.answers[index].by = name(given.answers[index].by)
      if let by = given.answers[index].review?.by { named.answers[index].review?.by = name(by) }
    }
    return named
  }

  /// A thread, with names for people.
  func named(_ thread: CareThread) -> CareThread {
    var named = thread
    for index in named.messages.indices {
      named.messages[index].by = name(thread.messages[index].by)
      for place in named.messages[index].receipts.indices {
        named.messages[index].receipts[place].by = name(thread.messages[index].receipts[place].by)
      }
    }
    return named
  }
}

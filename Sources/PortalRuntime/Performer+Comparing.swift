import Clinical
import Merging
import Operations
import Portal

/// What changed, and what a document would change.
extension Performer {
  func changes(
    of person: IdentityKey, _ choice: SinceChoice, _ by: ChangesBy
  ) throws -> ChangesPage {
    let listed = try listed(of: person, choice, by)
    return ChangesPage(
      person: person, choice: listed.choice, by: by, since: listed.changes.since,
      lines: ChangeLine.lines(listed.changes.changes))
  }

  /// Without a visit on record the last month is compared.
  private func listed(
    of person: IdentityKey, _ choice: SinceChoice, _ by: ChangesBy
  ) throws -> (choice: SinceChoice, changes: ListedChanges) {
    let clock: ChangeClock = by == .known ? .knowledge : .clinical
    let since: Since
    switch choice {
    case .lastVisit:
      do {
        return (choice, try session.listChanges(of: person, since: .lastVisit, by: clock))
      } catch { return try listed(of: person, .month, by) }
    case .lastImport:
      guard let last = try session.listImports().first(where: { $0.endedAt == nil }) else {
        return try listed(of: person, .month, by)
      }
      // What happened is not compared by imports: the moment of the last one counts.
      since = by == .known ? .importing(last.id) : .moment(last.at)
    case .day, .week, .month, .year:
      since = .moment(
        session.clock.now().advanced(bySeconds: -(choice.days ?? 0) * 86_400))
    }
    return (choice, try session.listChanges(of: person, since: since, by: clock))
  }

  func review(_ path: String, source: String?) throws -> ReviewPage {
    var page = ReviewPage(path: path, source: source, files: [])
    try session.reviewFiles([path], source: source) { file, result in
      switch result {
      case .success(let review): page.files.append(Self.file(file, review))
      case .failure(let error): page.files.append(.init(name: file, refusal: error.what))
      }
    }
    return page
  }

  private static func file(_ name: String, _ review: Review) -> ReviewPage.File {
    let total = review.account.total
    return ReviewPage.File(
      name: name,
      account: ImportRow.Account(
        new: total.new, same: total.same, superseding: total.superseding,
        rejected: total.rejected),
      rejects: review.rejects,
      people: review.people.map {
        ReviewPage.Person(
          name: $0.name, lines: ChangeLine.lines($0.changes), questions: $0.questions.map(\.words))
      })
  }
}

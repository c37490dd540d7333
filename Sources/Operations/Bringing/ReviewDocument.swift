import Clinical
import Merging
import RecordStore

/// What a document would do to the record, before anything is kept.
public struct Review: Sendable {
  /// The account that its import would give: read = new + same + superseding + rejected.
  public var account: ImportAccount
  /// What could not be read, and why.
  public var rejects: [Reject]
  /// The people whose records it would touch.
  public var people: [Person]

  /// What it would do to one person's record.
  public struct Person: Sendable {
    /// Name, as lists write it.
    public var name: String
    /// The chart as it is.
    public var before: Chart
    /// The chart as it would be.
    public var after: Chart
    /// What would be different.
    public var changes: [Change]
    /// Questions that would be asked and are not asked now.
    public var questions: [Question]
  }
}

extension Session {
  /// Reads a document and tells what its import would do; nothing is stored.
  /// - Throws: ``OperationError`` as ``importDocument(_:via:source:)`` does.
  public func review(
    _ bytes: [UInt8], via: String, source: String? = nil
  ) throws(OperationError) -> Review {
    let prepared = try prepareDocument(bytes, via: via, source: source)
    let rehearsal = try OperationError.wrap { () throws(StoreError) in
      try store.rehearse(prepared, by: viewer, scope: scope)
    }
    var people: [Review.Person] = []
    for person in rehearsal.people { people.append(try reviewed(person)) }
    return Review(account: rehearsal.account, rejects: prepared.rejects, people: people)
  }

  /// Reviews files, and the files in folders, one after the other, each against the record as it is.
  /// - Throws: ``OperationError`` `.missing` when a path is not there.
  public func reviewFiles(
    _ paths: [String], source: String? = nil,
    _ tell: (String, Result<Review, OperationError>) -> Void
  ) throws(OperationError) {
    let walk = try InputWalk(paths)
    while let item = walk.next() {
      do throws(OperationError) {
        switch item.content {
        case .bytes(let bytes):
          tell(item.name, .success(try review(bytes, via: item.name, source: source)))
        case .refused(let error): throw error
        case .noRecord(let why): throw OperationError(.badData, why)
        case .doneBefore: break
        }
      } catch {
        tell(item.name, .failure(error))
      }
    }
  }

  private func reviewed(_ person: Rehearsal.Person) throws(OperationError) -> Review.Person {
    let names =
      person.identities.map(\.key.rawValue)
      + (person.before + person.after).map(\.thing.rawValue)
    let decisions = try OperationError.wrap { () throws(StoreError) in
      try store.decisions(naming: names, scope: scope)
    }
    let before = Reconciliation.chart(of: person.before, decisions: decisions, asOf: now)
    let after = Reconciliation.chart(of: person.after, decisions: decisions, asOf: now)
    let asked = Set(before.questions.map(\.words))
    let name = Patient.shown(among: person.identities.map(\.patient))?.names.first?.listed
    return Review.Person(
      name: name ?? "no name sent", before: before, after: after,
      changes: ChartChanges.between(before, after),
      questions: after.questions.filter { !asked.contains($0.words) })
  }
}

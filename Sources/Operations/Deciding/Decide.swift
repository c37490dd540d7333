import Clinical
import Merging
import RecordStore

extension Session {
  /// Keeps an answer to a question: same, different, later or, of a conflict, which side is
  /// preferred; of results that they were seen; who gave it, in what role, seeing what, and why.
  /// - Returns: the decision's number, for ``takeBack(decision:)``.
  /// - Throws: ``OperationError`` `.refused` for one name alone, or names that may not be seen.
  @discardableResult
  public func decide(
    _ subject: Decision.Subject, _ names: [String], _ verdict: Decision.Verdict,
    preferring preferred: String? = nil, reason: String = ""
  ) throws(OperationError) -> Int64 {
    guard (subject == .result) == (verdict == .seen) else {
      throw OperationError(.refused, "only results are signed", "say same, different or later")
    }
    guard subject != .result || viewer.role == .clinician else {
      throw OperationError(.refused, "only a clinician signs results", "ask your clinic")
    }
    guard Set(names).count > 1 || (subject == .result && !names.isEmpty) else {
      throw OperationError(.refused, "a decision needs two names", "name both records")
    }
    guard (verdict == .prefer) == (preferred != nil), preferred.map(names.contains) ?? true,
      verdict != .prefer || subject == .conflict
    else {
      throw OperationError(
        .refused, "only of the sides of a conflict one can be preferred", "name the side")
    }
    return try OperationError.wrap { () throws(StoreError) in
      for name in names where try !isVisible(name, subject) {
        throw StoreError(.missing, "there is no \(name) that you may see", "check the name")
      }
      var seen: [String: String] = [:]
      for name in names { seen[name] = try evidence(name, subject) }
      let decision = Decision(
        subject: subject, names: names, verdict: verdict, preferred: preferred, seen: seen,
        by: viewer.account, role: viewer.role.rawValue, scope: scope.words, reason: reason, at: now)
      return try store.decide(decision, by: viewer)
    }
  }

  private func isVisible(
    _ name: String, _ subject: Decision.Subject
  ) throws(StoreError) -> Bool {
    switch subject {
    case .identity:
      try !store.identities(of: IdentityKey(rawValue: name), scope: scope).isEmpty
    case .thing, .conflict, .result:
      try !store.versions(of: ThingID(rawValue: name), scope: scope).isEmpty
    }
  }

  /// What is known of a name today: the content of a thing, the description of an identity.
  private func evidence(
    _ name: String, _ subject: Decision.Subject
  ) throws(StoreError) -> String? {
    switch subject {
    case .identity:
      let key = IdentityKey(rawValue: name)
      let patient = try store.identities(of: key, scope: scope).first { $0.key == key }?.patient
      return patient.map(Matching.evidence)
    case .thing, .conflict, .result:
      return try store.versions(of: ThingID(rawValue: name), scope: scope)
        .first { !$0.isSuperseded }?.content
    }
  }

  /// Takes a decision back; what it settled is asked again.
  public func takeBack(decision id: Int64) throws(OperationError) {
    try OperationError.wrap { () throws(StoreError) in
      guard try store.decisions(scope: scope).contains(where: { $0.id == id }) else {
        throw StoreError(.missing, "there is no decision \(id) that you may see", "")
      }
      try store.endDecision(id, by: viewer, at: now)
    }
  }

  /// Decisions that may be seen, the newest first, ended ones too.
  public func listDecisions() throws(OperationError) -> [KeptDecision] {
    try OperationError.wrap { () throws(StoreError) in try store.decisions(scope: scope) }
  }
}

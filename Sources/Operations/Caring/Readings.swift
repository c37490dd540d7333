import Clinical
import Monitoring
import RecordStore

extension Session {
  /// A person's readings by time, of one analyte or all, judged among their neighbours. Where a source
  /// sent no offset, its wall clock is taken as that of this place.
  public func listReadings(
    of person: IdentityKey, analyte: String? = nil, from: Instant? = nil, to: Instant? = nil
  ) throws(OperationError) -> [Reading] {
    try OperationError.wrap { () throws(StoreError) in
      // The first ones too are judged by the week before them.
      let week = from?.advanced(bySeconds: -7 * 86_400)
      let kept = try store.readings(of: person, analyte: analyte, from: week, to: to, scope: scope)
      let judged = Doubts.judged(kept.map(clock.placed).sorted { $0.at < $1.at })
      return judged.filter { reading in from.map { reading.at >= $0 } ?? true }
    }
  }

  /// The limits in force that were set for a person.
  public func listLimits(of person: IdentityKey) throws(OperationError) -> [Limit] {
    try OperationError.wrap { () throws(StoreError) in
      try store.limits(of: person, scope: scope).compactMap {
        Limit(analyte: $0.analyte, text: $0.body)
      }
    }
  }

  /// Sets limits for a person; those of the same analytes before them end.
  /// - Throws: ``OperationError`` `.refused` for anybody but a clinician.
  public func setLimits(_ limits: [Limit], of person: IdentityKey) throws(OperationError) {
    try requireClinician()
    try OperationError.wrap { () throws(StoreError) in
      try requireVisible(person)
      try store.setLimits(
        limits.map { ($0.analyte, $0.text) }, of: person, by: viewer, at: now)
    }
  }

  /// What is watched, and who is asked, a clinician sets.
  func requireClinician() throws(OperationError) {
    guard viewer.role == .clinician else {
      throw OperationError(
        .refused, "only a clinician sets what is watched", "ask your clinic")
    }
  }

  func requireVisible(_ person: IdentityKey) throws(StoreError) {
    _ = try visibleIdentities(of: person)
  }

  /// The identities of a person that may be seen, one at least.
  func visibleIdentities(of person: IdentityKey) throws(StoreError) -> [Identity] {
    let identities = try store.identities(of: person, scope: scope)
    guard !identities.isEmpty else {
      throw StoreError(
        .missing, "no person \(person.rawValue) that you may see", "see chartline people")
    }
    return identities
  }
}

import Access
import Clinical
import RecordStore
import Terminology

/// One number that somebody types in.
public struct TypedValue: Sendable, Hashable {
  /// The analyte's key: `systolic`, `weight` …
  public var analyte: String
  /// The number as typed.
  public var number: String
  /// The unit as typed; none is ever assumed.
  public var unit: String

  /// A value from its parts.
  public init(analyte: String, number: String, unit: String) {
    self.analyte = analyte
    self.number = number
    self.unit = unit
  }
}

extension Session {
  /// Keeps numbers that the viewer types in, of one moment, as a document of the source "typed by
  /// NAME". Upper and lower blood pressure typed together are one measurement.
  /// - Parameters:
  ///   - person: whose they are: somebody of the store.
  ///   - at: when it was measured.
  /// - Throws: ``OperationError`` `.badData` for a number or unit that is not understood, or a moment
  ///   in the future; nothing is stored then.
  @discardableResult
  public func addReading(
    _ values: [TypedValue], of person: IdentityKey, at: PartialDate
  ) throws(OperationError) -> ImportAccount {
    let account = try addReading(values, of: try patient(of: person), at: at)
    try join(account.identities, to: person)
    return account
  }

  /// Keeps numbers of somebody who is not in the store yet.
  @discardableResult
  public func addReading(
    _ values: [TypedValue], of patient: Patient, at: PartialDate
  ) throws(OperationError) -> ImportAccount {
    guard at.lowerBound(assumedOffset: clock.offsetMinutes(now)) <= now else {
      throw OperationError(.badData, "\(at.text) lies in the future", "check the date and time")
    }
    return try keepTyped(
      try TypedDocument(values, of: patient, at: at, by: viewer.displayName))
  }

  /// Somebody of the store, as one of their sources describes them.
  func patient(of person: IdentityKey) throws(OperationError) -> Patient {
    try OperationError.wrap { () throws(StoreError) in
      try visibleIdentities(of: person)[0].patient
    }
  }

  func keepTyped(_ document: TypedDocument) throws(OperationError) -> ImportAccount {
    let request = ImportRequest(
      bytes: document.bytes, reading: document.reading, source: "typed:" + viewer.account,
      sourceName: "typed by " + viewer.displayName, via: "typed", reader: 0)
    return try OperationError.wrap { () throws(StoreError) in
      try store.importDocument(request, by: viewer, at: now)
    }
  }

  /// The typist said whose it is; if matching alone cannot tell, that is a decision.
  func join(_ typed: [IdentityKey], to person: IdentityKey) throws(OperationError) {
    let members = try OperationError.wrap { () throws(StoreError) in
      try store.identities(of: person, scope: Scope(people: .everyone)).map(\.key)
    }
    for key in typed where !members.contains(key) {
      _ = try OperationError.wrap { () throws(StoreError) in
        try store.decide(
          Decision(
            subject: .identity, names: [key.rawValue, person.rawValue], verdict: .same,
            by: viewer.account, role: viewer.role.rawValue, scope: scope.words,
            reason: "typed in for this person", at: now), by: viewer)
      }
    }
  }
}

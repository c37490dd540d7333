/// One message between a patient and the care team. Never changed after it is sent.
public struct CareMessage: Sendable, Hashable, Codable {
  /// Its number in the store.
  public var id: Int64
  /// What was written.
  public var words: String
  /// Who wrote it.
  public var by: String
  /// Whether the patient wrote it; else somebody of the care team.
  public var isFromPatient: Bool
  /// When.
  public var at: Instant
  /// Who has read it and when, the first first; its writer is not among them.
  public var receipts: [ReadReceipt]

  /// A message from its parts.
  public init(
    id: Int64, words: String, by: String, isFromPatient: Bool, at: Instant,
    receipts: [ReadReceipt] = []
  ) {
    self.id = id
    self.words = words
    self.by = by
    self.isFromPatient = isFromPatient
    self.at = at
    self.receipts = receipts
  }

  /// When it was first read on the other side; nil while nobody there has read it.
  public var readAt: Instant? {
    receipts.first { $0.isPatient != isFromPatient }?.at
  }
}

/// That somebody has read a message. A row of its own, never changed.
public struct ReadReceipt: Sendable, Hashable, Codable {
  /// Who.
  public var by: String
  /// Whether it is the patient.
  public var isPatient: Bool
  /// When.
  public var at: Instant

  /// A receipt from its parts.
  public init(by: String, isPatient: Bool, at: Instant) {
    self.by = by
    self.isPatient = isPatient
    self.at = at
  }
}

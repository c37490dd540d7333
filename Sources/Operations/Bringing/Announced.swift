import Clinical
import Interchange
import RecordStore

extension Session {
  /// The patients that a document speaks of and the names under which they would be kept; nothing is
  /// stored. Lets somebody say whose a device is before its first reading arrives.
  public static func announced(
    in bytes: [UInt8], source: String? = nil
  ) throws(OperationError) -> [(key: IdentityKey, patient: Patient)] {
    let reading: DocumentReading
    do { reading = try Interchange.read(bytes) } catch { throw OperationError(error) }
    let sender = SourceHint(of: reading, named: source)
    return reading.patients.map {
      (RecordStore.identityKey(of: $0.patient, at: sender.key), $0.patient)
    }
  }

  /// Keeps a decision of somebody else, at the time it was made, also about records that have not
  /// arrived yet: a device bound at enrolment, a registry's list.
  public func keep(_ decision: Decision) throws(OperationError) {
    try OperationError.wrap { () throws(StoreError) in
      _ = try store.decide(decision, by: viewer)
    }
  }
}

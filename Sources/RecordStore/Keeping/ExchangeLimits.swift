/// How much is kept of what passed on the wire: the record itself is elsewhere and has no such limits.
///
/// | limit | why |
/// |---|---|
/// | 10,000 exchanges | two weeks of a ward's traffic in a list that still opens at once, about 3 MB |
/// | 1,000 with bytes | the failures of a bad day, at most 128 MB before compression |
/// | 64 kB a side | a message or an OperationOutcome whole; what is larger is a document, or was cut off |
public enum ExchangeLimits {
  /// Exchanges that are kept, the newest.
  public static let mostKept = 10_000
  /// Of these, how many keep their bytes, the newest.
  public static let mostWithBytes = 1000
  /// Bytes of one side at most; larger ones are not kept.
  public static let mostBytes = 64 << 10
}

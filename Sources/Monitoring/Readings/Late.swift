import Clinical

extension Reading {
  /// Hours after which a device's reading came late: no rule looks at it any more, it is filed at its own
  /// time (`Rule.freshHours`).
  static let lateHours: Int64 = 24

  /// When it came, of a device's reading that came late; nil for all others. What a clinic wrote down long
  /// ago is no late reading but history.
  public var lateArrival: Instant? {
    guard device != nil, let received,
      received >= at.advanced(bySeconds: Self.lateHours * 3600)
    else { return nil }
    return received
  }
}

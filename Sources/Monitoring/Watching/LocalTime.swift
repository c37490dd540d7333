import Clinical

/// Instants of a wall clock, across changes of summer time.
enum LocalTime {
  /// The instant at which a wall clock shows so many seconds since 1970. An hour that comes twice is
  /// taken the first time; one that is left out, as much later as was left out.
  static func instant(_ wall: Int64, offset: (Instant) -> Int) -> Instant {
    let asUTC = Instant(milliseconds: wall * 1000)
    // The offsets on both sides of any change within a day.
    let offsets = Set([-86_400, 86_400].map { offset(asUTC.advanced(bySeconds: $0)) })
    let candidates = offsets.map { asUTC.advanced(bySeconds: -Int64($0) * 60) }.sorted()
    return candidates.first { $0.local(offsetMinutes: offset($0)).secondsSinceEpoch == wall }
      ?? candidates.last ?? asUTC
  }
}

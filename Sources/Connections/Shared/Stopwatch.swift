import Dispatch

/// How long something takes, by the machine's steady clock: the clock of the session says what time it is,
/// and stands still while the demo's story is told.
struct Stopwatch {
  private let begun = DispatchTime.now().uptimeNanoseconds

  /// Milliseconds since it was begun.
  var milliseconds: Int64 { Int64((DispatchTime.now().uptimeNanoseconds - begun) / 1_000_000) }
}

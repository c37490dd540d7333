import Clinical
import Glibc

extension WallClock {
  /// The computer's clock, in the time zone that the configuration, `TZ` or the system says.
  static let system: WallClock = {
    if let zone = Configuration()["time-zone"] {
      setenv("TZ", zone, 1)
      tzset()
    }
    return WallClock(now: { systemInstant() }, offsetMinutes: { localOffset(at: $0) })
  }()

  /// A clock that showed `start` when the computer's clock showed `begun`, and runs on since. Its
  /// time zone is the demo's town: UTC-5, UTC-4 until 2026-11-01 02:00 (end of summer time).
  static func story(start: Instant, begun: Instant) -> WallClock {
    let endOfSummerTime = Instant(milliseconds: 1_793_512_800_000)
    return WallClock(
      now: {
        Instant(
          milliseconds: start.milliseconds + systemInstant().milliseconds - begun.milliseconds)
      },
      offsetMinutes: { $0 < endOfSummerTime ? -240 : -300 })
  }
}

/// The present instant by the computer's clock.
func systemInstant() -> Instant {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
}

private func localOffset(at instant: Instant) -> Int {
  var seconds = time_t(instant.milliseconds / 1000)
  var broken = tm()
  localtime_r(&seconds, &broken)
  return broken.tm_gmtoff / 60
}

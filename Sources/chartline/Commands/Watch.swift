import ArgumentParser
import Clinical
import Glibc
import Monitoring
import Operations
import Terminology

/// `chartline watch`
struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell readings and alerts as they come, one line each; Ctrl-C ends.",
    discussion: """
      Looks at the store once a second, and tells also what happens by time alone: a reading that does \
      not come, an alert that is passed on because nobody answered. It raises what is missed while it \
      runs; another process may do the same.
      """)

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { session in
      let ending = Interruption()
      var feed = try WatchFeed(session)
      while !ending.hasCome {
        for news in try feed.news() { write(news, session.clock) }
        Output.flush()
        // Short steps, so that Ctrl-C is answered at once.
        for _ in 0..<10 where !ending.hasCome { usleep(100_000) }
      }
    }
  }

  private func write(_ news: WatchFeed.News, _ clock: WallClock) {
    switch news {
    case .reading(let reading):
      if common.json {
        ShowOther.write(reading, true)
      } else {
        let name = Analytes.named(reading.analyte)?.plainName ?? reading.analyte
        let doubt = reading.doubt.map { "  \(reading.quality.rawValue): \($0)" } ?? ""
        Output.line(
          "\(clock.words(reading.at))  \(reading.identity.rawValue)  \(name) \(reading.sent)\(doubt)"
        )
      }
    case .alert(let alert):
      if common.json {
        Output.json(AlertText.json(alert))
      } else {
        Output.line(
          "\(clock.words(clock.now()))  \(alert.kept.alert.identity.rawValue)  ALERT "
            + "\(alert.kept.id): \(alert.kept.alert.words); "
            + AlertText.state(alert.standing, clock))
      }
    }
  }
}

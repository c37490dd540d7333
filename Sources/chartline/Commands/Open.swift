import ArgumentParser
import Glibc
import Operations
import PortalRuntime

/// `chartline`, without a subcommand: the screens.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the screens (the default).",
    discussion: "Where the output is no terminal, the list of people is printed instead.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var portal: PortalOptions

  func run() throws {
    guard portal.plain || isatty(STDOUT_FILENO) == 1 else {
      var people = People()
      people.common = common
      people.words = []
      try people.run()
      return
    }
    try Failure.reporting {
      try portal.run(try .ofStore(try common.session()))
    }
  }
}

extension Services {
  /// The services of a store of one's own, or of one that holds the invented people.
  static func ofStore(_ session: Session) throws(OperationError) -> Services {
    if DemoMark.isSet(inStoreAt: session.store.location.folder) {
      let story = DemoStory()
      return ofDemo(session, story, try DemoFill.keys(story))
    }
    var services = Services(
      session: session, preferences: .ofUser,
      fillDemo: { session, progress throws(OperationError) in
        let story = DemoStory()
        try DemoFill(story, try DemoFill.keys(story), into: session).run(progress)
      })
    services.speakWithOthers()
    return services
  }
}

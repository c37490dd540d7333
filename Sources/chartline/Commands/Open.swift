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
      try portal.run(.ofStore(try common.session()))
    }
  }
}

extension Services {
  /// The services of a store of one's own.
  static func ofStore(_ session: Session) -> Services {
    Services(
      session: session, preferences: .ofUser,
      fillDemo: { session, progress throws(OperationError) in
        let story = DemoStory()
        try DemoFill(story, try DemoFill.keys(story), into: session).run(progress)
      })
  }
}

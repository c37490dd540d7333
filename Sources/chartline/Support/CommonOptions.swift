import Access
import ArgumentParser
import Clinical
import Operations

/// The options of every command that opens a store.
struct CommonOptions: ParsableArguments {
  @Option(help: "The folder of the store.", completion: .directory)
  var store: String?

  @Option(name: .customLong("as"), help: "Who is looking: clinician, patient:PERSON, an account.")
  var who: String?

  @Flag(help: "Print JSON Lines instead of text.")
  var json = false

  @Option(
    help: ArgumentHelp("The time to show, for demonstrations and tests.", visibility: .hidden))
  var clock: String?

  /// Opens the store and begins a session.
  func session() throws -> Session {
    let folder = Places.store(flag: store)
    return try Session(openingStoreAt: folder, viewer: try viewer(folder), clock: chosenClock)
  }

  /// In a store with the invented people their accounts are known too.
  private func viewer(_ folder: String) throws -> Viewer {
    if let who, DemoMark.isSet(inStoreAt: folder) {
      let story = DemoStory()
      if let viewer = story.viewer(who, try DemoFill.keys(story)) { return viewer }
    }
    return try WhoIsLooking.viewer(flag: who, configuration: Configuration())
  }

  private var chosenClock: WallClock {
    guard let clock, let date = PartialDate(iso: clock) else { return .system }
    return .fixed(date.lowerBound(), offsetMinutes: date.offsetMinutes ?? 0)
  }

  /// Runs a command's work; what fails is said on standard error in one line, with its exit code.
  func run(_ work: (Session) throws -> Void) throws {
    try Failure.reporting { try work(try session()) }
  }
}

/// Turns errors into one line and an exit code.
enum Failure {
  /// Runs `work`; an error ends the program with one line and the code of its kind.
  static func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as OperationError {
      Output.remark("chartline: " + error.description)
      throw code(of: error)
    } catch let error as UnknownAccount {
      Output.remark("chartline: " + error.description)
      throw ExitStatus.notFound
    }
  }

  /// The exit code of an error.
  static func code(of error: OperationError) -> ExitCode {
    switch error.reason {
    case .badData: ExitStatus.badData
    case .missing: ExitStatus.notFound
    case .storage: ExitStatus.cannotWrite
    case .refused, .busy: ExitStatus.failure
    }
  }
}

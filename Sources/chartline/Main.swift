import ArgumentParser

/// The command line of Chartline.
@main
struct Chartline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chartline", abstract: "One health record, merged from many providers.")
}

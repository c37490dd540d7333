import ArgumentParser

/// `chartline bench`
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the program on this machine, each figure beside its floor.")

  @Flag(help: "Print JSON Lines instead of text.")
  var json = false

  func run() throws {}
}

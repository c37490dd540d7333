import ArgumentParser

/// `chartline bench`
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure the program, or how well it tells people apart.",
    subcommands: [Bench.self, BenchMatching.self], defaultSubcommand: Bench.self)
}

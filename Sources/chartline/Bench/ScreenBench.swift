/// How fast the program itself answers in a terminal of 120 by 40.
struct ScreenBench {
  let store: String
  let people: Int

  /// Start, and keys, bytes and memory on the first person's record and on the largest chart.
  func run() -> [Measurement] {
    let watch = Stopwatch()
    guard let small = terminal(), let large = terminal() else { return [] }
    let first = small.read(quiet: 5)
    let start = watch.seconds - 0.005
    _ = small.read(quiet: 300)
    small.send("\r")
    _ = small.read(quiet: 1500)
    let walked = small.walk()
    let measured = [
      Measurement(
        what: "start to first painted screen, \(people) people", value: start * 1000, unit: "ms",
        mark: .atMost(50), floor: "\(first.bytes) bytes")
    ]
    let memory = small.residentMegabytes
    small.send("Q")
    return measured + figures(walked, memory, on: "the first person's first screen") + chart(large)
  }

  /// The same on the chart of 20,000 statements: on its first screen, its longest list, its results,
  /// its timeline and its sources.
  private func chart(_ terminal: BenchTerminal) -> [Measurement] {
    _ = terminal.read(quiet: 500)
    for key in "/b\(BrowseBench.largest)" {
      terminal.send(String(key))
      _ = terminal.read(quiet: 300)
    }
    terminal.send("\r")
    let opened = terminal.read(quiet: 2000)
    var walked = BenchTerminal.Walk()
    for keys in ["", "gb", "gr", "gt", "gs"] {
      for key in keys { terminal.send(String(key)) }
      if !keys.isEmpty { _ = terminal.read(quiet: 500) }
      walked.add(terminal.walk())
    }
    let memory = terminal.residentMegabytes
    terminal.send("Q")
    let shown = Measurement(
      what: "open the chart of 20000: key to all painted", value: opened.seconds * 1000, unit: "ms",
      floor: "readings, series, lessons, alerts besides the chart")
    return [shown] + figures(walked, memory, on: "five screens of the chart of 20000")
  }

  private func figures(
    _ walked: BenchTerminal.Walk, _ memory: Double, on place: String
  ) -> [Measurement] {
    [
      Measurement(
        what: "key to painted screen, p99 of \(walked.seconds.count)",
        value: Stopwatch.percentile(0.99, of: walked.seconds) * 1000, unit: "ms",
        mark: .atMost(5), floor: place),
      Measurement(
        what: "bytes for one cursor move, most, 120x40", value: Double(walked.bytes),
        unit: "bytes", mark: .atMost(300), floor: place),
      Measurement(
        what: "memory while browsing", value: memory, unit: "MB", mark: .atMost(48), floor: place),
    ]
  }

  private func terminal() -> BenchTerminal? {
    BenchTerminal(["--store", store], columns: 120, rows: 40)
  }
}

extension BenchTerminal {
  /// What a walk with the cursor took.
  struct Walk {
    /// Of each key, in seconds.
    var seconds: [Double] = []
    /// The most bytes that one key brought.
    var bytes = 0

    mutating func add(_ other: Walk) {
      seconds += other.seconds
      bytes = max(bytes, other.bytes)
    }
  }

  /// Moves the cursor down and up 200 times; stops where nothing moves.
  func walk() -> Walk {
    let moves = ["\u{1B}[B", "\u{1B}[A"]
    var walk = Walk()
    for index in 0..<200 {
      send(moves[index % 2])
      let answer = read(quiet: 3, first: 500)
      if answer.bytes == 0 { return walk }
      walk.seconds.append(answer.seconds)
    }
    // Here the whole answer is waited for, also on a busy machine.
    _ = read(quiet: 100, first: 500)
    for index in 0..<20 {
      send(moves[index % 2])
      walk.bytes = max(walk.bytes, read(quiet: 50, first: 500).bytes)
    }
    return walk
  }
}

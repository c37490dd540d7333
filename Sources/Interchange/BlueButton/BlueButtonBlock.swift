import Clinical

/// The lines of one thing in a section: labels and what stands behind them.
struct BlueButtonBlock {
  private var fields: [String: String] = [:]
  private(set) var range: Range<Int>
  /// All its lines.
  private(set) var lines: [Substring] = []

  /// What a label says; nil when nothing stands there, or `--`, which the report has for nothing.
  subscript(_ label: String) -> String? {
    guard let text = fields[label], !text.isEmpty, text != "--" else { return nil }
    return text
  }

  /// A date, with its time where the report has one.
  func date(_ label: String) -> PartialDate? { self[label].flatMap(BlueButtonTimes.date) }

  /// Words for people of a label that no element of a statement takes.
  func note(_ label: String) -> String? { self[label].map { "\(label): \($0)" } }

  /// The blocks of a section. One begins at each line with the first of the labels, and ends at the
  /// next one or at a rule.
  static func blocks(
    of lines: some Sequence<BlueButtonText.Line>, _ kind: BlueButtonKind
  ) -> [BlueButtonBlock] {
    var blocks: [BlueButtonBlock] = []
    var isOpen = false
    var label: String?
    for line in lines {
      let parts = pairs(in: line.text, kind.labels)
      if parts.first?.label == kind.first {
        blocks.append(BlueButtonBlock(range: line.range))
        isOpen = true
      } else if line.isRule, !kind.goesPastRules {
        isOpen = false
      }
      guard isOpen else { continue }
      let last = blocks.count - 1
      blocks[last].add(line)
      if line.text.isEmpty {
        // A value may go on behind an empty line only in words that somebody wrote.
        if label.map({ !kind.isProse($0) }) ?? true { label = nil }
      } else if parts.isEmpty {
        if let label, !line.isRule { blocks[last].fields[label, default: ""] += "\n" + line.text }
      } else {
        for (name, value) in parts where blocks[last].fields[name] == nil {
          blocks[last].fields[name] = value
        }
        label = parts.last?.label
      }
    }
    for index in blocks.indices { blocks[index].tidy() }
    return blocks
  }

  private init(range: Range<Int>) { self.range = range }

  private mutating func add(_ line: BlueButtonText.Line) {
    lines.append(line.text)
    if !line.text.isEmpty { range = range.lowerBound..<line.range.upperBound }
  }

  private mutating func tidy() {
    for (label, value) in fields {
      let lines = value.split(separator: "\n").map { BlueButtonText.trimmed($0) }
      fields[label] = lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }
  }

  /// `Start Date: 8 Mar 2008      Stop Date:` has two labels.
  private static func pairs(
    in line: Substring, _ labels: [String]
  ) -> [(label: String, value: String)] {
    var found: [(place: Substring.Index, label: String)] = []
    for label in labels {
      guard let range = line.firstRange(of: label + ":") else { continue }
      let isFirst = range.lowerBound == line.startIndex
      let isApart = line[..<range.lowerBound].hasSuffix("  ")
      guard isFirst || isApart else { continue }
      found.append((range.lowerBound, label))
    }
    // Nothing known at the beginning: the line goes on with the value before.
    found.sort { $0.place < $1.place }
    guard found.first?.place == line.startIndex else { return [] }
    return found.indices.map { index in
      let end = index + 1 < found.count ? found[index + 1].place : line.endIndex
      let value = line[found[index].place..<end].dropFirst(found[index].label.count + 1)
      return (found[index].label, String(BlueButtonText.trimmed(value)))
    }
  }
}

/// Dates as the report has them: `07 Jan 2013 @ 1527`, `1 Feb 2010`, `02/21/2010`.
enum BlueButtonTimes {
  /// The date; nil when it is none.
  static func date(_ text: String) -> PartialDate? {
    let halves = text.split(separator: "@").map { BlueButtonText.trimmed($0) }
    guard let first = halves.first, let day = day(first) else { return nil }
    guard halves.count == 2 else { return PartialDate(iso: day) }
    let digits = halves[1].filter(\.isNumber)
    guard digits.count == 4 else { return PartialDate(iso: day) }
    return PartialDate(iso: day + "T" + digits.prefix(2) + ":" + digits.suffix(2))
      ?? PartialDate(iso: day)
  }

  private static func day(_ text: Substring) -> String? {
    let parts = text.split { $0 == " " || $0 == "/" }
    guard parts.count == 3, let year = Int(parts[2]), (1800...9999).contains(year) else {
      return nil
    }
    // With slashes the month comes first: the VA writes dates as Americans do.
    let isSlashed = text.contains("/")
    let month =
      isSlashed ? Int(parts[0]) : months.firstIndex(of: parts[1].lowercased()).map { $0 + 1 }
    guard let month, let day = Int(isSlashed ? parts[1] : parts[0]), (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}

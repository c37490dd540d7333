import Clinical

/// The text of a VA Blue Button report in its sections and blocks, each with its bytes.
struct BlueButtonText {
  /// One line without its end, white space at its ends removed.
  struct Line {
    let text: Substring
    let range: Range<Int>

    /// `=====` or `-----`: a line that sets blocks apart.
    var isRule: Bool { text.count > 4 && text.allSatisfy { $0 == "-" || $0 == "=" } }
  }

  /// What stands under one heading.
  struct Section {
    /// The heading in capitals, without its dashes: `VA ALLERGIES`.
    let name: String
    var lines: [Line]

    /// What the person wrote, not the VA (`Source: Self-Entered`).
    var isSelfEntered: Bool {
      if name.hasPrefix("SELF REPORTED") { return true }
      let source = lines.first { $0.text.hasPrefix("Source:") }?.text.lowercased() ?? ""
      return source.contains("self")
    }

    /// Where it stands.
    var range: Range<Int> {
      (lines.first?.range.lowerBound ?? 0)..<(lines.last?.range.upperBound ?? 0)
    }
  }

  /// What stands before the first heading but the title's.
  private(set) var head: [Line] = []
  private(set) var sections: [Section] = []

  /// What every report has in its first line.
  static let title = "MY HEALTHEVET PERSONAL INFORMATION REPORT"

  /// - Throws: ``ReadError`` when it has more lines than a limit.
  init(_ bytes: [UInt8], from start: Int, limits: Limits) throws(ReadError) {
    let ranges = bytes.lines(from: start)
    guard ranges.count <= limits.entries else {
      throw ReadError(
        dialect: .blueButton, place: "line \(limits.entries)",
        why: "more than \(limits.entries) lines")
    }
    for range in ranges {
      let whole = String(decoding: bytes[range], as: UTF8.self)
      let line = Line(text: Self.trimmed(whole[...]), range: range)
      if let name = Self.heading(line.text) {
        sections.append(Section(name: name, lines: []))
        if name.hasSuffix(Self.title) { sections.removeLast() }
      } else if sections.isEmpty {
        head.append(line)
      } else {
        sections[sections.count - 1].lines.append(line)
      }
    }
  }

  /// The name between dashes, in capitals; nil for what is no heading.
  private static func heading(_ line: Substring) -> String? {
    guard line.hasPrefix("----"), line.hasSuffix("----") else { return nil }
    let name = line.drop { $0 == "-" || $0 == " " }
    let inner = name.reversed().drop { $0 == "-" || $0 == " " }.reversed()
    let text = String(inner)
    // Results of cell counts are drawn with dashes too.
    return text.count > 5 && !text.contains("--") ? text.uppercased() : nil
  }

  static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text.drop { $0.isWhitespace }
  }
}

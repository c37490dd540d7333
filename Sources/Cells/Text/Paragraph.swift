/// One paragraph on its way into lines; see ``Wrap``.
struct Paragraph {
  private let width: Int
  private let hanging: Int
  private var lines: [Line] = []
  private var line = LineBuilder()
  private var spaces: [Style] = []
  private var word: [(cluster: Cluster, style: Style)] = []
  private var wordWidth = 0

  init(width: Int, hanging: Int) {
    self.width = width
    self.hanging = hanging
  }

  mutating func add(_ cluster: Cluster, _ style: Style) {
    if cluster.isSpace {
      endWord()
      spaces.append(style)
      return
    }
    if cluster.width == 2 || wordWidth + cluster.width > width - hanging { endWord() }
    word.append((cluster, style))
    wordWidth += cluster.width
    if cluster.width == 2 { endWord() }
  }

  mutating func finished() -> [Line] {
    endWord()
    return lines + [line.line]
  }

  private mutating func endWord() {
    if word.isEmpty { return }
    let indent = lines.isEmpty ? 0 : hanging
    if line.width + spaces.count + wordWidth > width && line.width > indent {
      lines.append(line.line)
      line = LineBuilder()
      for _ in 0..<hanging { line.append(.space, .text) }
    } else {
      for style in spaces.prefix(max(0, width - line.width - wordWidth)) {
        line.append(.space, style)
      }
    }
    for (cluster, style) in word { line.append(cluster, style) }
    spaces = []
    word = []
    wordWidth = 0
  }
}

/// Collects clusters into spans of equal style.
private struct LineBuilder {
  private var spans: [Span] = []
  private var text = String.UnicodeScalarView()
  private var style = Style.text
  private(set) var width = 0

  var line: Line {
    Line(text.isEmpty ? spans : spans + [Span(String(text), style)])
  }

  mutating func append(_ cluster: Cluster, _ style: Style) {
    if style != self.style && !text.isEmpty {
      spans.append(Span(String(text), self.style))
      text = String.UnicodeScalarView()
    }
    self.style = style
    cluster.append(to: &text)
    width += cluster.width
  }
}

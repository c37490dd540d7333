/// Breaks text into lines.
public enum Wrap {
  /// The lines of `text`, cleaned, none wider than `width` columns (at least 1; a wide character
  /// alone may take 2). Lines break at spaces and between wide characters; a word longer than a
  /// line is cut. Line breaks in the text hold, and so do spaces at the start of its lines. Lines
  /// after the first of a paragraph begin with `hanging` spaces.
  public static func lines(_ text: String, width: Int, hanging: Int = 0) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    for paragraph in Sanitizer.clean(text, keepsLines: true).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      var paragraphLines = Paragraph(width: width, hanging: min(max(0, hanging), width / 2))
      for cluster in Clusters(paragraph) { paragraphLines.add(cluster) }
      lines += paragraphLines.finished()
    }
    return lines
  }

  /// `text` cleaned and cut to `width` columns, with `ellipsis` as its end where something is
  /// missing. Never splits a cluster.
  public static func fit(_ text: String, width: Int, ellipsis: String = Glyphs.unicode.ellipsis)
    -> String
  {
    guard width > 0 else { return "" }
    if DisplayWidth.of(text) <= width { return Sanitizer.clean(text) }
    let room = width - DisplayWidth.of(ellipsis)
    var view = String.UnicodeScalarView()
    var used = 0
    for cluster in Clusters(text) {
      if used + cluster.width > room { break }
      cluster.append(to: &view)
      used += cluster.width
    }
    return room < 0 ? "" : String(view) + ellipsis
  }

  /// One paragraph on its way into lines.
  private struct Paragraph {
    let width: Int
    let hanging: Int
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var lineWidth = 0
    var spaces = 0
    var word: [Cluster] = []
    var wordWidth = 0

    init(width: Int, hanging: Int) {
      self.width = width
      self.hanging = hanging
    }

    mutating func add(_ cluster: Cluster) {
      if cluster.isSpace {
        endWord()
        spaces += 1
        return
      }
      if cluster.width == 2 { endWord() }
      if wordWidth + cluster.width > width - (lines.isEmpty ? 0 : hanging) { endWord() }
      word.append(cluster)
      wordWidth += cluster.width
      if cluster.width == 2 { endWord() }
    }

    mutating func endWord() {
      if word.isEmpty { return }
      if lineWidth + spaces + wordWidth > width && lineWidth > indent {
        endLine()
      } else {
        let room = max(0, min(spaces, width - lineWidth - wordWidth))
        line.append(contentsOf: String(repeating: " ", count: room).unicodeScalars)
        lineWidth += room
      }
      spaces = 0
      for cluster in word { cluster.append(to: &line) }
      lineWidth += wordWidth
      word = []
      wordWidth = 0
    }

    private var indent: Int { lines.isEmpty ? 0 : hanging }

    private mutating func endLine() {
      lines.append(String(line))
      line = String.UnicodeScalarView(String(repeating: " ", count: hanging).unicodeScalars)
      lineWidth = hanging
    }

    mutating func finished() -> [String] {
      endWord()
      return lines + [String(line)]
    }
  }
}

/// Breaks text into lines.
public enum Wrap {
  /// The lines of `text`, cleaned, none wider than `width` columns (at least 1; a wide character
  /// alone may take 2). Lines break at spaces and between wide characters; a word longer than a
  /// line is cut. Line breaks in the text hold, and so do spaces at the start of its lines. Lines
  /// after the first of a paragraph begin with `hanging` spaces.
  public static func lines(_ text: String, width: Int, hanging: Int = 0) -> [String] {
    lines(Line(text), width: width, hanging: hanging).map(\.text)
  }

  /// The same for text in several styles.
  public static func lines(_ text: Line, width: Int, hanging: Int = 0) -> [Line] {
    let width = max(1, width)
    let hanging = min(max(0, hanging), width / 2)
    var lines: [Line] = []
    var paragraph = Paragraph(width: width, hanging: hanging)
    for span in text.spans {
      let pieces = Sanitizer.clean(span.text, keepsLines: true).split(
        separator: "\n", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 {
          lines += paragraph.finished()
          paragraph = Paragraph(width: width, hanging: hanging)
        }
        for cluster in Clusters(piece) { paragraph.add(cluster, span.style) }
      }
    }
    return lines + paragraph.finished()
  }

  /// `text` cleaned and cut to `width` columns, with `ellipsis` as its end where something is
  /// missing. Never splits a cluster.
  public static func fit(
    _ text: String, width: Int, ellipsis: String = Glyphs.unicode.ellipsis
  ) -> String {
    guard width > 0 else { return "" }
    if DisplayWidth.of(text) <= width { return Sanitizer.clean(text) }
    let room = width - DisplayWidth.of(ellipsis)
    guard room >= 0 else { return "" }
    var view = String.UnicodeScalarView()
    var used = 0
    for cluster in Clusters(text) {
      if used + cluster.width > room { break }
      cluster.append(to: &view)
      used += cluster.width
    }
    return String(view) + ellipsis
  }
}

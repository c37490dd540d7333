/// The clusters of a line on their way into the cells: as many as fit, an ellipsis at the end when
/// there are more.
struct Run {
  private(set) var clusters: [(cluster: Cluster, style: Style)] = []
  private let room: Int
  private let glyphs: Glyphs
  private var used = 0
  private var isCut = false

  /// A run of at most `room` columns.
  init(room: Int, glyphs: Glyphs) {
    self.room = room
    self.glyphs = glyphs
  }

  mutating func add(_ text: some StringProtocol, style: Style) {
    if isCut || room == 0 { return }
    for cluster in Clusters(text) {
      for shown in glyphs.isASCII ? AsciiText.clusters(for: cluster) : [cluster] {
        if used + shown.width > room {
          cut(style: style)
          return
        }
        clusters.append((shown, style))
        used += shown.width
      }
    }
  }

  private mutating func cut(style: Style) {
    isCut = true
    var style = style
    while let last = clusters.last, used > room - 1 {
      used -= last.cluster.width
      style = last.style
      clusters.removeLast()
    }
    for cluster in Clusters(glyphs.ellipsis) { clusters.append((cluster, style)) }
  }
}

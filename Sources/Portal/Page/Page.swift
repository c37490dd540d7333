import Cells
import Clinical

/// The body of a screen: lines, some of which begin an item that can be chosen. Made anew from the
/// state for every frame; the text of a line is made only when it is shown.
struct Page {
  /// The way to the screen, for the line of crumbs.
  var crumbs: [String]
  /// The lines, from the top.
  var lines: [Line] = []
  /// Columns of the body.
  let width: Int
  /// What to say when the page has no line.
  var whenEmpty = ""
  /// The line at which the page first opens.
  var firstTop = 0

  init(_ crumbs: [String], width: Int) {
    self.crumbs = crumbs
    self.width = width
  }

  /// The items in order, with the index of the first line of each.
  var items: [(item: Item, line: Int)] {
    lines.indices.compactMap { index in lines[index].item.map { ($0, index) } }
  }

  /// The item with this name, else the first.
  func item(named name: String?) -> Item? {
    if let name, let line = lines.first(where: { $0.item?.id == name }) { return line.item }
    return lines.lazy.compactMap(\.item).first
  }

  /// Adds lines without an item.
  mutating func add(_ new: Line...) { lines += new }

  /// Adds an empty line, unless the page begins with it or one was just added.
  mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append(Line()) }
  }

  /// Adds an item of one or more lines.
  mutating func add(_ item: Item, _ new: [Line]) {
    guard var first = new.first else { return }
    first.item = item
    lines.append(first)
    lines += new.dropFirst()
  }

  /// Adds text that is wrapped, `indent` columns from the left.
  mutating func text(_ words: String, indent: Int = 1, role: Role = .text) {
    for part in Wrap.lines(words, width: max(10, width - indent - 1)) {
      lines.append(Line(Span(part, at: indent, role)))
    }
  }

  /// Adds a heading with a line of air above it.
  mutating func heading(_ words: String) {
    gap()
    lines.append(Line(Span(words, at: 1, .title, bold: true)))
  }
}

/// One row of the screen's body.
struct Line {
  /// What the row shows.
  enum Content {
    case spans([Span])
    /// Made when the row is shown; for long lists.
    case lazy(@Sendable () -> [Span])
    /// A row of a drawing that spans several: the drawing and the row of it.
    case plot(Plot, row: Int)
  }

  /// What the row shows.
  var content: Content
  /// The item that begins here.
  var item: Item?

  init(_ spans: Span...) { content = .spans(spans) }
  init(spans: [Span]) { content = .spans(spans) }
  init(lazy make: @escaping @Sendable () -> [Span]) { content = .lazy(make) }
  init(plot: Plot, row: Int) { content = .plot(plot, row: row) }

  /// Nothing is on it.
  var isEmpty: Bool {
    if case .spans(let spans) = content { spans.isEmpty && item == nil } else { false }
  }
}

/// A piece of text at a column, cut to its width.
struct Span: Sendable {
  var text: String
  /// The column, from 0.
  var at: Int
  /// Columns at most; nil up to the edge.
  var width: Int?
  var style: Style

  init(_ text: String, at: Int, width: Int? = nil, _ role: Role = .text, bold: Bool = false) {
    self.text = text
    self.at = at
    self.width = width
    style = Style(role, bold: bold)
  }
}

/// Something on a page that can be chosen and opened.
struct Item: Sendable {
  /// What Enter does.
  enum Target: Sendable {
    case screen(Screen)
    case command(Command)
    case effect(Effect)
    /// Opens somebody's record.
    case person(IdentityKey)
    case nothing
  }

  /// The name, unique on its page and the same after a reload.
  var id: String
  /// What Enter does.
  var target: Target
  /// The digit that opens it.
  var digit: Int?
  /// The thing it is about, for the source lens.
  var thing: ThingID?
  /// The version of the thing, where it is not the current one.
  var content: String?
  /// The alert it is about.
  var alert: Int64?
  /// The import it is about.
  var importID: Int64?
  /// The lesson it is about.
  var topic: String?
  /// What it is, why it matters, what its value means: for `?`.
  var about: String

  init(
    _ id: String, _ target: Target, digit: Int? = nil, thing: ThingID? = nil,
    content: String? = nil, alert: Int64? = nil, importID: Int64? = nil, topic: String? = nil,
    about: String = ""
  ) {
    self.id = id
    self.target = target
    self.digit = digit
    self.thing = thing
    self.content = content
    self.alert = alert
    self.importID = importID
    self.topic = topic
    self.about = about
  }
}

/// Text of one style.
public struct Span: Hashable, Sendable {
  /// What it says.
  public var text: String
  /// How it is drawn.
  public var style: Style

  /// Text of one style.
  public init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}

/// A line of text in one or more styles.
public struct Line: Hashable, Sendable, ExpressibleByStringLiteral {
  /// Its pieces, from the left.
  public var spans: [Span]

  /// A line of several pieces.
  public init(_ spans: [Span]) { self.spans = spans }

  /// A line of one style.
  public init(_ text: String, _ style: Style = .text) { spans = [Span(text, style)] }

  /// A line of plain text.
  public init(stringLiteral text: String) { self.init(text) }

  /// An empty line.
  public static let empty = Line([])

  /// The text without its styles.
  public var text: String { spans.map(\.text).joined() }

  /// Columns it takes.
  public var width: Int { spans.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  /// One line after the other.
  public static func + (left: Line, right: Line) -> Line { Line(left.spans + right.spans) }
}

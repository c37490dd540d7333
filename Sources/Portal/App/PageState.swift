/// What one screen remembers. The selection is the name of an item, not its row, so a refresh keeps
/// the place.
public struct PageState: Sendable, Equatable {
  /// The selected item; nil before the first move, which stands for the first item.
  public var selected: String?
  /// The first line shown.
  public var top = 0
  /// What was typed to narrow the list.
  public var filter = ""
  /// What of the list is shown.
  var shown = ListFilter()
  /// Whether typed characters go into the filter.
  public var isTyping = false
  /// Whether the table twin is shown instead of the chart.
  public var showsTable = false
  /// Whether a text is shown from its start, not only round the place of interest.
  public var isWhole = false
  /// The part of a statement's bytes that was stepped to in the lens.
  public var part: Int?
  /// The reading of a chart that the cursor stands on, counted from the newest.
  public var reading = 0
  /// The series that is laid over a chart, by its key.
  public var over: String?
  /// How many days a chart shows; 0 for all, nil for what suits the series.
  public var days: Int?
  /// How many steps of half a width a chart is moved into the past.
  public var pan = 0

  /// A screen that was not yet touched.
  public init() {}
}

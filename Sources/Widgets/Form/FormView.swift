import Cells

/// One field of a form.
public struct FormField<ID: Hashable & Sendable>: Hashable, Sendable {
  /// What is filled in.
  public enum Content: Hashable, Sendable {
    /// Text; `placeholder` shows what belongs here.
    case text(TextFieldState, placeholder: String)
    /// One of several words, by its place; left and right change it.
    case choice([String], chosen: Int)
    /// Something to do, such as Save.
    case button
  }

  /// Its name among the fields.
  public let id: ID
  /// What it asks for, in words.
  public let label: String
  /// What is filled in.
  public let content: Content
  /// What is wrong with it, nil when nothing is.
  public let error: String?

  /// A field.
  public init(_ id: ID, _ label: String, _ content: Content, error: String? = nil) {
    self.id = id
    self.label = label
    self.content = content
    self.error = error
  }
}

/// A form: labels and fields, one of which has the focus. On a narrow screen the label stands above
/// its field.
public struct FormView<ID: Hashable & Sendable> {
  private let fields: [FormField<ID>]
  private let focus: ID

  /// A form with the focus on the field `focus`.
  public init(_ fields: [FormField<ID>], focus: ID) {
    self.fields = fields
    self.focus = focus
  }

  /// Draws the form, scrolled to the focus; returns the cursor's place in the focused field.
  @discardableResult
  public func draw(into buffer: inout CellBuffer, in rect: Rect) -> Point? {
    let isNarrow = rect.width < 50
    let labels = fields.map { DisplayWidth.of(buffer.glyphs.spelled($0.label)) }
    let labelWidth = isNarrow ? 0 : min(rect.width / 2, (labels.max() ?? 0) + 2)
    let heights = fields.map { height(of: $0, isNarrow: isNarrow) }
    let byID = Dictionary(zip(fields.map(\.id), heights)) { first, _ in first }
    let window = ListWindow(fields.map(\.id), state: ListState(selection: focus), in: rect) {
      byID[$0] ?? 1
    }
    var cursor: Point?
    for slot in window.slots {
      let field = fields[slot.index]
      let place = draw(field, labelWidth: labelWidth, into: &buffer, in: slot.rect)
      if field.id == focus { cursor = place }
    }
    return cursor
  }

  private func height(of field: FormField<ID>, isNarrow: Bool) -> Int {
    if case .button = field.content { return 1 }
    return 1 + (isNarrow ? 1 : 0) + (field.error == nil ? 0 : 1)
  }

  private func draw(
    _ field: FormField<ID>, labelWidth: Int, into buffer: inout CellBuffer, in rect: Rect
  ) -> Point {
    let isFocused = field.id == focus
    if case .button = field.content {
      return Button(field.label, isFocused: isFocused).draw(
        into: &buffer, at: Point(x: rect.x + labelWidth, y: rect.y))
    }
    let label = Style(isFocused ? .accent : .muted, bold: isFocused)
    buffer.put(
      field.label, at: rect.origin, style: label,
      width: labelWidth == 0 ? rect.width : labelWidth - 1)
    var line = rect.row(labelWidth == 0 ? 1 : 0).inset(left: labelWidth)
    if line.y >= rect.bottom { line = rect.row(0) }
    var cursor = line.origin
    switch field.content {
    case .text(let state, let placeholder):
      cursor = TextFieldView(state, placeholder: placeholder, isFocused: isFocused).draw(
        into: &buffer, in: line)
    case .choice(let words, let chosen):
      cursor = draw(words, chosen, isFocused, into: &buffer, in: line)
    case .button: break
    }
    if let error = field.error, line.y + 1 < rect.bottom {
      let place = Point(x: line.x, y: line.y + 1)
      buffer.put("! " + error, at: place, style: .warning, width: line.width)
    }
    return cursor
  }

  private func draw(
    _ words: [String], _ chosen: Int, _ isFocused: Bool, into buffer: inout CellBuffer,
    in line: Rect
  ) -> Point {
    var x = line.x
    var cursor = line.origin
    for (index, word) in words.enumerated() {
      let isChosen = index == chosen
      if isChosen { cursor = Point(x: x, y: line.y) }
      let style = Style(isChosen ? .accent : .text, reverse: isChosen && isFocused)
      let text = isChosen ? "(\(buffer.glyphs.dot)) \(word)" : "( ) \(word)"
      x += buffer.put(text, at: Point(x: x, y: line.y), style: style, width: line.right - x) + 2
    }
    return cursor
  }
}

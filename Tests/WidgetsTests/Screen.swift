import Cells

/// A screen that a widget is drawn on, and the cursor's place that it gave back.
struct Screen {
  var buffer: CellBuffer
  var cursor: Point?

  init(
    _ width: Int, _ height: Int, glyphs: Glyphs = .unicode,
    draw: (inout CellBuffer, Rect) -> Point?
  ) {
    buffer = CellBuffer(Size(width: width, height: height), glyphs: glyphs)
    cursor = draw(&buffer, buffer.bounds)
  }

  var text: String { buffer.text }
  var styles: String { buffer.styleText }
}

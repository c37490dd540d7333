extension CellBuffer {
  /// The screen as text: a line for each row, without the blanks at its end.
  public var text: String {
    lines { row in
      var line = ""
      for cell in row { line += cell.text }
      return line
    }
  }

  /// The styles as text, cell for cell under ``text``: the letter of the role
  /// (``Role/letter``), upper case where reversed; a space for blank plain text.
  public var styleText: String {
    lines { row in
      var line = ""
      for cell in row {
        let plain = cell.style == .text && cell.text == " "
        let letter = String(cell.style.role.letter)
        line += plain ? " " : cell.style.reverse ? letter.uppercased() : letter
      }
      return line
    }
  }

  private func lines(_ line: (ArraySlice<Cell>) -> String) -> String {
    (0..<size.height).map { y in
      var text = line(row(y))[...]
      while text.last == " " { text.removeLast() }
      return String(text)
    }.joined(separator: "\n")
  }
}

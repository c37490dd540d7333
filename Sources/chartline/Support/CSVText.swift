/// Rows as CSV (RFC 4180) that no spreadsheet takes for a formula: a cell that begins like one is put behind an
/// apostrophe, unless it is a number.
enum CSVText {
  /// One row, without its line end.
  static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

  /// One cell.
  static func cell(_ text: String) -> String {
    var text = text
    if let first = text.first, "=+-@\t\r".contains(first), Double(text) == nil { text = "'" + text }
    guard text.contains(where: { "\",\r\n".contains($0) || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

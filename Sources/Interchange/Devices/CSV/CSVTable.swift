import Clinical

/// A table of separated values (RFC 4180, and what programs make of it): its rows and cells as ranges
/// of the bytes. Nothing in it is ever evaluated: a cell that begins like a formula is words.
struct CSVTable {
  /// A row that is not blank.
  struct Row {
    /// Its number in the file, from 1.
    let number: Int
    /// Its bytes, without the line's end.
    let range: Range<Int>
    fileprivate let cells: Range<Int>

    /// How many cells it has.
    var count: Int { cells.count }
  }

  private(set) var rows: [Row] = []
  /// What parts the cells.
  let separator: UInt8
  private let bytes: [UInt8]
  private var cells: [Range<Int>] = []

  /// The most cells of a row; real tables have 14 to 20.
  private static let mostCells = 512

  /// Parts a text into its cells.
  /// - Parameter most: rows that there may be.
  /// - Throws: ``ReadError`` where a quoted cell is never closed, or there are too many of anything.
  init(_ bytes: [UInt8], from start: Int, most: Int) throws(ReadError) {
    self.bytes = bytes
    separator = Self.separator(of: bytes, from: start)
    var index = start
    var number = 0
    while index < bytes.count {
      let first = cells.count
      let begin = index
      let end = try readRow(from: &index, number: number + 1)
      number += 1
      let isBlank = cells[first...].allSatisfy { range in
        bytes[range].allSatisfy { $0 <= 0x20 }
      }
      guard !isBlank else {
        cells.removeLast(cells.count - first)
        continue
      }
      guard rows.count < most else {
        throw Self.error(number, "more than the limit of \(most) rows")
      }
      rows.append(Row(number: number, range: begin..<end, cells: first..<cells.count))
    }
  }

  /// Reads the cells of one row; the end of its bytes.
  private mutating func readRow(from index: inout Int, number: Int) throws(ReadError) -> Int {
    let first = cells.count
    while true {
      let cell = try readCell(from: &index, number: number)
      cells.append(cell)
      guard cells.count - first <= Self.mostCells else {
        throw Self.error(number, "more than \(Self.mostCells) cells in a row")
      }
      guard index < bytes.count else { return index }
      let byte = bytes[index]
      let end = index
      index += 1
      if byte == separator { continue }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      return end
    }
  }

  /// The content of one cell, its quotes left out; `index` then stands at what ends it.
  private func readCell(from index: inout Int, number: Int) throws(ReadError) -> Range<Int> {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      let start = index
      while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
      return start..<index
    }
    let start = index + 1
    index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else { break }
        index += 1
      }
      index += 1
    }
    guard index < bytes.count else { throw Self.error(number, "a quoted cell is never closed") }
    var end = index
    index += 1
    // What stands behind the closing quote belongs to the cell.
    while index < bytes.count, !isEnd(bytes[index]) {
      index += 1
      end = index
    }
    return start..<end
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

  /// The place of a cell's content; nil where the row has no such cell.
  func range(_ row: Row, _ column: Int) -> Range<Int>? {
    column < row.cells.count ? cells[row.cells.lowerBound + column] : nil
  }

  /// The text of a cell, without blanks round it; nil where there is none.
  func text(_ row: Row, _ column: Int) -> String? {
    guard let range = range(row, column), !range.isEmpty else { return nil }
    guard let first = bytes[range].firstIndex(where: { $0 > 0x20 }),
      let last = bytes[range].lastIndex(where: { $0 > 0x20 })
    else { return nil }
    let content = bytes[first...last]
    let isQuoted = range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: "\"")
    guard isQuoted, content.contains(UInt8(ascii: "\"")) else {
      return String(decoding: content, as: UTF8.self)
    }
    return String(decoding: content, as: UTF8.self).replacing("\"\"", with: "\"")
  }

  /// Comma, semicolon or tab: whichever the first lines have most of.
  private static func separator(of bytes: [UInt8], from start: Int) -> UInt8 {
    let head = bytes[start...].prefix(4096)
    let choices = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    let counts = choices.map { choice in head.count { $0 == choice } }
    return zip(choices, counts).max { $0.1 < $1.1 }?.0 ?? choices[0]
  }

  private static func error(_ row: Int, _ why: String) -> ReadError {
    ReadError(dialect: .device, place: "row \(row)", why: why)
  }
}

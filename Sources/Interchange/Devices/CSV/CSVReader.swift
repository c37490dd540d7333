import Clinical

/// Reads tables of readings (CSV): the exports of sensors and meters, and Chartline's own.
enum CSVReader {
  /// Rows before the header in which it may be looked for: services put their remarks there.
  private static let mostRemarks = 5

  /// Whether some bytes begin with a table, and whether with one that is read.
  static func recognises(_ bytes: [UInt8], from start: Int) -> (isTable: Bool, isKnown: Bool) {
    let head = bytes.lines(from: start, upTo: min(bytes.count, start + 16_384)).prefix(mostRemarks)
    // A quote that the last of these lines leaves open is no reason not to know the first.
    let tables = [head.count, 2, 1].lazy.compactMap { count in
      let lines = bytes[start..<(head.prefix(count).last?.upperBound ?? start)]
      return try? CSVTable(Array(lines), from: 0, most: mostRemarks)
    }
    guard let table = tables.first else { return (false, false) }
    let counts = table.rows.map(\.count)
    let isTable = counts.count > 1 && counts[0] > 2 && counts.allSatisfy { $0 == counts[0] }
    return (isTable, header(of: table) != nil)
  }

  /// Reads one table.
  /// - Throws: ``ReadError`` where the header is none that is known, or there is too much of it.
  static func read(
    _ bytes: [UInt8], from start: Int, limits: Limits
  ) throws(ReadError) -> DocumentReading {
    let table = try CSVTable(bytes, from: start, most: limits.entries)
    guard let header = header(of: table) else {
      throw ReadError(
        dialect: .device, place: "row 1", why: "a table whose header is none that is known")
    }
    var reader = CSVRows(table, header, limits: limits)
    return try reader.read()
  }

  private static func header(of table: CSVTable) -> CSVHeader? {
    for (index, row) in table.rows.prefix(mostRemarks).enumerated() {
      let columns = (0..<row.count).map { CSVColumn(table.text(row, $0) ?? "") }
      if let layout = CSVLayout.of(columns) {
        return CSVHeader(layout: layout, columns: columns, row: index)
      }
    }
    return nil
  }
}

/// The header of a table: its layout, its columns and where it stands.
struct CSVHeader {
  let layout: CSVLayout
  let columns: [CSVColumn]
  /// The place of the header among the rows.
  let row: Int

  /// The columns that play a part.
  func all(_ role: CSVLayout.Role) -> [Int] {
    columns.indices.filter { layout.roles[columns[$0].name] == role }
  }

  /// The first column that plays a part.
  func first(_ role: CSVLayout.Role) -> Int? { all(role).first }

  /// The columns that measure something, and what.
  var measures: [(column: Int, measure: DeviceMeasure)] {
    columns.indices.compactMap { index in
      guard case .measure(let measure) = layout.roles[columns[index].name] else { return nil }
      return (index, measure)
    }
  }
}

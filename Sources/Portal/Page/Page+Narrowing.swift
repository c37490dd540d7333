extension Page {
  /// The items that contain what was typed in some row of theirs, under the headings that stood above
  /// them. Letter case does not count.
  func narrowed(to typed: String) -> Page {
    let wanted = typed.lowercased()
    var page = self
    page.rows = []
    var heading: [Row] = []
    var item: [Row] = []
    func close() {
      guard !item.isEmpty else { return }
      let words = item.flatMap(\.pieces).map(\.text).joined(separator: " ").lowercased()
      if words.contains(wanted) {
        page.rows += heading + item
        heading = []
      }
      item = []
    }
    for row in rows {
      if !row.places.isEmpty {
        close()
        item = [row]
      } else if row.isEmpty {
        close()
        heading = [row]
      } else if item.isEmpty {
        heading.append(row)
      } else {
        item.append(row)
      }
    }
    close()
    if page.rows.first?.isEmpty == true { page.rows.removeFirst() }
    page.whenEmpty = "Nothing here contains \"\(typed)\"."
    return page
  }
}

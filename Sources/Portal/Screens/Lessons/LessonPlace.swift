import Clinical

/// Where the reader of a lesson is: it begins where it was left, also after a restart.
extension PortalState {
  /// Opens a lesson: it is noted as opened, and begins where the patient left off.
  mutating func enterLesson() -> [Effect] {
    guard isPatient, let given = assignmentHere else { return [] }
    if given.place > 0, page.top == 0 {
      let blocks = Page.of(self).blocks
      if blocks.indices.contains(given.place) {
        page.top = blocks[given.place]
        settle()
        say(.information, "here you left off; Home goes to the start")
      }
    }
    return given.openedAt == nil ? [.noteOpened(assignment: given.id)] : []
  }

  /// Keeps the place where it has changed.
  mutating func keepPlace() -> [Effect] {
    guard case .lesson = screen, isPatient, let given = assignmentHere,
      let index = person?.assignments.firstIndex(where: { $0.id == given.id })
    else { return [] }
    let top = page.top
    let block = Page.of(self).blocks.lastIndex { $0 <= top } ?? 0
    guard block != given.place else { return [] }
    person?.assignments[index].place = block
    return [.keepPlace(assignment: given.id, block: block)]
  }

  /// `page 1 of 2` of a lesson; empty elsewhere.
  func pageWords(_ rows: Int) -> String {
    guard case .lesson = screen, rows > bodyHeight else { return "" }
    let step = max(1, bodyHeight - 1)
    let all = (rows - bodyHeight + step - 1) / step + 1
    return "page \(min(all, (page.top + step - 1) / step + 1)) of \(all)"
  }
}

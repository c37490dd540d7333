import Cells
import Clinical
import Merging

extension Page {
  /// What documents would do: new, changed, disputed, rejected; then whether to keep them.
  static func review(_ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty = "Reading …"
    guard let review = state.review else { return page }
    page.text("Nothing is kept yet.", .title)
    page.gap()
    page.add(
      Item(
        "keep",
        .ask(
          "Keep \(review.path)?", "Each document is one transaction. An import can be undone.",
          .importPaths([review.path], source: review.source)), digit: 1
      ).explained("Imports what is shown below."), Row(Piece("1  Keep it", at: 3, .link)))
    page.add(
      Item("leave", .command(.back), digit: 2).explained("Leaves; nothing is stored."),
      Row(Piece("2  Leave it", at: 3, .link)))
    for file in review.files { page.review(file, state) }
    return page
  }

  private mutating func review(_ file: ReviewPage.File, _ state: PortalState) {
    heading(file.name)
    if let refusal = file.refusal { return text("Refused: \(refusal)", indent: 3, .warning) }
    let account = file.account
    text(
      "\(account.new) new, \(account.same) the same, \(account.superseding) newer than what is on "
        + "record, \(account.rejected) not readable.", indent: 3)
    for reject in file.rejects {
      text("Not readable, at \(reject.range.path): \(reject.why)", indent: 3, .warning)
    }
    for person in file.people {
      gap()
      text(
        person.lines.isEmpty ? "\(person.name): nothing would change." : person.name, indent: 3,
        .title)
      compare(person.lines, of: state.person?.chart ?? Chart())
      for question in person.questions { text("Would be asked: \(question)", indent: 3, .warning) }
    }
  }
}

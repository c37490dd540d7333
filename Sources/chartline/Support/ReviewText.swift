import Clinical
import Operations

/// A review as text and as JSON.
enum ReviewText {
  static func write(_ review: Review, file: String, json: Bool) {
    if json { return writeJSON(review, file: file) }
    Output.line("\(file): \(Import.words(review.account.total)); nothing is kept yet")
    for reject in review.rejects {
      Output.line("  REJECTED at \(reject.range.path): \(reject.why)")
    }
    for person in review.people {
      Output.line(person.name + (person.changes.isEmpty ? ": nothing would change" : ""))
      Changes.write(person.changes)
      for question in person.questions { Output.line("  ASKED: \(question.words)") }
    }
  }

  private static func writeJSON(_ review: Review, file: String) {
    for person in review.people {
      for change in person.changes {
        Output.json([("file", .text(file)), ("person", .text(person.name))] + Changes.json(change))
      }
    }
    let total = review.account.total
    Output.json([
      ("file", .text(file)), ("new", JSONValue(total.new)), ("same", JSONValue(total.same)),
      ("superseding", JSONValue(total.superseding)), ("rejected", JSONValue(total.rejected)),
      ("questions", JSONValue(review.people.flatMap { $0.questions.map(\.words) })),
    ])
  }
}

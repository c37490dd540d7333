import Cells
import Clinical
import Merging

extension Page {
  /// For each field of a fact: the value preferred, whose it is, and why this one.
  static func whoSaid(_ name: ThingID, of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    guard let fact = person.chart.fact(containing: name) else {
      page.whenEmpty = "This entry is no longer in the record."
      return page
    }
    page.add(Row(Piece(fact.title, at: 1, .title, bold: true)))
    page.text(
      "The value preferred for each field, whose it is, and why. The others are kept.", .muted)
    page.gap()
    for (index, field) in fact.fields.enumerated() {
      let kept = fact.members.first { $0.kept.thing == field.from }?.kept
      let item = Item("field:\(index)", .screen(.lens(field.from)))
        .explained("Enter shows where this value stands in what the source sent.")
        .of(field.from)
      var head = page.wrapped(field.value, at: page.isWide ? 18 : 5)
      let name = Piece(field.name, at: 3, width: page.isWide ? 14 : page.width - 4, .muted)
      if page.isWide, !head.isEmpty { head[0].add(name) } else { head.insert(Row(name), at: 0) }
      let by = kept.map { kept in
        let written = (kept.statement.recorded ?? kept.written)?.long ?? "date not sent"
        let author = kept.statement.author.map { " (\($0))" } ?? ""
        return "\(kept.sourceName)\(author), \(kept.dialect.title), written \(written)"
      }
      page.add(
        item,
        head
          + page.wrapped(
            [by, field.why == kept?.sourceName ? nil : field.why].compactMap { $0 }
              .joined(separator: ": "),
            at: page.isWide ? 18 : 5, .muted)
      )
    }
    page.gap()
    page.heading("EVERY STATEMENT")
    for member in fact.members {
      let kept = member.kept
      let item = Item("member:" + kept.thing.rawValue, .screen(.lens(kept.thing))).of(kept.thing)
      page.add(
        item,
        [Row(Piece(kept.sourceName, at: 3, bold: true))] + page.wrapped(member.says, at: 5)
          + page.wrapped("sent as " + codes(kept.statement.concept), at: 5, .muted))
      for line in kept.statement.lines(showsCodes: true) { page.labelled(line, indent: 5) }
    }
    return page
  }

  /// The words and the codes of a concept, as sent.
  private static func codes(_ concept: Concept) -> String {
    concept.codings.isEmpty
      ? (concept.text.map { "\"\($0)\"; " } ?? "") + "without a code" : concept.wordsAndCodes
  }
}

import Cells
import Clinical
import Merging

extension Page {
  /// All that the newest statement says, each value with its label, so that nothing that was read is
  /// invisible; the other statements stand one key away.
  mutating func sent(_ fact: Fact) {
    guard let newest = fact.newestFirst.first(where: { !$0.isReplaced }) ?? fact.newestFirst.first
    else { return }
    if fact.isOfAnother {
      text("What it said is another patient's. The message as it came stays in the source.", .muted)
      return
    }
    let lines = newest.kept.statement.lines().filter { $0.label != "text" }
    guard !lines.isEmpty else { return }
    heading("ALL THAT \(newest.kept.sourceName.uppercased()) SAYS")
    for line in lines { labelled(line) }
    if fact.members.count > 1 {
      text("b shows the same of every statement, with its codes.", .muted)
    }
  }

  /// One value with its label: side by side, on a narrow page beneath each other.
  mutating func labelled(_ line: LabelledValue, indent: Int = 3) {
    guard isWide else {
      text(line.label, indent: indent, .muted)
      return text(line.value, indent: indent + 2)
    }
    let column = 30
    var lines = wrapped(line.value, at: column)
    guard !lines.isEmpty else { return }
    lines[0].add(Piece(line.label, at: indent, width: column - 1 - indent, .muted))
    rows += lines
  }

  /// The text of a paper, else the texts of its sections, readable: Space and PgUp turn the pages.
  mutating func paper(_ fact: Fact, _ person: OpenPerson) {
    guard fact.kind == .document else { return }
    if let file = fact.file { text("A file: \(file.words). S saves it.", .accent) }
    if let text = fact.paperText {
      readable(text)
      gap()
      return
    }
    for part in person.chart.facts where part.parent == fact.name {
      guard let text = part.paperText else { continue }
      heading(part.title.uppercased())
      readable(text)
    }
    gap()
  }

  /// What belongs to a visit, and the visit that something belongs to; what something is part of, and
  /// its parts: sections of a document, the report of a result, narrower problems.
  mutating func connections(of fact: Fact, _ person: OpenPerson, _ state: PortalState) {
    let facts = person.chart.facts
    func entries(_ title: String, _ connected: [Fact]) {
      guard !connected.isEmpty else { return }
      heading(title)
      for one in connected { entry(0, of: [one], state) }
    }
    if fact.kind == .encounter {
      entries("WHAT BELONGS TO THIS VISIT", person.chart.facts(belongingTo: fact))
    } else if fact.members.contains(where: { $0.kept.statement.encounter != nil }) {
      entries("PART OF THE VISIT", person.chart.visits(of: fact))
    }
    if let parent = fact.parent, let broader = facts.first(where: { $0.name == parent }) {
      entries("PART OF", [broader])
    }
    entries("ITS PARTS", facts.filter { $0.parent == fact.name })
  }
}

extension PortalState {
  /// The file of the paper that is open: whose thing it is, and what it is; nil where there is none.
  var fileHere: (ThingID, String)? {
    guard case .fact(let name) = screen, let fact = person?.chart.fact(containing: name) else {
      return nil
    }
    return fact.file.map { ($0.thing, $0.words) }
  }
}

extension Fact {
  /// The newest file of a paper that came along and is no text: its thing, its type and size.
  fileprivate var file: (thing: ThingID, words: String)? {
    guard kind == .document else { return nil }
    return newestFirst.filter { !$0.isReplaced }.lazy.compactMap { member in
      guard case .document(let detail) = member.kept.statement.detail, let size = detail.size,
        detail.contentType != DocumentDetail.sectionText, detail.text == nil, detail.url == nil
      else { return nil }
      return (member.kept.thing, "\(detail.contentType ?? "of unknown type"), \(size) bytes")
    }.first
  }

  /// The text of the newest version of a paper that has one.
  fileprivate var paperText: String? {
    newestFirst.filter { !$0.isReplaced }.lazy.compactMap { member -> String? in
      guard case .document(let detail) = member.kept.statement.detail else { return nil }
      return detail.text
    }.first { !$0.isEmpty }
  }
}

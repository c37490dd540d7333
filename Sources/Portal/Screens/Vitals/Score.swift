import Cells
import Clinical
import Monitoring

extension Page {
  /// The NEWS2 with its parts, the scale and who chose it, and what is usual: for health workers.
  mutating func score(of person: OpenPerson, _ state: PortalState) {
    guard let score = person.score else { return }
    gap()
    let now = score.now
    let isOld = state.now > now.to.advanced(bySeconds: Series.oldHours * 3600)
    let isPressing = now.risk == .high || now.risk == .medium
    let role: Role = isOld ? .muted : isPressing ? .critical : .text
    guard let worst = now.parts.max(by: { $0.points < $1.points }) else { return }
    let item = Item("score", .screen(.fact(worst.reading.thing)))
      .explained(
        "A score made for health workers, of seven inputs within fifteen minutes. Nothing of it is "
          + "assumed. " + NEWS2.remark)
    var words = "NEWS2  \(now.words)"
    words += ", \(now.parts.count) of \(NEWS2.Input.allCases.count) inputs, "
    words += span(now, state) + by(now)
    if isOld { words += ": old, it says little of now" }
    add(item, wrapped(words, at: 1, role))
    for line in parts(now) { rows += wrapped(line, at: 3, .text) }
    var usual = score.usual.map { "\($0.words.capitalizedFirst)." } ?? "No usual score is known."
    if let first = score.byFirst {
      usual += " By scale 1: \(first.words) now"
      usual += (score.usualByFirst.map { ", \($0.words)" } ?? "") + "."
    }
    text(usual, indent: 3)
    text(NEWS2.remark, indent: 3, .muted)
  }

  private func span(_ score: NEWS2, _ state: PortalState) -> String {
    let first = state.moment(score.from)
    let last = state.moment(score.to)
    if first == last { return first }
    let (from, to) = (state.local(score.from), state.local(score.to))
    return "\(first) to \(state.day(from) == state.day(to) ? Dates.clock(to) : last)"
  }

  private func by(_ score: NEWS2) -> String {
    score.observers.isEmpty ? "" : ", by " + score.observers.joined(separator: ", ")
  }

  /// Each part with its points, as many in a line as fit, then the scale and who chose it.
  private func parts(_ score: NEWS2) -> [String] {
    var lines = [""]
    for part in score.parts {
      let words = "\(part.input.words) \(part.shown): \(part.points)"
      let last = lines[lines.count - 1]
      if !last.isEmpty, last.count + words.count + 3 > width - 4 {
        lines.append(words)
      } else {
        lines[lines.count - 1] = last.isEmpty ? words : last + "   " + words
      }
    }
    guard case .two(let author, let date) = score.scale else {
      return lines + ["Scale 1 of oxygen, for everybody."]
    }
    return lines + [
      "Scale 2 of oxygen: target 88 to 92, set by \(author), \(PartialDate.dateWords(iso: date))."
    ]
  }
}

import Cells
import Clinical
import Education
import Widgets

/// A word that is typed, explained as the letters come: by the glossary, and by the record that is open
/// where an entry of it bears that name.
extension PortalState {
  /// Words that begin as what was typed; more are counted.
  private static let mostWords = 12

  mutating func press(_ key: Key, word: TextFieldState) {
    var word = word
    switch key {
    case .escape, .enter, .control("c"): overlays.removeLast()
    case .backspace where word.text.isEmpty: overlays.removeLast()
    default:
      _ = word.apply(key)
      overlays[overlays.count - 1] = .lookUp(word)
    }
  }

  func drawLookUp(_ word: TextFieldState, into buffer: inout CellBuffer, in room: Rect) -> Point {
    let lines = lookedUp(word.text, width: min(76, room.width) - 4)
    let inner = Frame("Explain a word").draw(into: &buffer, in: box(lines.count + 2, in: room))
    let used = buffer.put("> ", at: inner.origin, style: .accent)
    let cursor = TextFieldView(word, placeholder: "edema, INR, ejection fraction").draw(
      into: &buffer, in: inner.row(0).inset(left: used))
    for (index, line) in lines.prefix(max(0, inner.height - 2)).enumerated() {
      buffer.put(line, at: Point(x: inner.x, y: inner.y + 2 + index), width: inner.width)
    }
    return cursor
  }

  private func lookedUp(_ typed: String, width: Int) -> [Line] {
    let text = typed.trimmingBlanks
    guard !text.isEmpty else {
      return Wrap.lines("Type a clinical word or an abbreviation.", width: width)
        .map { Line($0, .muted) }
    }
    let found = [Explanation.of(word: text), entry(called: text)].compactMap(\.self)
    var lines = found.flatMap { explanation in
      Wrap.lines(explanation.title, width: width).map { Line($0, .title) }
        + labelled(explanation.lines, width: width)
    }
    let exact = Glossary.builtIn.entry(for: text)
    let near = Glossary.builtIn.entries(beginningWith: text).filter { $0 != exact }
    if near.count == 1, found.isEmpty, let only = near.first {
      lines += Wrap.lines(only.sentence, width: width).map { Line($0) }
    } else if !near.isEmpty {
      if !lines.isEmpty { lines.append(.empty) }
      let more = near.count > Self.mostWords ? ", and \(near.count - Self.mostWords) more" : ""
      let words = near.prefix(Self.mostWords).compactMap(\.words.first).joined(separator: ", ")
      lines += Wrap.lines("Words that begin so: \(words)\(more).", width: width)
        .map { Line($0, .muted) }
    } else if found.isEmpty {
      lines += Wrap.lines(
        "This word is not in the glossary. A pharmacist or your care team can say what it means.",
        width: width
      ).map { Line($0) }
    }
    return lines
  }

  private func entry(called name: String) -> Explanation? {
    guard let person, let fact = person.chart.newestFact(called: name) else { return nil }
    return fact.explanation(in: person.chart, limits: person.limits)
  }
}

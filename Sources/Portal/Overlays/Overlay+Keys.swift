import Cells
import Widgets

/// What keys do in an overlay.
extension PortalState {
  mutating func press(_ key: Key, in overlay: Overlay) -> [Effect] {
    switch overlay {
    case .blank: overlays.removeLast()
    case .locked(let code): return press(key, code: code)
    case .explain where key == .character("W"): overlays.append(.lookUp(TextFieldState()))
    case .explain(let top): scroll(key, from: top)
    case .lookUp(let word): press(key, word: word)
    case .menu(let selected): return pressInMenu(key, selected: selected)
    case .palette(let query, let selected):
      return pressInPalette(key, query: query, selected: selected)
    case .confirm(let asked): return press(key, asked: asked)
    case .picking(let picking): return press(key, picking: picking)
    case .form(let form): return press(key, form: form)
    }
    return []
  }

  private mutating func scroll(_ key: Key, from top: Int) {
    switch key {
    case .down, .character("j"): overlays[overlays.count - 1] = .explain(top: top + 1)
    case .up, .character("k"): overlays[overlays.count - 1] = .explain(top: max(0, top - 1))
    case .pageDown, .character(" "): overlays[overlays.count - 1] = .explain(top: top + bodyHeight)
    case .pageUp, .character("-"):
      overlays[overlays.count - 1] = .explain(top: max(0, top - bodyHeight))
    default: overlays.removeLast()
    }
  }

  private mutating func pressInMenu(_ key: Key, selected: Int) -> [Effect] {
    let entries = menuEntries
    switch key {
    case .down, .character("j"), .tab:
      overlays[overlays.count - 1] = .menu(selected: min(entries.count - 1, selected + 1))
    case .up, .character("k"), .backTab:
      overlays[overlays.count - 1] = .menu(selected: max(0, selected - 1))
    case .pageDown, .end:
      overlays[overlays.count - 1] = .menu(selected: max(0, entries.count - 1))
    case .pageUp, .home: overlays[overlays.count - 1] = .menu(selected: 0)
    case .enter, .right, .character("l"): return choose(entries, selected)
    case .character where key.digit != nil: return choose(entries, (key.digit ?? 1) - 1)
    default: overlays.removeLast()
    }
    return []
  }

  private mutating func pressInPalette(_ key: Key, query: TextFieldState, selected: Int)
    -> [Effect]
  {
    let entries = paletteEntries(matching: query.text)
    var (query, place) = (query, selected)
    switch key {
    case .escape, .control("c"):
      overlays.removeLast()
      return []
    case .enter: return choose(entries, selected)
    case .down, .tab, .control("n"): place = min(max(0, entries.count - 1), selected + 1)
    case .up, .backTab, .control("p"): place = max(0, selected - 1)
    case .backspace where query.text.isEmpty:
      overlays.removeLast()
      return []
    default: if query.apply(key) { place = 0 }
    }
    overlays[overlays.count - 1] = .palette(query, selected: place)
    return []
  }

  private mutating func choose(_ entries: [Binding], _ index: Int) -> [Effect] {
    guard entries.indices.contains(index) else { return [] }
    overlays.removeLast()
    return run(entries[index])
  }

  private mutating func press(_ key: Key, asked: Confirmation) -> [Effect] {
    var answer = asked.choosesYes
    switch key {
    case .left, .right, .up, .down, .tab, .backTab, .character("h"), .character("l"):
      answer.toggle()
      var asked = asked
      asked.choosesYes = answer
      overlays[overlays.count - 1] = .confirm(asked)
      return []
    case .character("y"), .character("Y"): answer = true
    case .enter: break
    case .control("c") where asked.effects == [.quit]: answer = true
    case .escape, .character("n"), .character("N"), .character("q"), .backspace, .control("c"):
      answer = false
    default: return []
    }
    overlays.removeLast()
    // What was looked at is being kept: the list of imports shows how far it is.
    if answer, screen == .review { _ = back() }
    return answer ? asked.effects : []
  }

  private mutating func press(_ key: Key, form: Form) -> [Effect] {
    var form = form
    form.problem = nil
    let isOnField = form.focus < form.fields.count
    switch key {
    case .escape, .control("c"):
      overlays.removeLast()
      return []
    case .enter where !isOnField: return submit(form)
    case .down, .tab, .enter: form.focus = min(form.fields.count, form.focus + 1)
    case .up, .backTab: form.focus = max(0, form.focus - 1)
    default: if isOnField { _ = form.fields[form.focus].apply(key) }
    }
    overlays[overlays.count - 1] = .form(form)
    return []
  }

  private mutating func submit(_ form: Form) -> [Effect] {
    if form.purpose == .filter {
      overlays.removeLast()
      page.shown = form.filter
      page.selected = nil
      page.top = 0
      return []
    }
    switch form.outcome(in: self) {
    case .success(let effect):
      overlays.removeLast()
      if case .keepSettings(let chosen) = effect { settings = chosen }
      if case .resend(_, _, _, let value, let to) = effect {
        ask(
          "Send it to \(to)?", "With \"\(value)\" in the field chosen. It cannot be called back.",
          effect)
        return []
      }
      if case .askAgain(_, let path) = effect {
        askAgain("GET \(path ?? "")", effect)
        return []
      }
      return [effect]
    case .failure(let problem):
      var form = form
      form.problem = problem.line
      overlays[overlays.count - 1] = .form(form)
      return []
    }
  }
}

extension PortalState {
  /// What the menu lists: all that can be done here, asking and doing first.
  var menuEntries: [Binding] {
    var below = self
    below.overlays = []
    let groups: [Binding.Group] = [.doing, .asking, .going, .moving, .program]
    let active = Keymap.active(in: below).filter {
      ![.menu, .up, .down, .choose, .pageUp, .pageDown].contains($0.command)
    }
    return groups.flatMap { group in active.filter { $0.group == group } }
  }

  /// What the palette lists: each command once, the best match of what was typed first.
  func paletteEntries(matching typed: String) -> [Binding] {
    var seen: Set<Command> = []
    let entries = menuEntries.filter { seen.insert($0.command).inserted }
    let scored = entries.enumerated().compactMap { index, binding -> (Binding, Int, Int)? in
      if let found = Fuzzy.match(typed, in: binding.title) {
        return (binding, found.score + Self.titleBonus, index)
      }
      return Fuzzy.match(typed, in: binding.help).map { (binding, $0.score, index) }
    }
    return scored.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map(\.0)
  }

  /// A match in the name comes before any in the sentence of help.
  private static let titleBonus = 1_000
}

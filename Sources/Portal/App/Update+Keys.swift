import Cells

extension PortalState {
  /// What a key does: it goes to the topmost overlay, else into the filter, else to the bindings.
  mutating func press(_ key: Key) -> [Effect] {
    lastUse = now
    notice = nil
    if let overlay = overlays.last { return press(key, in: overlay) }
    if page.isTyping { return pressWhileTyping(key) }
    return command(for: key)
  }

  /// Follows a key through the bindings; keys of a longer sequence wait in `pendingKeys`.
  private mutating func command(for key: Key) -> [Effect] {
    let keys = pendingKeys + [key]
    pendingKeys = []
    switch Keymap.match(keys, in: self) {
    case .command(let binding):
      return run(binding, digit: key.digit)
    case .prefix:
      pendingKeys = keys
      return []
    case .none:
      if keys.count > 1, key != .escape {
        say(.information, "\(keys.map(\.name).joined()) is no command here. ? lists them.")
      }
      return []
    }
  }

  /// Runs a binding, or says why it cannot be done.
  mutating func run(_ binding: Binding, digit: Int? = nil) -> [Effect] {
    if let obstacle = binding.obstacle(self) {
      say(.information, "\(binding.title): \(obstacle)")
      return []
    }
    return run(binding.command, digit: digit)
  }

  /// Keys while a list is narrowed: letters are text, arrows still move.
  private mutating func pressWhileTyping(_ key: Key) -> [Effect] {
    switch key {
    case .escape:
      page.isTyping = false
      page.filter = ""
      return typed()
    case .enter:
      page.isTyping = false
      return screen == .search || Page.of(self).items.count == 1 ? run(.open) : []
    case .backspace:
      if page.filter.isEmpty { page.isTyping = false } else { page.filter.removeLast() }
      return typed()
    case .control("u"):
      page.filter = ""
      return typed()
    case .up: return run(.up)
    case .down: return run(.down)
    case .pageUp: return run(.pageUp)
    case .pageDown: return run(.pageDown)
    case .control("c"): return run(.interrupt)
    case .function(1): return run(.help)
    case .character(let character):
      type(String(character))
      return typed()
    default: return []
    }
  }

  /// Puts text where text goes: into the form, the palette or the filter; elsewhere nowhere.
  mutating func type(_ text: String) {
    let line = Sanitizer.clean(text)
    switch overlays.last {
    case .form(var form) where form.focus < form.fields.count:
      form.fields[form.focus].input.insert(line)
      overlays[overlays.count - 1] = .form(form)
    case .palette(var query, _):
      query.insert(line)
      overlays[overlays.count - 1] = .palette(query, selected: 0)
    case .lookUp(var word):
      word.insert(line)
      overlays[overlays.count - 1] = .lookUp(word)
    case nil where page.isTyping:
      page.filter = String((page.filter + line).prefix(Form.Field.longest))
    default: break
    }
  }

  /// After the filter changed: the first line is chosen, and what is not here is asked for.
  mutating func typed() -> [Effect] {
    guard overlays.isEmpty else { return [] }
    page.selected = nil
    page.top = 0
    return switch screen {
    case .people: [.loadPeople(filter: page.filter)]
    case .search: page.filter.isEmpty ? [] : [.search(page.filter, of: person?.key)]
    default: []
    }
  }
}

extension Key {
  /// The digit that was typed, 1 to 9.
  var digit: Int? {
    guard case .character(let character) = self, let digit = character.wholeNumberValue,
      character.isASCII, digit > 0
    else { return nil }
    return digit
  }
}

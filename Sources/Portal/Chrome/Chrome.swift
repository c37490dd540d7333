import Cells
import Widgets

/// What frames every screen: banner, crumbs, rules, status, keys.
enum Chrome {
  static func draw(_ state: PortalState, _ page: Page, into buffer: inout CellBuffer) {
    let width = state.size.width
    if let person = state.person, state.showsBanner {
      Banner.draw(person, state, into: &buffer)
    } else {
      Bar(Line(" Chartline", .title), right: Line(state.clock + " ", .muted))
        .draw(into: &buffer, in: row(0, state))
    }
    if state.screen != .home || state.person == nil { drawCrumbs(state, page, into: &buffer) }
    rule(buffer.glyphs.rule, y: 2, width, into: &buffer)
    rule(buffer.glyphs.horizontal, y: state.size.height - 2, width, into: &buffer)
    drawRuleWords(state, into: &buffer)
    drawStatus(state, into: &buffer)
    Footer(state.footerHints).draw(into: &buffer, in: row(state.size.height - 1, state))
  }

  private static func row(_ y: Int, _ state: PortalState) -> Rect {
    Rect(x: 0, y: y, width: state.size.width, height: 1)
  }

  private static func rule(_ mark: String, y: Int, _ width: Int, into buffer: inout CellBuffer) {
    buffer.put(
      String(repeating: mark, count: width), at: Point(x: 0, y: y), style: .border, width: width)
  }

  private static func drawCrumbs(_ state: PortalState, _ page: Page, into buffer: inout CellBuffer)
  {
    let pages = state.pageWords(page.rows.count)
    let place = pages.isEmpty ? page.place(of: state.page.selected) : pages
    let room = state.size.width - place.count - 3
    let crumbs = Crumbs(state.route.map { $0.title(in: state) })
      .line(width: room, glyphs: buffer.glyphs)
    Bar(Line(" ") + crumbs, right: Line(place + " ", .muted)).draw(
      into: &buffer, in: row(1, state))
  }

  /// Who is looking, open alerts, and that the people are invented: on the line above the body where
  /// they fit, else some of them on the line below it.
  private static func drawRuleWords(_ state: PortalState, into buffer: inout CellBuffer) {
    let width = state.size.width
    let demo = state.store.isDemo ? " \(Layout.invented) " : ""
    let alert = state.alertWords.map { " !! \($0) " } ?? ""
    let names = [" you are \(state.viewerWords) ", " \(state.viewerWords) "]
    func room(_ words: [String]) -> Bool { words.reduce(6) { $0 + $1.count } <= width }
    let all = names.first { room([$0, alert, demo]) }
    let without = all ?? names.first { room([$0, demo]) }
    let status = state.size.height - 2
    buffer.put(
      without ?? names[0], at: Point(x: 2, y: without == nil ? status : 2), style: .muted,
      width: width - 4 - (without == nil ? alert.count : 0))
    buffer.put(demo, at: Point(x: max(0, width - demo.count - 2), y: 2), style: .warning)
    let end = width - 2 - (all == nil || demo.isEmpty ? 0 : demo.count + 1)
    buffer.put(
      alert, at: Point(x: max(0, end - alert.count), y: all == nil ? status : 2), style: .critical)
  }

  /// The last message, or what runs, on the line below the body.
  private static func drawStatus(_ state: PortalState, into buffer: inout CellBuffer) {
    let y = state.size.height - 2
    let room = state.size.width - 4
    if let notice = state.notice {
      let style: Style = notice.tone == .failed ? .critical : .accent
      let mark = notice.tone == .failed ? "! " : ""
      buffer.put(" \(mark)\(notice.text) ", at: Point(x: 2, y: y), style: style, width: room)
    } else if let job = state.runningJob {
      let steps = job.total.map { " \(job.done) of \($0)" } ?? " \(job.done)"
      let stop = job.canCancel ? ", x stops it" : ""
      buffer.put(
        " \(job.title):\(steps)\(stop) ", at: Point(x: 2, y: y), style: .accent, width: room)
    } else if state.page.isTyping {
      buffer.put(
        " find: \(state.page.filter)_ ", at: Point(x: 2, y: y), style: .accent, width: room)
    }
  }
}

extension PortalState {
  /// How many alerts of the open person nobody has noted; nil when there is none.
  var alertWords: String? {
    guard showsBanner, let person else { return nil }
    let open = person.alerts.count { $0.acknowledgedBy == nil }
    return open == 0 ? nil : counted(open, "alert")
  }

  /// The footer's hints for what is on screen, the topmost overlay first.
  var footerHints: [FooterHint] {
    let pairs: [(String, String)]
    switch overlays.last {
    case .confirm:
      pairs = [("Arrows", "choose"), ("Enter", "answer"), ("y", "yes"), ("Esc", "no")]
    case .form:
      pairs = [("Arrows", "field or choice"), ("Enter", "next"), ("Esc", "leave without saving")]
    case .menu, .picking, .palette:
      pairs = [("Arrows", "choose"), ("Enter", "do it"), ("Esc", "close")]
    case .explain: pairs = [("Arrows", "more"), ("W", "any word"), ("Esc", "close")]
    case .lookUp: pairs = [("letters", "the word"), ("Enter", "close")]
    case .blank, .locked: pairs = []
    case nil where page.isTyping:
      pairs = [("letters", "narrow"), ("Arrows", "choose"), ("Enter", "done"), ("Esc", "clear")]
    case nil: pairs = Keymap.hints(in: self)
    }
    return pairs.map { FooterHint($0.0, $0.1) }
  }
}

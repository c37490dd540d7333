import Cells
import Clinical
import Widgets

extension PortalState {
  /// Does what a command says.
  mutating func run(_ command: Command, digit: Int? = nil) -> [Effect] {
    switch command {
    case .up, .down, .pageUp, .pageDown, .top, .bottom:
      move(command)
      return keepPlace()
    case .table:
      page.showsTable.toggle()
      settle()
    case .panLeft, .panRight, .zoomIn, .zoomOut: chart(command)
    case .layOver: layOver()
    case .open: return open(focusedItem)
    case .choose: return choose(digit)
    case .back: return back()
    case .goNewestAlert:
      guard let newest = person?.alerts.max(by: { $0.alert.firstAt < $1.alert.firstAt }) else {
        return []
      }
      return go(.alert(newest.id))
    case .nextRecord:
      return screen.isLens ? part(1) : screen.isSeries ? reading(-1) : neighbour(1)
    case .previousRecord:
      return screen.isLens ? part(-1) : screen.isSeries ? reading(1) : neighbour(-1)
    case .explain: overlays.append(.explain(top: 0))
    case .lookUp: overlays.append(.lookUp(TextFieldState()))
    case .askLibrary: return libraryQuestion.map { [.askLibrary($0)] } ?? []
    case .help: return go(.help)
    case .menu: overlays.append(.menu(selected: 0))
    case .palette: overlays.append(.palette(TextFieldState(), selected: 0))
    case .find: return screen.isNarrowed ? narrow() : search()
    case .search: return search()
    case .filter: overlays.append(.form(.filtering(self)))
    case .source: return openSource()
    case .whoSaid: return focusedFact.map { go(.whoSaid($0.name)) } ?? []
    case .changes: return go(.changes)
    case .packet: return go(.packet)
    case .xray: return xraySubjectHere.map { go(.xray($0)) } ?? []
    case .decide, .add, .ownWord, .write, .give, .markRead, .acknowledge, .handle, .undo, .redo,
      .importFiles,
      .cancelJob,
      .startDemo, .saveScreen, .saveFile:
      return change(command)
    case .blank: cover()
    case .pause: return pauseWire()
    case .resend: resend()
    case .fault: if let faults = faultsHere { overlays.append(.picking(faults)) }
    case .refresh: return screen == .wire ? reload() + [.loadWire] : reload()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .interrupt: return interrupt()
    case .quit: return askToQuit()
    default: return goTo(command)
    }
    return []
  }

  private mutating func choose(_ digit: Int?) -> [Effect] {
    guard let digit, let item = Page.of(self).item(digit: digit) else { return [] }
    page.selected = item.id
    return open(item)
  }

  private mutating func narrow() -> [Effect] {
    page.isTyping = true
    return []
  }

  /// Searches the open record; without one, every record that may be seen.
  private mutating func search() -> [Effect] {
    if screen.isOfStore { person = nil }
    pages[.search] = nil
    let effects = go(.search)
    page.isTyping = true
    return effects
  }

  /// Leaves the wire as it is, or goes on with what came meanwhile.
  private mutating func pauseWire() -> [Effect] {
    isWirePaused.toggle()
    return isWirePaused ? [] : [.loadWire]
  }

  /// A message is edited first, and so is the path of a question over FHIR; what sends something over FHIR
  /// is made again as it was.
  private mutating func resend() {
    guard let opened = exchange, let again = opened.again else {
      if let form = Form.resending(in: self) { overlays.append(.form(form)) }
      return
    }
    if let path = again.path {
      overlays.append(.form(.askingAgain(opened.exchange.id, path)))
    } else {
      askAgain(opened.exchange.what, .askAgain(opened.exchange.id, path: nil))
    }
  }

  /// Asks whether a request over FHIR goes out.
  mutating func askAgain(_ what: String, _ effect: Effect) {
    let words = exchange?.again?.words.capitalizedFirst ?? ""
    ask(
      "Make this request again?",
      "\(words): \(what). The answer is kept in the log; the record stays as it is.", effect)
  }

  private mutating func openSource() -> [Effect] {
    if let place = focusedPlace { return go(.place(place)) }
    if case .lens(let thing) = screen { return nextSource(after: thing) }
    guard let thing = focusedThing else { return [] }
    return lens(thing, content: focusedItem?.content)
  }

  /// The lens on what the next source says of the same fact; after the last comes the first again.
  private mutating func nextSource(after thing: ThingID) -> [Effect] {
    let things = person?.chart.fact(containing: thing)?.newestFirst.map(\.kept.thing) ?? []
    guard things.count > 1, let index = things.firstIndex(of: thing) else {
      say(.information, "no other source says this")
      return []
    }
    route.removeLast()
    return lens(things[(index + 1) % things.count], content: nil)
  }

  /// Lights the part after, or before, the one that is lit.
  private mutating func part(_ step: Int) -> [Effect] {
    page.part = lens?.neighbour(of: page.part, by: step)
    return []
  }

  private mutating func chart(_ command: Command) {
    let steps = PageState.daySteps
    let usual: Int
    if case .series(let key) = screen {
      usual = person?.series.first { $0.key == key }?.defaultDays ?? 0
    } else {
      usual = Timeline.defaultDays
    }
    let index = steps.firstIndex(of: page.days ?? usual) ?? 0
    switch command {
    case .panLeft: page.pan += 1
    case .panRight: page.pan = max(0, page.pan - 1)
    case .zoomIn: page.days = steps[max(0, index - 1)]
    default: page.days = steps[min(steps.count - 1, index + 1)]
    }
    settle()
  }

  /// Moves the cursor of a chart so many readings into the past; the days shown follow it.
  private mutating func reading(_ step: Int) -> [Effect] {
    guard case .series(let key) = screen,
      let series = person?.series.first(where: { $0.key == key })
    else { return [] }
    let last = series.points.count - 1
    guard (0...last).contains(page.reading + step) else {
      say(.information, step > 0 ? "this is the oldest reading" : "this is the newest reading")
      return []
    }
    page.reading += step
    page.selected = Page.readout
    let place = series.place(last - page.reading)
    while place < series.span(self).start { page.pan += 1 }
    while page.pan > 0, place > series.span(self).end { page.pan -= 1 }
    settle()
    return []
  }

  private mutating func interrupt() -> [Effect] {
    if let job = runningJob, job.canCancel { return [.cancelJob(job.id)] }
    return askToQuit()
  }

  private mutating func askToQuit() -> [Effect] {
    if case .confirm(let asked) = overlays.last, asked.effects == [.quit] { return [.quit] }
    overlays.append(
      .confirm(
        Confirmation("Leave Chartline?", detail: "Everything is stored.", effects: [.quit])))
    return []
  }
}

extension PageState {
  /// The stretches that a chart can show, in days; the last is everything.
  static let daySteps = [1, 7, 14, 30, 90, 365, 1825, 0]
}

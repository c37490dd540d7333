import Cells
import Clinical
import Portal
import Terminal

/// The loop: waits for the terminal, the mailbox or another process, takes in all that came, draws once.
/// Runs on the process's real main thread, which blocks in `poll(2)`; an idle portal uses no CPU.
@MainActor
public final class EventLoop {
  private let terminal: CursesTerminal
  private let performer: Performer
  private let mailbox: Mailbox
  private let watch: StoreWatch
  private let clock: WallClock
  private var state: PortalState
  private var isLeaving = false
  /// Before it, notices that the store changed are gathered: at most four reloads a second.
  /// By a clock that runs also where the one on the screen is set for a demonstration.
  private var nextReload = ContinuousClock.now
  private var isReloadDue = false

  /// A loop on an open terminal.
  public init(terminal: CursesTerminal, services: Services) {
    self.terminal = terminal
    clock = services.session.clock
    mailbox = Mailbox()
    let settings = Settings(
      glyphs: terminal.glyphs, configuration: services.preferences.configuration)
    performer = Performer(services: services, settings: settings, mailbox: mailbox)
    watch = StoreWatch(path: services.session.store.location.wake)
    let now = clock.now()
    state = PortalState(
      viewer: services.session.viewer, size: terminal.size, now: now,
      zone: ZoneOffsets(around: now, of: clock.offsetMinutes), settings: settings,
      store: StoreFacts(path: services.session.store.location.folder, isDemo: services.isDemo))
  }

  /// Runs until the user leaves. `start` is done after the first screen is painted.
  /// - Returns: the signal that ended it, nil when the user left.
  public func run(start: [Effect] = []) -> Int32? {
    draw()
    perform(state.firstEffects() + start)
    while !isLeaving {
      let wake = terminal.wait(also: descriptors, timeout: timeout())
      if let signal = wake.ending {
        performer.stop()
        return signal
      }
      tick()
      if watch.descriptor >= 0, wake.ready.contains(watch.descriptor), watch.drain() {
        isReloadDue = true
      }
      for event in wake.events { take(message(of: event)) }
      for message in mailbox.drain() {
        // Each of hundreds of documents says so: gathered like the notices of other processes.
        if case .storeChanged = message { isReloadDue = true } else { take(message) }
      }
      reloadIfDue()
      draw()
    }
    performer.stop()
    return nil
  }

  private var descriptors: [Int32] {
    watch.descriptor >= 0 ? [mailbox.descriptor, watch.descriptor] : [mailbox.descriptor]
  }

  /// Milliseconds until the clock on the screen shows another minute, or a reload is due.
  private func timeout() -> Int {
    guard !isReloadDue else {
      return max(0, Int((nextReload - .now) / .milliseconds(1)) + 1)
    }
    return 60_000 - Int(clock.now().milliseconds % 60_000)
  }

  private func tick() {
    let now = clock.now()
    take(.ticked(now))
  }

  private func reloadIfDue() {
    guard isReloadDue, .now >= nextReload else { return }
    // On a slow machine, or with a large chart, reloads would pile up before what the user asks for.
    guard !performer.workers.isReading else {
      nextReload = .now + .milliseconds(25)
      return
    }
    isReloadDue = false
    nextReload = .now + .milliseconds(250)
    take(.storeChanged)
  }

  private func take(_ message: Message) { perform(update(&state, message)) }

  private func message(of event: InputEvent) -> Message {
    switch event {
    case .key(let key): .key(key)
    case .paste(let text): .paste(text)
    case .mouse(let event): .mouse(event)
    case .resized(let size): .resized(size)
    }
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: isLeaving = true
      case .suspend where !performer.services.isGuest: terminal.suspend()
      case .redraw: terminal.released {}
      case .keepSettings(let chosen):
        if let theme = Theme.named(chosen[.theme]) { terminal.use(theme) }
        performer.perform(effect)
      default: performer.perform(effect)
      }
    }
  }

  private func draw() {
    let screen = render(state)
    terminal.present(screen.buffer, cursor: screen.cursor)
  }
}

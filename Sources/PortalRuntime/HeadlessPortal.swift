import Cells
import Clinical
import Portal

/// The screens without a terminal: the same state, the same update, the same cells, every effect answered
/// before the next key. For scripts, tests and those who read a screen as text.
public final class HeadlessPortal {
  private let performer: Performer
  private let mailbox = Mailbox()
  private var state: PortalState

  /// A portal that has read what its first screen shows.
  public init(services: Services, size: Size, glyphs: Glyphs) {
    performer = Performer(services: services, mailbox: mailbox)
    let clock = services.session.clock
    let now = clock.now()
    state = PortalState(
      viewer: services.session.viewer, size: size, now: now,
      offsetMinutes: clock.offsetMinutes(now), settings: Settings(glyphs: glyphs),
      store: StoreFacts(path: services.session.store.location.folder, isDemo: services.isDemo))
    settle(state.firstEffects())
  }

  /// Presses keys, one after the other, waiting for the answers to each.
  public func press(_ keys: [Key]) {
    for key in keys { settle(update(&state, .key(key))) }
  }

  /// The screen as text, a line for each row.
  public var text: String { render(state).buffer.text }

  /// Performs effects until nothing more comes of them.
  private func settle(_ effects: [Effect]) {
    var waiting = effects
    while !waiting.isEmpty {
      for effect in waiting { performer.perform(effect) }
      performer.workers.settle()
      waiting = mailbox.drain().flatMap { update(&state, $0) }
    }
  }
}

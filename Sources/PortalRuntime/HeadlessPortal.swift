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
  /// `start` is done before the first screen is read.
  public init(services: Services, size: Size, glyphs: Glyphs, start: [Effect] = []) {
    let settings = Settings(glyphs: glyphs, configuration: services.preferences.configuration)
    performer = Performer(services: services, settings: settings, mailbox: mailbox)
    let clock = services.session.clock
    let now = clock.now()
    state = PortalState(
      viewer: services.session.viewer, size: size, now: now,
      zone: ZoneOffsets(around: now, of: clock.offsetMinutes), settings: settings,
      store: StoreFacts(path: services.session.store.location.folder, isDemo: services.isDemo))
    settle(start + state.firstEffects())
  }

  /// Presses keys, one after the other, waiting for the answers to each.
  public func press(_ keys: [Key]) {
    for key in keys { settle(update(&state, .key(key))) }
  }

  /// Types text where text goes: into a form, the palette or a filter.
  public func type(_ text: String) { settle(update(&state, .paste(text))) }

  /// Whether the user has left.
  public private(set) var hasLeft = false

  /// The screen as text, a line for each row.
  public var text: String { render(state).buffer.text }

  /// Performs effects until nothing more comes of them.
  private func settle(_ effects: [Effect]) {
    var waiting = effects
    while !waiting.isEmpty {
      if waiting.contains(.quit) { hasLeft = true }
      for effect in waiting { performer.perform(effect) }
      performer.workers.settle()
      waiting = mailbox.drain().flatMap { update(&state, $0) }
    }
  }
}

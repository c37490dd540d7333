import Access
import Portal

extension Fixture {
  /// A screen of the portal and the keys that lead to it.
  public struct ScreenCase: Sendable, CustomStringConvertible {
    /// The name of its golden: `medicines/list`.
    public let name: String
    /// Who is looking.
    public let viewer: Viewer
    /// The keys from the first screen.
    public let keys: String

    /// The name.
    public var description: String { name }

    init(_ name: String, _ keys: String, _ viewer: Viewer = Fixture.patient) {
      self.name = name
      self.viewer = viewer
      self.keys = keys
    }

    /// A pilot on the screen.
    public func pilot(width: Int = 80, height: Int = 24, ascii: Bool = false) -> Pilot {
      var pilot =
        name == "start/welcome"
        ? Pilot(
          Fixture.start(viewer, width: width, height: height, glyphs: ascii ? .ascii : .unicode),
          answer: {
            $0 == .loadStore ? [.storeRead(StoreFacts(path: "/home/m/chartline", people: 0))] : []
          })
        : Fixture.pilot(viewer, width: width, height: height, glyphs: ascii ? .ascii : .unicode)
      pilot.press(keys)
      return pilot
    }
  }

  /// Every screen and every overlay.
  public static let screens: [ScreenCase] = [
    ScreenCase("start/welcome", "", clinician),
    ScreenCase("start/people", "", clinician),
    ScreenCase("home/patient", ""),
    ScreenCase("home/clinician", "Down Enter", clinician),
    ScreenCase("records/medicines", "gm"),
    ScreenCase("records/problems", "gb"),
    ScreenCase("records/allergies", "ga"),
    ScreenCase("records/results", "gr"),
    ScreenCase("records/vitals", "gv"),
    ScreenCase("records/vaccines", "gi"),
    ScreenCase("records/visits", "ge"),
    ScreenCase("records/other", "gx"),
    ScreenCase("records/procedures", "gd"),
    ScreenCase("records/procedure", "gd Enter"),
    ScreenCase("records/devices", "gD"),
    ScreenCase("records/device", "gD Enter"),
    ScreenCase("records/plan", "gO"),
    ScreenCase("records/goals", "gG"),
    ScreenCase("records/goal", "gG Enter"),
    ScreenCase("records/papers", "gn"),
    ScreenCase("records/paper", "gn Enter"),
    ScreenCase("records/care-team", "gc"),
    ScreenCase("records/family", "gF"),
    ScreenCase("records/relative", "gF Enter"),
    ScreenCase("records/life", "gS"),
    ScreenCase("records/wishes", "gW"),
    ScreenCase("records/insurance", "gC"),
    ScreenCase("records/contacts", "gT"),
    ScreenCase("records/empty", "gN"),
    ScreenCase("records/text-only", "gr End Enter"),
    ScreenCase("records/visit", "ge Down Enter"),
    ScreenCase("records/next", "gu"),
    ScreenCase("records/overview", "go"),
    ScreenCase("records/past", "gy"),
    ScreenCase("records/show-only", "gm f Down Right Down Down Enter"),
    ScreenCase("records/find-source", "s r i v e r Enter Esc"),
    ScreenCase("records/find-everywhere", "s l i s i n", clinician),
    ScreenCase("timeline/lanes", "gt"),
    ScreenCase("timeline/nearer", "gt z z Left"),
    ScreenCase("timeline/table", "gt t"),
    ScreenCase("records/not-settled", "gm Enter"),
    ScreenCase("records/not-settled-clinician", "Down Enter gm Enter", clinician),
    ScreenCase("records/who-said-what", "gm Enter b"),
    ScreenCase("records/changes", "c"),
    ScreenCase("records/packet", "E"),
    ScreenCase("overlays/own-word", "gm Enter m"),
    ScreenCase("overlays/since", "c Enter"),
    ScreenCase("imports/review", "g f i a Down Down Right Down Enter", clinician),
    ScreenCase("records/find", "/ l i Enter Esc"),
    ScreenCase("trends/pressure", "gv Enter"),
    ScreenCase("trends/pressure-table", "gv Enter t"),
    ScreenCase("trends/weight-alert", "gv Down Enter"),
    ScreenCase("trends/a1c", "gr Enter"),
    ScreenCase("lens/lens", "gm Enter Enter"),
    ScreenCase("sources/grid", "gs"),
    ScreenCase("sources/source", "gs Enter"),
    ScreenCase("sources/ledger", "gs Down Down Down Enter Enter"),
    ScreenCase("sources/flagged-bytes", "gs Down Down Down Enter Enter o"),
    ScreenCase("questions/list", "Down Enter gq", clinician),
    ScreenCase("questions/store", "gq", clinician),
    ScreenCase("questions/question", "Down Enter gq Enter", clinician),
    ScreenCase("questions/reason", "Down Enter gq Enter 1", clinician),
    ScreenCase("imports/list", "gf", clinician),
    ScreenCase("imports/import", "gf Enter", clinician),
    ScreenCase("imports/undo", "gf u", clinician),
    ScreenCase("alerts/list", "Down Enter g!", clinician),
    ScreenCase("alerts/one", "Down Enter g! Enter", clinician),
    ScreenCase("alerts/form", "g! w"),
    ScreenCase("wire/systems", "gj", clinician),
    ScreenCase("records/all-vitals", "gV", clinician),
    ScreenCase("wire/list", "gw", clinician),
    ScreenCase("wire/paused", "gw p", clinician),
    ScreenCase("wire/message", "gw Down Enter Down Down Down", clinician),
    ScreenCase("wire/refused", "gw Down Down Enter", clinician),
    ScreenCase("wire/bytes", "gw Down Down Enter t", clinician),
    ScreenCase("wire/asked", "gw Enter", clinician),
    ScreenCase("wire/edit", "gw Down Enter Down Down Down e", clinician),
    ScreenCase("wire/xray", "gf Enter X", clinician),
    ScreenCase("lessons/list", "gl"),
    ScreenCase("lessons/lesson", "gl Enter"),
    ScreenCase("lessons/words", "gl Enter ?"),
    ScreenCase("lessons/give", "Down Enter gl Down Enter v", clinician),
    ScreenCase("messages/list", "g @"),
    ScreenCase("messages/thread", "g @ Enter"),
    ScreenCase("messages/write", "g @ Enter n"),
    ScreenCase("messages/inbox", "I", clinician),
    ScreenCase("session/messages", "gz gk"),
    ScreenCase("session/help", "F1"),
    ScreenCase("session/settings", "g ,"),
    ScreenCase("overlays/setting", "g , 3"),
    ScreenCase("overlays/explain", "gm ?"),
    ScreenCase("overlays/menu", "gm 0"),
    ScreenCase("overlays/palette", ": m e"),
    ScreenCase("overlays/which-key", "g"),
    ScreenCase("overlays/reading", "gv +"),
    ScreenCase("overlays/show-only", "gm f"),
    ScreenCase("overlays/save-as-text", "gm P"),
    ScreenCase("overlays/leave", "Q"),
    ScreenCase("overlays/blank", "!!"),
  ]
}

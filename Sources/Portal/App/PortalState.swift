import Access
import Cells
import Clinical
import Merging

/// All that the portal knows: what is on screen is a function of it.
public struct PortalState: Sendable, Equatable {
  /// The size of the terminal.
  public var size: Size
  /// Who is looking.
  public var viewer: Viewer
  /// How to draw.
  public var settings: Settings
  /// The last reading of the clock.
  public var now: Instant
  /// Minutes that local time is ahead of UTC, and was.
  public var zone: ZoneOffsets
  /// The minute in which it was last looked what time has done, and whether a source is due.
  var lastSchedule: Int64?
  /// When a key was last pressed.
  var lastUse: Instant
  /// What is known of the store.
  public var store = StoreFacts()
  /// The screens, the one shown last; never empty.
  public var route: [Screen]
  /// What each screen remembers.
  public var pages: [Screen: PageState] = [:]
  /// What lies over the screen, the topmost last.
  public var overlays: [Overlay] = []
  /// The keys of a sequence that is not complete.
  public var pendingKeys: [Key] = []
  /// What the status line says; goes with the next key.
  public var notice: Notice?
  /// Everything that the status line said, oldest first.
  public var log: [Notice] = []
  /// What runs in the background.
  public var jobs: [Job] = []
  /// The list of people.
  public var people = PeopleList()
  /// Who comes first among them.
  public var panel = Panel()
  /// What patients asked, answered and were given.
  public var inbox = Inbox()
  /// Every lesson that there is; nil until they were read.
  public var topics: [TopicRow]?
  /// The lesson that was opened last and is none of the open record.
  public var openedLesson: Lesson?
  /// What an outside library would be asked, or answered.
  public var library: LibraryPage?
  /// The person whose record is open.
  public var person: OpenPerson?
  /// The imports; nil until they were read.
  public var imports: [ImportRow]?
  /// The systems that records are fetched from; nil until they were read.
  public var connections: [ConnectionRow]?
  /// What passed on the wire; nil until it was read.
  public var wire: WirePage?
  /// Whether the wire is left as it was read, whatever comes.
  var isWirePaused = false
  /// The exchange looked at.
  public var exchange: ExchangePage?
  /// The X-ray looked at.
  public var xray: XRayPage?
  /// What documents would do that were looked at and not kept.
  public var review: ReviewPage?
  /// Identity questions of the whole store.
  public var identityQuestions: [Question] = []
  /// The bytes in the source lens.
  public var lens: LensPage?
  /// The parts that can be stepped through in the lens; none on other screens.
  var lensParts: [PassagePart] { screen.isLens ? lens?.parts ?? [] : [] }
  /// What was flagged in the source looked at.
  public var ledger: LedgerPage?
  /// What changed since when, in the open record.
  public var changes: ChangesPage?
  /// What to bring to a visit: filled when it is opened and when the record changes, not at each key.
  var packet: VisitPacket?
  /// Who is missing from the open record: gathered when its sources are opened.
  var missing: Missing?
  /// What the last search found.
  public var results = SearchResults()

  /// The state at the start: patients begin at their own record, others at the list of people.
  public init(
    viewer: Viewer, size: Size, now: Instant, zone: ZoneOffsets = ZoneOffsets(0),
    settings: Settings = Settings(), store: StoreFacts = StoreFacts()
  ) {
    self.viewer = viewer
    self.size = size
    self.now = now
    lastUse = now
    self.zone = zone
    self.settings = settings
    self.store = store
    route = [viewer.role == .patient && viewer.person != nil ? .home : .people]
  }

  /// The requests to make at the start, before the first key.
  public func firstEffects() -> [Effect] {
    if route == [.home], let own = viewer.person {
      return [.loadStore, .openPerson(own), .loadQuestions]
    }
    return [.loadStore, .loadPeople(filter: ""), .loadPanel, .loadInbox]
  }

  /// The screen shown.
  public var screen: Screen { route.last ?? .people }

  /// What the screen shown remembers.
  public var page: PageState {
    get { pages[screen] ?? PageState() }
    set { pages[screen] = newValue }
  }
}

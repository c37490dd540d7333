import Clinical
import Operations
import Portal
import Synchronization

/// Performs the effects that the portal asks for, off the main thread, and answers by messages.
final class Performer: Sendable {
  let services: Services
  let mailbox: Mailbox
  let workers = Workers()
  /// The person whose record is open.
  let openPerson = Mutex<IdentityKey?>(nil)
  /// Their chart, to be brought up to date.
  let openChart = Mutex<OpenedChart?>(nil)
  /// Jobs that run, and whether they are to stop.
  let jobs = Mutex<[Int: Bool]>([:])
  /// What time has done to alerts.
  private let vigil = Mutex(Vigil())
  /// What was chosen for the screens.
  let settings: Mutex<Settings>
  private let jobCount = Mutex(0)
  /// Whether the portal ends: what begins now is to stop at once.
  private let isEnding = Mutex(false)

  init(services: Services, settings: Settings, mailbox: Mailbox) {
    self.services = services
    self.settings = Mutex(settings)
    self.mailbox = mailbox
  }

  var session: Session { services.session }

  /// Begins an effect; the answer comes through the mailbox.
  func perform(_ effect: Effect) {
    guard !(services.isGuest && effect.reachesOutside) else {
      let words = "A guest reads and writes no files here, and reaches no other system."
      mailbox.post(.failed(UserError(words)))
      return
    }
    switch effect {
    case .loadStore, .loadPeople, .openPerson, .loadLens, .loadPlace, .loadLedger, .loadChanges,
      .loadImports,
      .loadQuestions, .search, .loadConnections, .loadWire, .loadExchange,
      .loadXRay, .loadInbox, .loadTopics, .loadLesson:
      workers.read { [self] in report { try answer(effect) } }
    case .loadPanel: workers.survey { [self] in report { try answer(effect) } }
    case .cancelJob(let id): jobs.withLock { if $0[id] != nil { $0[id] = true } }
    case .importPaths(let paths, let source):
      workers.change { [self] in report { try importPaths(paths, source: source) } }
    case .sync(let source):
      workers.fetch { [self] in report { try sync(source) } }
    case .syncDue:
      guard !services.isGuest else { return }
      workers.fetch { [self] in report { try syncDue() } }
    case .askLibrary(let question):
      workers.fetch { [self] in report { try ask(question) } }
    case .keepWatch: workers.watch { [self] in report { try keepWatch() } }
    case .startDemo: workers.change { [self] in report { try fillDemo() } }
    case .redraw, .suspend, .quit: break
    default: workers.change { [self] in report { try change(effect) } }
    }
  }

  /// Asks every job to stop and waits for the document at work.
  func stop() {
    isEnding.withLock { $0 = true }
    jobs.withLock { for id in $0.keys { $0[id] = true } }
    workers.finish()
  }

  /// Begins a job and returns its number.
  func beginJob() -> Int {
    let id = jobCount.withLock { count in
      count += 1
      return count
    }
    let isEnding = isEnding.withLock { $0 }
    jobs.withLock { $0[id] = isEnding }
    return id
  }

  /// Looks what time has done to alerts; what stands otherwise reaches the screen as if it had arrived.
  private func keepWatch() throws {
    let hasNews = try vigil.withLock { try $0.hasNews(session) }
    if hasNews { mailbox.post(.storeChanged) }
  }

  /// Whether a job was asked to stop.
  func isStopped(_ id: Int) -> Bool { jobs.withLock { $0[id] ?? true } }

  /// Runs `work`; what fails becomes a message.
  private func report(_ work: () throws -> Void) {
    do {
      try work()
    } catch let error as OperationError {
      mailbox.post(
        .failed(UserError(error.what, advice: error.advice.isEmpty ? nil : error.advice)))
    } catch {
      mailbox.post(.failed(UserError("\(error)")))
    }
  }
}

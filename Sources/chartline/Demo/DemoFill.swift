import Access
import Clinical
import Monitoring
import Operations

/// Lets the story happen in a store: documents arrive at their own times, people say what they said, limits
/// are set, a lesson is given.
struct DemoFill {
  private let story: DemoStory
  private let session: Session
  private let keys: [String: IdentityKey]

  /// - Parameters:
  ///   - session: on the store to fill; only its store is used, each act has its own viewer and time.
  ///   - keys: what ``keys(_:)`` found in the story, which reads every document of it.
  init(_ story: DemoStory, _ keys: [String: IdentityKey], into session: Session) {
    self.story = story
    self.session = session
    self.keys = keys
  }

  /// The names of the story's patients by the numbers that sources know them by.
  static func keys(_ story: DemoStory) throws(OperationError) -> [String: IdentityKey] {
    var keys: [String: IdentityKey] = [:]
    for document in story.documents {
      for (key, patient) in try Session.announced(in: document.bytes) {
        for identifier in patient.identifiers {
          keys[identifier.value] = keys[identifier.value] ?? key
        }
      }
    }
    return keys
  }

  /// Lets everything happen, telling after each document how far it is; false from there ends it.
  /// - Parameter wire: the providers by which the documents arrive; without them they are read from the
  ///   program itself.
  func run(through wire: DemoWire? = nil, _ progress: (Int, Int) -> Bool) throws(OperationError) {
    try DemoMark.set(inStoreAt: session.store.location.folder)
    for saying in story.sayings { try keep(saying) }
    var limited: Set<IdentityKey> = []
    for (index, document) in story.documents.enumerated() {
      if try wire?.deliver(document) != true { try read(document) }
      limited.formUnion(try setLimits(except: limited))
      guard progress(index + 1, story.documents.count) else { return }
    }
    for lesson in story.lessons { try give(lesson) }
    for deed in story.deeds { try act(deed) }
  }

  private func read(_ document: DemoStory.Document) throws(OperationError) {
    _ = try at(document.at, as: document.source, .demo).importDocument(
      document.bytes, via: "demo/" + document.file)
  }

  private func at(_ date: PartialDate, as account: String, _ role: ViewerRole) -> Session {
    Session(
      store: session.store, viewer: Viewer(account: account, role: role),
      clock: .fixed(date.lowerBound(), offsetMinutes: date.offsetMinutes ?? 0))
  }

  private func keep(_ saying: DemoStory.Saying) throws(OperationError) {
    let names = saying.numbers.compactMap { keys[$0]?.rawValue }
    guard names.count == 2 else { return }
    try at(saying.at, as: saying.by, .clinician).keep(
      Decision(
        subject: .identity, names: names, verdict: saying.verdict, by: saying.by,
        role: saying.role, reason: saying.why, at: saying.at.lowerBound()))
  }

  /// Sets the limits of those who have arrived and have none yet; returns whose.
  private func setLimits(
    except limited: Set<IdentityKey>
  ) throws(OperationError) -> Set<IdentityKey> {
    var done: Set<IdentityKey> = []
    for number in Set(story.limits.map(\.number)).sorted() {
      guard let key = keys[number], !limited.contains(key),
        try !session.identities(of: key).isEmpty
      else { continue }
      let limits = story.limits.filter { $0.number == number }.compactMap { remark -> Limit? in
        guard remark.fields.count == 5 else { return nil }
        return Limit(
          analyte: remark.fields[0], text: remark.fields[1...].joined(separator: " | "))
      }
      try keeper.setLimits(limits, of: key)
      try setWatch(number, key)
      done.insert(key)
    }
    return done
  }

  /// Sets what is watched, as the clinicians of the story said it.
  private var keeper: Session {
    let viewer = Viewer(account: session.viewer.account, role: .clinician)
    return Session(store: session.store, viewer: viewer, clock: session.clock)
  }

  /// To which groups somebody belongs, which readings are expected, and who answers.
  private func setWatch(_ number: String, _ key: IdentityKey) throws(OperationError) {
    let lines = { (remarks: [DemoStory.Remark]) in
      remarks.filter { $0.number == number }.map { $0.fields.joined(separator: " | ") }
    }
    try keeper.setWatch(
      groups: lines(story.groups).compactMap { CareGroup(text: $0) },
      schedules: lines(story.schedules).compactMap { Schedule(text: $0) }, of: key)
    try keeper.setCoverage(Coverage(lines: lines(story.coverage)), of: key)
  }

  /// What somebody did about an alert.
  private func act(_ deed: DemoStory.Remark) throws(OperationError) {
    guard deed.fields.count == 6, let key = keys[deed.number],
      let what = AlertEvent.What(rawValue: deed.fields[0]),
      let role = ViewerRole(rawValue: deed.fields[3]), let when = PartialDate(iso: deed.fields[4]),
      let alert = try session.listAlerts(of: key).first(where: { $0.alert.rule == deed.fields[1] })
    else { return }
    let session = at(when, as: deed.fields[2], role)
    let event = AlertEvent(
      what: what, by: deed.fields[2], role: role.rawValue, at: when.lowerBound(),
      note: deed.fields[5])
    try session.note(event, onAlert: alert.id)
  }

  private func give(_ lesson: DemoStory.Remark) throws(OperationError) {
    guard lesson.fields.count == 3, let key = keys[lesson.number],
      let when = PartialDate(iso: lesson.fields[2])
    else { return }
    try at(when, as: lesson.fields[1], .clinician).giveTopic(lesson.fields[0], to: key)
  }
}

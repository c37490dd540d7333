import Clinical

/// A plain request to the world, made by ``update(_:_:)`` and answered by a ``Message``. The viewer
/// and the scope are the runtime's to add.
public enum Effect: Sendable, Equatable {
  /// Read what is known of the store; answered by `storeRead`.
  case loadStore
  /// People whose name contains the filter, at most some hundreds; answered by `peopleLoaded`.
  case loadPeople(filter: String)
  /// Who comes first, and why; answered by `panelLoaded`.
  case loadPanel
  /// Everything about one person; answered by `personOpened`.
  case openPerson(IdentityKey)
  /// Bytes round a statement: of the version with this content hash, else the current one; round the
  /// statement's range, else from a position; answered by `lensLoaded`.
  case loadLens(ThingID, content: String?, from: Int?)
  /// Bytes round a place of a document, else from a position; answered by `lensLoaded`.
  case loadPlace(DocumentPlace, from: Int?)
  /// What was flagged in a source's documents about the open person; answered by `ledgerLoaded`.
  case loadLedger(source: String)
  /// What changed in a person's record since when; answered by `changesLoaded`.
  case loadChanges(IdentityKey, SinceChoice, ChangesBy)
  /// Imports, newest first; answered by `importsLoaded`.
  case loadImports
  /// Exchanges with other systems, newest first; answered by `wireLoaded`.
  case loadWire
  /// The systems that records are fetched from; answered by `connectionsLoaded`.
  case loadConnections
  /// Fetch what is new from a source, or from all; answered by `jobChanged` and `storeChanged`.
  case sync(source: String?)
  /// Fetch from the sources whose schedule says so; answered as `sync`, by nothing where none is due.
  case syncDue
  /// Look for what time alone does to alerts: a reading that does not come, an answer that does not;
  /// answered by `storeChanged`, by nothing where all stands as it did.
  case keepWatch
  /// Let something go wrong at a provider of the demo, nil for nothing; answered by `done` and
  /// `storeChanged`.
  case setFault(source: String, fault: String?)
  /// One exchange with its bytes; answered by `exchangeLoaded`.
  case loadExchange(Int64)
  /// An X-ray of a document or exchange; answered by `xrayLoaded`.
  case loadXRay(XRaySubject)
  /// Send the message of an exchange again with one field as typed; answered by `done` and `storeChanged`.
  case resend(Int64, segment: Int, field: Int, value: String, to: String)
  /// Make the request of an exchange over FHIR again, with another path where one was typed; answered by
  /// `done` and `storeChanged`.
  case askAgain(Int64, path: String?)
  /// Identity questions of the whole store; answered by `questionsLoaded`.
  case loadQuestions
  /// Search in a person's record; without a person in every record that may be seen; answered by
  /// `searched`.
  case search(String, of: IdentityKey?)
  /// Keep a decision; answered by `done`, then `personOpened` or `storeChanged`.
  case decide(
    Decision.Subject, names: [String], verdict: Decision.Verdict, preferring: String?,
    reason: String)
  /// Take a decision back; answered as `decide`.
  case takeBack(Decision)
  /// End an import; answered by `done` and `storeChanged`.
  case undoImport(Int64)
  /// Put an ended import in force again; answered by `done` and `storeChanged`.
  case redoImport(Int64)
  /// Import files or folders; answered by `jobChanged` and `storeChanged`.
  case importPaths([String], source: String?)
  /// Tell what files or folders would do, and keep nothing; answered by `reviewed`.
  case review(String, source: String?)
  /// Stop a job between two documents.
  case cancelJob(Int)
  /// Keep a reading that was typed; answered by `done`, then `personOpened`.
  case addReading(ReadingEntry)
  /// Keep what was said of a record in one's own words, about a thing or about anything; answered by `done`, then `personOpened`.
  case say(OwnWord, of: IdentityKey, about: ThingID?)
  /// What patients asked, answered and were given; answered by `inboxLoaded`.
  case loadInbox
  /// Give the open person a lesson or a plan; answered by `done`, then `personOpened`.
  case give(GivingEntry)
  /// Every lesson that there is; answered by `topicsLoaded`.
  case loadTopics
  /// One lesson, by its key, its places filled for the open person; answered by `lessonLoaded`.
  case loadLesson(String)
  /// Ask the outside library about one of some codes; without the address that somebody agreed to, only
  /// what would be sent is made out, or what is kept is shown; answered by `libraryPlanned` or
  /// `libraryAnswered`.
  case askLibrary(LibraryQuestion)
  /// Keep the block of a lesson's text at which the patient left off; answered by nothing.
  case keepPlace(assignment: Int64, block: Int)
  /// What the one who read own words found; answered by `done`, then `personOpened`.
  case reviewAnswer(assignment: Int64, answer: Int64, isUnderstood: Bool, words: String)
  /// Begin a thread about the open record; answered by `done`, then `personOpened`.
  case send(String, about: CareThread.Subject?, title: String?)
  /// Answer in a thread; answered as `send`.
  case reply(String, thread: Int64)
  /// The viewer reads a thread: what is new in it is noted as read; answered by `storeChanged`.
  case noteRead(thread: Int64)
  /// The patient opened a lesson that was given: noted once.
  case noteOpened(assignment: Int64)
  /// The patient says that a lesson was read; answered by `done`, then `personOpened`.
  case markRead(assignment: Int64)
  /// The patient answers a question of a lesson that was given; answered by `done`, then
  /// `personOpened`.
  case answer(assignment: Int64, question: String, words: String)
  /// The viewer has seen an alert; answered by `done`, then `personOpened`.
  case acknowledge(alert: Int64)
  /// Something else was done about an alert; answered by `done`, then `personOpened`.
  case act(RaisedAlert.Act, onAlert: Int64)
  /// Fill a store with the invented people; answered by `jobChanged` and `storeChanged`.
  case startDemo
  /// Write a screen as text to a file; answered by `done` or `failed`.
  case writeScreen(String, path: String)
  /// Save the file that a thing holds into the present folder; answered by `done` or `failed`.
  case saveFile(ThingID)
  /// Compare what was typed with the lock code; answered by `unlocked` or `failed`.
  case unlock(String)
  /// Keep settings in the configuration file and use them; answered by `done` and `storeChanged`.
  case keepSettings(Settings)
  /// Draw everything again.
  case redraw
  /// Stop until the shell says `fg`.
  case suspend
  /// Leave.
  case quit

  /// Whether it changes what is kept. No single letter may cause one.
  public var changesRecord: Bool {
    switch self {
    case .decide, .takeBack, .undoImport, .redoImport, .importPaths, .addReading, .say, .give,
      .reviewAnswer, .send, .reply,
      .markRead, .answer, .acknowledge, .act, .startDemo, .writeScreen, .saveFile, .resend,
      .askAgain, .sync:
      true
    default: false
    }
  }

  /// Whether it reads or writes files of this machine, speaks with another system, or leads to a shell. A
  /// guest may not cause one.
  public var reachesOutside: Bool {
    switch self {
    case .importPaths, .review, .writeScreen, .saveFile, .resend, .askAgain, .sync, .askLibrary,
      .setFault,
      .keepSettings,
      .suspend:
      true
    default: false
    }
  }
}

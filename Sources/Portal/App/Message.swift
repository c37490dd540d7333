import Cells
import Clinical
import Merging

/// Everything that can happen. Keys and sizes come from the terminal, the rest are answers to an
/// ``Effect``, or news that another process wrote to the store.
public enum Message: Sendable, Equatable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; never read as commands.
  case paste(String)
  /// The mouse was used.
  case mouse(MouseEvent)
  /// The terminal has this size now.
  case resized(Size)
  /// The clock was read. Sent at start and with every key; an idle portal needs none.
  case ticked(Instant)
  /// The store was opened, or what is known of it changed.
  case storeRead(StoreFacts)
  /// Answer to ``Effect/loadPeople(filter:)``.
  case peopleLoaded(PeopleList)
  /// Answer to ``Effect/loadPanel``.
  case panelLoaded(Panel)
  /// Answer to ``Effect/loadInbox``.
  case inboxLoaded(Inbox)
  /// Answer to ``Effect/loadTopics``.
  case topicsLoaded([TopicRow])
  /// Answer to ``Effect/loadLesson(_:)``.
  case lessonLoaded(Lesson)
  /// Answer to ``Effect/askLibrary(_:)`` where nothing was sent yet.
  case libraryPlanned(LibraryQuestion)
  /// Answer to ``Effect/askLibrary(_:)``.
  case libraryAnswered(LibraryPage)
  /// Answer to ``Effect/openPerson(_:)``; also sent when the open person's record changed.
  case personOpened(OpenPerson)
  /// Answer to ``Effect/loadLens(_:content:from:)`` and ``Effect/loadPlace(_:from:)``.
  case lensLoaded(LensPage)
  /// Answer to ``Effect/loadLedger(source:)``.
  case ledgerLoaded(LedgerPage)
  /// Answer to ``Effect/loadChanges(_:_:_:)``.
  case changesLoaded(ChangesPage)
  /// Answer to ``Effect/loadImports``.
  case importsLoaded([ImportRow])
  /// Answer to ``Effect/loadWire``.
  case wireLoaded(WirePage)
  /// The systems that records are fetched from.
  case connectionsLoaded([ConnectionRow])
  /// Answer to ``Effect/loadExchange(_:)``.
  case exchangeLoaded(ExchangePage)
  /// Answer to ``Effect/loadXRay(_:)``.
  case xrayLoaded(XRayPage)
  /// Answer to ``Effect/loadQuestions``: identity questions of the whole store.
  case questionsLoaded([Question])
  /// Answer to ``Effect/search(_:)``.
  case searched(SearchResults)
  /// Answer to ``Effect/review(_:source:)``.
  case reviewed(ReviewPage)
  /// A background job moved on or ended.
  case jobChanged(Job)
  /// A background job came to nothing: another window does it.
  case jobDropped(Int)
  /// Something asked for was done; said on the status line.
  case done(String)
  /// The lock code was right.
  case unlocked
  /// The store has new content: what is on screen is asked for again.
  case storeChanged
  /// Something failed.
  case failed(UserError)
}

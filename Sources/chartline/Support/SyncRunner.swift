import Connections
import Foundation
import Operations
import PortalRuntime

extension Services {
  /// Lets the screens send messages and fetch from sources, which they ask for and may end.
  mutating func speakWithOthers() {
    let session = session
    send = { (message, to) throws(OperationError) in try session.send(message, to: to) }
    askAgain = { (request) throws(OperationError) in
      try FHIRRepeater(SourceSync(session: session, patience: .real { true })).send(request)
    }
    askLibrary = { (server, question) throws(OperationError) in
      try LibraryClient(session).page(of: question, from: server, for: .init(session))
    }
    sync = { (session, connection, onSchedule, goOn) throws(OperationError) in
      let patience = Patience.real { goOn("waiting", 0) }
      return try SourceSync(session: session, patience: patience).run(
        connection, onSchedule: onSchedule
      ) {
        goOn($0.doing, $0.documents)
      }
    }
  }
}

extension Patience {
  /// Patience that looks several times a second whether the user wants to stop.
  static func real(goOn: @escaping @Sendable () -> Bool) -> Patience {
    Patience(pause: { seconds in
      let end = Date().addingTimeInterval(seconds)
      while goOn(), Date() < end {
        Thread.sleep(forTimeInterval: min(0.1, max(0, end.timeIntervalSinceNow)))
      }
      return goOn()
    })
  }
}

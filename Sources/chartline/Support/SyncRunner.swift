import Connections
import Foundation
import Operations

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

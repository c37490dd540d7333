import FlyingFox
import FlyingSocks

extension HTTPServer {
  /// Begins to serve on the loopback interface; returns when it can be asked, with its port and the task
  /// that serves until it is cancelled.
  func serve() async throws -> (port: UInt16, serving: Task<Void, Never>) {
    let running: Task<Void, Never> = Task { try? await run() }
    // Long before it is a fault: on a machine that is busy with other things a thread may wait for seconds.
    try await waitUntilListening(timeout: 60)
    guard case .ip4(_, let port) = listeningAddress else { throw SocketError.unsupportedAddress }
    let serving: Task<Void, Never> = Task {
      await withTaskCancellationHandler {
        await running.value
      } onCancel: {
        running.cancel()
      }
    }
    return (port, serving)
  }
}

import Dispatch
import Testing

@testable import PortalRuntime

/// A stream of documents must not pile up reloads before what the user asks for.
@Suite("Threads that read")
struct WorkersTests {
  @Test("Reading goes on until the last that was asked for is read")
  func reading() {
    let workers = Workers()
    let gate = DispatchSemaphore(value: 0)
    #expect(!workers.isReading)
    workers.read { gate.wait() }
    workers.read {}
    #expect(workers.isReading)
    gate.signal()
    workers.settle()
    #expect(!workers.isReading)
  }
}

import Access
import Clinical
import Foundation
import Operations
import Portal
import Synchronization
import Testing

@testable import PortalRuntime

@Suite("A message is sent again from the screens")
struct ResendTests {
  @Test(
    "What is sent is the message of the log with one field as typed, and what came back is said")
  func resend() throws {
    let folder =
      FileManager.default.temporaryDirectory.path + "/chartline-resend-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let session = try Session(
      openingStoreAt: folder, viewer: Viewer(account: "ada", role: .clinician),
      clock: .fixed(Instant(milliseconds: 1_794_817_800_000)))
    let message = "MSH|^~\\&|LAB|LL|CL|CL|2026||ORU^R01|M1|P|2.5.1\rOBX|1|NM|2823-3||4.9\r"
    let exchange = Exchange(
      at: session.clock.now(), direction: .outgoing, transport: .mllp, peer: "127.0.0.1:1",
      what: "ORU^R01", status: "AA", request: Array(message.utf8))
    try session.log(exchange)
    let sent = Mutex<[String]>([])
    let services = Services(
      session: session,
      send: { (bytes, to) throws(OperationError) in
        sent.withLock { $0 += [String(decoding: bytes, as: UTF8.self), to] }
        var answer = exchange
        (answer.status, answer.words) = ("AE", "no such patient")
        return answer
      }, fillDemo: { _, _ in })
    let mailbox = Mailbox()
    let performer = Performer(services: services, settings: Settings(), mailbox: mailbox)
    performer.perform(.resend(1, segment: 1, field: 5, value: "5.9", to: "mllp://127.0.0.1:1"))
    performer.workers.settle()
    #expect(
      sent.withLock { $0 } == [message.replacing("4.9", with: "5.9"), "mllp://127.0.0.1:1"])
    #expect(mailbox.drain().contains(.done("Answered AE: no such patient")))
  }
}

import Access
import Clinical
import Foundation
import Operations
import Portal
import Testing

@testable import PortalRuntime

/// A folder is imported while somebody goes on reading; stopped, it goes on where it stood.
@Suite("An import from the screens")
struct ImportJobTests {
  @Test("people are listed while the job runs; x stops it; the same path goes on")
  func whileItRuns() throws {
    let folder =
      FileManager.default.temporaryDirectory.path + "/chartline-job-"
      + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let inbox = folder + "/inbox"
    try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
    let count = 300
    for index in 0..<count {
      let text = """
        {"resourceType":"Patient","id":"p\(index)","identifier":[{"system":"urn:oid:1.2",
        "value":"R\(index)"}],"name":[{"family":"F\(index)"}]}
        """
      try Data(text.utf8).write(to: URL(filePath: inbox + "/\(1000 + index).json"))
    }
    let session = try Session(
      openingStoreAt: folder + "/store", viewer: Viewer(account: "ada", role: .clinician),
      clock: .fixed(Instant(milliseconds: 1_794_817_800_000)))
    let mailbox = Mailbox()
    let performer = Performer(
      services: Services(session: session, fillDemo: { _, _ in }), settings: Settings(),
      mailbox: mailbox)

    performer.perform(.importPaths([inbox], source: nil))
    let begun = messages(of: mailbox) { job(in: $0, where: { $0.done > 2 }) != nil }
    let id = try #require(job(in: begun, where: { _ in true })?.id)
    performer.perform(.loadPeople(filter: ""))
    let listed = messages(of: mailbox) { messages in
      messages.contains { if case .peopleLoaded = $0 { true } else { false } }
    }
    #expect(job(in: listed, where: { $0.outcome != nil }) == nil)
    performer.perform(.cancelJob(id))
    let stopped = messages(of: mailbox) { job(in: $0, where: { $0.outcome != nil }) != nil }
    let end = try #require(job(in: stopped, where: { $0.outcome != nil }))
    #expect(end.done < count && end.total == count)
    #expect(end.outcome?.contains("left: stopped; import it again to go on") == true)

    performer.perform(.importPaths([inbox], source: nil))
    performer.workers.settle()
    let again = try #require(job(in: mailbox.drain(), where: { $0.outcome != nil }))
    #expect(again.outcome?.contains("\(end.done) done before") == true)
    #expect(again.done == count)
    #expect(try session.listPeople().count == count)
  }

  /// The last job of some messages that is so.
  private func job(in messages: [Message], where isSo: (Job) -> Bool) -> Job? {
    messages.reversed().compactMap { message in
      if case .jobChanged(let job) = message, isSo(job) { job } else { nil }
    }.first
  }

  /// The messages up to those that are wanted: what the event loop does with the same descriptor.
  private func messages(of mailbox: Mailbox, until isEnough: ([Message]) -> Bool) -> [Message] {
    var all: [Message] = []
    while !isEnough(all) {
      var waiting = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 60_000) > 0 else { break }
      all += mailbox.drain()
    }
    return all
  }
}

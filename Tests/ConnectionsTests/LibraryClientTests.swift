import Access
import Clinical
import Connections
import Foundation
import Interchange
import Operations
import SimulatedProviders
import Testing

/// Questions to a library of health topics over a real socket.
struct LibraryClientTests {
  private static let now = Instant(milliseconds: 1_794_834_600_000)

  /// A library, a store, and a question about type 2 diabetes.
  private final class Desk: Sendable {
    let provider: LibraryProvider
    private let serving: Task<Void, Never>
    private let folder = NSTemporaryDirectory() + "chartline-library-\(UUID().uuidString)"

    init(_ habit: LibraryProvider.Habit) async throws {
      provider = try LibraryProvider(habit)
      serving = try await provider.start()
    }

    func session(
      at now: Instant = LibraryClientTests.now, role: ViewerRole = .patient
    ) throws -> Session {
      try Session(
        openingStoreAt: folder, viewer: Viewer(account: "marisol", role: role), clock: .fixed(now))
    }

    func ask(_ session: Session, about code: String = "E11.9") async throws -> LibraryClient.Reply {
      let request = try #require(
        InfobuttonRequest(to: provider.address, about: Coding(system: .icd10cm, code: code)))
      return try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async {
          continuation.resume(with: Result { try LibraryClient(session).ask(request) })
        }
      }
    }

    func end() async {
      serving.cancel()
      await serving.value
      try? FileManager.default.removeItem(atPath: folder)
    }
  }

  @Test("One code goes out and nothing else; the answer is read, kept and logged")
  func asks() async throws {
    let desk = try await Desk(.json)
    let session = try desk.session()
    let reply = try await desk.ask(session)
    #expect(reply.answer.entries.map(\.title) == ["Diabetes Type 2"])
    #expect(
      reply.answer.entries.map(\.text) == ["# What is it?\n\nSugar in the blood is too high."])
    #expect(!reply.wasKept)
    #expect(
      desk.provider.asked == [
        "/service?mainSearchCriteria.v.cs=2.16.840.1.113883.6.90&mainSearchCriteria.v.c=E11.9"
          + "&informationRecipient=PAT&informationRecipient.languageCode.c=en"
          + "&knowledgeResponseType=application/json"
      ])
    let logged = try #require(try desk.session(role: .clinician).listExchanges().first)
    #expect(logged.transport == .library && logged.status == "200" && !logged.isFailure)
    await desk.end()
  }

  @Test(
    "The same question within a day is answered from what is kept; a day later it is asked again")
  func kept() async throws {
    let desk = try await Desk(.json)
    _ = try await desk.ask(try desk.session())
    #expect(try await desk.ask(try desk.session()).wasKept)
    #expect(desk.provider.asked.count == 1)
    let later = try desk.session(at: Self.now.advanced(bySeconds: LibraryClient.fresh + 1))
    #expect(try await !desk.ask(later).wasKept)
    #expect(desk.provider.asked.count == 2)
    desk.provider.turn(.refuse(503))
    let afterwards = try desk.session(at: Self.now.advanced(bySeconds: 3 * LibraryClient.fresh))
    #expect(try await desk.ask(afterwards).wasKept, "an old answer is better than none")
    await desk.end()
  }

  @Test("Atom is read alike, and a library that has nothing says so")
  func atom() async throws {
    let desk = try await Desk(.atom)
    let session = try desk.session()
    #expect(try await desk.ask(session).answer.entries.map(\.text) == ["Sugar is too high."])
    #expect(try await desk.ask(session, about: "Z00.0").answer.entries.isEmpty)
    await desk.end()
  }

  @Test("A refusal and what is no answer are one clear line, and are not kept")
  func refusals() async throws {
    let desk = try await Desk(.refuse(403))
    let session = try desk.session()
    do {
      _ = try await desk.ask(session)
      Issue.record("answered")
    } catch let error as OperationError {
      #expect(
        error.what == "the library did not answer: it said 403, it asks for a pause of 300 seconds")
    }
    desk.provider.turn(.nonsense)
    await #expect(throws: OperationError.self) { try await desk.ask(session) }
    desk.provider.turn(.json)
    #expect(try await !desk.ask(session).wasKept)
    await desk.end()
  }

  @Test(
    "Only TLS, or this machine, is asked",
    arguments: [
      ("https://connect.medlineplus.gov/service", true), ("http://127.0.0.1:80/s", true),
      ("http://library.example/s", false), ("ftp://h/s", false), ("https://u:p@h/s", false),
      ("library", false),
    ])
  func addresses(server: String, isAsked: Bool) {
    #expect(LibraryClient.mayAsk(server) == isAsked)
  }
}

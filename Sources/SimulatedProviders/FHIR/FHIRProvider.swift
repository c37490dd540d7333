import Clinical
import FlyingFox
import FlyingSocks
import Foundation
import Interchange
import Synchronization

/// A provider that speaks FHIR R4 over HTTP on the loopback interface.
public final class FHIRProvider: Sendable {
  /// How a provider does things.
  public struct Habits: Sendable {
    /// The client that may fetch, and the public half of its key; nil for a provider that asks nobody.
    public var client: (name: String, publicKey: String)?
    /// Resources of one page; nil for answers in one piece.
    public var pageSize: Int?

    /// The habits of a provider.
    public init(client: (name: String, publicKey: String)? = nil, pageSize: Int? = nil) {
      self.client = client
      self.pageSize = pageSize
    }
  }

  /// Its name.
  public let name: String
  /// What goes wrong next.
  public let faults = Faults()
  let habits: Habits
  let now: @Sendable () -> Instant
  let shelf: Mutex<FHIRShelf>
  let papers: PaperShelf
  let tokens: TokenDesk?
  let exports = ExportDesk()
  let pages = Mutex<[String: [FHIRShelf.Resource]]>([:])
  private let server: HTTPServer
  private let bound = Mutex<UInt16>(0)

  /// A provider with its documents.
  /// - Parameters:
  ///   - port: 0 takes a free one.
  ///   - now: the instant up to which it has documents.
  public init(
    _ name: String, _ documents: [ProviderDocument], habits: Habits = Habits(), port: UInt16 = 0,
    now: @escaping @Sendable () -> Instant
  ) throws {
    self.name = name
    self.habits = habits
    self.now = now
    shelf = Mutex(FHIRShelf(documents.filter { $0.bytes.first == UInt8(ascii: "{") }))
    papers = PaperShelf(documents.filter { $0.bytes.first != UInt8(ascii: "{") })
    tokens = habits.client.map { TokenDesk(client: $0.name, publicKey: $0.publicKey, now: now) }
    server = HTTPServer(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), timeout: 60, logger: .disabled)
  }

  /// The base of its FHIR addresses, once it runs.
  public var base: String { "http://127.0.0.1:\(bound.withLock { $0 })/fhir" }

  /// The numbers of the patients of whom it has something now.
  public var patients: [String] {
    let now = now()
    let records = shelf.withLock { $0.documents(at: now).map(\.patient) }
    return Array(Set(records + papers.patients(at: now))).sorted()
  }

  /// Begins to serve; returns when it can be asked.
  public func start() async throws -> Task<Void, Never> {
    await server.appendRoute("*") { [self] request in await answer(request) }
    let (port, serving) = try await server.serve()
    bound.withLock { $0 = port }
    return serving
  }

  private func answer(_ request: HTTPRequest) async -> HTTPResponse {
    let parts = request.path.split(separator: "/").map(String.init)
    guard parts.first == "fhir" else {
      return FHIRAnswer.refusal(.notFound, "not-found", "Ask below /fhir.")
    }
    let body = (try? await request.bodyData) ?? Data()
    let question = Question(request, Array(parts.dropFirst()), body)
    if let early = await spoiled(question) { return early }
    if let refused = open(question) ?? tokens?.refusal(request) { return refused }
    return await spoil(route(question), question)
  }

  /// What anybody may ask: what is spoken here, and how to be let in.
  private func open(_ question: Question) -> HTTPResponse? {
    switch question.path {
    case ["metadata"]:
      let statement = CapabilityWords.statement(name, wantsToken: tokens != nil)
      return ifChanged(FHIRAnswer.answer(.ok, statement), statement, question)
    case [".well-known", "smart-configuration"]:
      return tokens?.configuration(base)
        ?? FHIRAnswer.refusal(.notFound, "not-found", "No token is needed.")
    case ["token"]: return tokens?.token(question.body, endpoint: base + "/token")
    default: return nil
    }
  }
}

/// What is asked of a provider.
struct Question {
  let method: String
  /// The path below the base.
  let path: [String]
  let headers: HTTPHeaders
  let body: Data
  private let items: [(name: String, value: String)]

  init(_ request: HTTPRequest, _ path: [String], _ body: Data) {
    method = request.method.rawValue
    self.path = path
    headers = request.headers
    self.body = body
    items = request.query.map { ($0.name, $0.value) }
  }

  /// A parameter of the query.
  subscript(_ name: String) -> String? { items.first { $0.name == name }?.value }
}

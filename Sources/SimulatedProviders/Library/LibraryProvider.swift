import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// A library of health topics that answers HL7 Infobutton questions on the loopback interface, in the
/// shapes of MedlinePlus Connect (JSON) and OpenInfobutton (Atom).
public final class LibraryProvider: Sendable {
  /// How it answers.
  public enum Habit: Sendable {
    case json, atom
    /// It refuses, with this status, and asks for a pause.
    case refuse(Int)
    /// Something that is no answer.
    case nonsense
  }

  private let server: HTTPServer
  private let bound = Mutex<UInt16>(0)
  private let habits: Mutex<Habit>
  private let questions = Mutex<[String]>([])

  /// A library with a habit.
  public init(_ habit: Habit = .json) throws {
    habits = Mutex(habit)
    server = HTTPServer(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: 0), timeout: 60, logger: .disabled)
  }

  /// Its address, once it runs.
  public var address: String { "http://127.0.0.1:\(bound.withLock { $0 })/service" }

  /// What it was asked: path and query, exactly as they came, the oldest first.
  public var asked: [String] { questions.withLock { $0 } }

  /// Answers in another way from now on.
  public func turn(_ habit: Habit) { habits.withLock { $0 = habit } }

  /// Begins to serve; returns when it can be asked.
  public func start() async throws -> Task<Void, Never> {
    await server.appendRoute("*") { [self] request in answer(request) }
    let (port, serving) = try await server.serve()
    bound.withLock { $0 = port }
    return serving
  }

  private func answer(_ request: HTTPRequest) -> HTTPResponse {
    let query = request.query.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    questions.withLock { $0.append(request.path + "?" + query) }
    let code = request.query.first { $0.name == "mainSearchCriteria.v.c" }?.value ?? ""
    switch habits.withLock({ $0 }) {
    case .json: return Self.answer(Self.json(code), "application/json")
    case .atom: return Self.answer(Self.atom(code), "text/xml")
    case .nonsense: return Self.answer("<html><body>hello</body></html>", "text/html")
    case .refuse(let status):
      return HTTPResponse(
        statusCode: HTTPStatusCode(status, phrase: "Refused"),
        headers: [HTTPHeader("Retry-After"): "300"])
    }
  }

  private static func answer(_ text: String, _ type: String) -> HTTPResponse {
    HTTPResponse(statusCode: .ok, headers: [.contentType: type], body: Data(text.utf8))
  }

  /// Nothing is known of any other code than that of type 2 diabetes.
  private static func isKnown(_ code: String) -> Bool { code == "E11.9" }

  private static func json(_ code: String) -> String {
    let entry =
      #"{"title":{"_value":"Diabetes Type 2","type":"text"},"link":[{"href":"https://library.example/"#
      + #"diabetestype2.html","rel":"alternate"}],"id":{"_value":"tag: 1"},"summary":{"type":"html","#
      + #""_value":"<h3>What is it?</h3>\n<p>Sugar in the blood is too <a href=\"x\">high</a>.</p>"},"#
      + #""updated":{"_value":"2026-10-08T13:38:08Z"}}"#
    return
      #"{"feed":{"title":{"type":"text","_value":"Invented Library"},"author":{"name":{"_value":"#
      + #""Invented Institute"}},"subtitle":{"_value":"Results for \#(code)"},"category":["#
      + #"{"scheme":"mainSearchCriteria.v.c","term":"\#(code)"}],"entry":[\#(isKnown(code) ? entry : "")]}}"#
  }

  private static func atom(_ code: String) -> String {
    let entry =
      "<entry><title>Diabetes Type 2</title><link href=\"https://library.example/d\"/><id>1</id>"
      + "<summary type=\"html\">&lt;p&gt;Sugar is too high.&lt;/p&gt;</summary></entry>"
    return
      "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Invented Library"
      + "</title><author><name>Invented Institute</name></author><updated>2026-10-08</updated><id>0</id>"
      + (isKnown(code) ? entry : "") + "</feed>"
  }
}

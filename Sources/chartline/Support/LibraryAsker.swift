import Connections
import Education
import Interchange
import Operations
import Portal

extension LibraryClient {
  /// Asks about the first code of a question that libraries know, where somebody agreed to exactly that
  /// address; else gives what is kept, or says what would be sent.
  func page(
    of question: LibraryQuestion, from server: String, for reader: InfobuttonRequest.Reader
  ) throws(OperationError) -> LibraryPage {
    let request = question.codings.lazy.compactMap {
      InfobuttonRequest(to: server, about: $0, reader: reader)
    }.first
    guard let request else {
      throw OperationError(
        .missing, "no code of \(question.title) is of a system that libraries know")
    }
    var question = question
    let isAgreed = question.url == request.url
    question.url = request.url
    guard isAgreed else {
      return kept(request).map { LibraryPage(question, $0) } ?? LibraryPage(question: question)
    }
    return LibraryPage(question, try ask(request))
  }
}

extension InfobuttonRequest.Reader {
  /// Who reads, by who is looking.
  init(_ session: Session) { self = session.viewer.role == .patient ? .patient : .clinician }
}

extension LibraryPage {
  fileprivate init(_ question: LibraryQuestion, _ reply: LibraryClient.Reply) {
    let answer = reply.answer
    self.init(
      question: question,
      source: [answer.library, answer.author].filter { !$0.isEmpty }.joined(separator: ", "),
      at: reply.at, wasKept: reply.wasKept,
      entries: answer.entries.map { entry in
        Entry(
          title: entry.title, blocks: TopicBlock.blocks(of: entry.text).map(Lesson.Block.init),
          link: entry.link)
      })
  }
}

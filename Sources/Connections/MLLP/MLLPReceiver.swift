import Clinical
import Interchange
import Operations

/// What is done with one message: known senders' messages are stored, all others kept aside; the answer
/// says which, and is made only when it is so.
struct MLLPReceiver: Sendable {
  let session: Session
  let intake: Intake
  let senders: Set<String>?

  /// Takes a message; returns the answers to send, and the exchange.
  func take(
    _ bytes: [UInt8], from peer: String
  ) async -> (answers: [[UInt8]], exchange: Exchange) {
    let watch = Stopwatch()
    var exchange = Exchange(
      at: session.clock.now(), direction: .incoming, transport: .mllp, peer: peer, what: "",
      size: bytes.count)
    let answers = await answers(to: bytes, &exchange)
    exchange.milliseconds = watch.milliseconds
    if exchange.importID == nil { exchange.request = bytes }
    if exchange.isFailure { exchange.response = answers.flatMap { $0 } }
    return (answers, exchange)
  }

  private func answers(to bytes: [UInt8], _ exchange: inout Exchange) async -> [[UInt8]] {
    guard let header = HL7Header(of: bytes) else {
      // Nobody to answer to, and no number to answer with: kept all the same.
      keepAside(bytes, &exchange, "no HL7 v2 message: its MSH segment cannot be read")
      return []
    }
    exchange.source = header.sender
    exchange.what = header.type
    exchange.controlID = header.controlID
    if header.isAcknowledgement {
      // Two systems that answer each other's answers would never end.
      exchange.words = "an answer, to which none is given"
      return []
    }
    if let answered = answered(bytes) {
      exchange.isFailure = !answered.isAnswered
      exchange.status = HL7Answer(answered.message)?.code ?? ""
      exchange.words = answered.words
      return [answered.message]
    }
    let outcome = await outcome(bytes, header, &exchange)
    exchange.errorPlace = outcome.problem?.place ?? ""
    let answers = HL7Acknowledgement.answers(
      to: header, outcome, at: session.clock.now(), number: "CL" + header.controlID)
    exchange.status = answers.last.flatMap { HL7Answer($0)?.code } ?? ""
    return answers
  }

  /// The answer to a question; nil where the message is none.
  private func answered(_ bytes: [UInt8]) -> AnsweredQuestion? {
    do throws(OperationError) {
      return try session.answer(question: bytes)
    } catch {
      // Who asks is told what everybody is told; why is in the log.
      return HL7QueryAnswer.refusal(of: bytes, at: session.clock.now()).map {
        AnsweredQuestion(message: $0, words: "a question: " + error.what, isAnswered: false)
      }
    }
  }

  private func outcome(
    _ bytes: [UInt8], _ header: HL7Header, _ exchange: inout Exchange
  ) async -> HL7Acknowledgement.Outcome {
    if let missing = header.missing {
      keepAside(bytes, &exchange, missing.words)
      return .keptAside(missing)
    }
    if let senders, !senders.contains(header.sender) {
      let why = "\(header.sender) is no sender that this listener knows"
      keepAside(bytes, &exchange, why)
      return .keptAside(.unknown(why))
    }
    switch await intake.store(ArrivedMessage(bytes: bytes, via: "mllp " + exchange.peer)) {
    case .success(let account):
      exchange.importID = account.importID
      exchange.words = account.words
      return .stored
    case .failure(let error) where error.reason == .badData:
      keepAside(bytes, &exchange, error.what)
      return .keptAside(.badContent(error.what))
    case .failure(let error):
      (exchange.isFailure, exchange.words) = (true, error.description)
      return .refused(.internalError(error.what))
    }
  }

  private func keepAside(_ bytes: [UInt8], _ exchange: inout Exchange, _ why: String) {
    let message = ArrivedMessage(bytes: bytes, via: "mllp " + exchange.peer)
    exchange.isFailure = true
    do throws(OperationError) {
      try session.keepAside(message, sender: exchange.source, why: why)
      exchange.words = "kept aside: " + why
    } catch {
      exchange.words = "not kept: \(error.description)"
    }
  }
}

import Clinical
import Interchange
import Operations

/// What is done with one message: known senders' messages are stored, all others kept aside; the answer
/// says which, and is made only when it is so.
struct MLLPReceiver: Sendable {
  let session: Session
  let intake: Intake
  let senders: Set<String>?

  /// Takes a message; returns the answers to send, and what to tell whoever watches.
  func take(
    _ bytes: [UInt8], from peer: String
  ) async -> (answers: [[UInt8]], exchange: MLLPExchange) {
    let begun = session.clock.now()
    guard let header = HL7Header(of: bytes) else {
      // Nobody to answer to, and no number to answer with: kept all the same.
      let words = keepAside(bytes, peer, "", "no HL7 v2 message: its MSH segment cannot be read")
      return ([], exchange(nil, bytes, peer, begun, "", words))
    }
    if header.isAcknowledgement {
      // Two systems that answer each other's answers would never end.
      return ([], exchange(header, bytes, peer, begun, "", "an answer, to which none is given"))
    }
    let outcome: HL7Acknowledgement.Outcome
    let words: String
    if let missing = header.missing {
      words = keepAside(bytes, peer, header.sender, missing.words)
      outcome = .keptAside(missing)
    } else if let senders, !senders.contains(header.sender) {
      let why = "\(header.sender) is no sender that this listener knows"
      words = keepAside(bytes, peer, header.sender, why)
      outcome = .keptAside(.unknown(why))
    } else {
      (outcome, words) = await store(bytes, header, peer)
    }
    let answers = HL7Acknowledgement.answers(
      to: header, outcome, at: session.clock.now(), number: "CL" + header.controlID)
    let code = answers.last.flatMap { HL7Answer($0)?.code } ?? ""
    return (answers, exchange(header, bytes, peer, begun, code, words))
  }

  private func store(
    _ bytes: [UInt8], _ header: HL7Header, _ peer: String
  ) async -> (HL7Acknowledgement.Outcome, String) {
    switch await intake.store(ArrivedMessage(bytes: bytes, via: "mllp " + peer)) {
    case .success(let account):
      let counts = [
        (account.new, "new"), (account.same, "same"), (account.superseding, "changed"),
        (account.rejected, "not read"),
      ]
      let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      return (.stored, words.isEmpty ? "nothing to keep in it" : words.joined(separator: ", "))
    case .failure(let error) where error.reason == .badData:
      let words = keepAside(bytes, peer, header.sender, error.what)
      return (.keptAside(.badContent(error.what)), words)
    case .failure(let error):
      return (.refused(.internalError(error.what)), error.description)
    }
  }

  private func keepAside(
    _ bytes: [UInt8], _ peer: String, _ sender: String, _ why: String
  ) -> String {
    let message = ArrivedMessage(bytes: bytes, via: "mllp " + peer)
    do throws(OperationError) {
      try session.keepAside(message, sender: sender, why: why)
      return "kept aside: " + why
    } catch {
      return "not kept: \(error.description)"
    }
  }

  private func exchange(
    _ header: HL7Header?, _ bytes: [UInt8], _ peer: String, _ begun: Instant, _ code: String,
    _ words: String
  ) -> MLLPExchange {
    MLLPExchange(
      at: begun, peer: peer, sender: header?.sender ?? "", type: header?.type ?? "",
      controlID: header?.controlID ?? "", size: bytes.count, answer: code, words: words,
      milliseconds: session.clock.now().milliseconds - begun.milliseconds)
  }
}

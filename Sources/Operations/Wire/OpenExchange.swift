import Clinical
import Interchange
import RecordStore

/// One exchange with all that is kept of it.
public struct OpenedExchange: Sendable {
  /// The exchange, with its bytes, where the log or an import holds them.
  public var exchange: Exchange
  /// What was sent, part by part, with what was wrong where.
  public var request: [MessagePart]
  /// What was answered, part by part.
  public var response: [MessagePart]
  /// Some of it was taken back as another patient's, and is masked.
  public var isMasked = false
}

extension Session {
  /// Opens an exchange: what was sent and answered, from the log or from the document of its import.
  /// What its source has taken back as another patient's is masked, as in the source lens.
  /// - Parameter revealing: whether a clinician asks for that too; the access log notes it.
  /// - Throws: ``OperationError`` `.missing` when there is none, `.refused` for those who do not see the
  ///   whole store, and where somebody else asks for another patient's.
  public func openExchange(
    _ id: Int64, revealing: Bool = false
  ) throws(OperationError) -> OpenedExchange {
    try checkRevealing(revealing)
    var exchange = try exchange(id)
    var anothers: [Range<Int>] = []
    // When we ask, the document is the answer; in all else it is what was sent.
    let side = exchange.direction == .outgoing ? \Exchange.response : \Exchange.request
    if let importID = exchange.importID, let carried = try carried(by: importID) {
      exchange[keyPath: side] = carried.bytes
      anothers = carried.anothers
    }
    let isMasked = !anothers.isEmpty && !revealing
    if revealing, !anothers.isEmpty { try noteRevealed("exchange \(id)") }
    var request = MessageParts.parts(of: exchange.request)
    var response = MessageParts.parts(of: exchange.response)
    if exchange.isFailure {
      request = MessageParts.parts(request, faulty: exchange.errorPlace, exchange.words)
    }
    if isMasked {
      // Another's statements stand in messages (HL7 v2) only: sent to us, or a registry's answer.
      if exchange.direction == .outgoing {
        response = MessageParts.masked(response, at: anothers)
      } else {
        request = MessageParts.masked(request, at: anothers)
      }
      Self.mask(&exchange[keyPath: side], from: 0, anothers)
    }
    return OpenedExchange(
      exchange: exchange, request: request, response: response, isMasked: isMasked)
  }

  /// The document of an import, and where in it another patient's statements stand; nil where it is too
  /// long to be shown as one message.
  private func carried(
    by importID: Int64
  ) throws(OperationError) -> (bytes: [UInt8], anothers: [Range<Int>])? {
    try OperationError.wrap { () throws(StoreError) in
      guard let found = try store.importSummary(importID, scope: scope),
        found.document.size <= Session.passageLimit
      else { return nil }
      let bytes = try store.document(found.document.sha256, scope: scope)
      return (bytes, try store.anothers(in: found.document, window: 0..<bytes.count))
    }
  }

  /// The message of an exchange with one field as somebody typed it, ready to be sent.
  /// - Parameters:
  ///   - segment: the number of the segment, from 0.
  ///   - field: its number in the standard.
  public func edited(
    exchange id: Int64, segment: Int, field: Int, to value: String
  ) throws(OperationError) -> [UInt8] {
    let opened = try openExchange(id)
    guard !opened.isMasked else {
      throw OperationError(
        .refused, "some of it was taken back as another patient's",
        "what is another's is not sent on")
    }
    let message = opened.exchange.request
    do throws(HL7Edit.Refusal) {
      return try HL7Edit.replacing(segment: segment, field: field, of: message, with: value)
    } catch {
      switch error {
      case .noPlace:
        throw OperationError(
          .refused, "the message has no field \(field) in segment \(segment + 1)")
      case .notOneField:
        throw OperationError(
          .refused, "this is more than one field, or longer than \(HL7Edit.longest) bytes",
          "leave out line ends and the separator of fields")
      }
    }
  }
}

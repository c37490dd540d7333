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
}

extension Session {
  /// Opens an exchange: what was sent and answered, from the log or from the document of its import.
  /// - Throws: ``OperationError`` `.missing` when there is none, `.refused` for those who do not see the
  ///   whole store.
  public func openExchange(_ id: Int64) throws(OperationError) -> OpenedExchange {
    var exchange = try exchange(id)
    if let importID = exchange.importID, let bytes = try carried(by: importID) {
      // When we ask, the document is the answer; in all else it is what was sent.
      if exchange.direction == .outgoing {
        exchange.response = bytes
      } else {
        exchange.request = bytes
      }
    }
    var request = MessageParts.parts(of: exchange.request)
    if exchange.isFailure {
      request = MessageParts.parts(request, faulty: exchange.errorPlace, exchange.words)
    }
    return OpenedExchange(
      exchange: exchange, request: request, response: MessageParts.parts(of: exchange.response))
  }

  /// The document of an import; nil where it is too long to be shown as one message.
  private func carried(by importID: Int64) throws(OperationError) -> [UInt8]? {
    try OperationError.wrap { () throws(StoreError) in
      guard let found = try store.importSummary(importID, scope: scope),
        found.document.size <= Session.passageLimit
      else { return nil }
      return try store.document(found.document.sha256, scope: scope)
    }
  }

  /// The message of an exchange with one field as somebody typed it, ready to be sent.
  /// - Parameters:
  ///   - segment: the number of the segment, from 0.
  ///   - field: its number in the standard.
  public func edited(
    exchange id: Int64, segment: Int, field: Int, to value: String
  ) throws(OperationError) -> [UInt8] {
    let message = try openExchange(id).exchange.request
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

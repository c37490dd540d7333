import Clinical

/// A request over FHIR that was made, ready to be made again.
public struct RepeatedRequest: Sendable, Equatable {
  /// The source that is asked, as it is set up now.
  public var connection: SourceConnection
  /// `GET` or `POST`.
  public var method: String
  /// The path and the query, as they were.
  public var path: String
  /// What was sent along; empty for a question.
  public var body: [UInt8]

  /// As whom it is made, in words.
  public var asWhom: String {
    connection.client.isEmpty ? "without a name" : "as \(connection.client)"
  }
}

extension Session {
  /// The request of an exchange, ready to be made again.
  /// - Throws: ``OperationError`` `.refused` for what cannot be made again, with the reason; `.missing`
  ///   where the source is not set up any more.
  public func repeated(_ exchange: Exchange) throws(OperationError) -> RepeatedRequest {
    guard exchange.transport == .fhir, exchange.direction == .outgoing else {
      throw OperationError(.refused, "only what we asked or sent by FHIR is asked again")
    }
    let words = exchange.what.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, ["GET", "POST"].contains(words[0]) else {
      throw OperationError(.refused, "\(words.first ?? "this") is not made again from here")
    }
    let path = words[1].prefix { $0 != "?" }
    guard !words[1].contains("***"), !path.hasSuffix("/token"), !path.contains("/.well-known/")
    else {
      throw OperationError(.refused, "access is asked for by itself, before each request")
    }
    guard words[0] == "GET" || !exchange.request.isEmpty else {
      throw OperationError(.refused, "its bytes are no longer in the log")
    }
    return RepeatedRequest(
      connection: try connection(named: exchange.source), method: words[0], path: words[1],
      body: exchange.request)
  }
}

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
  /// - Parameter path: another path and query to ask for; nil for what was asked. What is sent along goes
  ///   as it was.
  /// - Throws: ``OperationError`` `.refused` for what cannot be made again, with the reason; `.missing`
  ///   where the source is not set up any more.
  public func repeated(
    _ exchange: Exchange, path edited: String? = nil
  ) throws(OperationError) -> RepeatedRequest {
    guard exchange.transport == .fhir, exchange.direction == .outgoing else {
      throw OperationError(.refused, "only what we asked or sent by FHIR is asked again")
    }
    let words = exchange.what.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, ["GET", "POST"].contains(words[0]) else {
      throw OperationError(.refused, "\(words.first ?? "this") is not made again from here")
    }
    if let edited, edited != words[1] { try requireAskable(edited, words[0]) }
    let asked = edited ?? words[1]
    let path = asked.prefix { $0 != "?" }
    guard !asked.contains("***"), !path.hasSuffix("/token"), !path.contains("/.well-known/")
    else {
      throw OperationError(.refused, "access is asked for by itself, before each request")
    }
    guard words[0] == "GET" || !exchange.request.isEmpty else {
      throw OperationError(.refused, "its bytes are no longer in the log")
    }
    return RepeatedRequest(
      connection: try connection(named: exchange.source), method: words[0], path: asked,
      body: exchange.request)
  }

  /// Whether a path that somebody typed may be asked for: of a question, and of the same system.
  private func requireAskable(_ path: String, _ method: String) throws(OperationError) {
    guard method == "GET" else {
      throw OperationError(.refused, "only a question is edited; what is sent goes as it was")
    }
    guard path.hasPrefix("/"), !path.hasPrefix("//"),
      path.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), path.utf8.count <= 2000
    else {
      throw OperationError(
        .refused, "this is no path of that system: \(path)",
        "type it as /fhir/Patient/1, without blanks; other letters as %20")
    }
  }
}

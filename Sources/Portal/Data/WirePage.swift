import Clinical

/// What passed on the wire, as the screen shows it.
public struct WirePage: Sendable, Equatable {
  /// The exchanges, the newest first, without their bytes.
  public var exchanges: [Exchange]

  /// A page of exchanges.
  public init(exchanges: [Exchange]) { self.exchanges = exchanges }
}

/// One exchange, opened.
public struct ExchangePage: Sendable, Equatable {
  /// The exchange, with its bytes.
  public var exchange: Exchange
  /// What was sent, part by part.
  public var request: [MessagePart]
  /// What was answered, part by part.
  public var response: [MessagePart]
  /// How its request would be made again; nil where it is no request over FHIR.
  public var again: Again?

  /// How a request would be made again.
  public struct Again: Sendable, Equatable {
    /// To whom and as whom, in a sentence.
    public var words: String
    /// Why it cannot; nil where it can.
    public var obstacle: String?
    /// The path and the query of a question, which can be edited; nil for what sends something.
    public var path: String?

    /// How, from its parts.
    public init(words: String = "", obstacle: String? = nil, path: String? = nil) {
      self.path = path
      self.words = words
      self.obstacle = obstacle
    }
  }

  /// A page from its parts.
  public init(
    exchange: Exchange, request: [MessagePart], response: [MessagePart], again: Again? = nil
  ) {
    self.again = again
    self.exchange = exchange
    self.request = request
    self.response = response
  }
}

extension Exchange {
  /// `in` or `out`.
  var way: String { direction == .incoming ? "in" : "out" }

  /// Who is on the other side: the source, else the address.
  var partner: String { source.isEmpty ? peer : source }

  /// The answer's code; what to say where there is none.
  var answered: String { status.isEmpty ? (isFailure ? "none" : "-") : status }
}

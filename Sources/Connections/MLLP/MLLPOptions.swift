/// How a listener listens.
public struct MLLPOptions: Sendable {
  /// The address to bind: this machine alone unless told otherwise (`standards.md` 10).
  public var host: String
  /// The port; 2575 is HL7's by IANA, 0 takes a free one.
  public var port: UInt16
  /// The senders whose messages are stored, by MSH-4 or MSH-3; nil for all.
  public var senders: Set<String>?
  /// Connections at one time at most.
  public var mostConnections = 64
  /// Seconds after which a connection that sends nothing is closed.
  public var idleSeconds = 300

  /// Options for a listener.
  public init(host: String = "127.0.0.1", port: UInt16 = 2575, senders: Set<String>? = nil) {
    self.host = host
    self.port = port
    self.senders = senders
  }
}

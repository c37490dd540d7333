import Foundation
import Operations

/// Where a listener for HL7 v2 over MLLP is: `mllp://HOST:PORT`.
public struct MLLPAddress: Sendable, Hashable {
  /// An IPv4 address.
  public var host: String
  /// The port; 2575 is HL7's by IANA.
  public var port: UInt16

  /// Reads an address.
  /// - Throws: ``OperationError`` `.refused` for what is none.
  public init(_ text: String) throws(OperationError) {
    guard let url = URL(string: text), url.scheme == "mllp", let host = url.host(),
      let port = UInt16(exactly: url.port ?? 2575)
    else {
      throw OperationError(
        .refused, "\(text) is no address to send to", "write mllp://HOST:PORT")
    }
    self.host = host == "localhost" ? "127.0.0.1" : host
    self.port = port
  }
}

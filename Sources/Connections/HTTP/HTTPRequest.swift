import Foundation

/// What is asked of another system over HTTP.
public struct HTTPRequest: Sendable {
  /// The verb: `GET`, `POST`, `DELETE`.
  public var method: String
  /// Where.
  public var url: URL
  /// Names and values; what is secret in them is never logged.
  public var headers: [(name: String, value: String)]
  /// What is sent along.
  public var body: [UInt8]?
  /// Whether it may be made twice when nobody knows whether it was done: what only asks, and what is made
  /// only where it is not there yet.
  public var isRepeatable = true

  /// A request from its parts.
  public init(
    _ method: String = "GET", _ url: URL, headers: [(name: String, value: String)] = [],
    body: [UInt8]? = nil
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }
}

/// What came back.
public struct HTTPResponse: Sendable {
  /// The status: 200, 404 …
  public var status: Int
  /// Names and values, in the order in which they came.
  public var headers: [(name: String, value: String)]
  /// The body, unpacked.
  public var body: [UInt8]

  /// A response from its parts.
  public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A header's value; names know no case (RFC 9110, 5.1).
  public subscript(_ name: String) -> String? {
    headers.last { $0.name.caseInsensitiveCompare(name) == .orderedSame }?.value
  }

  /// Whether the status says that it was done.
  public var isSuccess: Bool { (200..<300).contains(status) }

  /// The headers in the lines of a response.
  static func headers(in lines: String) -> [(name: String, value: String)] {
    lines.split(whereSeparator: \.isNewline).compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, !line.hasPrefix("HTTP/") else { return nil }
      return (String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces))
    }
  }
}

/// Why there is no answer.
public struct HTTPFailure: Error, Sendable, Equatable {
  /// The kind of failure.
  public enum Kind: Sendable, Equatable {
    /// The library is not installed.
    case noLibrary
    case badAddress
    /// Nobody answers there.
    case unreachable
    /// No whole answer in time.
    case timeout
    /// The other side's certificate is not trusted, or TLS failed.
    case untrusted
    /// The connection ended before the whole body had come.
    case cut
    case tooLarge
    /// The user ended it.
    case cancelled
    case other
  }

  /// The kind of failure.
  public var kind: Kind
  /// What happened, in words.
  public var words: String

  /// Whether the same may succeed a little later.
  public var mayPass: Bool {
    switch kind {
    case .unreachable, .timeout, .cut: true
    case .noLibrary, .badAddress, .untrusted, .tooLarge, .cancelled, .other: false
    }
  }
}

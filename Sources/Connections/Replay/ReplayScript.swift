import Clinical
import Interchange
import Operations

/// A recorded day: what arrived and when, as a text that people can write. `Docs/wire.md` tells how.
public struct ReplayScript: Sendable, Equatable {
  /// What arrives at one time.
  public struct Event: Sendable, Equatable {
    /// When, by the script.
    public var at: Instant
    /// Minutes that local time is ahead of UTC there.
    public var offsetMinutes: Int
    /// What it travels by.
    public var transport: Exchange.Transport
    /// The message or the document.
    public var bytes: [UInt8]
    /// The file that it stood in, else the number of its line.
    public var name: String
  }

  /// Bytes of a script, and events of one, at most: a month of a ward.
  public static let mostBytes = 50_000_000, mostEvents = 200_000

  /// The events in the order of their times; of one time, as they stand in the script.
  public let events: [Event]

  /// Reads a script.
  /// - Parameter file: the bytes of a file that the script names, beside it.
  /// - Throws: ``OperationError`` `.badData` with the number of the line that is not understood.
  public init(
    _ text: String, file: (String) throws(OperationError) -> [UInt8]
  ) throws(OperationError) {
    guard text.utf8.count <= Self.mostBytes else {
      throw OperationError(.badData, "the script is larger than \(Self.mostBytes / 1_000_000) MB")
    }
    var events: [Event] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = line.last == "\r" ? line.dropLast() : line
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      events += try Self.events(of: line, number: index + 1, file)
      guard events.count <= Self.mostEvents else {
        throw OperationError(.badData, "the script has more than \(Self.mostEvents) events")
      }
    }
    self.events = events.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }
    .map(\.element)
  }

  /// `2026-11-14T08:00:00-05:00 mllp @hub.hl7`
  private static func events(
    of line: Substring, number: Int, _ file: (String) throws(OperationError) -> [UInt8]
  ) throws(OperationError) -> [Event] {
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
    guard parts.count == 3, let transport = Exchange.Transport(rawValue: String(parts[1])),
      transport != .fhir
    else {
      throw wrong(number, "it is no TIME mllp|folder @FILE or message")
    }
    let (name, contents) = try contents(of: parts[2], transport, number, file)
    return try contents.map { bytes throws(OperationError) in
      let date =
        parts[0] == "sent" ? HL7Header(of: bytes)?.sent : PartialDate(iso: String(parts[0]))
      guard let date, date.precision >= .minute else {
        throw wrong(number, "\(parts[0]) gives no time of day: write 2026-11-14T08:00:00-05:00")
      }
      return Event(
        at: date.lowerBound(), offsetMinutes: date.offsetMinutes ?? 0, transport: transport,
        bytes: bytes, name: name)
    }
  }

  private static func contents(
    of words: Substring, _ transport: Exchange.Transport, _ number: Int,
    _ file: (String) throws(OperationError) -> [UInt8]
  ) throws(OperationError) -> (name: String, bytes: [[UInt8]]) {
    guard words.hasPrefix("@") else {
      let text = words.split(separator: "<CR>", omittingEmptySubsequences: false)
        .joined(separator: "\r")
      return ("line \(number)", [Array((text + "\r").utf8)])
    }
    let name = String(words.dropFirst())
    // A script that came from elsewhere reads nothing but what lies beside it.
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
      throw wrong(number, "\(name) is not beside the script")
    }
    let bytes = try file(name)
    guard transport == .mllp else { return (name, [bytes]) }
    let messages = HL7Messages.split(bytes)
    guard !messages.isEmpty else { throw wrong(number, "\(name) has no HL7 v2 message") }
    return (name, messages)
  }

  private static func wrong(_ number: Int, _ why: String) -> OperationError {
    OperationError(.badData, "line \(number) of the script: \(why)", "see Docs/wire.md")
  }
}

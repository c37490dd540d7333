import Clinical

/// One row of the access log: who did what, when, about whom.
public struct AuditEvent: Sendable, Hashable {
  /// Its number, from 1, without gaps.
  public var number: Int64
  /// When.
  public var at: Instant
  /// The account.
  public var account: String
  /// The role it had.
  public var role: String
  /// What was done: `import`, `open`, `search` …
  public var action: String
  /// About whom: the digest of an identity, never its number or name. Nil for no one person.
  public var about: String?
  /// More, without anything about health: `import 7, 212 statements`.
  public var detail: String

  /// An event from its parts.
  public init(
    number: Int64, at: Instant, account: String, role: String, action: String, about: String?,
    detail: String
  ) {
    self.number = number
    self.at = at
    self.account = account
    self.role = role
    self.action = action
    self.about = about
    self.detail = detail
  }
}

/// The chain of hashes over the access log. Each row's hash covers the row and the hash of the row
/// before, so that no row can be changed, put in or taken out unnoticed.
public struct AuditChain: Sendable {
  /// What stands before the first row.
  public static let beginning = [UInt8](repeating: 0, count: 32)

  private let hash: @Sendable ([UInt8]) -> [UInt8]

  /// A chain by a hash function, which is SHA-256.
  public init(hash: @escaping @Sendable ([UInt8]) -> [UInt8]) { self.hash = hash }

  /// The hash of a row that follows one with the hash `previous`.
  public func link(_ event: AuditEvent, after previous: [UInt8]) -> [UInt8] {
    var bytes = previous
    Self.append(String(event.number), to: &bytes)
    Self.append(String(event.at.milliseconds), to: &bytes)
    for text in [event.account, event.role, event.action] { Self.append(text, to: &bytes) }
    bytes.append(event.about == nil ? 0 : 1)
    Self.append(event.about ?? "", to: &bytes)
    Self.append(event.detail, to: &bytes)
    return hash(bytes)
  }

  /// The number of the first row that does not fit; nil when the whole chain holds.
  public func firstBreak(
    in rows: some Sequence<(event: AuditEvent, previous: [UInt8], hash: [UInt8])>
  ) -> Int64? {
    var previous = Self.beginning
    var number: Int64 = 1
    for row in rows {
      guard row.event.number == number, row.previous == previous,
        row.hash == link(row.event, after: previous)
      else { return number }
      previous = row.hash
      number += 1
    }
    return nil
  }

  /// Length before text, so that no two rows spell the same bytes.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let count = UInt64(text.utf8.count)
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: count >> UInt64(shift)))
    }
    bytes.append(contentsOf: text.utf8)
  }
}

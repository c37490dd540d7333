import Clinical
import Merging
import RecordStore

/// A packet and whose it is.
public struct OpenedPacket: Sendable {
  /// Name, birth date and sex, as lists write them.
  public var person: String
  /// When it was made, by the clock of whoever made it: `16 Nov 2026 08:10`.
  public var made: String
  /// The packet.
  public var packet: VisitPacket
}

extension Session {
  /// Fills the packet for a visit. Noted in the access log as an export.
  public func openPacket(of person: IdentityKey) throws(OperationError) -> OpenedPacket {
    let opened = try openChart(of: person, note: false)
    try OperationError.wrap { () throws(StoreError) in
      try store.note("export", about: opened.person, detail: "packet", by: viewer, at: now)
    }
    let patient = Patient.shown(among: opened.identities.map(\.patient))
    let birth = patient?.birth.map { "born " + $0.words } ?? "birth date not sent"
    return OpenedPacket(
      person: [patient?.displayName, birth, patient?.sex?.rawValue].compactMap { $0 }
        .joined(separator: ", "),
      made: clock.words(now),
      packet: VisitPacket(opened.chart, at: now))
  }
}

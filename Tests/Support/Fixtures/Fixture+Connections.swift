import Clinical
import Portal

extension Fixture {
  /// The systems that records are fetched from: one that went well, one with trouble and due again, one that
  /// sends by itself.
  public static let connections: [ConnectionRow] = {
    var hospital = SourceConnection(
      name: "Riverside Hospital", kind: .fhir, address: "https://fhir.riverside.example/r4")
    hospital.patients = ["RH-118402"]
    hospital.basis = "treatment; consent of 10 Sep 2026"
    var fetched = SyncRecord(
      id: 1, connection: hospital.name, at: instant("2026-11-16T07:30:00-05:00"))
    (fetched.endedAt, fetched.documents, fetched.new, fetched.same) = (fetched.at, 2, 5, 46)
    var inbox = SourceConnection(
      name: "Beacon Heart Associates", kind: .folder, address: "/srv/inbox/beacon")
    (inbox.minutes, inbox.trust) = (15, .aside)
    var failed = SyncRecord(
      id: 2, connection: inbox.name, at: instant("2026-11-16T07:45:00-05:00"))
    (failed.endedAt, failed.documents) = (failed.at, 1)
    failed.failure = "kept aside: C-CDA, byte 812: the document ends too early"
    let laboratory = SourceConnection(
      name: "Lakeshore Laboratory", kind: .mllp, address: "LAKESHORE")
    return [
      ConnectionRow(connection: inbox, newest: failed, due: instant("2026-11-16T08:00:00-05:00")),
      ConnectionRow(connection: laboratory, newest: nil, due: nil),
      ConnectionRow(connection: hospital, newest: fetched, due: nil),
    ]
  }()
}

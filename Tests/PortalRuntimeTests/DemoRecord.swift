import Access
import Cells
import Clinical
import Foundation
import Operations
import Portal
import Support
import Testing

@testable import PortalRuntime

/// The demo's store, filled once by the program, and the records of its people as the screens get
/// them.
struct DemoRecord: Sendable {
  /// Somebody of the demo, as somebody sees them.
  enum Look: String, CaseIterable, Sendable {
    case marisol, augustin, ione, isla, augustinJunior

    /// The number that a source knows the person by.
    fileprivate var number: String {
      switch self {
      case .marisol: "CP-40218"
      case .augustin: "CP-31077"
      case .ione: "CP-55120"
      case .isla: "CP-55121"
      case .augustinJunior: "BP-60044187-02"
      }
    }

    /// The story's first instant: Monday 2026-11-16 08:10 EST.
    fileprivate static let clock = WallClock.fixed(
      PartialDate(iso: "2026-11-16T08:10:00-05:00")?.lowerBound() ?? Instant(milliseconds: 0),
      offsetMinutes: -300)
  }

  private static let shared = Result { try DemoRecord() }
  private let records: [Look: (viewer: Viewer, person: OpenPerson, panel: Panel)]

  /// A pilot on somebody's first screen, answered with what the store holds of them.
  static func pilot(_ look: Look, width: Int, height: Int, glyphs: Glyphs = .unicode) throws
    -> Pilot
  {
    let record = try #require(shared.get().records[look])
    let start = PortalState(
      viewer: record.viewer, size: Size(width: width, height: height), now: Look.clock.now(),
      zone: ZoneOffsets(-300), settings: Settings(glyphs: glyphs),
      store: StoreFacts(path: "/demo", people: 5, documents: 31, isDemo: true))
    var pilot = Pilot(start) { effect in
      switch effect {
      case .loadPeople: [.peopleLoaded(PeopleList(rows: [record.person.listRow]))]
      case .openPerson: [.personOpened(record.person)]
      default: []
      }
    }
    if record.viewer.role != .patient { pilot.press("Enter") }
    return pilot
  }

  /// The record of somebody.
  static func person(_ look: Look) throws -> OpenPerson {
    try #require(shared.get().records[look]).person
  }

  private init() throws {
    let folder =
      FileManager.default.temporaryDirectory.path + "/chartline-walk-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let process = Process()
    process.executableURL = URL(filePath: BuiltProgram.path("chartline"))
    process.arguments = ["demo", "--into", folder]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let desk = Viewer(account: "ovanne", role: .clinician, displayName: "Dr. N. Ovanne")
    let session = try Session(openingStoreAt: folder, viewer: desk, clock: Look.clock)
    var records: [Look: (viewer: Viewer, person: OpenPerson, panel: Panel)] = [:]
    for look in Look.allCases {
      let key = try #require(
        session.listPeople().first { $0.identities.contains { $0.rawValue.hasSuffix(look.number) } }
      ).key
      let viewer =
        look == .marisol
        ? Viewer(account: "marisol", role: .patient, person: key, displayName: "Marisol Quillane")
        : desk
      let own = Session(store: session.store, viewer: viewer, clock: Look.clock)
      let services = Services(session: own, isDemo: true) { _, _ in }
      let loader = PersonLoader(services: services, settings: Settings())
      let panel = try PanelLoader(services: services, settings: Settings()).load()
      records[look] = (viewer, try loader.load(key).person, panel)
    }
    self.records = records
  }
}

extension OpenPerson {
  /// The person's row in the list of people.
  fileprivate var listRow: PersonRow {
    PersonRow(
      key: key, listed: patient.displayName, birth: patient.birth, sex: patient.sex,
      sources: identities.count)
  }
}

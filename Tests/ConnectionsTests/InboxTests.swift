import Access
import Clinical
import Connections
import Foundation
import Operations
import SimulatedProviders
import Testing

@Suite("A folder in which files appear")
struct InboxTests {
  private let folder = NSTemporaryDirectory() + "chartline-inbox-\(UUID().uuidString)"

  private func session() throws -> Session {
    try Session(
      openingStoreAt: folder + "/store", viewer: Viewer(account: "records", role: .clinician),
      clock: .fixed(FHIRLoopback.now))
  }

  private func sync(_ session: Session) throws -> SyncRecord {
    let connection = SourceConnection(
      name: "Old Practice", kind: .folder, address: folder + "/inbox")
    return try SourceSync(session: session, patience: Patience { _ in true }).run(connection)
  }

  private func put(_ name: String, _ bytes: [UInt8], changed: Date = .distantPast) throws {
    let drop = DropFolder("Old Practice", folder: folder + "/inbox")
    try drop.put(
      ProviderDocument(
        at: Instant(milliseconds: 0), provider: "Old Practice", name: name, bytes: bytes))
    try FileManager.default.setAttributes(
      [.modificationDate: changed], ofItemAtPath: "\(folder)/inbox/\(name)")
  }

  private func names(_ place: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/inbox/\(place)")) ?? [])
      .sorted()
  }

  @Test("What can be read is stored and stands in done; what cannot is kept aside and in failed")
  func taken() throws {
    let session = try session()
    try put("quillane.xml", FHIRLoopback.asset("demo/oldpractice/quillane.xml"))
    try put("broken.xml", Array("<ContinuityOfCareRecord".utf8))
    let record = try sync(session)
    #expect(record.documents == 2 && record.new > 0)
    #expect(record.failure?.contains("kept aside") == true)
    #expect(names("done") == ["quillane.xml"])
    #expect(names("failed") == ["broken.xml"])
    #expect(try session.listKeptAside().count == 1)
    #expect(try sync(session).documents == 0)
    try? FileManager.default.removeItem(atPath: folder)
  }

  @Test("A file that somebody is still writing stays until it is at rest")
  func atRest() throws {
    let session = try session()
    try put("late.xml", FHIRLoopback.asset("demo/oldpractice/quillane.xml"), changed: Date())
    #expect(try sync(session).documents == 0)
    #expect(FileManager.default.fileExists(atPath: folder + "/inbox/late.xml"))
    try? FileManager.default.removeItem(atPath: folder)
  }

  @Test("What a killed program had taken is taken again")
  func killed() throws {
    let session = try session()
    try put("quillane.xml", FHIRLoopback.asset("demo/oldpractice/quillane.xml"))
    let manager = FileManager.default
    try manager.createDirectory(
      atPath: folder + "/inbox/taken", withIntermediateDirectories: true)
    try manager.moveItem(
      atPath: folder + "/inbox/quillane.xml", toPath: folder + "/inbox/taken/quillane.xml")
    #expect(try sync(session).new > 0)
    #expect(names("done") == ["quillane.xml"] && names("taken").isEmpty)
    try? FileManager.default.removeItem(atPath: folder)
  }
}

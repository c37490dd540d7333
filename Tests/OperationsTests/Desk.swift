import Access
import Clinical
import Foundation
import Operations
import RecordStore

/// A store in a temporary folder with somebody at work on it, and documents as providers write them.
final class Desk {
  let folder = FileManager.default.temporaryDirectory.path + "/chartline-desk-" + UUID().uuidString
  let clock: WallClock
  let session: Session

  /// 2026-11-16 08:30 UTC.
  static let now = Instant(milliseconds: 1_794_817_800_000)

  init(role: ViewerRole = .clinician, clock: WallClock = .fixed(Desk.now)) throws {
    self.clock = clock
    session = try Session(
      openingStoreAt: folder + "/store", viewer: Viewer(account: "ada", role: role), clock: clock)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The same store through other eyes.
  func session(_ role: ViewerRole, person: IdentityKey? = nil) -> Session {
    Session(
      store: session.store, viewer: Viewer(account: "bob", role: role, person: person),
      clock: clock)
  }

  /// Imports a document as the bytes it is.
  @discardableResult
  func take(_ text: String, source: String? = nil) throws -> ImportAccount {
    try session.importDocument(Array(text.utf8), via: "test", source: source)
  }

  func person(_ words: String) throws -> IdentityKey {
    guard let found = try session.listPeople(matching: words).first else {
      throw OperationError(.missing, "nobody is called \(words)")
    }
    return found.key
  }

  /// A FHIR Bundle of one patient and some resources about them.
  static func bundle(
    given: String = "Marisol", family: String = "Quillane", birth: String = "1951-03-04",
    mrn: String = "R-1", system: String = "urn:oid:1.2.3", sex: String = "female",
    _ resources: [String], at: String? = nil
  ) -> String {
    let patient = """
      {"resourceType":"Patient","id":"p-\(mrn)","identifier":[{"type":{"coding":[{"system":
      "http://terminology.hl7.org/CodeSystem/v2-0203","code":"MR"}]},"system":"\(system)",
      "value":"\(mrn)"}],"name":[{"family":"\(family)","given":["\(given)"]}],
      "birthDate":"\(birth)","gender":"\(sex)",
      "telecom":[{"system":"phone","value":"555-0101"}],
      "address":[{"line":["1 Hill Road"],"city":"Dell","postalCode":"12345"}]}
      """
    let entries =
      ([patient]
      + resources.map {
        $0.replacingOccurrences(
          of: "SUBJECT", with: "\"subject\":{\"reference\":\"Patient/p-\(mrn)\"}")
      }).map { "{\"resource\":\($0)}" }.joined(separator: ",\n")
    let stamp = at.map { "\"timestamp\":\"\($0)\"," } ?? ""
    return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\(stamp)\"entry\":[\n\(entries)]}"
  }

  static func condition(_ id: String, _ words: String) -> String {
    """
    {"resourceType":"Condition","id":"\(id)",SUBJECT,"clinicalStatus":{"coding":[{"code":"active"}]},
    "code":{"text":"\(words)"}}
    """
  }

  static func weight(_ id: String, _ pounds: String, at: String) -> String {
    """
    {"resourceType":"Observation","id":"\(id)","status":"final",SUBJECT,"category":[{"coding":
    [{"code":"vital-signs"}]}],"code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},
    "effectiveDateTime":"\(at)","valueQuantity":{"value":\(pounds),"unit":"lb","code":"[lb_av]",
    "system":"http://unitsofmeasure.org"}}
    """
  }
}

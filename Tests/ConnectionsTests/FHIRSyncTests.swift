import Clinical
import Connections
import Foundation
import Operations
import SimulatedProviders
import Synchronization
import Testing

@Suite("FHIR over HTTP, on real sockets")
struct FHIRSyncTests {
  static let marisol = "RH-118402"
  static let files = ["riverside/quillane.json", "riverside/farrowby.json"]

  @Test("A record that comes in pages is the record that comes in one piece")
  func pages() async throws {
    let whole = try await FHIRLoopback("Riverside Hospital", Self.files)
    let paged = try await FHIRLoopback(
      "Riverside Hospital", Self.files, habits: .init(pageSize: 7))
    let first = try await whole.sync(.fhir, [Self.marisol])
    let second = try await paged.sync(.fhir, [Self.marisol])
    #expect(first.failure == nil && second.failure == nil)
    let asked = try paged.session.listExchanges().count { $0.what.contains("/page/") }
    #expect(first.documents == 1 && second.documents == 1 && asked > 3)
    #expect(first.new == second.new)
    #expect(try whole.record() == paged.record())
    await whole.end()
    await paged.end()
  }

  @Test("A second sync asks only for what is new, and finds nothing")
  func since() async throws {
    let loopback = try await FHIRLoopback("Riverside Hospital", Self.files)
    #expect(try await loopback.sync(.fhir, [Self.marisol]).new > 0)
    let again = try await loopback.sync(.fhir, [Self.marisol])
    #expect(again.failure == nil)
    #expect(again.documents == 0 && again.new == 0)
    await loopback.end()
  }

  @Test("What passes is tried again, with pauses, and the record is whole and there once")
  func passingFaults() async throws {
    let clean = try await FHIRLoopback("Riverside Hospital", Self.files)
    _ = try await clean.sync(.fhir, [Self.marisol])
    for fault in [Fault.tooMany, .broken, .cut] {
      let loopback = try await FHIRLoopback("Riverside Hospital", Self.files)
      loopback.provider.faults.add(fault, times: 2)
      let record = try await loopback.sync(.fhir, [Self.marisol])
      #expect(record.failure == nil, "\(fault)")
      #expect(try loopback.record() == clean.record(), "\(fault)")
      // Half a second doubled, or the second that the provider asks for.
      let expected = fault == .tooMany ? [1.0, 1.0] : [0.5, 1.0]
      #expect(loopback.pauses.withLock { $0 } == expected, "\(fault)")
      await loopback.end()
    }
    await clean.end()
  }

  @Test(
    "What cannot be believed is kept aside and said; the next sync completes",
    arguments: [
      (Fault.truncated, "sent no Bundle"), (.garbage, "sent no Bundle"),
      (.wrongPatient, "asked for patient RH-118402, was sent patient RH-204417"),
    ])
  func unbelievable(fault: Fault, words: String) async throws {
    let loopback = try await FHIRLoopback("Riverside Hospital", Self.files)
    // The first answer is the statement of capabilities, which is no record.
    _ = try await loopback.sync(.fhir, ["RH-204417"])
    let before = try loopback.record()
    loopback.provider.faults.add(fault)
    let spoiled = try await loopback.sync(.fhir, [Self.marisol])
    if fault == .wrongPatient {
      #expect(try #require(spoiled.failure).contains(words))
      #expect(try loopback.session.listKeptAside().count == 1)
      #expect(try loopback.record() == before)
    } else {
      #expect(spoiled.failure != nil)
    }
    let after = try await loopback.sync(.fhir, [Self.marisol])
    #expect(after.failure == nil)
    #expect(after.new > 0)
    #expect(try loopback.record().count == 2)
    await loopback.end()
  }

  @Test(
    "Whatever goes wrong, and when, an export and a list of documents end whole and there once",
    arguments: [SourceConnection.Kind.fhir, .documents],
    [Fault.tooMany, .broken, .cut, .truncated, .garbage, .expiredToken])
  func anyStep(kind: SourceConnection.Kind, fault: Fault) async throws {
    let isExport = kind == .fhir
    let name = isExport ? "Corner Pharmacy" : "Oakwood Family Clinic"
    let files =
      isExport
      ? ["corner/quillane.ndjson", "corner/farrowby.ndjson"]
      : ["oakwood/quillane.xml", "oakwood/quillane-note.xml"]
    let patients = isExport ? [] : ["OFC-5521"]
    let clean = try await FHIRLoopback(name, files)
    _ = try await clean.sync(kind, patients)
    let whole = try clean.record()
    await clean.end()
    var struck = 0
    for step in 1...4 {
      let loopback = try await FHIRLoopback(name, files)
      let steps = Mutex(0)
      let first = try await loopback.sync(
        kind, patients,
        goOn: { _ in
          let count = steps.withLock { steps in
            steps += 1
            return steps
          }
          if count == step { loopback.provider.faults.add(fault) }
          return true
        })
      #expect(first.failure?.isEmpty != true, "step \(step)")
      if loopback.provider.faults.next == nil { struck += 1 }
      loopback.provider.faults.clear()
      let second = try await loopback.sync(kind, patients)
      #expect(second.failure == nil, "step \(step)")
      #expect(try loopback.record() == whole, "step \(step)")
      await loopback.end()
    }
    #expect(struck > 0)
  }

  @Test("An outage that lasts is said in words with what to do, and nothing is lost")
  func outage() async throws {
    let loopback = try await FHIRLoopback("Riverside Hospital", Self.files)
    loopback.provider.faults.add(.broken, times: 4)
    let record = try await loopback.sync(.fhir, [Self.marisol])
    let failure = try #require(record.failure)
    #expect(failure.contains("has trouble of its own (500): \"The database is restarting.\""))
    #expect(failure.contains("sync later"))
    #expect(loopback.pauses.withLock { $0.count } == 3)
    #expect(try await loopback.sync(.fhir, [Self.marisol]).new > 0)
    await loopback.end()
  }

  @Test("Everybody's records come by Bulk export; an interrupted export is waited for again")
  func bulk() async throws {
    let files = ["corner/quillane.ndjson", "corner/farrowby.ndjson"]
    let loopback = try await FHIRLoopback("Corner Pharmacy", files)
    let asked = Mutex(0)
    let stopped = try await loopback.sync(
      .fhir,
      goOn: { progress in
        if progress.doing.hasPrefix("the export is being made") { asked.withLock { $0 += 1 } }
        return asked.withLock { $0 == 0 }
      })
    #expect(stopped.failure?.hasPrefix("stopped") == true)
    let marks = try loopback.session.syncMarks(of: "Corner Pharmacy")
    #expect(marks["bulk:status"] != nil)
    let record = try await loopback.sync(.fhir)
    #expect(record.failure == nil)
    #expect(record.documents == 2 && record.new > 0)
    #expect(try await loopback.sync(.fhir).documents == 0)
    await loopback.end()
  }

  @Test("What one file of an export says of a patient of another is said of one person")
  func oneSourceForAnExport() async throws {
    let patient =
      "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"identifier\":[{\"system\":\"urn:oid:1.2.3\","
      + "\"value\":\"7\"}],\"name\":[{\"family\":\"Doe\",\"given\":[\"Jane\"]}],\"birthDate\":\"1970-01-01\"}"
    let problem =
      "{\"resourceType\":\"Condition\",\"id\":\"c1\",\"subject\":{\"reference\":\"Patient/p1\",\"display\":"
      + "\"Jane Doe\"},\"code\":{\"text\":\"Gout\"}}"
    let loopback = try await FHIRLoopback("Somewhere", documents: [patient, problem])
    let record = try await loopback.sync(.fhir)
    #expect(record.failure == nil && record.documents == 2)
    #expect(try loopback.session.listPeople().count == 1)
    await loopback.end()
  }

  @Test("C-CDA documents come by DocumentReference, each once")
  func documents() async throws {
    let loopback = try await FHIRLoopback(
      "Oakwood Family Clinic", ["oakwood/quillane.xml", "oakwood/quillane-note.xml"])
    let record = try await loopback.sync(.documents, ["OFC-5521"])
    #expect(record.failure == nil)
    #expect(record.documents == 2 && record.new > 0)
    let again = try await loopback.sync(.documents, ["OFC-5521"])
    #expect(again.failure == nil && again.documents == 0)
    await loopback.end()
  }

  @Test("A source whose records are looked at first changes nothing by itself")
  func aside() async throws {
    let loopback = try await FHIRLoopback("Riverside Hospital", Self.files)
    let record = try await loopback.sync(.fhir, [Self.marisol], with: { $0.trust = .aside })
    #expect(record.failure == nil && record.new == 0)
    #expect(try loopback.session.listPeople().isEmpty)
    #expect(try loopback.session.listKeptAside().count == 1)
    await loopback.end()
  }

  @Test("An address in clear on another machine is refused before anything is sent")
  func clear() async throws {
    let loopback = try await FHIRLoopback("Riverside Hospital", Self.files)
    let record = try await loopback.sync(
      .fhir, [Self.marisol], with: { $0.address = "http://192.0.2.1/fhir" })
    #expect(record.failure?.contains("not encrypted") == true)
    #expect(try loopback.session.listExchanges().isEmpty)
    await loopback.end()
  }
}

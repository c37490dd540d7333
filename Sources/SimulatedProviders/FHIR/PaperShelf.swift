import Clinical
import Foundation

/// The documents of a FHIR provider that are no FHIR themselves, C-CDA for one: told by DocumentReference,
/// had as Binary.
struct PaperShelf: Sendable {
  private let papers: [(id: String, patients: [String], document: ProviderDocument)]

  init(_ documents: [ProviderDocument]) {
    papers = documents.enumerated().map { index, document in
      ("paper-\(index + 1)", document.patientNumbers, document)
    }
  }

  /// The numbers of the patients whose documents are there, the first of each document.
  func patients(at now: Instant) -> [String] {
    papers.filter { $0.document.at <= now }.compactMap(\.patients.first)
  }

  /// A document's bytes.
  func paper(_ id: String, at now: Instant) -> [UInt8]? {
    papers.first { $0.id == id && $0.document.at <= now }?.document.bytes
  }

  /// A DocumentReference for each document of a patient.
  func references(of patient: String, at now: Instant, base: String) -> [FHIRShelf.Resource] {
    papers.filter { $0.patients.contains(patient) && $0.document.at <= now }.map { paper in
      let text =
        "{\"resourceType\":\"DocumentReference\",\"id\":\"\(paper.id)\",\"status\":\"current\","
        + "\"subject\":{\"reference\":\"Patient/\(patient)\"},"
        + "\"date\":\"\(FHIRAnswer.stamp(paper.document.at))\",\"content\":[{\"attachment\":{"
        + "\"contentType\":\"application/xml\",\"url\":\"\(base)/Binary/\(paper.id)\","
        + "\"size\":\(paper.document.bytes.count),\"title\":\"\(paper.document.name)\"}}]}"
      return FHIRShelf.Resource(
        type: "DocumentReference", id: paper.id, patient: patient, fullURL: "",
        at: paper.document.at, written: paper.document.at, bytes: Array(text.utf8))
    }
  }
}

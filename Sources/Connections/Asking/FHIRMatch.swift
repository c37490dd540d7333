import Clinical
import Foundation
import Interchange
import Operations

/// Asks a FHIR server who somebody is there (`Patient/$match`, FHIR R4 2.49 and the match-grade extension).
struct FHIRMatch {
  /// Candidates that are asked for at most.
  private static let mostCandidates = 5

  let client: FHIRClient

  /// Asks by name, birth date, sex and address. Only one candidate that is certain is an answer: of two,
  /// one is somebody else.
  func ask(about patient: Patient) throws(OperationError) -> MatchAnswer {
    let response = try client.send(
      HTTPRequest(
        "POST", client.url("Patient/$match"),
        headers: [("Content-Type", FHIRClient.json), ("Accept", FHIRClient.json)],
        body: Array(Self.parameters(patient).utf8)))
    guard let page = FHIRPage(response.body), page.resourceType == "Bundle" else {
      throw OperationError(.badData, "\(client.place) sent no Bundle for $match")
    }
    let found = page.candidates.filter { $0.grade != .certainlyNot }
    if found.isEmpty { return .nobody }
    if found.count == 1, found[0].grade == .certain, !found[0].number.isEmpty {
      return .one(found[0])
    }
    return .several(found)
  }

  private static func parameters(_ patient: Patient) -> String {
    "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"resource\",\"resource\":"
      + resource(patient) + "},{\"name\":\"onlyCertainMatches\",\"valueBoolean\":false},"
      + "{\"name\":\"count\",\"valueInteger\":\(mostCandidates)}]}"
  }

  private static func resource(_ patient: Patient) -> String {
    var members = ["\"resourceType\":\"Patient\""]
    if let name = patient.names.first {
      let family = JSONWords.quoted(name.family.joined(separator: " "))
      members.append("\"name\":[{\"family\":\(family),\"given\":\(list(name.given))}]")
    }
    if let birth = patient.birth { members.append("\"birthDate\":\(JSONWords.quoted(birth.iso))") }
    if let sex = patient.sex { members.append("\"gender\":\(JSONWords.quoted(sex.rawValue))") }
    if let address = patient.addresses.first {
      let parts = [
        ("city", address.city), ("state", address.state), ("postalCode", address.postalCode),
      ].compactMap { name, value in value.map { ",\"\(name)\":\(JSONWords.quoted($0))" } }
      members.append("\"address\":[{\"line\":\(list(address.lines))\(parts.joined())}]")
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  private static func list(_ words: [String]) -> String {
    "[" + words.map(JSONWords.quoted).joined(separator: ",") + "]"
  }
}

extension FHIRPage {
  /// The patients of an answer to `$match`, with how sure the server is of each.
  fileprivate var candidates: [Candidate] {
    matches.compactMap { entry in
      guard let resource = entry["resource"], resource["resourceType"]?.string == "Patient" else {
        return nil
      }
      let name = resource.list("name").first
      let patient = Patient(
        names: name.map {
          [
            PersonName(
              family: [$0["family"]?.string].compactMap { $0 },
              given: $0.list("given").compactMap(\.string))
          ]
        } ?? [], birth: resource["birthDate"]?.string.flatMap { PartialDate(iso: $0) })
      let grade = entry["search"]?.list("extension").first {
        $0["url"]?.string == "http://hl7.org/fhir/StructureDefinition/match-grade"
      }?["valueCode"]?.string
      return Candidate(
        number: resource["id"]?.string ?? "", patient: patient,
        grade: grade.flatMap(Candidate.Grade.init) ?? .none)
    }
  }
}

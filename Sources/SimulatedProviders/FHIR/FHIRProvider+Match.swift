import FlyingFox
import Foundation
import Interchange

/// Who is meant (`Patient/$match`): by birth date and family name, graded; certain where first name, sex and
/// postal code agree too.
extension FHIRProvider {
  func match(_ question: Question) -> HTTPResponse {
    let parameters = (try? JSONDocument(Array(question.body)))?.root.list("parameter")
    let asked = parameters?.first { $0["name"]?.string == "resource" }?["resource"]
    guard let asked, let birth = asked["birthDate"]?.string, let family = Self.family(asked) else {
      return FHIRAnswer.refusal(
        .badRequest, "required", "A family name and a birth date are needed.")
    }
    let given = asked.list("name").first?.list("given").first?.string?.lowercased()
    let patients = shelf.withLock { $0.resources(at: now()) }.filter { $0.type == "Patient" }
    let found = patients.compactMap { patient -> (FHIRShelf.Resource, String)? in
      guard let node = (try? JSONDocument(patient.bytes))?.root, Self.family(node) == family else {
        return nil
      }
      let isSameDay = node["birthDate"]?.string == birth
      let isSameGiven =
        given != nil && node.list("name").first?.list("given").first?.string?.lowercased() == given
      guard isSameDay || isSameGiven else { return nil }
      guard isSameDay && isSameGiven else { return (patient, "possible") }
      return (patient, Self.isSamePlace(node, asked) ? "certain" : "probable")
    }
    return answer(found)
  }

  private static func isSamePlace(_ one: JSONNode, _ other: JSONNode) -> Bool {
    guard let one = place(one), let other = place(other) else { return false }
    return one == other
  }

  /// Sex and postal code; nil where one is missing.
  private static func place(_ patient: JSONNode) -> [String]? {
    guard let sex = patient["gender"]?.string,
      let code = patient.list("address").first?["postalCode"]?.string
    else { return nil }
    return [sex, code]
  }

  private static let scores = ["certain": "0.99", "probable": "0.9"]

  private func answer(_ found: [(FHIRShelf.Resource, String)]) -> HTTPResponse {
    var text = Data("{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[".utf8)
    for (index, (patient, grade)) in found.enumerated() {
      let score = Self.scores[grade] ?? "0.5"
      text += Data("\(index > 0 ? "," : ""){\"resource\":".utf8) + Data(patient.bytes)
      text += Data(
        (",\"search\":{\"mode\":\"match\",\"score\":\(score),\"extension\":[{\"url\":"
          + "\"http://hl7.org/fhir/StructureDefinition/match-grade\",\"valueCode\":\"\(grade)\"}]}}")
          .utf8)
    }
    text += Data("]}".utf8)
    return FHIRAnswer.answer(.ok, text)
  }

  private static func family(_ patient: JSONNode) -> String? {
    patient.list("name").first?["family"]?.string?.lowercased()
  }
}

/// Which version of FHIR a document is of: by what it says itself, else by resources and elements that
/// only some versions have, else R4.
enum FHIRRelease {
  /// The version's name: `DSTU2`, `STU3`, `R4`, `R4B`, `R5`, or two of them where nothing tells which.
  static func version(of resources: [FHIRResource]) -> String {
    var stated: String?
    var votes: [String: Int] = [:]
    for resource in resources {
      stated = stated ?? self.stated(by: resource.node)
      for release in releases(of: resource) { votes[release, default: 0] += 1 }
    }
    if let stated { return stated }
    // What one version alone has outweighs what two have; of several, the most frequent.
    let found = votes.sorted {
      (isExact($0.key) ? 0 : 1, -$0.value, $0.key) < (isExact($1.key) ? 0 : 1, -$1.value, $1.key)
    }
    return found.first?.key ?? "R4"
  }

  private static func isExact(_ release: String) -> Bool { !release.contains(" or ") }

  /// What a resource says: `fhirVersion` of a CapabilityStatement, or the version of a profile of FHIR's
  /// own (`http://hl7.org/fhir/StructureDefinition/Patient|5.0.0`).
  private static func stated(by node: JSONNode) -> String? {
    if let version = node.list("fhirVersion").first?.label { return name(of: version) }
    for profile in node["meta"]?.list("profile").map(\.self) ?? [] {
      guard let text = profile.label else { continue }
      if text.hasPrefix("http://fhir.org/guides/argonaut")
        || text.contains("StructureDefinition/daf-")
      {
        return "DSTU2"
      }
      guard text.hasPrefix("http://hl7.org/fhir/StructureDefinition/"),
        let bar = text.lastIndex(of: "|")
      else { continue }
      return name(of: String(text[text.index(after: bar)...]))
    }
    return nil
  }

  /// The name of a version by its number (FHIR, Publication History).
  static func name(of number: String) -> String {
    let parts = number.split(separator: ".").prefix(2).joined(separator: ".")
    switch parts {
    case "0.5", "1.0": return "DSTU2"
    case "1.1", "1.4", "1.6", "1.8", "3.0": return "STU3"
    case "3.2", "3.3", "3.5", "4.0": return "R4"
    case "4.1", "4.3": return "R4B"
    case "4.2", "4.4", "4.5", "4.6", "5.0": return "R5"
    default: return number
    }
  }

  private static func releases(of resource: FHIRResource) -> [String] {
    var found = types[resource.type].map { [$0] } ?? []
    for (element, release) in elements[resource.type] ?? [] where resource.node[element] != nil {
      found.append(release)
    }
    return found + shapes(of: resource)
  }

  /// Types that only some versions have (FHIR, resource lists of 1.0.2, 3.0.2, 4.0.1, 4.3.0 and 5.0.0).
  private static let types: [String: String] = [
    "MedicationOrder": dstu2, "DiagnosticOrder": dstu2, "DeviceUseRequest": dstu2,
    "ImagingObjectSelection": dstu2, "Conformance": dstu2, "Order": dstu2, "OrderResponse": dstu2,
    "ProcedureRequest": old, "ReferralRequest": old, "DeviceComponent": old, "BodySite": old,
    "EligibilityRequest": old, "EligibilityResponse": old, "ProcessRequest": old,
    "ImagingManifest": "STU3", "Sequence": "STU3", "SubscriptionStatus": "R4B or R5",
    "MedicationUsage": "R5", "DeviceUsage": "R5", "RequestOrchestration": "R5",
    "NutritionIntake": "R5", "DeviceDispense": "R5", "DeviceAssociation": "R5",
    "EncounterHistory": "R5", "GenomicStudy": "R5", "ImagingSelection": "R5", "Transport": "R5",
    "Permission": "R5", "InventoryItem": "R5",
  ]

  /// Elements that only some versions have.
  private static let elements: [String: [(StaticString, String)]] = [
    "AllergyIntolerance": [
      ("substance", dstu2), ("assertedDate", "STU3"), ("participant", "R5"),
    ],
    "Condition": [
      ("patient", dstu2), ("dateRecorded", dstu2), ("assertedDate", "STU3"), ("context", "STU3"),
      ("participant", "R5"),
    ],
    "DiagnosticReport": [("codedDiagnosis", old), ("context", "STU3")],
    "Encounter": [
      ("patient", dstu2), ("indication", dstu2), ("actualPeriod", "R5"), ("admission", "R5"),
      ("plannedStartDate", "R5"), ("subjectStatus", "R5"),
    ],
    "Immunization": [
      ("wasNotGiven", dstu2), ("reported", dstu2), ("notGiven", "STU3"),
      ("informationSource", "R5"),
    ],
    "MedicationAdministration": [("wasNotGiven", dstu2), ("notGiven", "STU3")],
    "MedicationDispense": [("medication", "R5")],
    "MedicationRequest": [("context", "STU3"), ("medication", "R5")],
    "MedicationStatement": [
      ("wasNotTaken", dstu2), ("taken", "STU3"), ("medication", "R5"), ("adherence", "R5"),
    ],
    "Observation": [
      ("comments", dstu2), ("comment", "STU3"), ("context", "STU3"), ("related", old),
    ],
    "Procedure": [
      ("notPerformed", dstu2), ("notDone", "STU3"), ("context", "STU3"),
      ("occurrenceDateTime", "R5"),
      ("occurrencePeriod", "R5"),
    ],
  ]

  /// Elements whose shape tells.
  private static func shapes(of resource: FHIRResource) -> [String] {
    let node = resource.node
    switch resource.type {
    case "Condition", "AllergyIntolerance":
      return node["clinicalStatus"]?.isString == true ? [old] : []
    case "Encounter":
      return node["class"]?.isString == true
        ? [dstu2] : node["class"]?.isArray == true ? ["R5"] : []
    // In XML, what stands once looks the same in all versions.
    case "Observation" where node.document.isTyped:
      return node["category"]?.isObject == true ? [dstu2] : []
    case "DiagnosticReport" where node.document.isTyped:
      return node["category"]?.isObject == true ? [old] : []
    default: return []
    }
  }

  private static let dstu2 = "DSTU2"
  private static let old = "STU3 or DSTU2"
}

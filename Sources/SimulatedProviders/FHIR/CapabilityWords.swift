import Foundation

/// What a provider says that it speaks.
enum CapabilityWords {
  static func statement(_ name: String, wantsToken: Bool) -> Data {
    let security =
      wantsToken
      ? "\"security\":{\"service\":[{\"coding\":[{\"system\":"
        + "\"http://terminology.hl7.org/CodeSystem/restful-security-service\","
        + "\"code\":\"SMART-on-FHIR\"}]}]}," : ""
    let text =
      "{\"resourceType\":\"CapabilityStatement\",\"status\":\"active\",\"kind\":\"instance\","
      + "\"date\":\"2026-01-01\",\"fhirVersion\":\"4.0.1\",\"format\":[\"json\"],"
      + "\"implementation\":{\"description\":\"\(name), simulated\"},"
      + "\"rest\":[{\"mode\":\"server\",\(security)\"operation\":["
      + "{\"name\":\"export\",\"definition\":\"http://hl7.org/fhir/uv/bulkdata/OperationDefinition/export\"}"
      + "],\"resource\":[{\"type\":\"Patient\",\"interaction\":[{\"code\":\"read\"}],\"operation\":["
      + "{\"name\":\"everything\",\"definition\":"
      + "\"http://hl7.org/fhir/OperationDefinition/Patient-everything\"},"
      + "{\"name\":\"match\",\"definition\":\"http://hl7.org/fhir/OperationDefinition/Patient-match\"}"
      + "]}]}]}"
    return Data(text.utf8)
  }
}

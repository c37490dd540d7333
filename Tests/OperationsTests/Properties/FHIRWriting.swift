/// Invented entries as a FHIR Bundle.
enum FHIRWriting {
  static func bundle(
    _ entries: [RandomEntry], about person: RandomPerson, _ root: String, month: Int
  ) -> String {
    Desk.bundle(
      given: person.given, family: person.family, birth: person.birth, mrn: "R-\(person.number)",
      system: "urn:oid:" + root, sex: person.isMale ? "male" : "female",
      entries.map { resource($0, "Patient/p-R-\(person.number)") },
      at: "2026-0\(month)-01T00:00:00Z")
  }

  private static func resource(_ entry: RandomEntry, _ patient: String) -> String {
    switch entry.kind {
    case .problem:
      """
      {"resourceType":"Condition","id":"c\(entry.id)",SUBJECT,"onsetDateTime":"\(entry.day)",
      "clinicalStatus":{"coding":[{"code":"\(entry.status)"}]},
      "code":{"coding":[{"system":"http://snomed.info/sct","code":"\(entry.code)"}]}}
      """
    case .medicine:
      """
      {"resourceType":"MedicationRequest","id":"m\(entry.id)","status":"\(entry.status)",
      "intent":"order",SUBJECT,"authoredOn":"\(entry.day)","medicationCodeableConcept":{"coding":
      [{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"\(entry.code)"}]}}
      """
    case .allergy:
      """
      {"resourceType":"AllergyIntolerance","id":"a\(entry.id)","recordedDate":"\(entry.day)",
      "clinicalStatus":{"coding":[{"code":"active"}]},"patient":{"reference":"\(patient)"},
      "code":{"coding":[{"system":"http://snomed.info/sct","code":"\(entry.code)"}]}}
      """
    case .result:
      """
      {"resourceType":"Observation","id":"o\(entry.id)","status":"\(entry.status)",SUBJECT,
      "category":[{"coding":[{"code":"laboratory"}]}],
      "effectiveDateTime":"\(entry.day)\(entry.isTimed ? "T08:00:00Z" : "")",
      "code":{"coding":[{"system":"http://loinc.org","code":"2823-3"}]},
      "valueQuantity":{"value":\(entry.value),"unit":"mmol/L","code":"mmol/L"}}
      """
    case .vaccine:
      """
      {"resourceType":"Immunization","id":"v\(entry.id)","occurrenceDateTime":"\(entry.day)",
      "status":"\(entry.status)","patient":{"reference":"\(patient)"},
      "vaccineCode":{"coding":[{"system":"http://hl7.org/fhir/sid/cvx","code":"\(entry.code)"}]}}
      """
    case .weight: Desk.weight("w" + entry.id, entry.value, at: entry.day)
    }
  }
}

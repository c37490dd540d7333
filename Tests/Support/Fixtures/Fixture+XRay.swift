import Clinical

extension Fixture {
  /// An X-ray of a pharmacy's file.
  static let xray = XRay(
    title: "Corner Pharmacy, corner.json", importID: 3,
    lines: [
      .init(
        .foundational, "Came by", "fhir, exchange 4 with http://127.0.0.1:8101/fhir: GET /Patient"),
      .init(.foundational, "Answered", "200 after 41 ms: 12 entries"),
      .init(.foundational, "Bytes", "9120, kept as they came", count: 9120),
      .init(.foundational, "SHA-256", String(repeating: "9f3a", count: 16)),
      .init(.structural, "Read", "to its end: 12 entries about 1 patient", count: 12),
      .init(.structural, "Not read", "1, kept as bytes", .notice, count: 1),
      .init(
        .structural, "", "MedicationDispense without a medicine, at entry[9].resource", .notice,
        at: SourceRange(start: 4120, end: 4300, path: "entry[9].resource")),
      .init(.semantic, "Codes", "21 of 23 are of a known code system", count: 21),
      .init(.semantic, "Local", "2 are local, of no known system, or cannot be", .notice, count: 2),
      .init(.semantic, "", "LISIN20 lisinopril (corner-drugs), 2 times", .notice),
      .init(.semantic, "Units", "12 of 12 numbers have a unit that is understood", count: 12),
      .init(.organizational, "Source", "Corner Pharmacy (corner)"),
      .notRecorded(.organizational, "Consent"),
      .init(.organizational, "Seen by", "clinicians of this store; the patient it is about"),
    ])
}

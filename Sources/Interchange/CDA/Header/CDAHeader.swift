import Clinical

extension CDABuilder {
  /// Reads what the document says of itself: version, title, date, sender, patient.
  func readHeader() {
    reading.version = CDAVersion.version(of: root)
    reading.title = root.child("title").map { CDANarrative.plain($0) }.flatMap {
      $0.isEmpty ? nil : $0
    }
    reading.identifier = root.child("id")?.instanceIdentifier
    reading.written = date(root.child("effectiveTime"))
    for target in root.children("recordTarget") {
      let range = target.range
      reading.patients.append(
        PatientReading(
          patient: patient(target),
          range: SourceRange(
            start: range.lowerBound, end: range.upperBound,
            path: "recordTarget[\(reading.patients.count + 1)]")))
    }
    if reading.patients.isEmpty {
      let range = root.range
      reading.patients.append(
        PatientReading(
          patient: Patient(),
          range: SourceRange(
            start: range.lowerBound, end: range.upperBound, path: "ClinicalDocument")))
    }
    reading.source = sourceHint()
  }

  /// The sender: the custodian, else who gave the patient's first identifier (`design.md` 3).
  private func sourceHint() -> SourceHint? {
    let custodian = root.descend(
      "custodian", "assignedCustodian", "representedCustodianOrganization")
    let name = custodian?.child("name").map { CDANarrative.plain($0) } ?? ""
    if let id = custodian?.children("id").lazy.compactMap(\.instanceIdentifier).first {
      return SourceHint(key: Self.sourceKey(id), name: name.isEmpty ? id.root : name)
    }
    if !name.isEmpty { return SourceHint(key: name.lowercased(), name: name) }
    let role = root.descend("recordTarget", "patientRole")
    guard let role, let id = role.children("id").first(where: { $0.instanceIdentifier != nil }),
      let oid = id["root"]
    else { return nil }
    let provider = role.descend("providerOrganization", "name").map { CDANarrative.plain($0) } ?? ""
    return SourceHint(
      key: "urn:oid:" + oid,
      name: id["assigningAuthorityName"] ?? (provider.isEmpty ? oid : provider))
  }

  /// An organisation is known by root and extension: under the root of the NPI stand thousands.
  private static func sourceKey(_ id: NativeIdentifier) -> String {
    "urn:oid:" + id.root + (id.value.isEmpty ? "" : "/" + id.value)
  }

  /// What flows from the header to every section.
  func headerContext() -> CDAContext {
    CDAContext(
      section: .other, path: "", author: authors.latest(of: root), recorded: nil,
      labels: Self.labels(root.child("confidentialityCode")) ?? [],
      encounter: nil)
  }

  /// The label of a confidentiality code; nil where none is said, empty for "normal".
  static func labels(_ code: XMLElement?) -> [String]? {
    guard let sent = code?["code"] else { return nil }
    return sent == "N" ? [] : [sent]
  }
}

/// The version of the guide that a document claims: the highest templateId of its header
/// (`standards.md` 2.1).
enum CDAVersion {
  /// Extensions of document templates from the newest to the oldest.
  private static let dated: [(from: String, version: String)] = [
    ("2023-05-01", "R3.0 or later"), ("2015-08-01", "R2.1"), ("2014-06-09", "R2.0"), ("", "R1.1"),
  ]

  static func version(of root: XMLElement) -> String? {
    var newest: String?
    var older: String?
    for templateId in root.children("templateId") {
      guard let oid = templateId["root"] else { continue }
      if oid.hasPrefix("2.16.840.1.113883.10.20.22.1.") {
        newest = max(newest ?? "", templateId["extension"] ?? "")
      } else if oid == "2.16.840.1.113883.3.88.11.32.1" {
        older = "C32"
      } else if oid == "2.16.840.1.113883.10.20.1", older == nil {
        older = "CCD 1.0"
      }
    }
    guard let newest else { return older }
    return dated.first { newest >= $0.from }?.version
  }
}

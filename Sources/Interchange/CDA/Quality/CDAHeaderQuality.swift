import Clinical

/// What the header of a C-CDA document SHALL have (US Realm Header of C-CDA R1.1 and R2.1).
enum CDAHeaderRules {
  static let ofDocument: [StaticString] = [
    "typeId", "templateId", "id", "code", "title", "effectiveTime", "confidentialityCode",
    "languageCode", "recordTarget", "author", "custodian", "component",
  ]
  /// Every element that may stand in a ClinicalDocument (CDA R2, POCD_MT000040).
  static let known: [StaticString] =
    ofDocument + [
      "realmCode", "setId", "versionNumber", "copyTime", "dataEnterer", "informant",
      "informationRecipient", "legalAuthenticator", "authenticator", "participant",
      "inFulfillmentOf", "documentationOf", "relatedDocument", "authorization", "componentOf",
    ]
  static let ofRole: [StaticString] = ["id", "addr", "telecom", "patient"]
  static let ofPatient: [StaticString] = [
    "name", "administrativeGenderCode", "birthTime", "raceCode", "ethnicGroupCode",
  ]
  /// Codes of the patient: the system, and the codes where they are few.
  static let codes: [(name: StaticString, system: String, allowed: Set<String>?)] = [
    ("administrativeGenderCode", "2.16.840.1.113883.5.1", CDAValueSets.gender),
    ("maritalStatusCode", "2.16.840.1.113883.5.2", CDAValueSets.marital),
    ("raceCode", "2.16.840.1.113883.6.238", nil),
    ("ethnicGroupCode", "2.16.840.1.113883.6.238", CDAValueSets.ethnicity),
  ]
}

extension CDAQuality {
  /// The header of a document that claims C-CDA, and what no document may have.
  mutating func checkHeader() {
    checkForm()
    if claimsCCDA {
      missing(CDAHeaderRules.ofDocument, of: root, "the document")
      if let code = root.child("confidentialityCode")?["code"],
        !CDAValueSets.confidentiality.contains(code)
      {
        flag(
          .valueNotAllowed, "confidentiality",
          "\(code.prefix(40)) is no confidentiality of HL7 v3", at: root)
      }
      check(language: root.child("languageCode"))
    }
    for target in root.children("recordTarget") {
      guard let role = target.child("patientRole") else { continue }
      check(role)
    }
  }

  /// What had to be passed over to read the document at all.
  private mutating func checkForm() {
    for prefix in root.assumedPrefixes {
      flag(
        .requiredMissing, "prefix " + prefix,
        "the prefix \(prefix) is used and never declared; it was read as HL7 means it",
        at: root)
    }
    if root.encoding.hasSpaceBefore {
      flag(
        .valueNotAllowed, "space", "white space stands before the XML declaration", at: root)
    }
    for child in root.children
    where child.isOfHL7 && !CDAHeaderRules.known.contains(where: { child.isNamed($0) }) {
      flag(
        .valueNotAllowed, "element " + child.name,
        "CDA has no element \(child.name.prefix(40)) in the header", at: child)
    }
    let count = root.children("recordTarget").count
    if count > 1 {
      flag(
        .valueNotAllowed, "patients",
        "the document names \(count) patients and does not say which one an entry is about",
        at: root)
    }
  }

  private mutating func check(_ role: XMLElement) {
    guard let patient = role.child("patient") else {
      if claimsCCDA { missing(CDAHeaderRules.ofRole, of: role, "the patient") }
      return
    }
    if claimsCCDA {
      missing(CDAHeaderRules.ofRole, of: role, "the patient")
      missing(CDAHeaderRules.ofPatient, of: patient, "the patient")
    }
    for name in patient.children("name") { check(name: name) }
    for row in CDAHeaderRules.codes {
      for element in patient.children(row.name) { check(element, row) }
    }
    for language in patient.children("languageCommunication") {
      check(language: language.child("languageCode"))
    }
  }

  private mutating func missing(
    _ names: [StaticString], of element: XMLElement, _ title: String
  ) {
    for name in names where element.child(name) == nil {
      flag(
        .requiredMissing, title + "\(name)", "\(title) has no \(name)", at: element)
    }
  }

  /// A name has a family name and a given name; a part that is there says something.
  private mutating func check(name: XMLElement) {
    guard name.nullFlavor == nil else { return }
    for part in ["given", "family"] as [StaticString] where claimsCCDA && name.child(part) == nil {
      flag(
        .requiredMissing, "name\(part)", "a name of the patient has no \(part) name",
        at: name)
    }
    for part in name.children
    where part.nullFlavor == nil && !CDANarrative.hasWords(part) {
      flag(
        .requiredMissing, "empty \(part.name)", "a \(part.name) name of the patient is empty",
        at: part)
    }
  }

  private mutating func check(
    _ element: XMLElement, _ row: (name: StaticString, system: String, allowed: Set<String>?)
  ) {
    guard let code = element["code"] else { return }
    if let sent = element["codeSystem"], sent != row.system {
      flag(
        .valueNotAllowed, "system\(row.name)",
        "\(row.name): the code system \(sent.prefix(60)) instead of \(row.system)",
        at: element)
    }
    if let allowed = row.allowed, !allowed.contains(code) {
      flag(
        .valueNotAllowed, "code\(row.name)", "\(code.prefix(40)) is not allowed as \(row.name)",
        at: element)
    }
  }

  /// A language tag: two or three letters, then subtags (RFC 5646); the code has no system (CS).
  private mutating func check(language element: XMLElement?) {
    guard let element, let code = element["code"] else { return }
    let first = code.prefix { $0 != "-" && $0 != "_" }
    if !(2...3).contains(first.count) || !first.allSatisfy(\.isLetter) {
      flag(
        .valueNotAllowed, "language", "\(code.prefix(40)) is no language tag", at: element)
    }
    if element["codeSystem"] != nil {
      flag(
        .valueNotAllowed, "language system",
        "a languageCode with a code system, which it cannot have",
        at: element)
    }
  }
}

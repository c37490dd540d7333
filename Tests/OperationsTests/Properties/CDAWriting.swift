/// Invented entries as a C-CDA document. What C-CDA has no status for (entered in error) is left out of
/// the entry: it then says less, which is what such systems do.
enum CDAWriting {
  static func document(
    _ entries: [RandomEntry], about person: RandomPerson, _ root: String, month: Int
  ) -> String {
    let sections = RandomEntry.Kind.allCases.map { kind in
      section(kind, entries.filter { $0.kind == kind }, root)
    }
    return """
      <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <templateId root="2.16.840.1.113883.10.20.22.1.1" extension="2015-08-01"/>
      <id root="\(root).9" extension="doc-\(month)"/><title>Summary</title>
      <effectiveTime value="20260\(month)01000000+0000"/>
      <recordTarget><patientRole><id root="\(root)" extension="R-\(person.number)"/>
      <addr><streetAddressLine>1 Hill Road</streetAddressLine><city>Dell</city>
      <postalCode>12345</postalCode></addr><telecom value="tel:555-0101"/>
      <patient><name><given>\(person.given)</given><family>\(person.family)</family></name>
      <administrativeGenderCode code="\(person.isMale ? "M" : "F")"/>
      <birthTime value="\(person.birth.replacing("-", with: ""))"/></patient></patientRole>
      </recordTarget><component><structuredBody>\(sections.joined())</structuredBody></component>
      </ClinicalDocument>
      """
  }

  private static let codes: [RandomEntry.Kind: String] = [
    .problem: "11450-4", .medicine: "10160-0", .allergy: "48765-2", .result: "30954-2",
    .vaccine: "11369-6", .weight: "8716-3",
  ]

  private static func section(
    _ kind: RandomEntry.Kind, _ entries: [RandomEntry], _ root: String
  ) -> String {
    guard !entries.isEmpty, let code = codes[kind] else { return "" }
    let inner = entries.map { "<entry>\(entry($0, root))</entry>" }.joined()
    return """
      <component><section><code code="\(code)" codeSystem="2.16.840.1.113883.6.1"/><title>T</title>
      <text/>\(inner)</section></component>
      """
  }

  private static func template(_ number: Int) -> String {
    "<templateId root=\"2.16.840.1.113883.10.20.22.4.\(number)\"/>"
  }

  private static func entry(_ entry: RandomEntry, _ root: String) -> String {
    let id =
      "<id root=\"\(root).\(1 + (RandomEntry.Kind.allCases.firstIndex(of: entry.kind) ?? 0))\" "
      + "extension=\"\(entry.id)\"/>"
    let low = "<low value=\"\(entry.compactDay)\"/>"
    switch entry.kind {
    case .problem:
      let high = entry.status == "resolved" ? "<high value=\"\(entry.compactDay)\"/>" : ""
      return """
        <act classCode="ACT" moodCode="EVN">\(template(3))<statusCode code="active"/>
        <entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN">\(template(4))
        \(id)<code code="ASSERTION"/><statusCode code="completed"/>
        <effectiveTime>\(low)\(high)</effectiveTime><value xsi:type="CD" code="\(entry.code)"
         codeSystem="2.16.840.1.113883.6.96"/></observation></entryRelationship></act>
        """
    case .allergy:
      return """
        <act classCode="ACT" moodCode="EVN">\(template(30))<statusCode code="active"/>
        <entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN">\(template(7))
        \(id)<code code="ASSERTION"/><statusCode code="completed"/>
        <effectiveTime>\(low)</effectiveTime><value xsi:type="CD" code="\(entry.code)"
         codeSystem="2.16.840.1.113883.6.96"/></observation></entryRelationship></act>
        """
    case .medicine:
      let status = ["active": "active", "stopped": "aborted"][entry.status] ?? "completed"
      return """
        <substanceAdministration classCode="SBADM" moodCode="EVN">\(template(16))\(id)
        <statusCode code="\(status)"/><effectiveTime xsi:type="IVL_TS">\(low)</effectiveTime>
        <consumable><manufacturedProduct>\(template(23))<manufacturedMaterial><code
         code="\(entry.code)" codeSystem="2.16.840.1.113883.6.88"/></manufacturedMaterial>
        </manufacturedProduct></consumable></substanceAdministration>
        """
    case .vaccine:
      return """
        <substanceAdministration classCode="SBADM" moodCode="EVN"
         negationInd="\(entry.status == "not-done")">\(template(52))\(id)
        <statusCode code="completed"/><effectiveTime value="\(entry.compactDay)"/>
        <consumable><manufacturedProduct>\(template(54))<manufacturedMaterial><code
         code="\(entry.code)" codeSystem="2.16.840.1.113883.12.292"/></manufacturedMaterial>
        </manufacturedProduct></consumable></substanceAdministration>
        """
    case .result: return measured(entry, id, organizer: 1, observation: 2, unit: "mmol/L")
    case .weight: return measured(entry, id, organizer: 26, observation: 27, unit: "[lb_av]")
    }
  }

  private static func measured(
    _ entry: RandomEntry, _ id: String, organizer: Int, observation: Int, unit: String
  ) -> String {
    let time = entry.compactDay + (entry.isTimed ? "080000+0000" : "")
    return """
      <organizer classCode="CLUSTER" moodCode="EVN">\(template(organizer))<code nullFlavor="UNK"/>
      <statusCode code="completed"/><component><observation classCode="OBS" moodCode="EVN">
      \(template(observation))\(id)<code code="\(entry.code)" codeSystem="2.16.840.1.113883.6.1"/>
      <statusCode code="completed"/><effectiveTime value="\(time)"/><value xsi:type="PQ"
       value="\(entry.value)" unit="\(unit)"/></observation></component></organizer>
      """
  }
}

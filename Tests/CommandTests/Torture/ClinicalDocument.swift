/// A small C-CDA document.
enum ClinicalDocument {
  /// A summary of Marisol Quillane with these sections, each a LOINC code and its entries.
  static func summary(_ sections: (String, [String])..., id: String = "doc-1") -> String {
    let body = sections.map { loinc, entries in
      """
      <component><section><code code="\(loinc)" codeSystem="2.16.840.1.113883.6.1"/><title>T</title>
      <text/>\(entries.map { "<entry>\($0)</entry>" }.joined())</section></component>
      """
    }.joined()
    return """
      <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:sdtc="urn:hl7-org:sdtc"
       xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <templateId root="2.16.840.1.113883.10.20.22.1.1" extension="2015-08-01"/>
      <id root="1.2.3" extension="\(id)"/><title>Summary</title>
      <effectiveTime value="20250310120000-0500"/>
      <recordTarget><patientRole><id root="1.2.3.4" extension="A-1"/>
      <addr><streetAddressLine>14 Larkspur Lane</streetAddressLine><city>Wexmoor</city>
      <postalCode>00214</postalCode></addr>
      <patient><name use="L"><given>Marisol</given><family>Quillane</family></name>
      <administrativeGenderCode code="F"/><birthTime value="19680409"/></patient></patientRole>
      </recordTarget><custodian><assignedCustodian><representedCustodianOrganization>
      <id root="1.2.3.5"/><name>Clinic</name></representedCustodianOrganization></assignedCustodian>
      </custodian><component><structuredBody>\(body)</structuredBody></component></ClinicalDocument>
      """
  }

  /// A problem under an identifier of two parts.
  static func problem(_ root: String, _ id: String, _ snomed: String) -> String {
    """
    <act classCode="ACT" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.3"/>
    <statusCode code="active"/><entryRelationship typeCode="SUBJ">
    <observation classCode="OBS" moodCode="EVN">
    <templateId root="2.16.840.1.113883.10.20.22.4.4"/><id root="\(root)" extension="\(id)"/>
    <code code="ASSERTION"/><value xsi:type="CD" code="\(snomed)"
     codeSystem="2.16.840.1.113883.6.96"/></observation></entryRelationship></act>
    """
  }

  /// A result in a battery; `value` is the value element.
  static func result(_ loinc: String, _ value: String, at time: String = "20250301080000-0500")
    -> String
  {
    """
    <organizer classCode="BATTERY" moodCode="EVN">
    <templateId root="2.16.840.1.113883.10.20.22.4.1"/><code nullFlavor="UNK"/>
    <statusCode code="completed"/><component><observation classCode="OBS" moodCode="EVN">
    <templateId root="2.16.840.1.113883.10.20.22.4.2"/>
    <code code="\(loinc)" codeSystem="2.16.840.1.113883.6.1"/><statusCode code="completed"/>
    <effectiveTime value="\(time)"/>\(value)</observation></component></organizer>
    """
  }
}

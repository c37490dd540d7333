import Clinical
import Education

/// Lessons that were given as a C-CDA document with the instructions section (LOINC 69730-0, template
/// 2.16.840.1.113883.10.20.22.2.45) and an Instruction act for each (2.16.840.1.113883.10.20.22.4.20).
struct TaughtDocument {
  let taught: TaughtRecord

  /// The document.
  var text: String {
    let given = taught.given.filter { $0.endedAt == nil }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <realmCode code="US"/><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
      <templateId root="2.16.840.1.113883.10.20.22.1.1" extension="2015-08-01"/>
      <id root="2.25.0" extension="chartline-education-\(taught.now.milliseconds)"/>
      <code code="34895-3" codeSystem="2.16.840.1.113883.6.1" displayName="Education note"/>
      <title>Lessons that were given</title><effectiveTime value="\(Self.time(taught.now))"/>
      <confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/><languageCode code="en-US"/>
      \(recordTarget)
      <author><time value="\(Self.time(taught.now))"/><assignedAuthor><id nullFlavor="NA"/>\
      <assignedAuthoringDevice><softwareName>Chartline</softwareName></assignedAuthoringDevice>\
      </assignedAuthor></author>
      <custodian><assignedCustodian><representedCustodianOrganization><id nullFlavor="NI"/>\
      <name>Chartline</name></representedCustodianOrganization></assignedCustodian></custodian>
      <component><structuredBody><component><section>
      <templateId root="2.16.840.1.113883.10.20.22.2.45"/>
      <templateId root="2.16.840.1.113883.10.20.22.2.45" extension="2014-06-09"/>
      <code code="69730-0" codeSystem="2.16.840.1.113883.6.1" displayName="Instructions"/>
      <title>Instructions</title>
      <text><list>\(given.map(item).joined())</list></text>
      \(given.map(entry).joined(separator: "\n"))
      </section></component></structuredBody></component>
      </ClinicalDocument>

      """
  }

  private var recordTarget: String {
    let patient = taught.patient
    let ids = patient.identifiers.map { identifier in
      "<id root=\"\(Self.root(identifier.system))\" extension=\"\(Self.escaped(identifier.value))\"/>"
    }
    let name = patient.names.first.map { name -> String in
      let given = name.given.map { "<given>\(Self.escaped($0))</given>" }
      let family = name.family.map { "<family>\(Self.escaped($0))</family>" }
      return "<name>" + (given + family).joined() + "</name>"
    }
    let birth = patient.birth.map { $0.iso.prefix(10).replacing("-", with: "") }
    let gender = [.female: "F", .male: "M"][patient.sex] ?? "UN"
    return "<recordTarget><patientRole>"
      + (ids.isEmpty ? "<id nullFlavor=\"UNK\"/>" : ids.joined()) + "<patient>"
      + (name ?? "<name nullFlavor=\"UNK\"/>")
      + "<administrativeGenderCode code=\"\(gender)\" codeSystem=\"2.16.840.1.113883.5.1\"/>"
      + (birth.map { "<birthTime value=\"\($0)\"/>" } ?? "<birthTime nullFlavor=\"UNK\"/>")
      + "</patient></patientRole></recordTarget>"
  }

  private func words(_ given: Assignment) -> String {
    let due = given.terms.due.map { ", to be read by \($0.iso)" } ?? ""
    let note = given.terms.note.map { ": \"\($0)\"" } ?? ""
    let state = given.readAt.map { ", read \($0.iso)" } ?? ""
    return "Lesson: \(given.title), given by \(given.givenBy)\(due)\(state)\(note)"
  }

  private func item(_ given: Assignment) -> String {
    "<item><content ID=\"lesson\(given.id)\">\(Self.escaped(words(given)))</content></item>"
  }

  private func entry(_ given: Assignment) -> String {
    """
    <entry><act classCode="ACT" moodCode="INT">\
    <templateId root="2.16.840.1.113883.10.20.22.4.20"/>\
    <templateId root="2.16.840.1.113883.10.20.22.4.20" extension="2014-06-09"/>\
    <id root="2.25.0" extension="lesson-\(given.id)"/>\
    <code code="311401005" codeSystem="2.16.840.1.113883.6.96" displayName="Patient education">\
    <originalText><reference value="#lesson\(given.id)"/></originalText></code>\
    <text><reference value="#lesson\(given.id)"/></text><statusCode code="completed"/>\
    <effectiveTime value="\(Self.time(given.givenAt))"/></act></entry>
    """
  }

  /// `20261116081000+0000`.
  private static func time(_ instant: Instant) -> String {
    let digits = instant.iso.prefix(19).filter { $0.isNumber }
    return digits + "+0000"
  }

  /// An object identifier as it is; another namespace has none and is named as text (C-CDA wants an OID).
  private static func root(_ system: String?) -> String {
    guard let system else { return "2.25.0" }
    return escaped(system.hasPrefix("urn:oid:") ? String(system.dropFirst(8)) : system)
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { out, scalar in
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case _ where scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value): out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
  }
}

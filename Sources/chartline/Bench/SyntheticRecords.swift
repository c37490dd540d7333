import Clinical

/// Invented records in any number and size for `bench`: always the same for the same numbers.
enum SyntheticRecords {
  /// A FHIR R4 Bundle of one patient with `observations` laboratory results and, for each ten of them, a
  /// problem or a medicine.
  static func bundle(person: Int, observations: Int) -> [UInt8] {
    let one = SyntheticPerson(person)
    var entries = [
      """
      {"fullUrl":"https://bench.example/Patient/p\(person)","resource":{"resourceType":"Patient",\
      "id":"p\(person)","identifier":[{"system":"urn:oid:2.16.840.1.113883.19.5.99",\
      "value":"B\(person)"}],"name":[{"family":"\(one.family)","given":["\(one.given)"]}],\
      "gender":"\(one.isFemale ? "female" : "male")","birthDate":"\(one.birth)",\
      "address":[{"line":["\(one.street)"],"city":"\(one.town)",\
      "postalCode":"\(one.postalCode)"}]}}
      """
    ]
    for index in 0..<observations {
      entries.append(observation(person: person, index: index))
      if index % 10 == 0 { entries.append(problem(person: person, index: index)) }
    }
    let text =
      "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
      + entries.joined(separator: ",\n") + "]}"
    return Array(text.utf8)
  }

  /// A C-CDA R2.1 document of one patient with `results` laboratory results.
  static func ccda(person: Int, results: Int) -> [UInt8] {
    let one = SyntheticPerson(person)
    var entries = ""
    for index in 0..<results { entries += resultOrganizer(person: person, index: index) }
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
      <templateId root="2.16.840.1.113883.10.20.22.1.2" extension="2015-08-01"/>
      <id root="2.16.840.1.113883.19.5.98" extension="D\(person)"/>
      <code code="34133-9" codeSystem="2.16.840.1.113883.6.1"/>
      <title>Summary</title><effectiveTime value="20261116"/>
      <recordTarget><patientRole><id root="2.16.840.1.113883.19.5.98" extension="C\(person)"/>
      <patient><name><given>\(one.given)</given><family>\(one.family)</family></name>
      <administrativeGenderCode code="\(one.isFemale ? "F" : "M")" codeSystem="2.16.840.1.113883.5.1"/>
      <birthTime value="\(one.birth.filter { $0 != "-" })"/></patient></patientRole></recordTarget>
      <custodian><assignedCustodian><representedCustodianOrganization>
      <id root="2.16.840.1.113883.19.5.98"/><name>Bench Clinic</name>
      </representedCustodianOrganization></assignedCustodian></custodian>
      <component><structuredBody><component><section>
      <templateId root="2.16.840.1.113883.10.20.22.2.3.1" extension="2015-08-01"/>
      <code code="30954-2" codeSystem="2.16.840.1.113883.6.1"/><title>Results</title>
      <text>See entries.</text>\(entries)</section></component></structuredBody></component>
      </ClinicalDocument>
      """
    return Array(text.utf8)
  }

  /// A batch of `count` HL7 v2.5.1 messages of 500 patients, five results each.
  static func messages(_ count: Int) -> [UInt8] {
    var text = ""
    for number in 0..<count {
      let one = SyntheticPerson(number % 500)
      let birth = one.birth.filter { $0 != "-" }
      text += """
        MSH|^~\\&|LIS|BENCH^2.16.840.1.113883.19.5.97^ISO|EHR|CLINIC|20261109131000-0500||ORU^R01^ORU_R01|M\(number)|P|2.5.1|||AL|NE
        PID|1||B-\(number % 500)^^^BENCH^MR||\(one.family)^\(one.given)^T^^^^L||\(birth)|F||2106-3|\(one.street)^^\(one.town)^NY^\(one.postalCode)^USA||^PRN^PH^^1^555^5550100
        ORC|RE|P-\(number)|L-\(number)|||CM
        OBR|1|P-\(number)^EHR|L-\(number)^LIS|24323-8^Comprehensive metabolic panel^LN|||20261109075200-0500|||||||||1234567^Ovanne^Nadia||||||20261109131000-0500||LAB|F

        """
      for (index, analyte) in analytes.prefix(5).enumerated() {
        let value = "\(4 + index).\(number % 10)"
        text +=
          "OBX|\(index + 1)|NM|\(analyte.0)^\(analyte.1)^LN||\(value)|\(analyte.2)|3.5-5.1|N|||F|||20261109075200-0500|||||||||Bench Laboratory^L\n"
      }
    }
    return Array(text.utf8)
  }

  /// Chartline's own table of `count` readings of a glucose sensor.
  static func readings(_ count: Int) -> [UInt8] {
    var text = "time,measure,value,unit,device,patient\n"
    let start: Int64 = 1_780_000_000_000
    for number in 0..<count {
      let time = PartialDate(Instant(milliseconds: start + Int64(number) * 300_000)).text
      text += "\(time),glucose sensor,\(80 + number % 90),mg/dL,Sensor GS-1,B-1\n"
    }
    return Array(text.utf8)
  }

  static let analytes = [
    ("2345-7", "Glucose", "mg/dL"), ("2160-0", "Creatinine", "mg/dL"),
    ("2823-3", "Potassium", "mmol/L"),
    ("4548-4", "Hemoglobin A1c", "%"), ("718-7", "Hemoglobin", "g/dL"),
    ("2951-2", "Sodium", "mmol/L"),
  ]

  private static func observation(person: Int, index: Int) -> String {
    let (code, name, unit) = analytes[index % analytes.count]
    return """
      {"fullUrl":"https://bench.example/Observation/p\(person)o\(index)","resource":{\
      "resourceType":"Observation","id":"p\(person)o\(index)","status":"final",\
      "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category",\
      "code":"laboratory"}]}],"code":{"coding":[{"system":"http://loinc.org","code":"\(code)",\
      "display":"\(name)"}],"text":"\(name)"},"subject":{"reference":"Patient/p\(person)"},\
      "effectiveDateTime":"\(day(index))T08:\(padded(index % 60)):00-05:00",\
      "valueQuantity":{"value":\(4 + index % 90).\(index % 10),"unit":"\(unit)",\
      "system":"http://unitsofmeasure.org","code":"\(unit)"},\
      "referenceRange":[{"low":{"value":3.5,"unit":"\(unit)"},"high":{"value":80,"unit":"\(unit)"}}]}}
      """
  }

  private static func problem(person: Int, index: Int) -> String {
    """
    {"fullUrl":"https://bench.example/Condition/p\(person)c\(index)","resource":{\
    "resourceType":"Condition","id":"p\(person)c\(index)","clinicalStatus":{"coding":[{\
    "system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},\
    "code":{"coding":[{"system":"http://snomed.info/sct","code":"\(100_000_000 + index)"}],\
    "text":"Problem \(index)"},"subject":{"reference":"Patient/p\(person)"},\
    "onsetDateTime":"\(day(index))"}}
    """
  }

  private static func resultOrganizer(person: Int, index: Int) -> String {
    let (code, name, unit) = analytes[index % analytes.count]
    let time = day(index).filter { $0 != "-" } + "08\(padded(index % 60))"
    return """
      <entry><organizer classCode="BATTERY" moodCode="EVN">
      <templateId root="2.16.840.1.113883.10.20.22.4.1" extension="2015-08-01"/>
      <id root="2.16.840.1.113883.19.5.98.1" extension="p\(person)g\(index)"/>
      <code code="\(code)" codeSystem="2.16.840.1.113883.6.1" displayName="\(name)"/>
      <statusCode code="completed"/><component><observation classCode="OBS" moodCode="EVN">
      <templateId root="2.16.840.1.113883.10.20.22.4.2" extension="2015-08-01"/>
      <id root="2.16.840.1.113883.19.5.98.2" extension="p\(person)r\(index)"/>
      <code code="\(code)" codeSystem="2.16.840.1.113883.6.1" displayName="\(name)"/>
      <statusCode code="completed"/><effectiveTime value="\(time)"/>
      <value xsi:type="PQ" value="\(4 + index % 90).\(index % 10)" unit="\(unit)"/>
      <interpretationCode code="N" codeSystem="2.16.840.1.113883.5.83"/>
      <referenceRange><observationRange><value xsi:type="IVL_PQ"><low value="3.5" unit="\(unit)"/>
      <high value="80" unit="\(unit)"/></value></observationRange></referenceRange>
      </observation></component></organizer></entry>
      """
  }

  static func day(_ index: Int) -> String {
    "\(2000 + index % 26)-\(padded(1 + index / 26 % 12))-\(padded(1 + index / 312 % 28))"
  }
}

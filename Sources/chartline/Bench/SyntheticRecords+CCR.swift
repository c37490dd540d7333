extension SyntheticRecords {
  /// A CCR of one patient with `results` laboratory results.
  static func ccr(person: Int, results: Int) -> [UInt8] {
    let one = SyntheticPerson(person)
    let all = (0..<results).map { result(person: person, index: $0) }.joined()
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <ContinuityOfCareRecord xmlns="urn:astm-org:CCR">
      <CCRDocumentObjectID>R\(person)</CCRDocumentObjectID><Language><Text>English</Text></Language>
      <Version>V1.0</Version><DateTime><ExactDateTime>2026-11-16</ExactDateTime></DateTime>
      <Patient><ActorID>P</ActorID></Patient><From><ActorLink><ActorID>O</ActorID></ActorLink></From>
      <Body><Results>\(all)</Results></Body>
      <Actors><Actor><ActorObjectID>P</ActorObjectID><Person><Name><CurrentName>
      <Given>\(one.given)</Given><Family>\(one.family)</Family></CurrentName></Name>
      <DateOfBirth><ExactDateTime>\(one.birth)</ExactDateTime></DateOfBirth>
      <Gender><Text>\(one.isFemale ? "Female" : "Male")</Text></Gender></Person>
      <IDs><Type><Text>MRN</Text></Type><ID>R\(person)</ID></IDs></Actor>
      <Actor><ActorObjectID>O</ActorObjectID><Organization><Name>Bench Practice</Name></Organization>
      </Actor></Actors></ContinuityOfCareRecord>
      """
    return Array(text.utf8)
  }

  private static func result(person: Int, index: Int) -> String {
    let (code, name, unit) = analytes[index % analytes.count]
    return """
      <Result><CCRDataObjectID>G\(index)</CCRDataObjectID><Source><Actor><ActorID>O</ActorID></Actor>\
      </Source><Test><CCRDataObjectID>T\(index)</CCRDataObjectID><DateTime><Type><Text>Collection \
      start date</Text></Type><ExactDateTime>\(day(index))</ExactDateTime></DateTime><Description>\
      <Text>\(name)</Text><Code><Value>\(code)</Value><CodingSystem>LOINC</CodingSystem></Code>\
      </Description><Status><Text>Final</Text></Status><TestResult><Value>\(4 + index % 90).\
      \(index % 10)</Value><Units><Unit>\(unit)</Unit></Units></TestResult></Test></Result>
      """
  }
}

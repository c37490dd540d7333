/// Makes exports of Apple Health for tests.
enum AppleExport {
  /// The start of every export, with Apple's own kind of DOCTYPE.
  static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE HealthData [
    <!-- HealthKit Export Version: 11 -->
    <!ELEMENT HealthData (ExportDate,Me,Record*)>
    <!ATTLIST HealthData
      locale CDATA #REQUIRED
    >
    ]>
    <HealthData locale="en_US">
     <ExportDate value="2026-11-01 08:00:00 -0500"/>
     <Me HKCharacteristicTypeIdentifierDateOfBirth="1961-04-12" \
    HKCharacteristicTypeIdentifierBiologicalSex="HKBiologicalSexFemale" \
    HKCharacteristicTypeIdentifierBloodType="HKBloodTypeNotSet"/>

    """

  static let watch =
    "&lt;&lt;HKDevice: 0x3012&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, "
    + "hardware:Watch6,7, software:10.2&gt;"

  /// A whole export of some elements.
  static func document(_ elements: String...) -> [UInt8] {
    Array((head + elements.joined(separator: "\n") + "\n</HealthData>\n").utf8)
  }

  /// One record.
  static func record(
    _ type: String, _ value: String, _ unit: String = "", at start: String, to end: String? = nil,
    source: String = "Phone", device: String? = nil, inside: String = ""
  ) -> String {
    let named = device.map { " device=\"\($0)\"" } ?? ""
    let measured = unit.isEmpty ? "" : " unit=\"\(unit)\""
    let tag = """
      <Record type="\(type)" sourceName="\(source)"\(named)\(measured) \
      creationDate="\(start)" startDate="\(start)" endDate="\(end ?? start)" value="\(value)"
      """
    return tag + (inside.isEmpty ? "/>" : ">\(inside)</Record>")
  }

  static func entry(_ key: String, _ value: String) -> String {
    "<MetadataEntry key=\"\(key)\" value=\"\(value)\"/>"
  }

  static let systolic = "HKQuantityTypeIdentifierBloodPressureSystolic"
  static let diastolic = "HKQuantityTypeIdentifierBloodPressureDiastolic"
}

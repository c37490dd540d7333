import Clinical
import Foundation

@testable import Interchange

/// The sets of C-CDA documents, and of HL7 v2 messages, that came with the FHIR which another program makes of them.
enum ConversionSet: String, CaseIterable {
  case microsoft = "ccda_fhir_microsoft"
  case google = "synthea_ccda_fhir_google"
  case nurra = "ccda_to_fhir_nurra"
  /// Messages as a parser's trees of segments; two versions of one converter.
  case googleMessages = "hl7v2_google"

  /// The conversions of the set, by the name of the document; none where the corpus is absent.
  func conversions() throws -> [(name: String, conversion: Conversion)] {
    try names.compactMap { input, output in
      guard let document = Corpus.bytes("\(rawValue)/\(input)"),
        let converted = Corpus.bytes("\(rawValue)/\(output)")
      else { return nil }
      let (one, two) =
        switch self {
        case .nurra: Self.whole(document, converted)
        case .googleMessages:
          (try HL7ParsedTree.message(document), try HL7ParsedTree.bundle(converted))
        case .microsoft, .google: (document, converted)
        }
      let conversion = Conversion(
        ours: try Interchange.read(one), theirs: try Interchange.read(two),
        withNotes: self == .nurra)
      return (input, conversion)
    }
  }

  private var names: [(String, String)] {
    switch self {
    case .microsoft:
      [
        "170.314B2_Amb_CCD", "C-CDA_R2-1_CCD.xml", "CCD-Parent-Document-Replace-C-CDAR2.1",
        "Consultation_Note", "Diagnostic_Imaging_Report", "History_and_Physical",
        "Patient-and-Provider-Organization-Direct-Address-C-CDAR2.1", "Procedure_Note",
        "Progress_Note", "Transfer_Summary", "Unstructured_Document_reference", "sample",
      ].map { ("input/\($0).ccda", "expected/\($0)-expected.json") }
    case .google:
      [
        ("Margarite168_Borer", "Margarite168_Borer"), ("Brenna468_Marks", "Brenna468_Marks"),
        ("Johnette525_Stroman", "Johnette525_Stroman"), ("Jaime666_Márquez", "Jaime666_Marquez"),
        ("Dotty422_Balistreri", "Dotty422_Balistreri"),
      ].map { ("ccda/\($0.0).xml", "fhir_from_ccda/\($0.1).fhir.json") }
    case .nurra:
      ["note", "result", "smoking_status"].map { ("ccda/\($0).xml", "fhir/\($0).json") }
    case .googleMessages:
      Corpus.paths().filter { $0.hasPrefix(rawValue) && $0.hasSuffix(".input.json") }.map {
        let name = String($0.dropFirst(rawValue.count + 1))
        return (name, name.replacing(".input.json", with: ".output.json"))
      }
    }
  }

  /// An entry alone and a resource alone, each put into the smallest document that can hold it.
  private static func whole(_ entry: [UInt8], _ resource: [UInt8]) -> ([UInt8], [UInt8]) {
    var xml = String(decoding: entry, as: UTF8.self)
    if xml.hasPrefix("<?xml"), let end = xml.firstRange(of: "?>") {
      xml.removeSubrange(..<end.upperBound)
    }
    let json = String(decoding: resource, as: UTF8.self).replacing(
      "\"resourceType\"", with: "\"subject\":{\"reference\":\"Patient/p\"},\"resourceType\"",
      maxReplacements: 1)
    let bundle = """
      {"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient",\
      "id":"p"}},{"resource":\(json)}]}
      """
    let document = CDAFixture.document(CDAFixture.section("30954-2", xml))
    return (Array(document.utf8), Array(bundle.utf8))
  }
}

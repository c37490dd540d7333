import Clinical
import Foundation
import Testing

@testable import Interchange

/// Issue 3, done-when 1: what is ill-formed gets one error, what is well-formed is read, and what its
/// bytes show to be wrong is a line of the ledger.
@Suite("Malformed files of others")
struct MalformedCorpusTests {
  struct Row: Sendable {
    let file: String
    let check: LedgerLine.Check
    let words: String

    init(_ file: String, _ check: LedgerLine.Check, _ words: String) {
      self.file = file
      self.check = check
      self.words = words
    }
  }

  /// Every well-formed file of the set, and its defect in the words of the ledger.
  static let defects: [Row] = [
    Row(
      "NT_Bad_EthnicityCodeSystem_r11_v2.xml", .valueNotAllowed, "ethnicGroupCode: the code system"),
    Row("NT_Bad_GenderCodeSystem_r11_v2.xml", .valueNotAllowed, "GenderCode: the code system"),
    Row("NT_Bad_GenderCode_r11_v2.xml", .valueNotAllowed, "allowed as administrativeGenderCode"),
    Row(
      "NT_Bad_PatientFirstName_r11_v2.xml", .requiredMissing, "a given name of the patient is empty"
    ),
    Row(
      "NT_Bad_PatientLastName_r1_v2.xml", .requiredMissing, "a family name of the patient is empty"),
    Row(
      "NT_Bad_PatientMiddleName_r11_v2.xml", .requiredMissing,
      "a given name of the patient is empty"),
    Row(
      "NT_Bad_PatientPreviousName_r11_v2.xml", .requiredMissing,
      "a given name of the patient is empty"),
    Row(
      "NT_Bad_PreferredLanguageCodeSystem_r11_v2.xml", .valueNotAllowed,
      "a languageCode with a code system"),
    Row(
      "NT_Bad_ProblemConcernElements_r11_v3.xml", .valueNotAllowed,
      "problem concern: HCASE is not allowed"),
    Row(
      "NT_Bad_ProblemObservationElements_r11_v3.xml", .codeMalformed,
      "sadsadsdhsakjhdakhdakddkah is no SNOMED CT code"),
    Row("NT_CP_Sample2_r21_v4.xml", .valueNotAllowed, "goals has the code sdfdfasfdfererewwe"),
    Row("NT_CP_Sample3_r21_v4.xml", .requiredMissing, "goals bears none of its templates"),
    Row("NT_CP_Sample4_r21_v4.xml", .requiredMissing, "an entry that bears none of the templates"),
    Row("NT_Missing_PatientName_r11_v2.xml", .requiredMissing, "the patient has no name"),
    Row("NT_USCDI_Sample1_r21_v4.xml", .valueNotAllowed, "allergies has the code Not_a_real_code"),
    Row("NT_USCDI_Sample2_r21_v4.xml", .requiredMissing, "allergies bears none of its templates"),
    Row("NT_USCDI_Sample4_r21_v4.xml", .unitUnknown, "the unit xyzzzzzzz"),
    Row("NT_USCDI_Sample5_r21_v4.xml", .valueNotAllowed, "is no confidentiality of HL7 v3"),
    Row("sampleWithErrors.xml", .dateMalformed, "Overweight: ends 20070601, begins 20150622"),
    Row("sampleWithSchemaErrors.xml", .valueNotAllowed, "is no confidentiality of HL7 v3"),
    Row("invalid_ccda_rev2.xml", .valueNotAllowed, "no element realmCodes"),
    Row("bad-phone-example.hl7", .requiredMissing, "SIU S12 without the segment SCH"),
    Row("invalid-segment-header-length.hl7", .requiredMissing, "ADT A01 without the segment PID"),
    Row("Lyme_BadDate.txt", .dateMalformed, "20230229 is no date"),
    // Its defect is a disease code of a list that we do not have.
    Row("Lyme_WithInvalidOBR31.txt", .inFuture, "later than its document"),
    Row("hang1", .requiredMissing, "no number of its own (MSH-10)"),
    Row("stackoverflow1", .requiredMissing, "ADT A40 without the segment MRG"),
    Row("weird_message.xml", .dateMalformed, "is no date (MSH-7)"),
    Row("maritalstatus.xml", .valueNotAllowed, "the document names 4 patients"),
  ]

  @Test("each is refused in one line, or read with a ledger line that names its defect")
  func everyFile() throws {
    let paths = Corpus.paths().filter { $0.hasPrefix("malformed/") }
    guard !paths.isEmpty else {
      print("MalformedCorpusTests: no shared/data here, nothing read")
      return
    }
    let rows = Dictionary(uniqueKeysWithValues: Self.defects.map { ($0.file, $0) })
    var read = 0
    for path in paths {
      let bytes = try #require(Corpus.bytes(path))
      let reading: DocumentReading
      do {
        reading = try Interchange.read(bytes)
      } catch {
        let isOneLine = !error.description.contains { $0.isNewline }
        #expect(isOneLine, "\(path)")
        continue
      }
      read += 1
      let row = rows[(path as NSString).lastPathComponent]
      #expect(row != nil, "\(path) is well-formed, and no defect of it is known")
      #expect(
        reading.ledger.contains { line in
          line.check == row?.check && line.words.contains(row?.words ?? "?")
        }, "\(path)")
    }
    #expect(read == rows.count)
    print("Malformed: \(paths.count - read) files refused, \(read) read with their defect told")
  }
}

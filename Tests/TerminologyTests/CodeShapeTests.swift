import Clinical
import Testing

@testable import Terminology

@Suite("Codes by their shape and name, units by UCUM's grammar")
struct CodeShapeTests {
  static let rows: [(system: CodeSystem, fits: [String], breaks: [String])] = [
    (.loinc, ["2345-7", "29463-7", "LA32-8", "LP121695-3"], ["2345-8", "23457", "glucose"]),
    (.snomed, ["44054006", "709044004"], ["44054007", "12345", "044054006", "DM2"]),
    (.icd10cm, ["E11.9", "E119", "C4A.0", "S72.001A", "I10"], ["E1", "11.9", "E11.", "I10-I15"]),
    (.icd9cm, ["250.00", "25000", "V45.81", "E885.9", "45.13"], ["250.000", "I10", "2500000"]),
    (.rxnorm, ["314076", "161"], ["44567-0703-01", "FreeTextMed", "0161"]),
    (.cvx, ["08", "140", "8"], ["1400", "FLU"]),
    (.ndc, ["50580-0451-03", "0002-8215-01", "12345678901", "0002-8215"], ["50580", "A-1-2"]),
    (.unii, ["R16CO5Y76E"], ["R16CO5Y76"]),
    (
      CodeSystem("http://www.ama-assn.org/go/cpt"), ["99234", "0042T", "J1815", "99213-25"],
      ["99234ABC", "ABCDE"]
    ),
    (
      CodeSystem("http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl"), ["C38288"],
      ["C382881111", "38288"]
    ),
    (CodeSystem("urn:oid:2.16.840.1.113883.6.238"), ["2106-3"], ["white", "21063"]),
    (CodeSystem("urn:oid:2.16.840.1.113883.6.259"), ["1160-1"], ["1160-1AAAA"]),
  ]

  @Test("each system of the table takes its codes and no others", arguments: rows.indices)
  func shape(index: Int) {
    let row = Self.rows[index]
    for code in row.fits {
      #expect(CodeShapes.broken(by: Coding(system: row.system, code: code)) == nil, "\(code)")
    }
    for code in row.breaks {
      #expect(CodeShapes.broken(by: Coding(system: row.system, code: code)) != nil, "\(code)")
    }
  }

  @Test("every row of the table is tested and names its source")
  func everyRow() {
    #expect(Set(CodeShapes.rows.map(\.system)) == Set(Self.rows.map(\.system)))
    #expect(CodeShapes.rows.allSatisfy { !$0.source.isEmpty && !$0.words.isEmpty })
  }

  @Test("a value set is no code system")
  func valueSets() {
    #expect(CodeShapes.isValueSet(CodeSystem("urn:oid:2.16.840.1.113883.11.20.9.34")))
    #expect(CodeShapes.isValueSet(CodeSystem("http://hl7.org/fhir/ValueSet/observation-codes")))
    #expect(!CodeShapes.isValueSet(.snomed))
  }

  @Test("a name that means another code of our tables does not fit; other words for it do")
  func names() {
    func misfit(_ system: CodeSystem, _ code: String, _ display: String) -> KnownNames.Misfit? {
      KnownNames.misfit(Coding(system: system, code: code, display: display))
    }
    #expect(misfit(.snomed, "195967001", "Asthmatic bronchitis") == nil)
    #expect(misfit(.snomed, "195967001", "Type 2 diabetes mellitus")?.known == "asthma")
    #expect(misfit(.cvx, "103", "Tetanus and diphtheria toxoids")?.known == "meningococcal ACWY")
    #expect(misfit(.cvx, "140", "Influenza, seasonal, injectable, preservative free") == nil)
    #expect(misfit(.cvx, "17", "Haemophilus influenzae type b") == nil)
    #expect(misfit(.loinc, "59408-5", "PULSE OXIMETRY") == nil)
    #expect(misfit(.loinc, "2345-7", "Blutzucker") == nil)
    #expect(misfit(.loinc, "2345-7", "Potassium")?.meant == "Potassium")
    #expect(misfit(.rxnorm, "29046", "Zestril") == nil)
  }

  @Test(
    "UCUM's grammar over its symbols",
    arguments: [
      ("mm[Hg]", true), ("10*3/uL", true), ("mL/min/{1.73_m2}", true), ("kg/m2", true),
      ("m.s-1", true), ("/min", true), ("{score}", true), ("[in_i'H2O]", true), ("g/(12.h)", true),
      ("lbs", false), ("10^3/ul", true), ("x10E3/uL", false), ("xyzzzzzzz", false), ("mg/", false),
      ("(mg", false),
      ("", false), ("mg dL", false), ("m--1", false), ("{open", false), ("mm[hg]", false),
    ])
  func ucum(unit: String, isUnit: Bool) { #expect(UCUM.isUnit(unit) == isUnit) }
}

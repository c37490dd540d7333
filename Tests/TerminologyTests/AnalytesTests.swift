import Clinical
import Terminology
import Testing

struct AnalytesTests {
  @Test(arguments: [
    ("8480-6", "systolic"), ("8462-4", "diastolic"), ("8867-4", "pulse"), ("59408-5", "oxygen"),
    ("9279-1", "breathing"), ("8310-5", "temperature"), ("29463-7", "weight"), ("3141-9", "weight"),
    ("8302-2", "height"), ("39156-5", "bmi"), ("41909-3", "bmi"), ("2345-7", "glucose"),
    ("4548-4", "a1c"), ("59261-8", "a1c"), ("2160-0", "creatinine"), ("98979-8", "egfr"),
    ("2823-3", "potassium"), ("13457-7", "ldl"), ("9318-7", "albuminuria"), ("33762-6", "ntprobnp"),
    ("10230-1", "lvef"), ("3016-3", "tsh"), ("718-7", "hemoglobin"), ("6301-6", "inr"),
    ("19080-1", "hcg"), ("2708-6", "oxygen"), ("20150-9", "fev1"), ("2857-1", "psa"),
  ])
  func `A LOINC code names its analyte`(code: String, key: String) {
    #expect(Analytes.analyte(for: Concept(.loinc, code))?.key == key)
  }

  @Test(arguments: [
    ("150021", "systolic"), ("150022", "diastolic"), ("149514", "pulse"), ("150456", "oxygen"),
    ("151562", "breathing"), ("150364", "temperature"), ("188736", "weight"), ("160184", "glucose"),
    ("160212", "glucose"),
  ])
  func `An MDC code names its analyte`(code: String, key: String) {
    #expect(Analytes.analyte(for: Concept(.mdc, code))?.key == key)
  }

  @Test func `Local codes, words and the invasive pulse code name nothing`() {
    #expect(Analytes.analyte(for: Concept(codings: [Coding(system: nil, code: "2160-0")])) == nil)
    #expect(Analytes.analyte(for: Concept(text: "Creatinine")) == nil)
    #expect(Analytes.analyte(for: Concept(.mdc, "149522")) == nil)
  }

  @Test func `Keys and codes are never used twice`() {
    #expect(Set(Analytes.all.map(\.key)).count == Analytes.all.count)
    let codes = Analytes.all.flatMap { $0.loinc }
    #expect(Set(codes).count == codes.count)
    for analyte in Analytes.all { #expect(Units.canonical(analyte.unit) == analyte.unit) }
  }

  @Test func `Glucose in serum and arterial saturation are laboratory results`() {
    #expect(!Analytes.isVitalSign(Concept(.loinc, "2345-7")))
    #expect(Analytes.isVitalSign(Concept(.loinc, "41653-7")))
    #expect(Analytes.isVitalSign(Concept(.loinc, "59408-5")))
    #expect(!Analytes.isVitalSign(Concept(.loinc, "2708-6")))
    #expect(Analytes.isVitalSign(Concept(.loinc, "85354-9")))
    #expect(!Analytes.isVitalSign(Concept(.loinc, "2160-0")))
    let both = Concept(codings: [
      Coding(system: .loinc, code: "59408-5"), Coding(system: .loinc, code: "2708-6"),
    ])
    #expect(Analytes.isVitalSign(both))
  }

  @Test(arguments: [
    ("33914-3", "MDRD"), ("62238-1", "CKD-EPI 2009"), ("98979-8", "CKD-EPI 2021"),
    ("48642-3", "MDRD, old equation with race"),
  ])
  func `Each equation of eGFR is told apart`(code: String, variant: String) throws {
    let concept = Concept(.loinc, code)
    #expect(try #require(Analytes.analyte(for: concept)).variant(of: concept) == variant)
  }

  @Test(arguments: [
    ("temperature", 100.4, "[degF]", "100.4"), ("temperature", 38.0, "Cel", "38.0"),
    ("weight", 179, "[lb_av]", "179.0"), ("glucose", 126.1, "mg/dL", "126"),
    ("glucose", 6.994, "mmol/L", "7.0"), ("creatinine", 1.1, "mg/dL", "1.10"),
    ("creatinine", 97.3, "umol/L", "97"), ("a1c", 7.1, "%", "7.1"),
    ("tsh", 0.008, "m[iU]/L", "0.008"),
    ("tsh", 2.41, "mIU/L", "2.41"), ("systolic", 127.9, "mmHg", "128"), ("oxygen", 97, "%", "97"),
  ])
  func `Decimals are fixed by analyte and unit`(
    key: String, value: Double, unit: String, shown: String
  ) throws {
    #expect(try #require(Analytes.named(key)).shown(value, unit: unit) == shown)
  }
}

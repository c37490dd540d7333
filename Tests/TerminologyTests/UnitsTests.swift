import Clinical
import Terminology
import Testing

struct UnitsTests {
  @Test(arguments: [
    ("lbs", "[lb_av]"), ("lb", "[lb_av]"), ("in", "[in_i]"), ("10+3/ul", "10*3/uL"),
    ("g/dl", "g/dL"), ("x10E3/uL", "10*3/uL"), ("10^3/ul", "10*3/uL"), ("kg/m²", "kg/m2"),
    ("MM[HG]", "mm[Hg]"), ("meq/l", "meq/L"), ("K/uL", "10*3/uL"), ("CELLS/MCL", "/uL"),
    ("KG", "kg"), ("F", "[degF]"), ("CEL", "Cel"), ("bpm", "/min"), ("mmHg", "mm[Hg]"),
    ("mcg", "ug"), ("U/L", "U/L"), ("sec", "s"), ("THOUS/MCL", "10*3/uL"), ("{beats}/min", "/min"),
    ("mg/dL{calc}", "mg/dL"), ("mIU/L", "m[iU]/L"), ("µmol/L", "umol/L"), ("266016", "mm[Hg]"),
    ("MDC_DIM_FAHR", "[degF]"), ("mm[Hg]", "mm[Hg]"), ("mL/min/1.73m2", "mL/min/{1.73_m2}"),
  ])
  func `A spelling found in real documents has its UCUM form`(sent: String, ucum: String) {
    #expect(Units.canonical(sent) == ucum)
  }

  @Test(arguments: ["xyzzzzzzz", "NA", "DEG", "mmol/I", "", "{score 3}", "Mg", "mg/dLL"])
  func `A unit that is not in the table is not understood`(sent: String) {
    #expect(Units.canonical(sent) == nil)
    #expect(Units.convert(1, from: sent, to: "mg/dL", analyte: Analytes.named("glucose")) == nil)
  }

  @Test(arguments: [
    (98.6, "[degF]", "Cel", 37.0), (80, "kg", "[lb_av]", 176.37), (172.6, "[lb_av]", "kg", 78.29),
    (69, "[in_i]", "cm", 175.26), (120, "mm[Hg]", "kPa", 15.999), (16, "[oz_av]", "kg", 0.4536),
    (1, "[ft_i]", "cm", 30.48), (0.97, "1", "%", 97), (1, "10*3/uL", "10*9/L", 1),
    (2.41, "m[iU]/L", "u[iU]/mL", 2.41), (0.05, "mg", "ug", 50),
  ])
  func `Units of one dimension convert exactly`(
    value: Double, from: String, to: String, expected: Double
  ) throws {
    let converted = try #require(Units.convert(value, from: from, to: to))
    #expect(abs(converted - expected) < expected * 0.0005)
  }

  @Test(arguments: [
    ("glucose", 126, "mg/dL", "mmol/L", 6.994), ("cholesterol", 200, "mg/dL", "mmol/L", 5.173),
    ("triglycerides", 150, "mg/dL", "mmol/L", 1.694), ("creatinine", 1.0, "mg/dL", "umol/L", 88.40),
    ("bilirubin", 1.0, "mg/dL", "umol/L", 17.10), ("urate", 5.0, "mg/dL", "umol/L", 297.4),
    ("ureanitrogen", 14, "mg/dL", "mmol/L", 4.998), ("urea", 30, "mg/dL", "mmol/L", 4.995),
    ("calcium", 10, "mg/dL", "mmol/L", 2.495), ("phosphate", 3.1, "mg/dL", "mmol/L", 1.001),
    ("magnesium", 2.0, "mg/dL", "mmol/L", 0.823), ("lactate", 1.0, "mmol/L", "mg/dL", 9.008),
    ("iron", 100, "ug/dL", "umol/L", 17.907), ("hemoglobin", 12, "g/dL", "mmol/L", 7.447),
    ("vitamind", 30, "ng/mL", "nmol/L", 74.88), ("t4", 8, "ug/dL", "nmol/L", 102.96),
    ("cortisol", 10, "ug/dL", "nmol/L", 275.9), ("testosterone", 500, "ng/dL", "nmol/L", 17.335),
    ("b12", 400, "pg/mL", "pmol/L", 295.1), ("folate", 10, "ng/mL", "nmol/L", 22.66),
    ("a1c", 6.5, "%", "mmol/mol", 47.54), ("a1c", 7.0, "%", "mmol/mol", 53.0),
    ("a1c", 48, "mmol/mol", "%", 6.543), ("albuminuria", 30, "mg/g", "mg/mmol", 3.394),
    ("potassium", 4.1, "meq/L", "mmol/L", 4.1), ("calcium", 5.0, "meq/L", "mmol/L", 2.5),
    ("magnesium", 2.0, "meq/L", "mmol/L", 1.0),
  ])
  func `An analyte's own conversion`(
    key: String, value: Double, from: String, to: String, expected: Double
  ) throws {
    let analyte = try #require(Analytes.named(key))
    let converted = try #require(Units.convert(value, from: from, to: to, analyte: analyte))
    #expect(abs(converted - expected) < expected * 0.001)
  }

  @Test(arguments: [
    ("sodium", "mg/dL", "mmol/L"), ("phosphate", "meq/L", "mmol/L"), ("weight", "%", "kg"),
    ("tsh", "m[iU]/L", "ng/mL"), ("glucose", "%", "mg/dL"), ("lvef", "%", "mmol/mol"),
  ])
  func `What nothing links is not converted`(key: String, from: String, to: String) throws {
    let analyte = try #require(Analytes.named(key))
    #expect(Units.convert(1, from: from, to: to, analyte: analyte) == nil)
    #expect(Units.convert(1, from: "mg/dL", to: "mmol/L") == nil)
  }
}

/// The rules that hold for every adult. One row each, with its source; a test for each row.
///
/// They are switched off for a child (`Rules.alerts(…, adult: false)`): adult limits say nothing of
/// one (`clinical-corrections.md` 3.14).
enum RuleTable {
  private static let again = "Sit, rest, and measure again in 1 minute."
  private static let emergency =
    "Chest pain, hard to breathe, weak on one side, trouble with sight or speech: call 911."
  private static let news2 = "RCP, NEWS2, 2017: the band that scores 3"

  /// Every row.
  static let adult: [Rule] = pressure + pulseAndBreathing + oxygen + temperature + sugar + source

  private static let pressure: [Rule] = [
    Rule(
      key: "systolic-critical-high", analyte: "systolic", test: .above(180), urgency: .urgent,
      words: "Upper pressure above 180", advice: again + " " + emergency,
      source: "AHA/ACC 2025: severe hypertension above 180/120", isCritical: true),
    Rule(
      key: "diastolic-critical-high", analyte: "diastolic", test: .above(120), urgency: .urgent,
      words: "Lower pressure above 120", advice: again + " " + emergency,
      source: "AHA/ACC 2025: severe hypertension above 180/120", isCritical: true),
    Rule(
      key: "systolic-critical-low", analyte: "systolic", test: .atMost(90), urgency: .urgent,
      words: "Upper pressure 90 or less", advice: again + " If you faint or feel faint: call 911.",
      source: news2, isCritical: true),
  ]

  private static let pulseAndBreathing: [Rule] = [
    Rule(
      key: "pulse-critical-low", analyte: "pulse", test: .atMost(40), urgency: .urgent,
      words: "Pulse 40 or less", advice: again + " If you faint or feel faint: call 911.",
      source: news2, isCritical: true),
    Rule(
      key: "pulse-critical-high", analyte: "pulse", test: .atLeast(131), urgency: .urgent,
      words: "Pulse 131 or more", advice: again + " " + emergency, source: news2, isCritical: true),
    Rule(
      key: "breathing-critical-low", analyte: "breathing", test: .atMost(8), urgency: .urgent,
      words: "8 breaths a minute or fewer", advice: "Count again now. Hard to wake: call 911.",
      source: news2, isCritical: true),
    Rule(
      key: "breathing-critical-high", analyte: "breathing", test: .atLeast(25), urgency: .urgent,
      words: "25 breaths a minute or more", advice: again + " " + emergency, source: news2,
      isCritical: true),
  ]

  private static let oxygen: [Rule] = [
    Rule(
      key: "oxygen-critical", analyte: "oxygen", test: .atMost(85), urgency: .urgent,
      words: "Oxygen 85 or less", advice: again + " " + emergency,
      source:
        "BTS oxygen guideline 2017 and clinical-corrections 3.4: urgent even with a target of 88-92",
      isCritical: true),
    Rule(
      key: "oxygen-low", analyte: "oxygen", test: .atMost(92), urgency: .urgent,
      words: "Oxygen 92 or less, where no target was set", advice: again + " " + emergency,
      source: "NHS oximetry at home: under 93", isCritical: true, yieldsToLimit: true),
    Rule(
      key: "oxygen-watch", analyte: "oxygen", test: .atMost(94), urgency: .sameDay,
      words: "Oxygen 93 or 94, where no target was set", advice: "Call your clinic today.",
      source: "NHS oximetry at home: 93-94", yieldsToLimit: true),
  ]

  private static let temperature: [Rule] = [
    Rule(
      key: "temperature-fever", analyte: "temperature", test: .atLeast(38.0), urgency: .sameDay,
      words: "Temperature 38.0 °C (100.4 °F) or more", advice: "Call your clinic today.",
      source: "CDC: fever"),
    Rule(
      key: "temperature-high", analyte: "temperature", test: .atLeast(39.1), urgency: .urgent,
      words: "Temperature 39.1 °C (102.4 °F) or more", advice: "Call your clinic now.",
      source: "RCP, NEWS2, 2017: the band that scores 2", isCritical: true),
    Rule(
      key: "temperature-low", analyte: "temperature", test: .atMost(35.0), urgency: .urgent,
      words: "Temperature 35.0 °C (95.0 °F) or less",
      advice: "Measure again now, then call your clinic.",
      source: news2, isCritical: true),
  ]

  private static let sugar: [Rule] = [
    Rule(
      key: "glucose-low-now", analyte: "glucose", test: .below(54), urgency: .urgent,
      words: "Sugar under 54 mg/dL (3.0 mmol/L)",
      advice:
        "Take 15 g of sugar now, and measure again in 15 minutes. Cannot swallow or wake: call 911.",
      source: "ADA Standards of Care, section 6: level 2", isCritical: true),
    Rule(
      key: "glucose-low-for-15", analyte: "glucose", test: .belowFor(70, minutes: 15),
      urgency: .sameDay, words: "Sugar under 70 mg/dL (3.9 mmol/L) for 15 minutes",
      advice: "Take 15 g of sugar, and measure again in 15 minutes.",
      source: "ADA Standards of Care, section 6: level 1"),
    Rule(
      key: "glucose-high-twice", analyte: "glucose", test: .aboveTwice(250), urgency: .sameDay,
      words: "Sugar over 250 mg/dL (13.9 mmol/L) twice running",
      advice: "With type 1 diabetes, check ketones. Call your clinic today.",
      source: "ADA Standards of Care, section 6: level 2 high", yieldsToLimit: true),
    Rule(
      key: "glucose-unclear", analyte: "glucose", test: .unclearSugar, urgency: .urgent,
      words: "A sugar without a unit that is very low in one unit and very high in the other",
      advice: "Which unit does your meter show? If you are shaky or unsure, treat it as low now.",
      source: "clinical-corrections 3.2: ask, and treat as low meanwhile", isCritical: true),
  ]

  private static let source: [Rule] = [
    Rule(
      key: "source-critical", analyte: nil, test: .flagged, urgency: .urgent,
      words: "The laboratory or device itself calls this value critical",
      advice: "Call the clinic that ordered it now.",
      source: "CLIA critical values; HL7 table 0078: HH, LL, AA", isCritical: true,
      freshHours: 7 * 24)
  ]

  /// Flags by which a source calls a value critical (HL7 table 0078 and FHIR interpretation).
  static let criticalFlags: Set<String> = ["HH", "LL", "AA", "CRITICAL", "H>", "L<"]
}

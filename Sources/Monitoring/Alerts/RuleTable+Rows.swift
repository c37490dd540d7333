extension RuleTable {
  static let pressure: [Rule] = [
    Rule(
      key: "systolic-critical-high", analyte: "systolic", test: .above(180), urgency: .urgent,
      words: "Upper pressure above 180", advice: again + " " + emergency,
      source: "AHA/ACC 2025: severe hypertension above 180/120", isCritical: true,
      repeatMinutes: RuleTable.repeatMinutes,
      never: .pregnancy),
    Rule(
      key: "diastolic-critical-high", analyte: "diastolic", test: .above(120), urgency: .urgent,
      words: "Lower pressure above 120", advice: again + " " + emergency,
      source: "AHA/ACC 2025: severe hypertension above 180/120", isCritical: true,
      repeatMinutes: RuleTable.repeatMinutes,
      never: .pregnancy),
    Rule(
      key: "systolic-critical-low", analyte: "systolic", test: .atMost(90), urgency: .urgent,
      words: "Upper pressure 90 or less", advice: again + " If you faint or feel faint: call 911.",
      source: news2, isCritical: true, repeatMinutes: RuleTable.repeatMinutes, isPartOfNEWS2: true),
  ]

  private static let acog = "ACOG: until six weeks after birth (clinical-corrections 3.11)"
  private static let severe =
    "Sit, and measure again in 15 minutes. As high again, a headache, trouble with sight, pain below "
    + "the ribs: call 911."

  static let pregnancy: [Rule] = [
    Rule(
      key: "systolic-pregnancy-severe", analyte: "systolic", test: .atLeast(160),
      urgency: .emergency, words: "Upper pressure 160 or more in pregnancy", advice: severe,
      source: acog, isCritical: true, repeatMinutes: 15, only: .pregnancy),
    Rule(
      key: "diastolic-pregnancy-severe", analyte: "diastolic", test: .atLeast(110),
      urgency: .emergency, words: "Lower pressure 110 or more in pregnancy", advice: severe,
      source: acog, isCritical: true, repeatMinutes: 15, only: .pregnancy),
    Rule(
      key: "systolic-pregnancy", analyte: "systolic", test: .atLeast(140), urgency: .sameDay,
      words: "Upper pressure 140 or more in pregnancy", advice: "Call your clinic today.",
      source: acog, yieldsToLimit: true, only: .pregnancy),
    Rule(
      key: "diastolic-pregnancy", analyte: "diastolic", test: .atLeast(90), urgency: .sameDay,
      words: "Lower pressure 90 or more in pregnancy", advice: "Call your clinic today.",
      source: acog, yieldsToLimit: true, only: .pregnancy),
  ]

  private static let fallAdvice =
    "Sit down. Stand up slowly, and hold on. Tell your clinic today; if you faint: call 911."
  private static let orthostatic =
    "Consensus definition of orthostatic hypotension: 20/10 within 3 minutes of standing"

  static let standing: [Rule] = [
    Rule(
      key: "systolic-standing", analyte: "systolic", test: .fallOnStanding(20), urgency: .sameDay,
      words: "Upper pressure falls by 20 or more on standing", advice: fallAdvice,
      source: orthostatic),
    Rule(
      key: "diastolic-standing", analyte: "diastolic", test: .fallOnStanding(10),
      urgency: .sameDay, words: "Lower pressure falls by 10 or more on standing",
      advice: fallAdvice, source: orthostatic),
  ]

  static let pulseAndBreathing: [Rule] = [
    Rule(
      key: "pulse-critical-low", analyte: "pulse", test: .atMost(40), urgency: .urgent,
      words: "Pulse 40 or less", advice: again + " If you faint or feel faint: call 911.",
      source: news2, isCritical: true, repeatMinutes: RuleTable.repeatMinutes, isPartOfNEWS2: true),
    Rule(
      key: "pulse-critical-high", analyte: "pulse", test: .atLeast(131), urgency: .urgent,
      words: "Pulse 131 or more at rest", advice: again + " " + emergency, source: news2,
      isCritical: true, repeatMinutes: RuleTable.repeatMinutes, isPartOfNEWS2: true),
    Rule(
      key: "breathing-critical-low", analyte: "breathing", test: .atMost(8), urgency: .urgent,
      words: "8 breaths a minute or fewer", advice: "Count again now. Hard to wake: call 911.",
      source: news2, isCritical: true, repeatMinutes: RuleTable.repeatMinutes, isPartOfNEWS2: true),
    Rule(
      key: "breathing-critical-high", analyte: "breathing", test: .atLeast(25), urgency: .urgent,
      words: "25 breaths a minute or more", advice: again + " " + emergency, source: news2,
      isCritical: true, repeatMinutes: RuleTable.repeatMinutes, isPartOfNEWS2: true),
  ]

  static let oxygen: [Rule] = [
    Rule(
      key: "oxygen-critical", analyte: "oxygen", test: .atMost(85), urgency: .urgent,
      words: "Oxygen 85 or less", advice: again + " " + emergency,
      source:
        "BTS oxygen guideline 2017 and clinical-corrections 3.4: urgent even with a target of 88-92",
      isCritical: true, repeatMinutes: RuleTable.repeatMinutes, isPartOfNEWS2: true),
    Rule(
      key: "oxygen-low", analyte: "oxygen", test: .atMost(92), urgency: .urgent,
      words: "Oxygen 92 or less, where no target was set", advice: again + " " + emergency,
      source: "NHS oximetry at home: under 93", isCritical: true,
      repeatMinutes: RuleTable.repeatMinutes, yieldsToLimit: true,
      isPartOfNEWS2: true),
    Rule(
      key: "oxygen-watch", analyte: "oxygen", test: .atMost(94), urgency: .sameDay,
      words: "Oxygen 93 or 94, where no target was set", advice: "Call your clinic today.",
      source: "NHS oximetry at home: 93-94", yieldsToLimit: true, isPartOfNEWS2: true),
  ]

  static let temperature: [Rule] = [
    Rule(
      key: "temperature-fever", analyte: "temperature", test: .atLeast(38.0), urgency: .sameDay,
      words: "Temperature 38.0 °C (100.4 °F) or more",
      advice: "Call your clinic today. Did you take a medicine for fever before?",
      source: "CDC: fever", isPartOfNEWS2: true),
    Rule(
      key: "temperature-high", analyte: "temperature", test: .atLeast(39.1), urgency: .urgent,
      words: "Temperature 39.1 °C (102.4 °F) or more", advice: "Call your clinic now.",
      source: "RCP, NEWS2, 2017: the band that scores 2", isCritical: true, isPartOfNEWS2: true),
    Rule(
      key: "temperature-low", analyte: "temperature", test: .atMost(35.0), urgency: .urgent,
      words: "Temperature 35.0 °C (95.0 °F) or less",
      advice: "Measure again now, then call your clinic.",
      source: news2, isCritical: true, repeatMinutes: RuleTable.repeatMinutes, isPartOfNEWS2: true),
  ]

  static let feverOfSome: [Rule] = [
    Rule(
      key: "temperature-infant", analyte: "temperature", test: .atLeast(38.0),
      urgency: .emergency, words: "38.0 °C (100.4 °F) or more under three months of age",
      advice: "Call 911 or go to the emergency department now.",
      source: "AAP 2021: fever in the first months", isCritical: true, ages: .infants),
    Rule(
      key: "temperature-infection-risk", analyte: "temperature", test: .atLeast(38.0),
      urgency: .urgent, words: "38.0 °C (100.4 °F) or more with a weak defence against infection",
      advice: "Call your clinic now, day or night. Take nothing for the fever before.",
      source: "IDSA 2010; clinical-corrections 3.12", isCritical: true, only: .infectionRisk,
      isPartOfNEWS2: true),
    Rule(
      key: "temperature-frail", analyte: "temperature", test: .atLeast(37.8), urgency: .sameDay,
      words: "37.8 °C (100.0 °F) or more in a frail person",
      advice: "Call your clinic today. Was a medicine for fever taken before?",
      source: "IDSA 2008, long-term care", only: .frail, isPartOfNEWS2: true),
    Rule(
      key: "temperature-frail-rise", analyte: "temperature", test: .overUsual(1.1),
      urgency: .sameDay, words: "1.1 °C over the usual of 30 days in a frail person",
      advice: "Call your clinic today. Was a medicine for fever taken before?",
      source: "IDSA 2008, long-term care", only: .frail, isPartOfNEWS2: true),
  ]

  private static let eatSugar = "Take 15 g of sugar now, and measure again in 15 minutes."

  static let sugar: [Rule] = [
    Rule(
      key: "glucose-low-now", analyte: "glucose", test: .below(54), urgency: .urgent,
      words: "Sugar under 54 mg/dL (3.0 mmol/L)",
      advice: eatSugar + " Cannot swallow or wake: call 911.",
      source: "ADA Standards of Care, section 6: level 2", isCritical: true,
      staysWhile: .below(70), clearMinutes: 15, mustBeSeen: true),
    Rule(
      key: "glucose-low-for-15", analyte: "glucose", test: .below(70), persistence: .minutes(15),
      urgency: .sameDay, words: "Sugar under 70 mg/dL (3.9 mmol/L) for 15 minutes",
      advice: "Take 15 g of sugar, and measure again in 15 minutes.",
      source: "ADA Standards of Care, section 6: level 1", clearMinutes: 15),
    Rule(
      key: "glucose-high-twice", analyte: "glucose", test: .above(250),
      persistence: .times(2, of: 2), urgency: .sameDay,
      words: "Sugar over 250 mg/dL (13.9 mmol/L) twice running",
      advice: "With type 1 diabetes, check ketones. Call your clinic today.",
      source: "ADA Standards of Care, section 6: level 2 high", yieldsToLimit: true,
      never: .pregnancy),
    Rule(
      key: "glucose-high-pregnancy", analyte: "glucose", test: .above(200),
      persistence: .times(2, of: 2), urgency: .sameDay,
      words: "Sugar over 200 mg/dL (11.1 mmol/L) twice running in pregnancy",
      advice: "With type 1 diabetes, check ketones now. Call your clinic today.",
      source: "ADA Standards of Care, section 15; demo-story 2", yieldsToLimit: true,
      only: .pregnancy),
    Rule(
      key: "glucose-unclear", analyte: "glucose", test: .unclearSugar, urgency: .urgent,
      words: "A sugar without a unit that is very low in one unit and very high in the other",
      advice: "Which unit does your meter show? If you are shaky or unsure, treat it as low now.",
      source: "clinical-corrections 3.2: ask, and treat as low meanwhile", isCritical: true,
      ages: .everybody),
  ]
}

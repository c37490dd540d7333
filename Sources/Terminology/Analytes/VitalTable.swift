extension AnalyteTable {
  // LOINC: US Core vital signs profiles (`standards.md` 4.1) and its aliases 2.4; LOINC property and
  // system tell the specimen. MDC: `standards.md` 3.4 as corrected by `clinical-corrections.md` 5.
  // Decimals: `clinical-corrections.md` 2.2.
  /// The vital signs.
  static let vitals: [Analyte] = [
    row(
      "systolic", "Systolic blood pressure", "upper blood pressure", units: "mm[Hg]:0 kPa:1",
      loinc: "8480-6 96608-5/average 8459-0/sitting 8460-8/standing 8461-6/lying",
      mdc: "150021 150301 150017", vital: true),
    row(
      "diastolic", "Diastolic blood pressure", "lower blood pressure", units: "mm[Hg]:0 kPa:1",
      loinc: "8462-4 96609-3/average 8453-3/sitting 8454-1/standing 8455-8/lying",
      mdc: "150022 150302 150018", vital: true),
    row(
      "meanpressure", "Mean blood pressure", "mean blood pressure", units: "mm[Hg]:0 kPa:1",
      loinc: "8478-0", mdc: "150023 150303 150019", vital: true),
    row(
      "pulse", "Heart rate", "pulse", units: "/min:0", loinc: "8867-4 8889-8 8893-0",
      mdc: "149514 149546 149530 147842", vital: true),
    row(
      "oxygen", "Oxygen saturation", "oxygen", units: "%:0 1:2",
      loinc: "59408-5 2708-6 2710-2", mdc: "150456",
      vital: true),
    row(
      "breathing", "Respiratory rate", "breathing", units: "/min:0", loinc: "9279-1",
      mdc: "151562", vital: true),
    row(
      "temperature", "Body temperature", "temperature", units: "Cel:1 [degF]:1",
      loinc:
        "8310-5 8331-1/oral 8333-7/ear 8328-7/armpit 8332-9/rectal 8329-5/core 75539-7/forehead",
      mdc: "150364 150344 188424/oral 188428/ear 150392/ear 188452/armpit 188420/rectal",
      vital: true),
    row(
      "weight", "Body weight", "weight", units: "kg:1 [lb_av]:1 g:0 [oz_av]:0",
      loinc: "29463-7 3141-9 3142-7", mdc: "188736", vital: true),
    row(
      "height", "Body height", "height", units: "cm:1 [in_i]:1 m:2 [ft_i]:2",
      loinc: "8302-2 8306-3 3137-7 8308-9", mdc: "188740", vital: true),
    row(
      "bmi", "Body mass index", "body mass index", units: "kg/m2:1", loinc: "39156-5 41909-3",
      mdc: "188752", vital: true),
    row(
      "head", "Head circumference", "head size", units: "cm:1 [in_i]:1", loinc: "9843-4 8287-5",
      vital: true),
    row(
      "oxygenflow", "Inhaled oxygen flow rate", "extra oxygen", units: "L/min:1",
      loinc: "3151-8", vital: true),
    row(
      "inhaledoxygen", "Inhaled oxygen concentration", "extra oxygen, share", units: "%:0",
      loinc: "3150-0", vital: true),
    // LOINC 80288-4, level of consciousness; 67775-7, level of responsiveness: words, no number.
    row(
      "consciousness", "Level of consciousness", "how awake", units: "1:0",
      loinc: "80288-4 67775-7", vital: true),
    row(
      "peakflow", "Peak expiratory flow", "peak flow", units: "L/min:0", loinc: "33452-4 19935-6",
      vital: true),
    row(
      "glucose", "Glucose", "blood sugar", units: "mg/dL:0 mmol/L:1",
      loinc:
        "2345-7/serum_or_plasma 14749-6/serum_or_plasma 2339-0/blood 15074-8/blood "
        + "1558-6/fasting_serum_or_plasma 14771-0/fasting_serum_or_plasma "
        + "41653-7/capillary 14743-9/capillary 99504-3/interstitial 105272-9/interstitial",
      mdc: "160184/capillary 160188/plasma 160368/plasma 160196/plasma 160212/interstitial",
      vital: true),
  ]
}

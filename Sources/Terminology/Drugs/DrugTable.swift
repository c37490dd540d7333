/// Ingredients with their RxNorm numbers and classes.
enum DrugTable {
  struct Ingredient: Sendable {
    let code: String
    let name: String
    let classes: Set<DrugClass>

    init(_ code: String, _ name: String, _ classes: DrugClass...) {
      self.code = code
      self.name = name
      self.classes = Set(classes)
    }
  }

  /// Ingredients sold as several salts or releases with different doses (FDA labels of metoprolol
  /// tartrate and succinate, of fluticasone salts, of estradiol esters).
  static let needsProduct: Set<String> = ["6918", "41126", "4083"]

  // RxNorm (NLM) ingredient numbers: `standards.md` 5.2, checked in `clinical-corrections.md` 5; the
  // others from RxNorm's prescribable subset. Classes: FDA labels, "established pharmacologic class".
  static let ingredients: [Ingredient] = [
    Ingredient("29046", "lisinopril", .aceInhibitor),
    Ingredient("3827", "enalapril", .aceInhibitor),
    Ingredient("35296", "ramipril", .aceInhibitor), Ingredient("1998", "captopril", .aceInhibitor),
    Ingredient("18867", "benazepril", .aceInhibitor),
    Ingredient("35208", "quinapril", .aceInhibitor),
    Ingredient("50166", "fosinopril", .aceInhibitor),
    Ingredient("38454", "trandolapril", .aceInhibitor),
    Ingredient("52175", "losartan", .angiotensinBlocker),
    Ingredient("69749", "valsartan", .angiotensinBlocker),
    Ingredient("83818", "irbesartan", .angiotensinBlocker),
    Ingredient("214354", "candesartan", .angiotensinBlocker),
    Ingredient("321064", "olmesartan", .angiotensinBlocker),
    Ingredient("73494", "telmisartan", .angiotensinBlocker),
    Ingredient("1656328", "sacubitril", .neprilysinInhibitor),
    Ingredient("6918", "metoprolol", .betaBlocker), Ingredient("20352", "carvedilol", .betaBlocker),
    Ingredient("1202", "atenolol", .betaBlocker), Ingredient("19484", "bisoprolol", .betaBlocker),
    Ingredient("8787", "propranolol", .betaBlocker), Ingredient("31555", "nebivolol", .betaBlocker),
    Ingredient("6185", "labetalol", .betaBlocker),
    Ingredient("11289", "warfarin", .anticoagulant),
    Ingredient("1364430", "apixaban", .anticoagulant),
    Ingredient("1114195", "rivaroxaban", .anticoagulant),
    Ingredient("1037042", "dabigatran", .anticoagulant),
    Ingredient("1599538", "edoxaban", .anticoagulant),
    Ingredient("67108", "enoxaparin", .anticoagulant),
    Ingredient("5224", "heparin", .anticoagulant),
    Ingredient("5640", "ibuprofen", .nsaid), Ingredient("7258", "naproxen", .nsaid),
    Ingredient("3355", "diclofenac", .nsaid), Ingredient("41493", "meloxicam", .nsaid),
    Ingredient("140587", "celecoxib", .nsaid), Ingredient("5781", "indomethacin", .nsaid),
    Ingredient("35827", "ketorolac", .nsaid),
    Ingredient("723", "amoxicillin", .penicillin), Ingredient("733", "ampicillin", .penicillin),
    Ingredient("7980", "penicillin G", .penicillin),
    Ingredient("7984", "penicillin V", .penicillin),
    Ingredient("8339", "piperacillin", .penicillin),
    Ingredient("3356", "dicloxacillin", .penicillin),
    Ingredient("10180", "sulfamethoxazole", .sulfonamideAntibiotic),
    Ingredient("10171", "sulfadiazine", .sulfonamideAntibiotic),
    Ingredient("10829", "trimethoprim"),
    Ingredient("274783", "insulin glargine", .insulin),
    Ingredient("86009", "insulin lispro", .insulin),
    Ingredient("51428", "insulin aspart", .insulin),
    Ingredient("139825", "insulin detemir", .insulin),
    Ingredient("1670007", "insulin degludec", .insulin),
    Ingredient("5856", "insulin human", .insulin),
    Ingredient("69120", "tiotropium", .muscarinicInhaler),
    Ingredient("1487514", "umeclidinium", .muscarinicInhaler),
    Ingredient("1424884", "vilanterol"),
    Ingredient("2670", "codeine", .opioid), Ingredient("7804", "oxycodone", .opioid),
    Ingredient("5489", "hydrocodone", .opioid), Ingredient("7052", "morphine", .opioid),
    Ingredient("10689", "tramadol", .opioid),
    Ingredient("83367", "atorvastatin", .statin), Ingredient("36567", "simvastatin", .statin),
    Ingredient("301542", "rosuvastatin", .statin), Ingredient("42463", "pravastatin", .statin),
    Ingredient("9997", "spironolactone", .potassiumSparing),
    Ingredient("298869", "eplerenone", .potassiumSparing),
    Ingredient("161", "acetaminophen"), Ingredient("1191", "aspirin"),
    Ingredient("435", "albuterol"), Ingredient("17767", "amlodipine"),
    Ingredient("6809", "metformin"), Ingredient("4603", "furosemide"),
    Ingredient("5487", "hydrochlorothiazide"), Ingredient("32968", "clopidogrel"),
    Ingredient("10582", "levothyroxine"), Ingredient("7646", "omeprazole"),
    Ingredient("40790", "pantoprazole"), Ingredient("25480", "gabapentin"),
    Ingredient("36437", "sertraline"), Ingredient("8640", "prednisone"),
    Ingredient("1545653", "empagliflozin"), Ingredient("77492", "tamsulosin"),
    Ingredient("4832", "glucagon"), Ingredient("4511", "folic acid"), Ingredient("7806", "oxygen"),
    Ingredient("3640", "doxycycline"), Ingredient("2193", "ceftriaxone"),
    Ingredient("283838", "darbepoetin alfa"), Ingredient("2551", "ciprofloxacin"),
    Ingredient("18631", "azithromycin"), Ingredient("41126", "fluticasone"),
    Ingredient("4083", "estradiol"),
    Ingredient("519", "allopurinol"), Ingredient("3407", "digoxin"),
  ]
}

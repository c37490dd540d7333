import Clinical
import Terminology
import Testing

struct DrugsTests {
  @Test(arguments: [
    ("861007", "metformin", "500 mg"), ("861004", "metformin", "1000 mg"),
    ("314077", "lisinopril", "20 mg"), ("314076", "lisinopril", "10 mg"),
    ("1656340", "sacubitril/valsartan", "24/26 mg"),
    ("1656349", "sacubitril/valsartan", "49/51 mg"),
    ("686924", "carvedilol", "3.125 mg"), ("200031", "carvedilol", "6.25 mg"),
    ("313988", "furosemide", "40 mg"), ("313096", "spironolactone", "25 mg"),
    ("617311", "atorvastatin", "40 mg"), ("617320", "atorvastatin", "40 mg"),
    ("308191", "amoxicillin", "500 mg"), ("1364445", "apixaban", "5 mg"),
    ("1364435", "apixaban", "2.5 mg"), ("855332", "warfarin", "5 mg"),
    ("866436", "metoprolol", "50 mg"), ("866924", "metoprolol", "25 mg"),
    ("979492", "losartan", "50 mg"), ("312941", "sertraline", "50 mg"),
    ("1545658", "empagliflozin", "10 mg"), ("311041", "insulin glargine", "100 units/mL"),
    ("2002419", "insulin glargine", "300 units/mL"), ("966247", "levothyroxine", "0.05 mg"),
    ("209459", "acetaminophen", "500 mg"), ("312615", "prednisone", "20 mg"),
  ])
  func `A product code is an ingredient and a strength`(
    code: String, name: String, strength: String
  ) throws {
    let product = try #require(Drugs.product(for: Concept(.rxnorm, code)))
    #expect(product.name == name)
    #expect(product.strengthText == strength)
    #expect(!product.isIngredientOnly)
  }

  @Test(arguments: [
    ("161", "acetaminophen"), ("1191", "aspirin"), ("723", "amoxicillin"), ("6809", "metformin"),
    ("11289", "warfarin"), ("274783", "insulin glargine"), ("7980", "penicillin G"),
    ("435", "albuterol"), ("10582", "levothyroxine"), ("36437", "sertraline"), ("2670", "codeine"),
  ])
  func `An ingredient code is no product`(code: String, name: String) throws {
    let product = try #require(Drugs.product(for: Concept(.rxnorm, code)))
    #expect(product.isIngredientOnly)
    #expect(product.name == name)
    #expect(product.strengthText == nil)
  }

  @Test func `Salt, release and brand are told apart`() throws {
    let succinate = try #require(Drugs.product(for: Concept(.rxnorm, "866436")))
    let tartrate = try #require(Drugs.product(for: Concept(.rxnorm, "866924")))
    #expect(succinate.salt == "succinate" && succinate.release == .extended)
    #expect(tartrate.salt == "tartrate" && tartrate.release == .plain)
    #expect(Drugs.product(for: Concept(.rxnorm, "617320"))?.brand == "Lipitor")
    #expect(Drugs.product(for: Concept(.rxnorm, "406524"))?.release == .delayed)
  }

  @Test func `Words and unknown codes are no product`() {
    #expect(Drugs.product(for: Concept(text: "Lisinopril 20 mg")) == nil)
    #expect(Drugs.product(for: Concept(.rxnorm, "44567-0703-01")) == nil)
    #expect(Drugs.product(for: Concept(.snomed, "314077")) == nil)
  }

  @Test(arguments: [
    ("50580-0451-03", "50580045103"), ("50580-451-03", "50580045103"),
    ("0071-0156-23", "00071015623"),
    ("12345-6789-0", "12345678900"), ("50580045103", "50580045103"),
  ])
  func `A package code has eleven digits`(sent: String, digits: String) {
    #expect(NDC.digits(sent) == digits)
  }

  @Test(arguments: ["5058004510", "1-2-3", "A0071-0156-23", "", "123456-0156-23"])
  func `A package code that does not say where its zero belongs is not read`(sent: String) {
    #expect(NDC.digits(sent) == nil)
  }

  @Test(arguments: [
    ("Eliquis 5 mg", ["1364430"]), ("take Jardiance daily", ["1545653"]), ("folic acid", ["4511"]),
    ("Insulin glargine pen", ["274783"]), ("hydroxyzine", []), ("metforminx", []),
  ])
  func `Only exact names in words make a candidate`(words: String, ingredients: [String]) {
    #expect(Drugs.candidates(inWords: words).sorted() == ingredients)
  }

  @Test(arguments: [
    (DrugClass.aceInhibitor, "29046"), (.angiotensinBlocker, "69749"),
    (.neprilysinInhibitor, "1656328"), (.betaBlocker, "20352"), (.anticoagulant, "11289"),
    (.nsaid, "5640"), (.penicillin, "723"), (.sulfonamideAntibiotic, "10180"), (.insulin, "86009"),
    (.muscarinicInhaler, "69120"), (.opioid, "2670"), (.statin, "83367"),
    (.potassiumSparing, "9997"),
  ])
  func `A class holds its ingredient`(drugClass: DrugClass, ingredient: String) {
    #expect(Drugs.ingredients(of: drugClass).contains(ingredient))
  }
}

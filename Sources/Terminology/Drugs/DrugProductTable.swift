/// Products with their RxNorm numbers.
enum DrugProductTable {
  struct Row: Sendable {
    let code: String
    let product: DrugProduct
  }

  /// Builds a row. Ingredients and strengths are joined by `+`, both in the order of the ingredients'
  /// numbers: `1656328+69749`, `24 mg+26 mg`.
  private static func row(
    _ code: String, _ ingredients: String, _ strengths: String, _ form: DrugProduct.Form = .oral,
    _ release: DrugProduct.Release = .plain, salt: String? = nil, brand: String? = nil
  ) -> Row {
    let amounts = strengths.split(separator: "+").compactMap { text -> DrugProduct.Strength? in
      let parts = text.split(separator: " ")
      guard parts.count == 2, let amount = Double(parts[0]) else { return nil }
      return DrugProduct.Strength(amount: amount, unit: String(parts[1]))
    }
    let product = DrugProduct(
      ingredients: ingredients.split(separator: "+").map(String.init), salt: salt,
      strengths: amounts, form: form, release: release, brand: brand)
    return Row(code: code, product: product)
  }

  // RxNorm numbers: `demo-story.md` 5 (those marked v were seen in published CMS value sets), and
  // those that stand with these names in certified systems' own exports (ONC test patients). The
  // numbers of the rows marked ~ are from memory: check them against a licensed file.
  static let rows: [Row] = [
    row("861007", "6809", "500 mg"), row("861004", "6809", "1000 mg"),  // ~
    row("860975", "6809", "500 mg", .oral, .extended),
    row("311353", "29046", "2.5 mg"), row("311354", "29046", "5 mg"),  // ~
    row("314076", "29046", "10 mg"), row("314077", "29046", "20 mg"),
    row("1656340", "1656328+69749", "24 mg+26 mg"), row("1656349", "1656328+69749", "49 mg+51 mg"),
    row("1656354", "1656328+69749", "97 mg+103 mg"),  // ~
    row("686924", "20352", "3.125 mg"), row("200031", "20352", "6.25 mg"),
    row("200032", "20352", "12.5 mg"), row("200033", "20352", "25 mg"),  // ~
    row("310429", "4603", "20 mg"),  // ~
    row("313988", "4603", "40 mg"), row("313096", "9997", "25 mg"),
    row("1545658", "1545653", "10 mg"),  // ~
    row("1545664", "1545653", "10 mg", brand: "Jardiance"),  // ~
    row("617311", "83367", "40 mg"), row("617320", "83367", "40 mg", brand: "Lipitor"),
    row("617310", "83367", "20 mg"), row("617312", "83367", "10 mg"),  // ~
    row("617314", "83367", "10 mg", brand: "Lipitor"),
    row("243670", "1191", "81 mg"), row("308416", "1191", "81 mg", .oral, .delayed),
    row("310965", "5640", "200 mg"), row("310964", "5640", "200 mg"),
    row("197805", "5640", "400 mg"), row("197806", "5640", "600 mg"),  // ~ 197805
    row("206905", "5640", "400 mg", brand: "Ibu"),
    row("308191", "723", "500 mg"), row("308192", "723", "500 mg"),
    row("1364445", "1364430", "5 mg"), row("1364435", "1364430", "2.5 mg"),
    row("1364447", "1364430", "5 mg", brand: "Eliquis"),  // ~
    row("1364441", "1364430", "2.5 mg", brand: "Eliquis"),  // ~
    row("855332", "11289", "5 mg"), row("855312", "11289", "2.5 mg"),
    row("855326", "11289", "4 mg", brand: "Coumadin"),
    row(
      "1487519", "1424884+1487514", "25 ug+62.5 ug", .inhaled),  // ~
    row("580261", "69120", "18 ug", .inhaled),  // ~
    row("866436", "6918", "50 mg", .oral, .extended, salt: "succinate"),
    row("866414", "6918", "100 mg", .oral, .extended, salt: "succinate", brand: "Toprol"),
    row("866924", "6918", "25 mg", salt: "tartrate"),
    row("866514", "6918", "50 mg", salt: "tartrate"),
    row("312615", "8640", "20 mg"), row("198145", "8640", "10 mg"),  // ~
    row("312617", "8640", "5 mg"), row("198148", "8640", "50 mg"),
    row("979492", "52175", "50 mg"), row("979480", "52175", "100 mg"),  // ~ 979480
    row("745679", "435", "90 ug", .inhaled), row("2123111", "435", "90 ug", .inhaled),  // ~ 2123111
    row("351137", "435", "0.21 mg/mL", .nebulised), row("630208", "435", "0.83 mg/mL", .nebulised),
    row("863669", "77492", "0.4 mg"), row("863671", "77492", "0.4 mg", brand: "Flomax"),
    row("311041", "274783", "100 [iU]/mL", .injection),
    row("847230", "274783", "100 [iU]/mL", .injection),
    row("285018", "274783", "100 [iU]/mL", .injection, brand: "Lantus"),
    row("2002419", "274783", "300 [iU]/mL", .injection),  // ~
    row("1604539", "274783", "300 [iU]/mL", .injection, brand: "Toujeo"),  // ~
    row("2002420", "274783", "300 [iU]/mL", .injection, brand: "Toujeo"),  // ~
    row("242120", "86009", "100 [iU]/mL", .injection),  // ~
    row("966247", "10582", "0.05 mg"), row("892246", "10582", "0.1 mg"),
    row("966222", "10582", "0.075 mg"),  // ~
    row("312941", "36437", "50 mg"), row("2180670", "4832", "3 mg", .nasal),  // ~
    row("310410", "4511", "1 mg"),  // ~
    row("198440", "161", "500 mg"), row("209459", "161", "500 mg", brand: "Tylenol"),
    row("313782", "161", "325 mg"), row("209387", "161", "325 mg", brand: "Tylenol"),
    row("197361", "17767", "5 mg"), row("308135", "17767", "10 mg"),
    row("310798", "5487", "25 mg"), row("309362", "32968", "75 mg"),
    row("314231", "36567", "10 mg"), row("312961", "36567", "20 mg"),
    row("198211", "36567", "40 mg"), row("859747", "301542", "10 mg"),
    row("309090", "2193", "100 mg/mL", .injection),
    row("731184", "283838", "0.5 mg/mL", .injection),
    row("731241", "283838", "0.5 mg/mL", .injection, brand: "Aranesp"),
    row("406524", "3640", "75 mg", .oral, .delayed), row("197511", "2551", "250 mg"),
    row("834061", "7984", "250 mg"), row("834102", "7984", "500 mg"),
    row("198014", "7258", "500 mg"),
    row("198335", "10180+10829", "800 mg+160 mg"),  // ~
  ]

  /// NDC (eleven digits) and the RxNorm product in it (`standards.md` 5.2: seen in real exports).
  static let packages: [(String, String)] = [("50580045103", "209459")]
}

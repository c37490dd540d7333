/// The CDC's CVX table by its column of parents (downloaded April 2026, public domain), so that Td,
/// Tdap, polysaccharide and conjugates stay apart (`clinical-corrections.md` 5, CVX groups). The
/// antibodies 306, 307, 315 and 332 are no vaccines and are left out of the RSV group.
enum VaccineTable {
  struct Row: Sendable {
    let key: String
    let plainName: String
    let codes: String
  }

  static let rows: [Row] = [
    Row(
      key: "88", plainName: "flu",
      codes: "88 15 16 111 135 140 141 144 149 150 151 153 155 158 161 166 168 171 185 186 194 197 "
        + "200 201 202 205 231 320 331 333"),
    Row(
      key: "213", plainName: "COVID-19",
      codes: "213 207 208 210 211 212 217 218 219 221 225 226 227 228 229 230 300 301 302 308 309 "
        + "310 311 312 313 334 500 501 502 503 504 505 506 507 508 509 510 511 512 513 514 515 516 "
        + "517 518 519 520 521"),
    Row(
      key: "152", plainName: "pneumococcal (conjugate)",
      codes: "152 100 109 133 177 215 216 327"),
    Row(key: "33", plainName: "pneumococcal (PPSV23)", codes: "33 109"),
    Row(key: "115", plainName: "tetanus, diphtheria and whooping cough (Tdap)", codes: "115"),
    Row(
      key: "139", plainName: "tetanus and diphtheria (Td)", codes: "139 09 113 138 195 196 35 112"),
    Row(
      key: "107", plainName: "diphtheria, tetanus and whooping cough (DTaP)",
      codes: "107 20 22 28 50 102 106 110 120 130 132 146 170"),
    Row(
      key: "45", plainName: "hepatitis B",
      codes: "45 08 42 43 44 51 102 104 110 132 146 189 193 220"),
    Row(key: "85", plainName: "hepatitis A", codes: "85 31 52 83 84 104 193"),
    Row(key: "188", plainName: "shingles", codes: "188 121 187"),
    Row(key: "304", plainName: "RSV", codes: "304 303 305 314 326"),
    Row(key: "89", plainName: "polio", codes: "89 02 10 110 120 130 132 146 170 195 324"),
    Row(key: "17", plainName: "Hib", codes: "17 22 46 47 48 49 50 51 102 120 132 146 148 170"),
    Row(key: "03", plainName: "measles, mumps and rubella", codes: "03 04 05 06 07 38 94"),
    Row(key: "21", plainName: "chickenpox", codes: "21 94"),
    Row(key: "137", plainName: "HPV", codes: "137 62 118 165"),
    Row(
      key: "108", plainName: "meningococcal ACWY",
      codes: "108 32 103 114 136 147 148 203 316 328"),
    Row(key: "164", plainName: "meningococcal B", codes: "164 162 163 316 328"),
    Row(key: "122", plainName: "rotavirus", codes: "122 74 116 119"),
    Row(key: "90", plainName: "rabies", codes: "90 18 40 175 176"),
    Row(key: "91", plainName: "typhoid", codes: "91 25 41 53 101"),
    Row(key: "184", plainName: "yellow fever", codes: "184 37 183"),
    Row(key: "129", plainName: "Japanese encephalitis", codes: "129 39 134"),
    Row(key: "222", plainName: "tick-borne encephalitis", codes: "222 77 223 224"),
    Row(key: "26", plainName: "cholera", codes: "26 172 173 174"),
    Row(key: "128", plainName: "H1N1 flu of 2009", codes: "128 125 126 127"),
    Row(key: "325", plainName: "smallpox and mpox", codes: "325 75 105 206"),
    Row(key: "330", plainName: "dengue", codes: "330 56"),
    Row(key: "19", plainName: "tuberculosis (BCG)", codes: "19"),
  ]

  /// Codes that name a group and no vaccine of it ("unspecified formulation" in the CVX table). 03,
  /// 21, 33 and 115 name their group and are a vaccine.
  static let unspecified: Set<String> = [
    "88", "151", "213", "152", "109", "139", "112", "107", "45", "85", "188", "304",
    "314", "89", "17", "137", "108", "164", "122", "90", "91", "184", "129", "222", "26", "128",
    "325", "330",
  ]

  /// Groups that people confuse, so that two vaccines of them on one day are a question.
  static let families: [Set<String>] = [["152", "33"], ["115", "139", "107"]]

  /// Plain names where the group alone says too little.
  static let plainNames: [String: String] = [
    "216": "pneumococcal (PCV20)", "215": "pneumococcal (PCV15)", "133": "pneumococcal (PCV13)",
    "327": "pneumococcal (PCV21)", "109": "pneumococcal", "135": "flu, high dose",
    "197": "flu, high dose", "187": "shingles (recombinant)", "112": "tetanus",
  ]
}

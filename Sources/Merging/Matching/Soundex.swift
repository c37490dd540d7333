/// The American Soundex of a folded word (U.S. National Archives): a letter and three digits; empty for
/// a word that does not begin with a to z.
func soundex(_ word: String) -> String {
  var code = ""
  var last: Character = "0"
  for byte in word.utf8 where (97...122).contains(byte) {
    let digit = soundexDigits[Int(byte - 97)]
    if code.isEmpty {
      code = String(Character(Unicode.Scalar(byte)))
    } else if digit != "0", digit != "-", digit != last {
      code.append(digit)
    }
    // Letters with h or w between them count as neighbours; a vowel parts them.
    if digit != "-" { last = digit }
    if code.count == 4 { return code }
  }
  return code.isEmpty ? "" : code + String(repeating: "0", count: 4 - code.count)
}

/// By letter: `0` for vowels, `-` for h and w.
private let soundexDigits: [Character] = Array("01230120022455012623010202").enumerated()
  .map { index, digit in index == 7 || index == 22 ? "-" : digit }

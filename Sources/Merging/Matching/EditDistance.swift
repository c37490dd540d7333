/// Whether one slip of the pen turns one word into the other: a letter more, less, another, or two
/// neighbours that changed places (Damerau 1964: 80 % of misspellings are one of these).
func isOneSlip(_ left: String, _ right: String) -> Bool {
  var first = Array(left.unicodeScalars)[...]
  var second = Array(right.unicodeScalars)[...]
  while let one = first.first, one == second.first {
    first = first.dropFirst()
    second = second.dropFirst()
  }
  while let one = first.last, one == second.last {
    first = first.dropLast()
    second = second.dropLast()
  }
  if first.count + second.count == 0 { return false }
  if first.count <= 1, second.count <= 1 { return true }
  return first.count == 2 && second.count == 2 && first.first == second.last
    && first.last == second.first
}

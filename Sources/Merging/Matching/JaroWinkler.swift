/// The similarity of two words by Jaro and Winkler: 0 for nothing in common, 1 for equal. Prefix scale
/// 0.1 over at most four letters (Winkler 1990).
func jaroWinkler(_ left: String, _ right: String) -> Double {
  if left == right { return 1 }
  let first = Array(left.unicodeScalars)
  let second = Array(right.unicodeScalars)
  guard !first.isEmpty, !second.isEmpty else { return 0 }
  let window = max(0, max(first.count, second.count) / 2 - 1)
  var taken = [Bool](repeating: false, count: second.count)
  var matchedLeft: [Unicode.Scalar] = []
  for (index, scalar) in first.enumerated() {
    let low = max(0, index - window)
    let high = min(second.count - 1, index + window)
    guard low <= high else { continue }
    for other in low...high where !taken[other] && second[other] == scalar {
      taken[other] = true
      matchedLeft.append(scalar)
      break
    }
  }
  guard !matchedLeft.isEmpty else { return 0 }
  let matchedRight = second.indices.filter { taken[$0] }.map { second[$0] }
  let moved = zip(matchedLeft, matchedRight).count { $0 != $1 }
  let count = Double(matchedLeft.count)
  let jaro =
    (count / Double(first.count) + count / Double(second.count)
      + (count - Double(moved) / 2) / count) / 3
  let prefix = zip(first.prefix(4), second.prefix(4)).prefix { $0 == $1 }.count
  return jaro + Double(prefix) * 0.1 * (1 - jaro)
}

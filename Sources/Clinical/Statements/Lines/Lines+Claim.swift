// The lines of a bill.

extension ClaimDetail {
  func write(into lines: inout Lines) {
    lines.add("said by", role == .benefit ? "the insurer" : "who asks to be paid")
    lines.add("kind of bill", family?.title)
    lines.add("use", use == "claim" ? nil : use)
    lines.add("insurer", insurer)
    lines.add("outcome", outcome)
    lines.add("billed for", diagnoses)
    lines.add("done", procedures)
    for line in self.lines { lines.add("line", words(line, lines)) }
    for total in totals { lines.add(total.title, total.words) }
    lines.add("takes the place of", replaces)
    lines.add("replaced by", replacedBy)
    lines.add("answers", answers)
  }

  private func words(_ line: Line, _ lines: Lines) -> String {
    var parts = [lines.words(line.concept)]
    if !line.period.isUndated { parts.append(line.period.spoken) }
    if let quantity = line.quantity { parts.append("x " + quantity.text) }
    parts += line.amounts.map { $0.title + " " + $0.words }
    return parts.joined(separator: ", ")
  }
}

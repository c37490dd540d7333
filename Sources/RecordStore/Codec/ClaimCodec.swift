import Clinical

extension BodyWriter {
  mutating func claim(_ detail: ClaimDetail) {
    code(1, detail.role)
    code(2, detail.family)
    text(3, detail.use)
    text(4, detail.insurer)
    text(5, detail.outcome)
    concepts(6, detail.diagnoses)
    concepts(7, detail.procedures)
    for line in detail.lines { message(8) { $0.claimLine(line) } }
    for total in detail.totals { message(9) { $0.amount(total) } }
    texts(10, detail.replaces)
    texts(11, detail.replacedBy)
    native(12, detail.answers)
  }

  private mutating func claimLine(_ line: ClaimDetail.Line) {
    concept(1, line.concept)
    period(2, line.period)
    quantity(3, line.quantity)
    for amount in line.amounts { message(4) { $0.amount(amount) } }
  }

  private mutating func amount(_ amount: ClaimDetail.Amount) {
    text(1, amount.category)
    number(2, amount.number)
    text(3, amount.currency)
  }
}

extension BodyReader {
  mutating func claim() throws(StoreError) -> ClaimDetail {
    guard try byte() == 1 else { throw Self.damaged }
    var detail = ClaimDetail(role: try code())
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 2: detail.family = try reader.code()
      case 3: detail.use = try reader.text()
      case 4: detail.insurer = try reader.text()
      case 5: detail.outcome = try reader.text()
      case 6: detail.diagnoses.append(try reader.concept())
      case 7: detail.procedures.append(try reader.concept())
      case 8: detail.lines.append(try reader.claimLine())
      case 9: detail.totals.append(try reader.amount())
      case 10: detail.replaces.append(try reader.text())
      case 11: detail.replacedBy.append(try reader.text())
      case 12: detail.answers = try reader.native()
      default: throw Self.damaged
      }
    }
    return detail
  }

  private mutating func claimLine() throws(StoreError) -> ClaimDetail.Line {
    var line = ClaimDetail.Line(concept: Concept())
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: line.concept = try reader.concept()
      case 2: line.period = try reader.period()
      case 3: line.quantity = try reader.quantity()
      case 4: line.amounts.append(try reader.amount())
      default: throw Self.damaged
      }
    }
    return line
  }

  private mutating func amount() throws(StoreError) -> ClaimDetail.Amount {
    var category = ""
    var number: Number?
    var currency: String?
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: category = try reader.text()
      case 2: number = try reader.number()
      case 3: currency = try reader.text()
      default: throw Self.damaged
      }
    }
    guard let number else { throw Self.damaged }
    return ClaimDetail.Amount(category: category, number: number, currency: currency)
  }
}

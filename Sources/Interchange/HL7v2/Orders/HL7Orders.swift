import Clinical

extension HL7MessageReader {
  /// Whether the message orders things: its OBR say what is to be done, not what came of it
  /// (HL7 v2 chapter 4).
  var isOrdering: Bool { Self.ordering.contains(code) }

  private static let ordering: Set<String> = [
    "ORM", "OML", "OMG", "OMI", "OMP", "OMN", "OMD", "OMS", "OMB", "ORL", "ORG", "ORR", "OSR",
    "RDE", "RDS", "RGV", "RAS", "RRE", "RRD", "RRA", "RRG", "OPL", "OPR", "REF",
  ]

  /// ORC: waits for what is ordered.
  mutating func openOrder(_ segment: HL7Segment) {
    closeGroup()
    closeOrder()
    mark(.part)
    order = segment
    isOrderTold = false
    noted = nil
    anchor = .order
  }

  /// An order of which nothing more is said: it was cancelled, held, answered.
  mutating func closeOrder() {
    guard let order else { return }
    self.order = nil
    guard isOrdering, !isOrderTold, patient != nil else { return }
    emit(
      plan(Concept(text: "Order"), order, requestKey: order[3].text ?? order[2].text), at: order)
  }

  /// OBR in a message of orders: what is to be examined or done.
  mutating func readOrdered(_ segment: HL7Segment) {
    let number = segment[2].text ?? order?[2].text ?? segment[3].text ?? order?[3].text
    let asked = codes.concept(segment[4])
    let key = number.map { $0 + "/" + (asked.codings.first?.code ?? asked.text ?? "") }
    var statement = plan(asked, order ?? segment, requestKey: key)
    statement.otherIdentifiers = orderNumbers(segment)
    var detail = PlanDetail(role: code == "REF" ? .referral : .order)
    if case .plan(let begun) = statement.detail { detail = begun }
    detail.reasons = codes.all(segment[31])
    detail.priority = segment[27][6].text ?? segment[5].text ?? detail.priority
    detail.categories = [segment[24].text].compactMap { $0 }.map { Concept(text: $0) }
    detail.performers = [HL7People.packedPerson(segment[32])].compactMap { $0 }
    statement.author = HL7People.person(segment[16]) ?? statement.author
    if let information = segment[13].text { statement.notes.append("Clinical: " + information) }
    if statement.period.isUndated { statement.period = wanted(segment) }
    statement.detail = .plan(detail)
    order = nil
    anchor = .order
    emit(statement, at: segment)
  }

  /// When it is wanted: TQ1-7 and -8, else the older OBR-27 and OBR-36.
  private func wanted(_ segment: HL7Segment) -> Period {
    if let timing { return HL7Times.period(timing[7], timing[8]) }
    let start = HL7Times.period(segment[27][4], segment[27][5])
    return start.isUndated ? HL7Times.moment(segment[36]) : start
  }

  /// The TQ1 of the order that is being read: behind what is ordered, or before it.
  var timing: HL7Segment? {
    let before = message.segments[..<at].suffix(Self.furthest).reversed().prefix {
      $0.name != .obr && $0.name != .pid
    }
    return (Array(ofSameOrder) + before).first { $0.name == .tq1 }
  }

  /// How many segments an order may have; beyond that nothing is looked for.
  private static let furthest = 64

  /// What follows and belongs to the same order.
  var ofSameOrder: ArraySlice<HL7Segment> {
    message.segments[(at + 1)...].prefix(Self.furthest).prefix {
      $0.name != .orc && $0.name != .pid && $0.name != .obr
    }
  }

  /// What is intended, from the order's own segment.
  func plan(_ concept: Concept, _ order: HL7Segment, requestKey: String?) -> Statement {
    var statement = Statement(
      kind: .plan, section: .plan, identifier: native(requestKey), concept: concept)
    var detail = PlanDetail(role: .order)
    if order.name == .orc {
      statement.status = orderStatus(order)
      statement.recorded = HL7Times.date(order[9])
      statement.author = HL7People.person(order[12])
      detail.intent = order[1].text
      detail.reasons = codes.all(order[16])
      statement.otherIdentifiers = orderNumbers(order)
    }
    statement.detail = .plan(detail)
    return statement
  }

  /// The standing of an order: ORC-5, else what ORC-1 says is to be done with it.
  func orderStatus(_ order: HL7Segment) -> Status {
    if order[5].isValued { return HL7Status.status(order[5], by: HL7Status.order) }
    return HL7Status.status(order[1], by: HL7Status.control)
  }
}

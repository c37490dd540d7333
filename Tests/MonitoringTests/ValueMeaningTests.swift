import Clinical
import Testing

@testable import Monitoring

/// A value is compared with what its source or somebody's limit says, and with nothing else.
struct ValueMeaningTests {
  private func kept(
    _ code: String, _ value: String, _ unit: String?, low: String? = nil, high: String? = nil,
    comparator: Quantity.Comparator? = nil, rangeUnit: String? = nil, flag: String? = nil
  ) throws -> KeptStatement {
    func quantity(_ text: String?, _ unit: String?) throws -> Quantity? {
      guard let text else { return nil }
      return Quantity(number: try #require(Number(text)), unit: unit)
    }
    var detail = ObservationDetail()
    var sent = try #require(try quantity(value, unit))
    sent.comparator = comparator
    detail.value = .quantity(sent)
    if low != nil || high != nil {
      detail.ranges = [
        .init(
          low: try quantity(low, rangeUnit ?? unit), high: try quantity(high, rangeUnit ?? unit))
      ]
    }
    detail.interpretations = [flag].compactMap { $0 }
    let statement = Statement(
      kind: .observation, section: .results, concept: Concept(.loinc, code),
      period: Period(start: PartialDate(iso: "2026-11-16T07:00:00Z")), detail: .observation(detail))
    return KeptStatement(
      thing: ThingID(rawValue: "t"), content: "c", source: "l", sourceName: "Lakeshore Laboratory",
      dialect: .hl7v2, identity: IdentityKey(rawValue: "l|1"), statement: statement, written: nil,
      received: Instant(milliseconds: 1_794_816_000_000))
  }

  @Test(
    "Against the sender's range: above, below, inside; at an end it is inside",
    arguments: [("5.9", "above"), ("3.4", "below"), ("4.2", "inside"), ("5.1", "inside")])
  func range(value: String, place: String) throws {
    let said = ValueMeaning.sentences(
      of: try kept("2823-3", value, "mmol/L", low: "3.5", high: "5.1"), limits: [])
    #expect(
      said == [
        "Lakeshore Laboratory calls 3.5 mmol/L to 5.1 mmol/L usual; this value is \(place) it."
      ])
  }

  @Test("In another unit, or below what can be measured, nothing is claimed")
  func notComparable() throws {
    let other = ValueMeaning.sentences(
      of: try kept("2345-7", "126", "mg/dL", low: "3.9", high: "5.5", rangeUnit: "mmol/L"),
      limits: [])
    #expect(other == ["Lakeshore Laboratory calls 3.9 mmol/L to 5.5 mmol/L usual."])
    let less = ValueMeaning.sentences(
      of: try kept("2823-3", "4", "mmol/L", low: "3.5", high: "5.1", comparator: .less), limits: [])
    #expect(less == ["Lakeshore Laboratory calls 3.5 mmol/L to 5.1 mmol/L usual."])
  }

  @Test("The source's own mark is told as its own")
  func mark() throws {
    let said = ValueMeaning.sentences(
      of: try kept("2823-3", "5.9", "mmol/L", flag: "H"), limits: [])
    #expect(said == ["Lakeshore Laboratory marks it: high."])
  }

  @Test("Against the person's limit, with its author and day; an average is not for one value")
  func limit() throws {
    func said(_ bound: Limit.Bound, _ purpose: Limit.Purpose) throws -> [String] {
      ValueMeaning.sentences(
        of: try kept("59408-5", "91", "%"),
        limits: [
          Limit(
            analyte: "oxygen", bound: bound, unit: "%", purpose: purpose, author: "Dr. Halvane",
            date: "2026-09-10")
        ])
    }
    #expect(
      try said(.atLeast(93), .call) == [
        "Dr. Halvane set on 10 Sep 2026: call under 93. This value is outside it."
      ])
    #expect(try said(.atLeast(90), .call).first?.hasSuffix("This value is within it.") == true)
    #expect(
      try said(.under(95), .average).first?.hasSuffix(
        "It is for the average of a week, not for one value.") == true)
    #expect(
      try said(.gain(5, days: 7), .call).first?.hasSuffix("One value alone does not show it.")
        == true)
  }

  @Test("Without range, mark or limit it says so, and calls nothing usual")
  func nothingToCompareWith() throws {
    let said = ValueMeaning.sentences(of: try kept("2823-3", "5.9", "mmol/L"), limits: [])
    #expect(
      said == [
        "Lakeshore Laboratory sent no usual range, and no limit is set for it: ask what to aim at."
      ])
  }
}

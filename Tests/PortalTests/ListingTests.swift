import Clinical
import Merging
import Testing

@testable import Portal

@Suite("What stands beneath what in a list")
struct ListingTests {
  private func fact(_ name: String, beneath parent: String? = nil, _ state: FactState = .active)
    -> Fact
  {
    Fact(
      name: ThingID(rawValue: name), kind: .condition, section: .problems, title: name,
      state: state, members: [], parent: parent.map(ThingID.init(rawValue:)))
  }

  private func listing(_ facts: [Fact]) -> Listing {
    Listing.index(of: Chart(facts: facts), without: facts.map { _ in false })[.problems]
      ?? Listing()
  }

  @Test("A narrower problem stands right beneath the broader one, whatever the order of names")
  func nested() {
    let facts = [
      fact("diabetes"), fact("heart"), fact("kidney", beneath: "diabetes"),
      fact("systolic", beneath: "heart"), fact("acute", beneath: "systolic"),
    ]
    let listing = listing(facts)
    #expect(
      listing.current.map { facts[$0].title } == [
        "diabetes", "kidney", "heart", "systolic", "acute",
      ])
    #expect(listing.beneath == [2, 3, 4])
  }

  @Test("Where the broader one is over, elsewhere or a ring, everything still stands once")
  func orphans() {
    let facts = [
      fact("asthma", .resolved), fact("attack", beneath: "asthma"),
      fact("gone", beneath: "not here"), fact("one", beneath: "two"), fact("two", beneath: "one"),
    ]
    let listing = listing(facts)
    #expect(listing.current.sorted() == [1, 2, 3, 4] && listing.past == [0])
    #expect(!listing.beneath.contains(1) && !listing.beneath.contains(2))
  }

  @Test("A diagnosis that only a bill names stands below, and is not counted as a problem")
  func billedProblem() {
    let listing = listing([fact("asthma"), fact("sinusitis", .billed)])
    #expect(listing.current == [0] && listing.past == [1] && listing.uncounted == 1)
  }

  @Test("A bill says who was paid for what, that it was cancelled, and what it came to")
  func bills() {
    func bill(_ state: FactState) -> Fact {
      Fact(
        name: ThingID(rawValue: "bill"), kind: .claim, section: .claims, title: "Pharmacy fill",
        state: state, members: [],
        fields: [
          Field(name: "billed", value: "14.20 USD", from: ThingID(rawValue: "bill"), why: "as sent")
        ], remarks: ["Corner Pharmacy", "Lisinopril 20 mg tablet, 90"])
    }
    #expect(bill(.active).stateWords == "billed" && !bill(.active).isPast)
    #expect(bill(.stopped).stateWords == "cancelled" && bill(.stopped).isPast)
    #expect(
      bill(.active).secondLine
        == "Corner Pharmacy; Lisinopril 20 mg tablet, 90; billed: 14.20 USD")
  }
}

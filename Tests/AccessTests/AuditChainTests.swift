import Access
import Clinical
import Testing

@Suite struct AuditChainTests {
  /// A hash that is enough to see the chain: sums over the bytes, in 32 bytes.
  private let chain = AuditChain { bytes in
    var sums = [UInt8](repeating: 7, count: 32)
    for (index, byte) in bytes.enumerated() {
      sums[index % 32] = sums[index % 32] &* 31 &+ byte &+ UInt8(truncatingIfNeeded: index)
    }
    return sums
  }

  private func event(_ number: Int64, account: String = "ada", about: String? = nil) -> AuditEvent {
    AuditEvent(
      number: number, at: Instant(milliseconds: number * 1000), account: account,
      role: "clinician", action: "open", about: about, detail: "")
  }

  private func rows(_ events: [AuditEvent]) -> [(
    event: AuditEvent, previous: [UInt8], hash: [UInt8]
  )] {
    var previous = AuditChain.beginning
    return events.map {
      let hash = chain.link($0, after: previous)
      defer { previous = hash }
      return (event: $0, previous: previous, hash: hash)
    }
  }

  @Test func aWholeChainHolds() {
    #expect(chain.firstBreak(in: rows([])) == nil)
    #expect(chain.firstBreak(in: rows((1...5).map { event($0) })) == nil)
  }

  @Test func aChangedRowIsFound() {
    var whole = rows((1...5).map { event($0) })
    whole[2].event.account = "eve"
    #expect(chain.firstBreak(in: whole) == 3)
  }

  @Test func aRowTakenOutOrPutInIsFound() {
    var whole = rows((1...5).map { event($0) })
    whole.remove(at: 1)
    #expect(chain.firstBreak(in: whole) == 2)
    var more = rows((1...5).map { event($0) })
    more.insert(more[4], at: 2)
    #expect(chain.firstBreak(in: more) == 3)
  }

  @Test func noTwoRowsSpellTheSameBytes() {
    let first = AuditEvent(
      number: 1, at: Instant(milliseconds: 0), account: "a", role: "bc", action: "", about: nil,
      detail: "")
    var second = first
    second.account = "ab"
    second.role = "c"
    var third = first
    third.about = ""
    let start = AuditChain.beginning
    #expect(chain.link(first, after: start) != chain.link(second, after: start))
    #expect(chain.link(first, after: start) != chain.link(third, after: start))
  }
}

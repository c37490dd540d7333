/// Undoes raw DEFLATE (RFC 1951).
struct Inflate {
  /// The bytes; nil when they are broken, cut off, or more than a limit.
  static func bytes(_ packed: [UInt8], atMost limit: Int) -> [UInt8]? {
    var state = Inflate(packed: packed, limit: limit)
    var isLast = false
    while !isLast {
      guard let last = state.bits(1), let kind = state.bits(2) else { return nil }
      isLast = last == 1
      let isRead =
        switch kind {
        case 0: state.copyStored()
        case 1: state.block(Self.fixedLengths, Self.fixedDistances)
        case 2: state.dynamicBlock()
        default: false
        }
      guard isRead else { return nil }
    }
    return state.out
  }

  /// A canonical Huffman code: how many codes have each length, and their symbols in order.
  private struct Code {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(lengths: [Int]) {
      for length in lengths where length > 0 { counts[length] += 1 }
      symbols = (1...15).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
    }

    /// Whether there are more codes than their lengths allow.
    var isOverfull: Bool {
      var room = 1
      for length in 1...15 {
        room = room * 2 - counts[length]
        if room < 0 { return true }
      }
      return false
    }
  }

  private let packed: [UInt8]
  private let limit: Int
  private var at = 0
  private var held: UInt32 = 0
  private var heldCount = 0
  private var out: [UInt8] = []

  private init(packed: [UInt8], limit: Int) {
    self.packed = packed
    self.limit = limit
  }

  private mutating func bits(_ count: Int) -> Int? {
    while heldCount < count {
      guard at < packed.count else { return nil }
      held |= UInt32(packed[at]) << UInt32(heldCount)
      at += 1
      heldCount += 8
    }
    let value = held & ((1 << UInt32(count)) - 1)
    held >>= UInt32(count)
    heldCount -= count
    return Int(value)
  }

  private mutating func symbol(of code: Code) -> Int? {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      guard let bit = bits(1) else { return nil }
      value |= bit
      let count = code.counts[length]
      if value - first < count { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  private mutating func copyStored() -> Bool {
    (held, heldCount) = (0, 0)
    guard at + 4 <= packed.count else { return false }
    let length = Int(packed[at]) | Int(packed[at + 1]) << 8
    let inverse = Int(packed[at + 2]) | Int(packed[at + 3]) << 8
    at += 4
    guard length == ~inverse & 0xFFFF, at + length <= packed.count, out.count + length <= limit
    else { return false }
    out += packed[at..<at + length]
    at += length
    return true
  }

  private mutating func block(_ lengths: Code, _ distances: Code) -> Bool {
    while let symbol = symbol(of: lengths) {
      if symbol == 256 { return true }
      if symbol < 256 {
        guard out.count < limit else { return false }
        out.append(UInt8(symbol))
      } else {
        guard copyEarlier(symbol - 257, distances) else { return false }
      }
    }
    return false
  }

  private mutating func copyEarlier(_ index: Int, _ distances: Code) -> Bool {
    guard index < Self.lengthBases.count, let more = bits(Self.lengthBits[index]),
      let slot = symbol(of: distances), slot < Self.distanceBases.count,
      let further = bits(Self.distanceBits[slot])
    else { return false }
    let length = Self.lengthBases[index] + more
    let distance = Self.distanceBases[slot] + further
    guard distance <= out.count, out.count + length <= limit else { return false }
    for _ in 0..<length { out.append(out[out.count - distance]) }
    return true
  }

  private mutating func dynamicBlock() -> Bool {
    guard let literals = bits(5), let distances = bits(5), let codes = bits(4) else { return false }
    var lengths = [Int](repeating: 0, count: 19)
    for index in 0..<codes + 4 {
      guard let length = bits(3) else { return false }
      lengths[Self.order[index]] = length
    }
    let meta = Code(lengths: lengths)
    let count = literals + 257 + distances + 1
    guard !meta.isOverfull, let all = codeLengths(count, meta) else { return false }
    let first = Code(lengths: Array(all.prefix(literals + 257)))
    let second = Code(lengths: Array(all.dropFirst(literals + 257)))
    return !first.isOverfull && !second.isOverfull && block(first, second)
  }

  private mutating func codeLengths(_ count: Int, _ meta: Code) -> [Int]? {
    var lengths: [Int] = []
    while lengths.count < count {
      guard let symbol = symbol(of: meta) else { return nil }
      if symbol < 16 {
        lengths.append(symbol)
        continue
      }
      guard let more = bits(symbol == 16 ? 2 : symbol == 17 ? 3 : 7) else { return nil }
      if symbol == 16, lengths.isEmpty { return nil }
      let value = symbol == 16 ? lengths[lengths.count - 1] : 0
      lengths += [Int](repeating: value, count: more + (symbol == 18 ? 11 : 3))
    }
    return lengths.count == count ? lengths : nil
  }

  // RFC 1951, 3.2.5 and 3.2.6.
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
    2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
  private static let order = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]
  private static let fixedLengths = Code(
    lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  private static let fixedDistances = Code(lengths: [Int](repeating: 5, count: 30))
}

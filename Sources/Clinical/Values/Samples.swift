/// A waveform as sent: many numbers of one channel or of several, and what they stand for (FHIR R4
/// SampledData; HL7 v2 NA and MA; CDA SLIST_PQ).
public struct Samples: Sendable, Hashable, Codable {
  /// The numbers as sent, with the marks between them: blanks (FHIR, CDA), `^` and `~` (HL7 v2).
  public var data: String
  /// What zero stands for, and the unit of all; nil where neither was sent.
  public var origin: Quantity?
  /// What one step of the numbers stands for; nil for one.
  public var factor: Number?
  /// Milliseconds from one number to the next of its channel; nil where it was not sent.
  public var period: Number?
  /// How many channels take turns in the numbers.
  public var dimensions: Int

  /// Samples from their parts.
  public init(
    _ data: String, origin: Quantity? = nil, factor: Number? = nil, period: Number? = nil,
    dimensions: Int = 1
  ) {
    self.data = data
    self.origin = origin
    self.factor = factor
    self.period = period
    self.dimensions = dimensions
  }

  /// Numbers that are looked at; a day at 250 a second is 21 million, a strip is some thousands.
  public static let most = 1_000_000

  /// The numbers of each channel in the unit of the origin, in time; nil where a number is missing, was
  /// too small (`L`), too large (`U`) or an error (`E`).
  public var channels: [[Double?]] {
    let turns = min(max(1, dimensions), 64)
    let (zero, step) = (origin?.number.value ?? 0, factor?.value ?? 1)
    var channels: [[Double?]] = Array(repeating: [], count: turns)
    var place = 0
    let bytes = data.utf8
    var start = bytes.startIndex
    while start < bytes.endIndex, place < Self.most {
      let end = bytes[start...].firstIndex(where: Self.isMark) ?? bytes.endIndex
      if end > start {
        let number = Number(String(data[start..<end]))
        channels[place % turns].append(number.map { zero + $0.value * step })
        place += 1
      }
      start = end < bytes.endIndex ? bytes.index(after: end) : end
    }
    return channels
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: ","), UInt8(ascii: ";"), 0...0x20: true
    default: false
    }
  }

  /// The unit, where one was sent.
  public var unit: String? {
    origin.flatMap { $0.unit.flatMap { $0.isEmpty ? nil : $0 } ?? $0.code }
  }

  /// What it is, in words: `waveform of 250 values`.
  public var words: String {
    let count = channels.reduce(0) { $0 + $1.count }
    return "waveform of \(count) \(count == 1 ? "value" : "values")"
  }
}

import Clinical

/// Reads documents: bytes in, identities, statements with byte ranges, and rejects with reasons out.
/// Pure; refuses by one typed error what it cannot read whole.
public enum Interchange {
  /// The version of the readers. Raised whenever the same bytes would now be read otherwise; `reread`
  /// goes by it.
  public static let readerVersion = 9

  /// The dialect of some bytes, recognised from the bytes alone; nil when it is none that we know.
  public static func dialect(of bytes: [UInt8]) -> Dialect? { Sniffer(bytes).format.dialect }

  /// Reads one document; the messages of a batch are read by `spread`, several at once.
  /// - Parameter keys: what signatures are checked with, and sealed files opened by.
  /// - Throws: ``ReadError`` with one line that says what is wrong and where; nothing is half-read.
  public static func read(
    _ bytes: [UInt8], limits: Limits = .standard, keys: CardKeys = .none,
    spread: Spread = inTurn
  ) throws(ReadError) -> DocumentReading {
    guard bytes.count <= limits.bytes else {
      throw ReadError(
        dialect: nil, place: "\(bytes.count) bytes",
        why: "larger than the \(limits.bytes / 1_000_000) MB that one document may have")
    }
    var reading = try readDialect(bytes, limits: limits, keys, spread)
    reading.ledger += Quality.lines(in: reading, spread: spread)
    return reading
  }

  static func readDialect(
    _ bytes: [UInt8], limits: Limits, _ keys: CardKeys, _ spread: Spread
  ) throws(ReadError) -> DocumentReading {
    let sniffer = Sniffer(bytes)
    switch sniffer.format {
    case .fhirJSON: return try FHIRReader.read(bytes, from: sniffer.start, limits: limits)
    case .fhirPacked:
      let packed = try PackedText(bytes, from: sniffer.start)
      let reading = try FHIRReader.read(packed.bytes, from: 0, limits: limits)
      return packed.placed(FHIRQuality.notingPacked(reading, bytes: packed.bytes.count))
    case .fhirXML: return try FHIRReader.readXML(bytes, limits: limits)
    case .fhirLines: return try FHIRReader.readLines(bytes, from: sniffer.start, limits: limits)
    case .healthCards:
      return try HealthCardReader(keys: keys, limits: limits).read(bytes, from: sniffer.start)
    case .ccda: return try CDAReader.read(bytes, limits: limits)
    case .ccr: return try CCRReader.read(bytes, limits: limits)
    case .appleHealth: return try AppleHealthReader.read(bytes, limits: limits)
    case .electrocardiogram:
      return try AppleElectrocardiogram.read(bytes, from: sniffer.start, limits: limits)
    case .hl7v2: return try HL7Reader.read(bytes, from: sniffer.start, limits: limits, spread)
    case .hl7v2XML:
      let markup = try HL7Markup(bytes, limits: limits)
      return markup.placed(
        try HL7Reader.read(markup.bytes, from: 0, limits: limits, spread))
    case .readingsTable: return try CSVReader.read(bytes, from: sniffer.start, limits: limits)
    case .readingsJSON, .readingsLines:
      return try DeviceJSON.read(
        bytes, from: sniffer.start, isLines: sniffer.format == .readingsLines, limits: limits)
    case .blueButton:
      return try BlueButtonReader.read(bytes, from: sniffer.start, limits: limits)
    case .known(let dialect, let name):
      throw ReadError(
        dialect: dialect, place: "byte 0", why: "\(name): recognised, but not read yet")
    case .strange(let what):
      throw ReadError(dialect: nil, place: "byte 0", why: what)
    }
  }
}

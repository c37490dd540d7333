import Clinical

/// Recognises what some bytes are, from the bytes alone: their start, never a file's name.
struct Sniffer {
  /// What some bytes are.
  enum Format: Equatable {
    case fhirJSON
    /// FHIR resources, one on each line.
    case fhirLines
    case fhirXML
    /// SMART Health Cards, links, and what is sealed for them.
    case healthCards
    /// FHIR packed into one JSON string.
    case fhirPacked
    case ccda
    case ccr
    case appleHealth
    case electrocardiogram
    case hl7v2
    case hl7v2XML
    /// Readings of devices: a table, JSON, or JSON on each line.
    case readingsTable, readingsJSON, readingsLines
    case blueButton
    /// Recognised, not read yet.
    case known(Dialect?, String)
    /// None that we know, and what it looks like.
    case strange(String)

    var dialect: Dialect? {
      switch self {
      case .fhirJSON, .fhirPacked, .fhirXML, .healthCards: .fhir
      case .fhirLines: .ndjson
      case .ccda: .ccda
      case .ccr: .ccr
      case .hl7v2, .hl7v2XML: .hl7v2
      case .readingsTable, .readingsJSON, .readingsLines, .appleHealth, .electrocardiogram:
        .device
      case .blueButton: .blueButton
      case .known(let dialect, _): dialect
      case .strange: nil
      }
    }
  }

  /// What the bytes are.
  private(set) var format = Format.strange("not a format that Chartline reads")
  /// The first byte after a byte order mark.
  let start: Int
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    format = recognise()
  }

  private func recognise() -> Format {
    if let wide = wideText { return Self.recogniseMarkup(wide, isWide: true) }
    guard let first = bytes[start...].firstIndex(where: { !Self.isSpace($0) && $0 != 0x0B }) else {
      return .strange("empty")
    }
    switch bytes[first] {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return recogniseJSON(from: first)
    case UInt8(ascii: "<"):
      let head = String(decoding: bytes[first...].prefix(Self.headLength), as: UTF8.self)
      let format = Self.recogniseMarkup(head, isWide: false)
      return isWrappedCCR(format, from: first) ? .ccr : format
    default: return recogniseText(from: first)
    }
  }

  // MARK: - JSON

  private func recogniseJSON(from first: Int) -> Format {
    if HealthCardReader.recognisesJSON(bytes, from: first) { return .healthCards }
    guard bytes.holds("\"resourceType\"", from: first) else {
      if isExportLog(from: first) { return .fhirLines }
      if DeviceJSON.mayHold(bytes, from: first) {
        return hasLines(from: first) ? .readingsLines : .readingsJSON
      }
      let isManifest = bytes.holds("\"transactionTime\"", from: first)
      return .strange(
        isManifest
          ? "the list of files of a Bulk Data export, no record itself"
          : OtherFormats.json(bytes, from: first) ?? "JSON, but not FHIR: no resourceType in it")
    }
    return hasLines(from: first) ? .fhirLines : .fhirJSON
  }

  /// The log that Bulk Data clients write beside what they fetched: events, one on each line. Read as
  /// the lines of the export that they are, each of them refused with its reason.
  private func isExportLog(from first: Int) -> Bool {
    let end = bytes[first...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let line = Array(bytes[first..<end])
    return line.holds("\"exportId\"", from: 0) && line.holds("\"eventId\"", from: 0)
      && isWholeObject(first..<end)
  }

  /// Whether the lines are objects of their own: the first one is whole and more follows it, or it
  /// is cut off and most of the lines after it are whole.
  private func hasLines(from first: Int) -> Bool {
    let end = bytes[first...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    guard bytes[end...].contains(where: { !Self.isSpace($0) }) else { return false }
    if isWholeObject(first..<end) { return true }
    let rest = bytes.lines(from: end + 1, upTo: min(bytes.count, end + 65_536)).filter {
      bytes[$0].contains { !Self.isSpace($0) }
    }
    return rest.filter(isWholeObject).count * 2 > rest.count
  }

  /// Whether a line is one object: its braces match, and nothing follows.
  private func isWholeObject(_ line: Range<Int>) -> Bool {
    guard let first = bytes[line].firstIndex(where: { !Self.isSpace($0) }),
      bytes[first] == UInt8(ascii: "{")
    else { return false }
    var depth = 0
    var isInString = false
    var isEscaped = false
    for index in first..<line.upperBound {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "\\"): isEscaped = isInString
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString:
        depth -= 1
        if depth == 0 { return bytes[(index + 1)..<line.upperBound].allSatisfy(Self.isSpace) }
      default: break
      }
    }
    return false
  }

  // MARK: - Markup

  private static let headLength = 16_384

  /// Whether XML of a root that we do not know holds CCRs, as feeds (Atom) do.
  private func isWrappedCCR(_ format: Format, from first: Int) -> Bool {
    guard case .strange(let what) = format, what.hasPrefix("XML with the root element") else {
      return false
    }
    return bytes.holds("urn:astm-org:CCR", from: first)
      && bytes.holds("ContinuityOfCareRecord", from: first)
  }

  /// The beginning of a UTF-16 text, its ASCII part; nil when the bytes are no UTF-16.
  private var wideText: String? {
    let isBig = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0x00, 0x3C])
    let isLittle = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0x00])
    guard isBig || isLittle else { return nil }
    let hasMark = (bytes.first ?? 0) >= 0xFE
    let units = bytes.dropFirst(hasMark ? 2 : 0).prefix(Self.headLength * 2)
    let parity = units.startIndex + (isBig ? 1 : 0)
    let ascii = units.indices.lazy.filter { ($0 - parity).isMultiple(of: 2) }.map { units[$0] }
    return String(decoding: Array(ascii), as: UTF8.self)
  }

  private static func recogniseMarkup(_ head: String, isWide: Bool) -> Format {
    let head = head.drop { $0.isWhitespace }
    guard head.hasPrefix("<") else {
      return .strange(isWide ? "UTF-16 text; only XML may be UTF-16" : "not XML")
    }
    guard let root = rootTag(of: head) else { return .strange("XML without a root element") }
    let name = root.name.split(separator: ":").last.map(String.init) ?? root.name
    switch name {
    case "ClinicalDocument": return .ccda
    case "ContinuityOfCareRecord": return .ccr
    case "HealthData": return .appleHealth
    case "stylesheet", "transform":
      return .strange("a stylesheet (XSL), which tells how to show a record and is none")
    case "gpx": return .strange("a route on a map (GPX), no record: its workout names it")
    default: break
    }
    if name.lowercased() == "html" { return .strange("a web page, not a health record") }
    if let other = OtherFormats.markup(head.prefix(4096)) { return .strange(other) }
    if root.tag.contains("http://hl7.org/fhir") { return .fhirXML }
    if root.tag.contains("urn:hl7-org:v2xml") { return .hl7v2XML }
    // The published examples of C-CDA are sections and entries without a namespace: HL7's arc of
    // object identifiers shows what they are.
    if root.tag.contains("urn:hl7-org:v3") || head.contains("\"2.16.840.1.113883.") {
      return .strange("a piece of a C-CDA document (<\(name.prefix(40))>), not a whole one")
    }
    return .strange("XML with the root element <\(name.prefix(40))>, not a health record we know")
  }

  /// The root element's name and its whole start tag, past declarations and comments.
  private static func rootTag(of head: Substring) -> (name: String, tag: Substring)? {
    var rest = head
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...].dropFirst()
      if rest.hasPrefix("!--") {
        guard let end = rest.firstRange(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.lowercased().hasPrefix("!doctype html") {
        return ("html", rest)
      } else if !rest.hasPrefix("?"), !rest.hasPrefix("!") {
        let tag = rest.prefix { $0 != ">" }
        let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
        return name.isEmpty ? nil : (String(name), tag)
      }
    }
    return nil
  }

  // MARK: - Text

  private func recogniseText(from first: Int) -> Format {
    let rest = bytes[first...]
    if hasMessage(from: first) { return .hl7v2 }
    if AppleElectrocardiogram.recognises(bytes, from: start) { return .electrocardiogram }
    if BlueButtonReader.recognises(bytes, from: first) { return .blueButton }
    if HealthCardReader.recognisesText(bytes, from: first) { return .healthCards }
    let table = CSVReader.recognises(bytes, from: start)
    if table.isKnown { return .readingsTable }
    if table.isTable { return .strange("a table (CSV) of none of the kinds that Chartline reads") }
    if rest.first == UInt8(ascii: "\""), bytes.holds("resourceType", from: first) {
      return .fhirPacked
    }
    if let other = OtherFormats.text(rest) ?? OtherFormats.binary(bytes) { return .strange(other) }
    if rest.starts(with: "%PDF".utf8) { return .strange("a PDF, which holds no data to read") }
    if rest.starts(with: "PK".utf8) { return .strange("an archive; import reads what is in it") }
    return .strange("not a format that Chartline reads")
  }

  /// Whether a line at the start, or soon after it, is the header of an HL7 v2 message: some senders
  /// put remarks before it.
  private func hasMessage(from first: Int) -> Bool {
    var isLineStart = true
    for index in first..<min(bytes.count, first + Self.headLength) {
      if isLineStart, isMessageHeader(at: index) { return true }
      isLineStart = bytes[index] == 0x0A || bytes[index] == 0x0D || bytes[index] == 0x0B
    }
    return false
  }

  /// `MSH`, `FHS` or `BHS`, and a character that parts fields and comes again on the line.
  private func isMessageHeader(at index: Int) -> Bool {
    let rest = bytes[index...].prefix(64)
    guard rest.count > 4,
      ["MSH", "FHS", "BHS"].contains(where: { rest.starts(with: $0.utf8) })
    else { return false }
    let separator = rest[rest.startIndex + 3]
    return HL7Delimiters.canPart(separator) && rest.dropFirst(4).contains(separator)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

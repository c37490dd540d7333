import Clinical

/// HL7 v2 in XML (HL7 v2 XML Encoding Syntax, Release 2), written anew with bars and hats, so that one
/// reader reads both. Each segment knows the bytes of its element.
struct HL7Markup {
  /// The messages.
  private(set) var bytes: [UInt8] = []
  private var places = PlaceMap()

  /// - Throws: ``ReadError`` when it is no well-formed XML, or without a header segment.
  init(_ original: [UInt8], limits: Limits) throws(ReadError) {
    var markup = HL7Markup()
    try XMLDocument.read(original, dialect: .hl7v2, limits: limits) { (root) throws(ReadError) in
      markup.addSegments(in: root)
    }
    self = markup
    guard bytes.starts(with: "MSH|".utf8) else {
      throw ReadError(
        dialect: .hl7v2, place: "byte 0", why: "HL7 v2 in XML without a message: no MSH segment")
    }
  }

  private init() {}

  /// A reading of the messages, its places turned into those of the original.
  func placed(_ reading: DocumentReading) -> DocumentReading { places.placed(reading) }

  /// Segments have names of three characters; whatever else stands there is a group of them.
  private mutating func addSegments(in element: XMLElement) {
    for child in element.children where child.isOfV2 {
      if child.name.utf8.count == 3 { add(segment: child) } else { addSegments(in: child) }
    }
  }

  private mutating func add(segment: XMLElement) {
    places.note(bytes.count, from: segment.range)
    let name = segment.name
    bytes += name.utf8
    let isHeader = ["MSH", "FHS", "BHS"].contains(name)
    if isHeader { bytes += #"|^~\&"#.utf8 }
    var fields = numbered(segment)
    // What is written here is UTF-8, whatever the message says of itself.
    if isHeader { fields[18] = fields[18] == nil ? nil : [Array("UNICODE UTF-8".utf8)] }
    let first = isHeader ? 3 : 1
    for number in first..<max(first, (fields.keys.max() ?? 0) + 1) {
      bytes.append(UInt8(ascii: "|"))
      bytes += (fields[number] ?? []).joined(separator: "~".utf8)
    }
    bytes.append(0x0D)
  }

  /// Fields of a segment, or components of a field, by number; more have no message.
  private static let most = 250

  private func numbered(_ element: XMLElement) -> [Int: [[UInt8]]] {
    var found: [Int: [[UInt8]]] = [:]
    for child in element.children {
      guard let number = child.number, number <= Self.most else { continue }
      found[number, default: []].append(value(of: child, UInt8(ascii: "^")))
    }
    return found
  }

  /// A field or a component: its own parts joined, else its text.
  private func value(of element: XMLElement, _ separator: UInt8) -> [UInt8] {
    guard element.children.contains(where: { $0.number != nil }) else { return text(of: element) }
    var parts: [Int: [UInt8]] = [:]
    for child in element.children {
      guard let number = child.number, number <= Self.most else { continue }
      // Below the subcomponents nothing can stand.
      parts[number] =
        separator == UInt8(ascii: "^") ? value(of: child, UInt8(ascii: "&")) : text(of: child)
    }
    let last = parts.keys.max() ?? 0
    return Array((1...max(last, 1)).map { parts[$0] ?? [] }.joined(separator: [separator]))
  }

  private func text(of element: XMLElement) -> [UInt8] {
    var text: [UInt8] = []
    for content in element.contents {
      switch content {
      case .text(let bytes): text += bytes
      case .element(let inner):
        // An escape sequence stands as an element: `<escape V=".br"/>`.
        guard inner.isNamed("escape", in: .v2), let code = inner.attribute("V") else {
          text += self.text(of: inner)
          continue
        }
        text += [Self.mark] + code + [Self.mark]
      }
    }
    let inner = text.withUnsafeBufferPointer { Array($0.trimmed) }
    return inner.flatMap(Self.escaped)
  }

  /// Stands for the backslash of an escape sequence until the others are escaped; XML has no such
  /// character.
  private static let mark: UInt8 = 0x01

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "|"): Array(#"\F\"#.utf8)
    case UInt8(ascii: "^"): Array(#"\S\"#.utf8)
    case UInt8(ascii: "~"): Array(#"\R\"#.utf8)
    case UInt8(ascii: "&"): Array(#"\T\"#.utf8)
    case UInt8(ascii: "\\"): Array(#"\E\"#.utf8)
    case mark: [UInt8(ascii: "\\")]
    case 0x0A: Array(#"\.br\"#.utf8)
    case 0x0D: []
    default: [byte]
    }
  }
}

extension XMLElement {
  /// `3` of `PID.3` or `CX.3`; nil for what is no field and no component.
  fileprivate var number: Int? {
    guard isOfV2 else { return nil }
    let name = name
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return Int(name[name.index(after: dot)...]).flatMap { $0 > 0 ? $0 : nil }
  }
}

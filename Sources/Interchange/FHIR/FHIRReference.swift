/// What the text of a `reference` means (FHIR R4, References). Works on bytes: it is asked of every
/// resource, several times.
struct FHIRReference {
  /// The text, without `/_history/…`.
  let text: String

  init(_ text: String) { self.text = Self.withoutVersion(text) }

  /// A URL with a scheme, or a URN.
  var isAbsolute: Bool { text.hasPrefix("http://") || text.hasPrefix("https://") || isURN }

  /// `urn:uuid:…` or `urn:oid:…`.
  var isURN: Bool { text.hasPrefix("urn:") }

  /// `Type/id` at the end: `Patient/12` of `https://host/fhir/Patient/12`.
  var localName: String? {
    let bytes = text.utf8
    guard let slash = bytes.lastIndex(of: Self.slash), bytes.index(after: slash) < bytes.endIndex
    else { return nil }
    let start = bytes[..<slash].lastIndex(of: Self.slash).map { bytes.index(after: $0) }
    let type = bytes[(start ?? bytes.startIndex)..<slash]
    guard let first = type.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first),
      type.allSatisfy(Self.isLetter)
    else { return nil }
    return start.map { String(text[$0...]) } ?? text
  }

  /// `Patient` of `https://host/fhir/Patient/12`.
  var type: Substring? { localName.map { $0.prefix { $0 != "/" } } }

  /// The base of the server, for an absolute URL.
  var base: String? {
    guard isAbsolute, !isURN, let localName else { return nil }
    return String(text.dropLast(localName.count + 1))
  }

  /// The system and value of a search reference, `Patient?identifier=system|value`.
  var search: (type: String, system: String?, value: String)? {
    guard text.utf8.contains(UInt8(ascii: "?")) else { return nil }
    let halves = text.split(separator: "?", maxSplits: 1)
    guard halves.count == 2, halves[1].hasPrefix("identifier=") else { return nil }
    let token = halves[1].dropFirst("identifier=".count)
    let parts = token.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    guard let last = parts.last, !last.isEmpty else { return nil }
    let system = parts.count == 2 && !parts[0].isEmpty ? String(parts[0]) : nil
    return (String(halves[0]), system, String(last))
  }

  /// The same thing in whatever version.
  static func withoutVersion(_ text: String) -> String {
    let bytes = text.utf8
    guard let version = bytes.lastIndex(of: slash) else { return text }
    let rest = text[..<version]
    return rest.hasSuffix("/_history") ? String(rest.dropLast("/_history".count)) : text
  }

  private static let slash = UInt8(ascii: "/")

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

/// What the text of a `reference` means (FHIR R4, References).
struct FHIRReference {
  /// The text, without `/_history/…`.
  let text: String

  init(_ text: String) { self.text = Self.withoutVersion(text) }

  /// A URL with a scheme, or a URN.
  var isAbsolute: Bool { text.hasPrefix("http://") || text.hasPrefix("https://") || isURN }

  /// `urn:uuid:…` or `urn:oid:…`.
  var isURN: Bool { text.hasPrefix("urn:") }

  /// The type and the id at the end: `Patient` and `12` of `https://host/fhir/Patient/12`.
  var local: (type: String, id: String)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count >= 2, let id = parts.last, let type = parts.dropLast().last,
      type.first?.isUppercase == true, type.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    return (String(type), String(id))
  }

  /// `Type/id`, for a reference that has both.
  var localName: String? { local.map { $0.type + "/" + $0.id } }

  /// The base of the server, for an absolute URL.
  var base: String? {
    guard isAbsolute, !isURN, let localName, text.hasSuffix("/" + localName) else { return nil }
    return String(text.dropLast(localName.count + 1))
  }

  /// The system and value of a search reference, `Patient?identifier=system|value`.
  var search: (type: String, system: String?, value: String)? {
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
    guard let version = text.firstRange(of: "/_history/") else { return text }
    return String(text[..<version.lowerBound])
  }
}

import CXML
import Clinical

/// A namespace that our readers know.
enum XMLNamespace: Sendable {
  case none, hl7, sdtc, instance, ccr, fhir, xhtml, v2, other

  fileprivate init(_ uri: UnsafePointer<CChar>?) {
    guard let uri else {
      self = .none
      return
    }
    switch String(cString: uri) {
    case "urn:hl7-org:v3": self = .hl7
    case "urn:hl7-org:sdtc": self = .sdtc
    case "http://www.w3.org/2001/XMLSchema-instance": self = .instance
    case "urn:astm-org:CCR": self = .ccr
    case "http://hl7.org/fhir": self = .fhir
    case "urn:hl7-org:v2xml": self = .v2
    case "http://www.w3.org/1999/xhtml": self = .xhtml
    default: self = .other
    }
  }
}

/// A well-formed document as one flat array of nodes. Lives only within ``read(_:limits:_:)``.
struct XMLDocument {
  /// The name of an element or attribute, kept once for each document.
  struct Name {
    let local: UnsafeBufferPointer<UInt8>
    let namespace: XMLNamespace
  }

  let nodes: UnsafeBufferPointer<cxml_node>
  let names: UnsafeBufferPointer<Name>
  let texts: UnsafeBufferPointer<UInt8>
  let encoding: XMLEncoding
  /// Prefixes used without being declared, read as what HL7 means by them.
  let assumedPrefixes: [String]

  /// Elements, attributes and texts of one document: 20 bytes each, 400 MB at worst.
  private static let mostNodes: UInt32 = 20_000_000

  /// Parses `bytes` strictly and hands the root element to `body`; nothing of the document may leave
  /// it. A DOCTYPE, and whatever is not well-formed with its namespaces, is refused.
  static func read<Result>(
    _ bytes: [UInt8], dialect: Dialect?, limits: Limits,
    _ body: (XMLElement) throws(ReadError) -> Result
  ) throws(ReadError) -> Result {
    guard bytes.count <= limits.bytes else {
      throw ReadError(
        dialect: dialect, place: "byte \(limits.bytes)",
        why: "the document is larger than the limit of \(limits.bytes) bytes")
    }
    let (copy, encoding) = try XMLEncoding.utf8(bytes, dialect: dialect)
    var error = cxml_error()
    let ceiling = cxml_limits(
      depth: UInt32(limits.depth), nodes: mostNodes, text: UInt32(limits.text))
    let parsed = (copy ?? bytes).withUnsafeBufferPointer { buffer in
      let content = UnsafeBufferPointer(
        rebasing: buffer.dropFirst(copy == nil ? encoding.skipped : 0))
      return cxml_parse(content.baseAddress, content.count, ceiling, &error)
    }
    guard let parsed else { throw refusal(error, dialect: dialect) }
    defer { cxml_free(parsed) }
    let names = Self.names(of: parsed)
    defer { names.deallocate() }
    var nodeCount = 0
    var textCount = 0
    let nodes = cxml_nodes(parsed, &nodeCount)
    let texts = cxml_texts(parsed, &textCount)
    let document = XMLDocument(
      nodes: UnsafeBufferPointer(start: nodes, count: nodeCount),
      names: UnsafeBufferPointer(names),
      texts: UnsafeBufferPointer(start: texts, count: textCount), encoding: encoding,
      assumedPrefixes: assumedPrefixes(of: parsed))
    return try withUnsafePointer(to: document) { (pointer) throws(ReadError) in
      try body(XMLElement(document: pointer, index: 0))
    }
  }

  private static func assumedPrefixes(of parsed: OpaquePointer) -> [String] {
    let assumed = Int(cxml_assumed(parsed))
    return [(cxml_assumed_xsi, "xsi"), (cxml_assumed_sdtc, "sdtc")].compactMap { row in
      assumed & Int(row.0) == 0 ? nil : row.1
    }
  }

  private static func names(of parsed: OpaquePointer) -> UnsafeMutableBufferPointer<Name> {
    var count = 0
    let found = UnsafeBufferPointer(start: cxml_names(parsed, &count), count: count)
    let names = UnsafeMutableBufferPointer<Name>.allocate(capacity: count)
    for (index, name) in found.enumerated() {
      var length = 0
      while name.local[length] != 0 { length += 1 }
      let local = UnsafeRawPointer(name.local).assumingMemoryBound(to: UInt8.self)
      names.initializeElement(
        at: index,
        to: Name(
          local: UnsafeBufferPointer(start: local, count: length),
          namespace: XMLNamespace(name.namespace_uri)))
    }
    return names
  }

  private static func refusal(_ error: cxml_error, dialect: Dialect?) -> ReadError {
    let message = withUnsafeBytes(of: error.message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    let why = error.reason == cxml_malformed ? "not well-formed XML: \(message)" : message
    return ReadError(dialect: dialect, place: "line \(error.line)", why: why)
  }
}

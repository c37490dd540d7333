import Clinical

/// Reads FHIR in JSON or XML: a Bundle of any type, one resource, or resources line by line. R4 is what it
/// knows; DSTU2, STU3 and R5 are read where their elements are the same or were only renamed.
enum FHIRReader {
  /// Reads one JSON text: a Bundle, a resource, or an array of resources.
  static func read(
    _ bytes: [UInt8], from start: Int, limits: Limits
  ) throws(ReadError) -> DocumentReading {
    try read(
      try JSONDocument.root(of: bytes, in: start..<bytes.count, as: .fhir, limits), limits: limits)
  }

  /// Reads one resource in XML.
  static func readXML(_ bytes: [UInt8], limits: Limits) throws(ReadError) -> DocumentReading {
    let markup = try FHIRMarkup(bytes, limits: limits)
    return markup.placed(try read(markup, limits: limits))
  }

  /// Reads the JSON that was made of XML, with its places.
  static func read(_ markup: FHIRMarkup, limits: Limits) throws(ReadError) -> DocumentReading {
    let root = try JSONDocument.root(
      of: markup.bytes, in: 0..<markup.bytes.count, as: .fhir, limits, isTyped: false)
    return try read(root, limits: limits)
  }

  /// Reads what stands in a text already parsed.
  static func read(_ root: JSONNode, limits: Limits) throws(ReadError) -> DocumentReading {
    var collector = FHIRCollector(dialect: .fhir, limits: limits)
    if root.isArray {
      for (index, node) in root.list.enumerated() {
        let path = "[\(index)]"
        if try !collector.add(node, path: path) {
          collector.rejectNameless(node, path: path)
        }
      }
    } else if try !collector.addDocument(root) {
      throw ReadError(
        dialect: nil, place: "byte \(root.range.lowerBound)",
        why: "JSON, but not FHIR: no resourceType at its top")
    }
    return FHIRAssembly(collector, dialect: .fhir).finished()
  }

  /// Reads resources that stand one on each line. A line that cannot be read is a reject with its
  /// number; the others are kept.
  static func readLines(
    _ bytes: [UInt8], from start: Int, limits: Limits
  ) throws(ReadError) -> DocumentReading {
    var collector = FHIRCollector(dialect: .ndjson, limits: limits)
    for (index, line) in bytes.lines(from: start).enumerated() {
      guard bytes[line].contains(where: { !Sniffer.isSpace($0) }) else { continue }
      let path = "line \(index + 1)"
      let root: JSONNode
      do {
        root = try JSONDocument.root(of: bytes, in: line, as: .fhir, limits)
      } catch {
        collector.reject(line, path: path, why: error.why)
        continue
      }
      if try !collector.add(root, path: path) {
        collector.rejectNameless(root, path: path)
      }
    }
    guard !collector.isEmpty || collector.elements["None"] != nil else {
      throw ReadError(dialect: .ndjson, place: "line 1", why: "no line is a FHIR resource")
    }
    return FHIRAssembly(collector, dialect: .ndjson).finished()
  }
}

import Clinical

/// Reads FHIR JSON: a Bundle of any type, one resource, or resources line by line. R4 is what it
/// knows; DSTU2, STU3 and R5 are read where their elements are the same or were only renamed.
enum FHIRReader {
  /// Reads one JSON text: a Bundle, a resource, or an array of resources.
  static func read(
    _ bytes: [UInt8], from start: Int, limits: Limits
  ) throws(ReadError) -> DocumentReading {
    let root = try parse(bytes, start..<bytes.count, limits)
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
        root = try parse(bytes, line, limits)
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

  private static func parse(
    _ bytes: [UInt8], _ range: Range<Int>, _ limits: Limits
  ) throws(ReadError) -> JSONNode {
    let document: JSONDocument
    do {
      document = try JSONDocument(bytes, in: range)
    } catch {
      throw ReadError(
        dialect: .fhir, place: "byte \(error.position)", why: "not JSON: \(error.why)")
    }
    if let text = document.longText(over: limits.text) {
      throw ReadError(
        dialect: .fhir, place: "byte \(text.range.lowerBound)",
        why: "one text of more than \(limits.text / 1_000_000) MB")
    }
    return document.root
  }
}

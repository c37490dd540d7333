import Clinical

@testable import Interchange

/// What does not hold between a C-CDA or CCR reading and the elements of its bytes.
enum XMLFault {
  /// The first fault; nil when there is none.
  static func first(in reading: DocumentReading, of bytes: [UInt8]) -> String? {
    do {
      return try XMLDocument.read(bytes, dialect: .ccda, limits: .standard) {
        (root) throws(ReadError) -> String? in
        let elements = Dictionary(
          ([root] + root.descendants).map { ($0.range, $0) },
          uniquingKeysWith: { first, _ in first })
        let gap = reading.dialect == .ccr ? gap(in: reading, ccr: root) : gap(in: reading, elements)
        return place(reading, elements, bytes) ?? gap
      }
    } catch {
      return "read, and then not: \(error)"
    }
  }

  /// Each range is that of one element, and the path's last step is its name.
  private static func place(
    _ reading: DocumentReading, _ elements: [Range<Int>: XMLElement], _ bytes: [UInt8]
  ) -> String? {
    for range in reading.statements.map(\.range) + reading.patients.map(\.range) {
      guard range.start <= range.end, let element = elements[range.start..<range.end] else {
        return "no element: \(range)"
      }
      let ends = bytes[range.start..<range.end].filter { $0 != 0 }
      guard ends.first == UInt8(ascii: "<"), ends.last == UInt8(ascii: ">") else {
        return "no brackets: \(range)"
      }
      guard names(range.path, element.name) else { return "not <\(element.name)>: \(range)" }
    }
    return nil
  }

  /// Whether the last step of a path is this name, with or without what stands in brackets.
  private static func names(_ path: String, _ name: String) -> Bool {
    let steps = "/" + path
    return steps.hasSuffix("/" + name) || (steps.hasSuffix("]") && steps.contains("/\(name)["))
  }

  /// By name: elements = roots of statements + parts + containers + rejects.
  private static func gap(
    in reading: DocumentReading, _ elements: [Range<Int>: XMLElement]
  ) -> String? {
    var account = reading.parts
    account.merge(reading.containers) { $0 + $1 }
    let ranges = Set(
      (reading.statements.map(\.range) + reading.rejects.map(\.range)).map { $0.start..<$0.end })
    for range in ranges {
      guard let element = elements[range] else { continue }
      var mask = CDATemplates.mask(of: element)
      while mask != 0 {
        account[CDATemplates.counted[mask.trailingZeroBitCount].name, default: 0] += 1
        mask &= mask - 1
      }
    }
    return account == reading.elements ? nil : "account \(account), elements \(reading.elements)"
  }

  /// By Body element of CCR: entries = roots of statements + parts + containers.
  private static func gap(in reading: DocumentReading, ccr root: XMLElement) -> String? {
    var account = reading.parts
    account.merge(reading.containers) { $0 + $1 }
    let ranges = Set(reading.statements.map { $0.range.start..<$0.range.end })
    for record in CCRRecord.all(in: root) {
      for group in record.element.all("Body").flatMap({ Array($0.children) }) {
        for entry in group.children where ranges.contains(entry.range) {
          account[group.name, default: 0] += 1
        }
      }
    }
    return account == reading.elements ? nil : "account \(account), elements \(reading.elements)"
  }
}

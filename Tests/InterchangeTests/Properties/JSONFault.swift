import Clinical

@testable import Interchange

/// What does not hold between a FHIR reading and the objects of its bytes.
enum JSONFault {
  /// The first fault; nil when there is none.
  static func first(in reading: DocumentReading, of bytes: [UInt8]) -> String? {
    let lines = reading.dialect == .ndjson ? bytes.lines(from: 0) : []
    var last: (line: Int, root: JSONNode)?
    for item in reading.statements {
      var steps = item.range.path.split(separator: ".")[...]
      var number = 0
      if let line = steps.first?.split(separator: " "), line.count == 2, line[0] == "line" {
        number = Int(line[1]) ?? 0
        steps.removeFirst()
      }
      if last?.line != number {
        let text = lines.indices.contains(number - 1) ? lines[number - 1] : 0..<bytes.count
        let start =
          number < 2 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
          ? text.lowerBound + 3 : text.lowerBound
        last = (try? JSONDocument(bytes, in: start..<text.upperBound)).map { (number, $0.root) }
      }
      if let fault = fault(item, last.flatMap { node(at: steps, in: $0.root) }, bytes) {
        return fault
      }
    }
    return nil
  }

  /// The path leads to an object at this very range, which is the one that the identifier names.
  private static func fault(
    _ item: StatementReading, _ node: JSONNode?, _ bytes: [UInt8]
  ) -> String? {
    let range = item.range
    guard let node, node.isObject else { return "the path leads nowhere: \(range)" }
    guard node.range == range.start..<range.end else {
      return "the path leads to \(node.range): \(range)"
    }
    guard bytes[range.start] == UInt8(ascii: "{"), bytes[range.end - 1] == UInt8(ascii: "}") else {
      return "no braces: \(range)"
    }
    guard let type = node["resourceType"]?.words, let id = node["id"]?.words,
      let value = item.statement.identifier?.value, !value.isEmpty
    else { return nil }
    // What a resource contains is named after its holder.
    let isNamed = [type + "/" + id, id].contains(value) || value.hasSuffix("#" + id)
    return isNamed ? nil : "\(type)/\(id) is not \(value): \(range)"
  }

  /// The node at the end of a path such as `entry[3].resource`.
  private static func node(at steps: ArraySlice<Substring>, in root: JSONNode) -> JSONNode? {
    var node = root
    for step in steps {
      let parts = step.split(separator: "[", omittingEmptySubsequences: false)
      if let name = parts.first, !name.isEmpty {
        guard let member = node.members.first(where: { $0.name == name }) else { return nil }
        node = member.value
      }
      for part in parts.dropFirst() {
        guard let index = Int(part.dropLast()),
          let element = node.list.enumerated().first(where: { $0.offset == index })
        else { return nil }
        node = element.element
      }
    }
    return node
  }
}

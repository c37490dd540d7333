import CJSON
import Glibc

extension JSONDocument {
  /// The text of a node, escape sequences resolved.
  func text(of node: cjson_node) -> String {
    bytes.withUnsafeBufferPointer { buffer in
      let raw = UnsafeBufferPointer(rebasing: buffer[Int(node.start)..<Int(node.end)])
      guard node.escaped else { return String(decoding: raw, as: UTF8.self) }
      return String(unsafeUninitializedCapacity: raw.count) { out in
        cjson_unescape(raw.baseAddress, raw.count, out.baseAddress)
      }
    }
  }

  /// Whether a string or key is this text, without making a string of it.
  func equals(_ node: cjson_node, _ text: StaticString) -> Bool {
    if node.escaped { return self.text(of: node) == text.description }
    let count = text.utf8CodeUnitCount
    guard Int(node.end - node.start) == count else { return false }
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return false }
      return memcmp(base + Int(node.start), text.utf8Start, count) == 0
    }
  }
}

extension JSONDocument {
  /// Whether a key without escapes ends in a text.
  func ends(_ node: cjson_node, with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard Int(node.end - node.start) >= count else { return false }
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return false }
      return memcmp(base + Int(node.end) - count, text.utf8Start, count) == 0
    }
  }
}

extension JSONNode {
  /// Whether two values are written the same, but for the white space between their parts.
  func isSame(as other: JSONNode) -> Bool {
    let size = Int(document.nodes[index].next) - index
    guard Int(other.document.nodes[other.index].next) - other.index == size else { return false }
    return (0..<size).allSatisfy { step in
      let mine = document.nodes[index + step]
      let theirs = other.document.nodes[other.index + step]
      guard mine.kind == theirs.kind else { return false }
      if Int(mine.kind) == CJSON_OBJECT || Int(mine.kind) == CJSON_ARRAY {
        return Int(mine.next) - index == Int(theirs.next) - other.index
      }
      return document.bytes[Int(mine.start)..<Int(mine.end)].elementsEqual(
        other.document.bytes[Int(theirs.start)..<Int(theirs.end)])
    }
  }
}

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
      guard let base = buffer[Int(node.start)..<Int(node.end)].base.baseAddress else { return false }
      return memcmp(base + Int(node.start), text.utf8Start, count) == 0
    }
  }
}

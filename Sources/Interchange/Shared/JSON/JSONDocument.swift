import CJSON
import Clinical

/// A JSON text, checked whole, as one flat array of nodes over the bytes. Numbers keep their text,
/// strings are unescaped when they are read, and every node knows its bytes.
public final class JSONDocument: Sendable {
  /// The deepest nesting accepted (`standards.md` 10).
  public static let maximumDepth = 64

  let bytes: [UInt8]
  /// Whether numbers, `true` and `false` are told from strings; not where it was made from XML.
  let isTyped: Bool
  /// The nodes where the parser put them: never changed, freed with the document.
  nonisolated(unsafe) let nodes: UnsafeBufferPointer<cjson_node>
  nonisolated(unsafe) private let parsed: OpaquePointer

  /// Parses one text: an object or an array.
  /// - Parameters:
  ///   - bytes: the whole document.
  ///   - range: where in it the text stands; nil for all of it.
  ///   - isTyped: whether numbers, `true` and `false` are told from strings.
  /// - Throws: ``JSONError`` when any part is not JSON, when an object holds one name twice, when
  ///   nesting is too deep, or when anything but white space follows.
  public init(
    _ bytes: [UInt8], in range: Range<Int>? = nil, isTyped: Bool = true
  ) throws(JSONError) {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    guard let start = UInt32(exactly: range.lowerBound) else {
      throw JSONError(position: 0, why: "larger than 4 GB")
    }
    let parsed = bytes.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[range])
      return cjson_parse(text.baseAddress, text.count, start, UInt32(Self.maximumDepth))
    }
    guard let parsed else { throw JSONError(position: range.lowerBound, why: "out of memory") }
    if let why = cjson_error(parsed) {
      defer { cjson_free(parsed) }
      throw JSONError(position: Int(cjson_error_position(parsed)), why: String(cString: why))
    }
    self.bytes = bytes
    self.isTyped = isTyped
    self.parsed = parsed
    nodes = UnsafeBufferPointer(start: cjson_nodes(parsed), count: cjson_count(parsed))
  }

  deinit { cjson_free(parsed) }

  /// The first string longer than so many bytes; the base64 `data` of attachments may be longer.
  func longText(over limit: Int) -> JSONNode? {
    let index = nodes.indices.first { index in
      let node = nodes[index]
      guard Int(node.kind) == CJSON_STRING, Int(node.end - node.start) > limit else { return false }
      return Int(nodes[index - 1].kind) != CJSON_KEY || !equals(nodes[index - 1], "data")
    }
    return index.map { JSONNode(document: self, index: $0) }
  }

  /// The top of a text within a document, with no string above the limit.
  /// - Throws: ``ReadError`` of the dialect, with the place in the document.
  static func root(
    of bytes: [UInt8], in range: Range<Int>, as dialect: Dialect, _ limits: Limits,
    isTyped: Bool = true
  ) throws(ReadError) -> JSONNode {
    let document: JSONDocument
    do {
      document = try JSONDocument(bytes, in: range, isTyped: isTyped)
    } catch {
      throw ReadError(
        dialect: dialect, place: "byte \(error.position)", why: "not JSON: \(error.why)")
    }
    if let text = document.longText(over: limits.text) {
      throw ReadError(
        dialect: dialect, place: "byte \(text.range.lowerBound)",
        why: "one text of more than \(limits.text / 1_000_000) MB")
    }
    return document.root
  }

  /// The whole: an object or an array.
  public var root: JSONNode { JSONNode(document: self, index: 0) }
}

/// Why a text is not JSON, and where.
public struct JSONError: Error, Sendable, Hashable {
  /// The byte at which it was refused.
  public var position: Int
  /// What is wrong, in words.
  public var why: String
}

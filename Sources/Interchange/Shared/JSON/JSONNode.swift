import CJSON

/// One value of a ``JSONDocument``.
public struct JSONNode: Sendable {
  let document: JSONDocument
  let index: Int

  private var node: cjson_node { document.nodes[index] }

  private func isKind(_ kind: Int) -> Bool { Int(node.kind) == kind }

  /// An object.
  public var isObject: Bool { isKind(CJSON_OBJECT) }
  /// An array.
  public var isArray: Bool { isKind(CJSON_ARRAY) }
  /// A string.
  public var isString: Bool { isKind(CJSON_STRING) }
  /// The word `null`.
  public var isNull: Bool { isKind(CJSON_NULL) }

  /// Its bytes in the document, a string's quotes left out.
  public var range: Range<Int> { Int(node.start)..<Int(node.end) }

  /// The text of a string.
  public var string: String? { isString ? document.text(of: node) : nil }

  /// A string that says something; nil for one that is empty or only white space.
  public var words: String? {
    guard let string, string.utf8.contains(where: { $0 > 0x20 }) else { return nil }
    return string
  }

  /// Words that name something. Names are copied to all that refer to them, so that a hostile one
  /// could fill the memory: beyond 4,096 bytes they are cut, with `…` at the end.
  public var label: String? {
    guard isString, range.count > Self.longestLabel else { return words }
    var head = node
    head.end = head.start + UInt32(Self.longestLabel)
    return document.text(of: head) + "…"
  }

  private static let longestLabel = 4096

  /// A number's own text, with every digit; any text where the document knows no numbers.
  public var numberText: String? {
    isKind(CJSON_NUMBER) || (isString && !document.isTyped) ? document.text(of: node) : nil
  }

  /// `true` or `false`.
  public var bool: Bool? {
    if isString, !document.isTyped { return equals("true") ? true : equals("false") ? false : nil }
    return isKind(CJSON_TRUE) ? true : isKind(CJSON_FALSE) ? false : nil
  }

  /// A whole number.
  public var int: Int? { numberText.flatMap { Int($0) } }

  /// A scalar as text: a string, a number's digits, `true` or `false`.
  public var scalar: String? { string ?? numberText ?? bool.map { $0 ? "true" : "false" } }

  /// Whether it is this string, byte for byte.
  public func equals(_ text: StaticString) -> Bool { isString && document.equals(node, text) }

  /// A member of an object; nil when there is none, when it is `null`, or when this is no object.
  public subscript(_ name: StaticString) -> JSONNode? {
    guard isObject else { return nil }
    var key = index + 1
    let end = Int(node.next)
    while key < end {
      let value = Int(document.nodes[key].next)
      if document.equals(document.nodes[key], name) {
        let found = JSONNode(document: document, index: value)
        return found.isNull ? nil : found
      }
      key = Int(document.nodes[value].next)
    }
    return nil
  }

  /// The first of several members that is there: the choices of one element, or its names in the
  /// versions of a standard.
  public subscript(_ names: StaticString...) -> JSONNode? {
    for name in names {
      if let found = self[name] { return found }
    }
    return nil
  }

  /// The elements of an array; a value that is no array counts as its own only element, since
  /// versions of FHIR differ in what repeats. `null` elements are left in: their place counts.
  public var list: JSONList {
    isArray
      ? JSONList(document: document, position: index + 1, end: Int(node.next))
      : JSONList(document: document, position: index, end: Int(node.next))
  }

  /// The elements of a member; none when it is missing.
  public func list(_ name: StaticString) -> JSONList {
    self[name]?.list ?? JSONList(document: document, position: 0, end: 0)
  }

  /// The members of an object, in order.
  public var members: JSONMembers {
    JSONMembers(document: document, position: index + 1, end: isObject ? Int(node.next) : 0)
  }

  /// The values of every member of this name, at any depth below.
  public func descendants(_ name: StaticString) -> [JSONNode] {
    var found: [JSONNode] = []
    for key in index + 1..<max(Int(node.next), index + 1)
    where Int(document.nodes[key].kind) == CJSON_KEY && document.equals(document.nodes[key], name) {
      found.append(JSONNode(document: document, index: key + 1))
    }
    return found
  }
}

/// The elements of an array.
public struct JSONList: Sequence, IteratorProtocol {
  let document: JSONDocument
  var position: Int
  let end: Int

  /// The first element.
  public var first: JSONNode? {
    position < end ? JSONNode(document: document, index: position) : nil
  }

  /// The next element.
  public mutating func next() -> JSONNode? {
    guard position < end else { return nil }
    defer { position = Int(document.nodes[position].next) }
    return JSONNode(document: document, index: position)
  }
}

/// The members of an object.
public struct JSONMembers: Sequence, IteratorProtocol {
  let document: JSONDocument
  var position: Int
  let end: Int

  /// The next member.
  public mutating func next() -> (name: String, value: JSONNode)? {
    guard position < end else { return nil }
    let key = document.nodes[position]
    let value = JSONNode(document: document, index: Int(key.next))
    position = Int(document.nodes[value.index].next)
    return (document.text(of: key), value)
  }
}

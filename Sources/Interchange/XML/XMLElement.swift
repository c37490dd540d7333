import CXML
import Clinical

/// One element of an ``XMLDocument``. Cheap to copy; valid only as long as the document.
struct XMLElement {
  private let document: UnsafePointer<XMLDocument>
  /// The element's place among the document's nodes: its identity.
  let index: Int

  init(document: UnsafePointer<XMLDocument>, index: Int) {
    self.document = document
    self.index = index
  }

  private var node: cxml_node { document.pointee.nodes[index] }

  /// The node after the element and all that it holds.
  var endIndex: Int { Int(node.next) }

  /// How many nodes the whole document has.
  var documentNodeCount: Int { document.pointee.nodes.count }

  /// Prefixes that the document uses without declaring them.
  var assumedPrefixes: [String] { document.pointee.assumedPrefixes }

  /// How many names of elements and attributes the document uses.
  var documentNameCount: Int { document.pointee.names.count }

  /// The document's encoding.
  var encoding: XMLEncoding { document.pointee.encoding }

  /// The bytes of the element in the original document.
  var range: Range<Int> {
    let encoding = document.pointee.encoding
    return encoding.original(Int(node.start))..<encoding.original(Int(node.end))
  }

  /// What stands for the element's name and namespace within its document.
  var nameID: UInt32 { node.name }

  /// The local name.
  var name: String {
    String(decoding: document.pointee.names[Int(node.name)].local, as: UTF8.self)
  }

  /// Whether the element has this name.
  func isNamed(_ name: StaticString, in namespace: XMLNamespace = .hl7) -> Bool {
    document.pointee.has(node.name, name, namespace)
  }

  /// Whether the element is of HL7's own namespace, not of an extension.
  var isOfHL7: Bool { document.pointee.names[Int(node.name)].namespace == .hl7 }

  /// Whether the element is of FHIR's own namespace.
  var isOfFHIR: Bool { document.pointee.names[Int(node.name)].namespace == .fhir }

  /// Whether the element is of HL7 v2's own namespace.
  var isOfV2: Bool { document.pointee.names[Int(node.name)].namespace == .v2 }

  // MARK: Attributes

  /// The value of an attribute, white space at its ends removed; nil where there is none or an empty one.
  subscript(_ name: StaticString) -> String? { self[name, .none] }

  /// The value of an attribute in a namespace.
  subscript(_ name: StaticString, _ namespace: XMLNamespace) -> String? {
    guard let bytes = attribute(name, namespace), !bytes.isEmpty else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether an attribute has exactly this value.
  func attribute(_ name: StaticString, is value: StaticString) -> Bool {
    attribute(name, .none).map { $0.equals(value) } ?? false
  }

  /// The bytes of an attribute's value, white space at its ends removed.
  func attribute(_ name: StaticString, _ namespace: XMLNamespace = .none)
    -> UnsafeBufferPointer<UInt8>?
  {
    wholeAttribute(name, namespace)?.trimmed
  }

  /// The bytes of an attribute's value, all of them.
  func wholeAttribute(_ name: StaticString, _ namespace: XMLNamespace = .none)
    -> UnsafeBufferPointer<UInt8>?
  {
    let document = document.pointee
    var at = index + 1
    while at < document.nodes.count, document.nodes[at].kind == cxml_attribute {
      let node = document.nodes[at]
      if document.has(node.name, name, namespace) { return document.bytes(of: node) }
      at += 1
    }
    return nil
  }

  /// Each attribute: what stands for its name within the document, and its value as it stands.
  func eachAttribute(_ body: (UInt32, UnsafeBufferPointer<UInt8>) -> Void) {
    let nodes = document.pointee.nodes
    let texts = document.pointee.texts
    var at = index + 1
    while at < nodes.count, nodes[at].kind == cxml_attribute {
      body(
        nodes[at].name,
        UnsafeBufferPointer(rebasing: texts[Int(nodes[at].start)..<Int(nodes[at].end)]))
      at += 1
    }
  }

  /// The local name that a number stands for within the document.
  func documentName(_ id: Int) -> UnsafeBufferPointer<UInt8> { document.pointee.names[id].local }

  // MARK: Children

  /// The child elements, in order.
  var children: XMLChildren { XMLChildren(document: document, from: index + 1, to: endIndex) }

  /// The child elements of one name.
  func children(_ name: StaticString, in namespace: XMLNamespace = .hl7) -> [XMLElement] {
    var found: [XMLElement] = []
    for child in children where child.isNamed(name, in: namespace) { found.append(child) }
    return found
  }

  /// The first child element of one name.
  func child(_ name: StaticString, in namespace: XMLNamespace = .hl7) -> XMLElement? {
    for child in children where child.isNamed(name, in: namespace) { return child }
    return nil
  }

  /// The first element down a way of names: `child("a")`, then its `b` …
  func descend(_ names: StaticString...) -> XMLElement? {
    var element = self
    for name in names {
      guard let next = element.child(name) else { return nil }
      element = next
    }
    return element
  }

  /// Every element below, in document order.
  var descendants: XMLDescendants {
    XMLDescendants(document: document, from: index + 1, to: endIndex)
  }

  /// All text below, as it stands.
  var text: String {
    let document = document.pointee
    var bytes: [UInt8] = []
    for at in index..<endIndex where document.nodes[at].kind == cxml_text {
      bytes.append(contentsOf: document.bytes(of: document.nodes[at]))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A child: an element, or text.
  enum Content {
    case element(XMLElement)
    case text(UnsafeBufferPointer<UInt8>)
  }

  /// Elements and texts directly below, in order.
  var contents: [Content] {
    let document = self.document.pointee
    var found: [Content] = []
    var at = index + 1
    while at < endIndex {
      let node = document.nodes[at]
      if node.kind == cxml_element {
        found.append(.element(XMLElement(document: self.document, index: at)))
      } else if node.kind == cxml_text {
        found.append(.text(document.bytes(of: node)))
      }
      at = Int(node.next)
    }
    return found
  }
}

extension XMLDocument {
  fileprivate func has(_ id: UInt32, _ name: StaticString, _ namespace: XMLNamespace) -> Bool {
    let found = names[Int(id)]
    return found.namespace == namespace && found.local.equals(name)
  }

  fileprivate func bytes(of node: cxml_node) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: texts[Int(node.start)..<Int(node.end)])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these are the bytes of a text.
  func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    let other = text.utf8Start
    for index in 0..<count where self[index] != other[index] { return false }
    return true
  }

  /// Without white space at its ends.
  var trimmed: UnsafeBufferPointer<UInt8> {
    var from = 0
    var to = count
    while from < to, self[from] <= 32 { from += 1 }
    while to > from, self[to - 1] <= 32 { to -= 1 }
    return UnsafeBufferPointer(rebasing: self[from..<to])
  }
}

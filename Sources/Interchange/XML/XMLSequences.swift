import CXML

/// The child elements of an element.
struct XMLChildren: Sequence, IteratorProtocol {
  private let document: UnsafePointer<XMLDocument>
  private var at: Int
  private let end: Int

  init(document: UnsafePointer<XMLDocument>, from: Int, to end: Int) {
    self.document = document
    self.at = from
    self.end = end
  }

  mutating func next() -> XMLElement? {
    let nodes = document.pointee.nodes
    while at < end {
      let found = at
      at = Int(nodes[found].next)
      if nodes[found].kind == cxml_element { return XMLElement(document: document, index: found) }
    }
    return nil
  }
}

/// Every element below an element, in document order.
struct XMLDescendants: Sequence, IteratorProtocol {
  private let document: UnsafePointer<XMLDocument>
  private var at: Int
  private let end: Int

  init(document: UnsafePointer<XMLDocument>, from: Int, to end: Int) {
    self.document = document
    self.at = from
    self.end = end
  }

  mutating func next() -> XMLElement? {
    let nodes = document.pointee.nodes
    while at < end {
      let found = at
      at += 1
      if nodes[found].kind == cxml_element { return XMLElement(document: document, index: found) }
    }
    return nil
  }
}

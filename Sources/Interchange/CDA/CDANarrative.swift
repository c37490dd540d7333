/// The attested text of a CDA document: found by `ID`, and turned into plain text (`standards.md`
/// 2.5): tables as rows of cells, lists as lines.
struct CDANarrative {
  private let elements: [String: XMLElement]

  /// Indexes every element that bears an `ID`.
  init(_ root: XMLElement) {
    var elements: [String: XMLElement] = [:]
    for element in root.descendants {
      guard let id = element["ID"], elements[id] == nil else { continue }
      elements[id] = element
    }
    self.elements = elements
  }

  /// The text of an element of type ED: its own, else what its `reference` points to, with or
  /// without `#`. Nil for a reference that leads nowhere and for encoded bytes.
  func text(_ element: XMLElement?) -> String? {
    guard let element, !element.attribute("representation", is: "B64") else { return nil }
    let own = Self.plain(element)
    if !own.isEmpty { return own }
    guard var target = element.child("reference")?["value"] else { return nil }
    if target.hasPrefix("#") { target.removeFirst() }
    guard let found = elements[target] else { return nil }
    let text = Self.plain(found)
    return text.isEmpty ? nil : text
  }

  /// An element's text as lines of plain text, white space folded.
  static func plain(_ element: XMLElement) -> String {
    var writer = PlainText()
    writer.add(element)
    return writer.finish()
  }
}

/// Writes narrative as plain text.
private struct PlainText {
  private var bytes: [UInt8] = []
  private var needsSpace = false

  mutating func finish() -> String {
    while let last = bytes.last, last <= 32 || last == UInt8(ascii: "|") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func add(_ element: XMLElement) {
    for content in element.contents {
      switch content {
      case .text(let text): add(text)
      case .element(let child): addChild(child)
      }
    }
  }

  private mutating func addChild(_ child: XMLElement) {
    if child.isNamed("br") {
      newLine()
    } else if child.isNamed("td") || child.isNamed("th") {
      add(child)
      if bytes.last.map({ $0 != UInt8(ascii: "\n") }) ?? false {
        bytes.append(contentsOf: " | ".utf8)
      }
      needsSpace = false
    } else if child.isNamed("item") {
      newLine()
      bytes.append(contentsOf: "- ".utf8)
      add(child)
      newLine()
    } else if ["paragraph", "list", "table", "tr", "caption"].contains(where: { child.isNamed($0) })
    {
      newLine()
      add(child)
      newLine()
    } else {
      add(child)
    }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text {
      if byte <= 32 {
        needsSpace = true
      } else {
        if needsSpace, let last = bytes.last, last > 32 { bytes.append(32) }
        needsSpace = false
        bytes.append(byte)
      }
    }
  }

  private mutating func newLine() {
    while let last = bytes.last, last <= 32 || last == UInt8(ascii: "|") { bytes.removeLast() }
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    needsSpace = false
  }
}

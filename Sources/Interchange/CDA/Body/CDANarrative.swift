/// The attested text of a CDA document: found by `ID`, and turned into plain text (`standards.md`
/// 2.5): tables as rows of cells, lists as lines.
final class CDANarrative {
  private let elements: [String: XMLElement]
  /// Bytes that references may still bring in: many references to one long text must not outgrow the
  /// document by more than four times. Beyond it they lead nowhere.
  private var budget: Int

  /// Indexes every element that bears an `ID`.
  init(_ root: XMLElement) {
    var elements: [String: XMLElement] = [:]
    for element in root.descendants {
      guard let id = element["ID"], elements[id] == nil else { continue }
      elements[id] = element
    }
    self.elements = elements
    budget = 4 * root.range.count + 65_536
  }

  /// Whether an element of the document bears this `ID`.
  func holds(_ id: String) -> Bool { elements[id] != nil }

  /// The text of an element of type ED: its own, else what its `reference` points to, with or
  /// without `#`. Nil for a reference that leads nowhere and for encoded bytes.
  func text(_ element: XMLElement?) -> String? {
    guard let element, !element.attribute("representation", is: "B64") else { return nil }
    let own = Self.plain(element)
    if !own.isEmpty { return own }
    guard var target = element.child("reference")?["value"] else { return nil }
    if target.hasPrefix("#") { target.removeFirst() }
    guard budget > 0, let found = elements[target] else { return nil }
    let text = Self.plain(found)
    budget -= text.utf8.count
    return text.isEmpty ? nil : text
  }

  /// Whether there is anything to read at or below an element.
  static func hasWords(_ element: XMLElement) -> Bool {
    element.contents.contains { content in
      switch content {
      case .text(let text): text.contains { $0 > 32 }
      case .element(let child): child.isNamed("renderMultiMedia") || hasWords(child)
      }
    }
  }

  /// An element's text as lines of plain text, white space folded.
  static func plain(_ element: XMLElement) -> String {
    var writer = PlainText()
    writer.add(element)
    return writer.finish()
  }
}

/// Writes narrative as plain text. What sets two words apart is only written once the second comes.
private struct PlainText {
  private enum Gap: Int {
    case none, space, cell, line
  }

  private var bytes: [UInt8] = []
  private var gap = Gap.none
  private var startsItem = false

  func finish() -> String { String(decoding: bytes, as: UTF8.self) }

  mutating func add(_ element: XMLElement) {
    for content in element.contents {
      switch content {
      case .text(let text): add(text)
      case .element(let child): addChild(child)
      }
    }
  }

  private static let blocks: [StaticString] = [
    "br", "paragraph", "list", "item", "table", "tr", "caption",
  ]

  private mutating func addChild(_ child: XMLElement) {
    let isBlock = Self.blocks.contains { child.isNamed($0) }
    if isBlock { widen(.line) }
    if child.isNamed("item") { startsItem = true }
    add(child)
    if isBlock {
      widen(.line)
    } else if child.isNamed("td") || child.isNamed("th") {
      widen(.cell)
    }
  }

  private mutating func widen(_ wider: Gap) {
    if wider.rawValue > gap.rawValue { gap = wider }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text {
      if byte <= 32 {
        widen(.space)
      } else {
        if gap != .none { writeGap() }
        bytes.append(byte)
      }
    }
  }

  private mutating func writeGap() {
    if !bytes.isEmpty {
      switch gap {
      case .none: break
      case .space: bytes.append(32)
      case .cell: bytes.append(contentsOf: " · ".utf8)
      case .line: bytes.append(10)
      }
    }
    if startsItem { bytes.append(contentsOf: "- ".utf8) }
    startsItem = false
    gap = .none
  }
}

import Clinical

/// Cuts a large Apple Health export into documents that can be read and stored one after the other, so that
/// an export of any size needs the memory of one of them.
///
/// Each document is an `export.xml` by itself: after the first, it repeats the root's start tag and what the
/// export says of itself (`ExportDate`, `Me`) and goes on with the bytes of the file from where the one
/// before ended. Put together without what is repeated they are the file, byte for byte.
///
/// It cuts between two elements below the root, if it can where the type or the month changes, so that what
/// is told together stays together and is cut alike in the next export. It only looks at the outline; that
/// each document is well-formed its reader sees.
public struct AppleHealthCutter {
  /// How large the documents are: a cut is looked for from `least` bytes on and made at `most`.
  public struct Size: Sendable {
    /// Bytes from which on a document may end.
    public var least: Int
    /// Bytes at which it ends wherever it stands.
    public var most: Int

    /// A file of at most so many bytes is one document, as it is.
    public var whole: Int { 2 * least }

    /// A size from its two bounds.
    public init(least: Int, most: Int) { (self.least, self.most) = (least, most) }

    /// 4 MB, and 32 at most: a month of one type is seldom more than 4.
    public static let standard = Size(least: 4_000_000, most: 32_000_000)
  }

  private let size: Size
  private var outline = XMLOutline()
  /// The bytes of the file that no document has yet, from `offset` on.
  private var pending: [UInt8] = []
  private var offset = 0
  private var head: Head?
  /// Where in `pending` the last whole element ended, and what it was.
  private var boundary = 0
  private var last: AppleStretch?

  /// What every document after the first begins with.
  private struct Head {
    var root: [UInt8]
    var about: [UInt8] = []
    var first: String?
    /// A record has come: what the export says of itself is complete.
    var isComplete = false
  }

  /// A cutter at the beginning of a file.
  public init(size: Size = .standard) { self.size = size }

  /// Whether some bytes begin an Apple Health export.
  public static func recognises(_ head: [UInt8]) -> Bool { Sniffer(head).format == .appleHealth }

  /// Takes the next bytes of the file; returns the documents that are complete with them.
  /// - Throws: ``ReadError`` where it cannot be cut: it declares entities, is not UTF-8, or has an element
  ///   larger than a document may be.
  public mutating func take(_ bytes: some Sequence<UInt8>) throws(ReadError) -> [[UInt8]] {
    pending += bytes
    var documents: [[UInt8]] = []
    while let element = try next() {
      if let document = try end(of: element) { documents.append(document) }
    }
    guard pending.count - boundary <= size.most else {
      throw refusal("one element of more than \(size.most / 1_000_000) MB")
    }
    return documents
  }

  /// The rest of the file, as the last document.
  public mutating func finish() -> [UInt8] {
    defer { pending = [] }
    return opening + pending
  }

  private mutating func next() throws(ReadError) -> Range<Int>? {
    var outline = outline
    defer { self.outline = outline }
    return try pending.withUnsafeBufferPointer { (bytes) throws(ReadError) in
      try outline.next(in: bytes)
    }
  }

  /// An element below the root, or the root's start tag, has ended.
  private mutating func end(of element: Range<Int>) throws(ReadError) -> [UInt8]? {
    guard var head else {
      try begin(element)
      return nil
    }
    let bytes = pending[element]
    let isAbout = !head.isComplete && AppleStretch.isAbout(bytes)
    if isAbout {
      head.about += bytes
    } else {
      head.isComplete = true
      if head.first == nil {
        // Only what is a time is repeated: anything else could end the attribute.
        head.first = AppleStretch.attribute("startDate", of: bytes).flatMap {
          AppleTimes.date($0) == nil ? nil : $0
        }
      }
    }
    self.head = head
    let length = element.upperBound
    // What an element is need not be known before a cut is near.
    guard length > size.least else {
      boundary = length
      return nil
    }
    let stretch = AppleStretch(bytes)
    defer { last = stretch }
    let isEnd = last.map { $0 != stretch } ?? false
    guard boundary > 0, !isAbout, isEnd || length > size.most else {
      boundary = length
      return nil
    }
    let document = opening + pending[..<boundary] + Array("\n</HealthData>\n".utf8)
    pending.removeFirst(boundary)
    offset += boundary
    outline.drop(boundary)
    boundary = length - boundary
    return document
  }

  private mutating func begin(_ root: Range<Int>) throws(ReadError) {
    _ = try AppleDoctype.range(in: pending)
    let start = String(decoding: pending.prefix(200), as: UTF8.self).lowercased()
    if start.contains("encoding=") && !start.contains("utf-8") || start.contains("\0") {
      throw refusal("an export of this size must be UTF-8")
    }
    // As the root, without what closes its tag.
    head = Head(root: Array(pending[root].dropLast()))
  }

  /// What stands before the bytes of the file in a document after the first.
  private var opening: [UInt8] {
    guard offset > 0, let head else { return [] }
    // A document that was cut out before bears the marks already.
    let isMarked =
      head.root.end(of: AppleHealthReader.firstRecord, from: 0, upTo: head.root.count) != nil
    let marks =
      " \(AppleHealthReader.firstRecord)=\"\(head.first ?? "")\" chartline-cut-at=\"\(offset)\""
    let declaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    return declaration + head.root + Array(((isMarked ? "" : marks) + ">\n").utf8) + head.about
      + [UInt8(ascii: "\n")]
  }

  private func refusal(_ why: String) -> ReadError {
    ReadError(dialect: .device, place: "byte \(offset + boundary)", why: why)
  }
}

/// What an element of an export is about, as far as cuts go by it: its name, type and month.
struct AppleStretch: Equatable {
  private let text: String

  /// From the bytes of an element.
  init(_ bytes: ArraySlice<UInt8>) {
    let name = bytes.prefix { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
    let type = Self.attribute("type", of: bytes) ?? ""
    let month = (Self.attribute("startDate", of: bytes) ?? "").prefix(7)
    text = String(decoding: name, as: UTF8.self) + " " + type + " " + month
  }

  /// Whether it is one of those in which an export tells of itself.
  static func isAbout(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: "<ExportDate".utf8) || bytes.starts(with: "<Me".utf8)
  }

  /// The value of an attribute of the element, as it stands; nil where its start has none.
  static func attribute(_ name: String, of bytes: ArraySlice<UInt8>) -> String? {
    let head = bytes.prefix(4096)
    let tag = head.prefix { $0 != UInt8(ascii: ">") }
    let mark = Array((" " + name + "=").utf8)
    for index in tag.indices where tag[index...].starts(with: mark) {
      let rest = tag[index...].dropFirst(mark.count)
      guard let quote = rest.first else { return nil }
      let value = rest.dropFirst().prefix { $0 != quote }
      return String(decoding: value.prefix(100), as: UTF8.self)
    }
    return nil
  }
}

import Clinical

/// One topic of MedlinePlus's file of health topics (`mplus_topics_YYYY-MM-DD.xml`, NLM).
public struct HealthTopic: Sendable, Hashable {
  /// Its number there.
  public var id: String
  /// Its title.
  public var title: String
  /// Its address.
  public var url: String
  /// The language, RFC 5646: `en`, `es`; empty where the file names another.
  public var language: String
  /// Other names.
  public var alsoCalled: [String]
  /// Its summary in the small Markdown of our lessons.
  public var text: String
  /// The groups of topics in which it stands, by name.
  public var groups: [String]
  /// The institute that answers for it.
  public var institute: String
}

/// Reads the file of health topics in pieces, one topic at a time: the whole has thirty megabytes.
public struct HealthTopicReader: Sendable {
  /// What is taken at most: bytes of one topic, topics of one file.
  public static let (mostBytes, mostTopics) = (1_000_000, 20_000)

  private var waiting: [UInt8] = []
  private var count = 0

  /// A reader at the beginning of a file.
  public init() {}

  /// The topics that are whole after some more bytes.
  /// - Throws: ``ReadError`` where the file is no such file, or holds a broken or too large topic.
  public mutating func take(_ bytes: some Sequence<UInt8>) throws(ReadError) -> [HealthTopic] {
    waiting.append(contentsOf: bytes)
    var topics: [HealthTopic] = []
    var from = 0
    while let start = Self.find(Self.open, in: waiting, from: from) {
      guard let end = Self.find(Self.close, in: waiting, from: start) else {
        from = start
        break
      }
      let piece = Array(waiting[start..<(end + Self.close.count)])
      count += 1
      guard count <= Self.mostTopics else {
        throw Self.refusal("it has more than \(Self.mostTopics) topics")
      }
      topics.append(try Self.topic(piece, number: count))
      from = end + Self.close.count
    }
    if Self.find(Self.open, in: waiting, from: from) == nil {
      from = max(from, waiting.count - Self.open.count)
    }
    waiting.removeFirst(min(from, waiting.count))
    guard waiting.count <= Self.mostBytes else {
      throw Self.refusal("topic \(count + 1) is larger than \(Self.mostBytes) bytes")
    }
    return topics
  }

  /// Ends the file.
  /// - Throws: ``ReadError`` where it ends within a topic, or held none.
  public func finish() throws(ReadError) {
    if Self.find(Self.open, in: waiting, from: 0) != nil {
      throw Self.refusal("the file ends within topic \(count + 1)")
    }
    if count == 0 { throw Self.refusal("it holds no health-topic") }
  }

  private static let open = Array("<health-topic ".utf8)
  private static let close = Array("</health-topic>".utf8)

  private static func find(_ mark: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
    guard bytes.count - from >= mark.count, let first = mark.first else { return nil }
    return (from...(bytes.count - mark.count)).first { at in
      bytes[at] == first && bytes[at..<(at + mark.count)].elementsEqual(mark)
    }
  }

  private static func topic(_ piece: [UInt8], number: Int) throws(ReadError) -> HealthTopic {
    let limits = Limits(bytes: mostBytes, depth: 20, entries: 10_000, text: mostBytes)
    do throws(ReadError) {
      return try XMLDocument.read(piece, dialect: nil, limits: limits) { (root) in
        let also = root.children("also-called", in: .none).map { HTMLText.line(of: $0.text) }
        let summary = root.child("full-summary", in: .none)?.text ?? ""
        let groups = root.children("group", in: .none).map { HTMLText.line(of: $0.text) }
        return HealthTopic(
          id: root["id"] ?? "", title: HTMLText.line(of: root["title"] ?? ""),
          url: root["url"] ?? "", language: languages[root["language"] ?? ""] ?? "",
          alsoCalled: also, text: HTMLText.markdown(of: summary, limit: mostBytes),
          groups: groups,
          institute: HTMLText.line(of: root.child("primary-institute", in: .none)?.text ?? ""))
      }
    } catch {
      throw refusal("topic \(number): \(error.why)")
    }
  }

  private static let languages = ["English": "en", "Spanish": "es"]

  private static func refusal(_ why: String) -> ReadError {
    ReadError(dialect: nil, place: "the file of health topics", why: why)
  }
}

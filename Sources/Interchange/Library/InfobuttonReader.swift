import Clinical

/// Reads the answer to an Infobutton question: an Atom feed, or the JSON that stands for one.
public enum InfobuttonReader {
  /// The answer in some bytes; which form it has is seen in its first byte.
  /// - Throws: ``ReadError`` where it is neither, is broken, or too large.
  public static func read(_ bytes: [UInt8]) throws(ReadError) -> LibraryAnswer {
    let limits = LibraryAnswer.limits
    guard bytes.count <= limits.bytes else {
      throw refusal("the answer is larger than \(limits.bytes) bytes")
    }
    let first = bytes.first { $0 > 0x20 && $0 < 0x80 }
    switch first {
    case UInt8(ascii: "{"): return try json(bytes)
    case UInt8(ascii: "<"):
      let limits = Limits(
        bytes: limits.bytes, depth: limits.depth, entries: limits.entries, text: limits.bytes)
      return try XMLDocument.read(bytes, dialect: nil, limits: limits) { (root) throws(ReadError) in
        guard root.name == "feed" else { throw refusal("it is no Atom feed, but \(root.name)") }
        return answer(root)
      }
    default: throw refusal("it is neither Atom nor JSON")
    }
  }

  private static func refusal(_ why: String) -> ReadError {
    ReadError(dialect: nil, place: "the answer", why: why)
  }

  // MARK: Atom

  private static func answer(_ feed: XMLElement) -> LibraryAnswer {
    let entries = feed.children.filter { $0.name == "entry" }.prefix(LibraryAnswer.limits.entries)
    let author = feed.first("author").flatMap { $0.first("name") ?? $0 }
    return LibraryAnswer(
      library: plain(feed.first("title")?.text), author: plain(author?.text),
      subtitle: plain(feed.first("subtitle")?.text),
      entries: entries.map { entry in
        let link = entry.children.first { $0.name == "link" }
        return LibraryAnswer.Entry(
          title: plain(entry.first("title")?.text), link: address(link?["href"]),
          text: body((entry.first("summary") ?? entry.first("content"))?.text),
          updated: plain(entry.first("updated")?.text))
      })
  }

  // MARK: JSON

  private static func json(_ bytes: [UInt8]) throws(ReadError) -> LibraryAnswer {
    let root: JSONNode
    do throws(JSONError) {
      root = try JSONDocument(bytes).root
    } catch {
      throw refusal("the JSON is broken at byte \(error.position): \(error.why)")
    }
    guard let feed = root["feed"], feed.isObject else {
      throw refusal("the JSON holds no feed")
    }
    // Entries: several, a single one without an array, or none.
    let entries = feed.list("entry").prefix(LibraryAnswer.limits.entries).filter(\.isObject)
    return LibraryAnswer(
      library: plain(value(feed["title"])), author: plain(value(feed["author"]?["name"])),
      subtitle: plain(value(feed["subtitle"])),
      entries: entries.map { entry in
        let link = entry.list("link").first { $0["href"] != nil }
        return LibraryAnswer.Entry(
          title: plain(value(entry["title"])), link: address(link?["href"]?.string),
          text: body(value(entry["summary"] ?? entry["content"])),
          updated: plain(value(entry["updated"])))
      })
  }

  /// `{"_value": "text"}`, or the text itself.
  private static func value(_ node: JSONNode?) -> String? {
    node?.string ?? node?["_value"]?.string
  }

  // MARK: Text

  private static func plain(_ text: String?) -> String {
    HTMLText.line(of: text.map { String($0.prefix(400)) } ?? "")
  }

  private static func body(_ html: String?) -> String {
    html.map { HTMLText.markdown(of: $0, limit: LibraryAnswer.limits.text) } ?? ""
  }

  private static func address(_ link: String?) -> String {
    guard let link, link.hasPrefix("https://") || link.hasPrefix("http://"), link.utf8.count < 2000
    else { return "" }
    return HTMLText.line(of: link)
  }
}

extension XMLElement {
  /// The first child of a local name, in whatever namespace.
  fileprivate func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }
}

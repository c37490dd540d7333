import Cells

/// The words in a stretch of markup (XML, XHTML), without the tags: blocks begin new lines, cells of a
/// table stand beside each other. For reading only; what was sent is a key away.
enum MarkupText {
  /// Tags that begin a line; names without a namespace, lower case.
  private static let blocks: Set<String> = [
    "text", "section", "title", "paragraph", "list", "item", "table", "caption", "tr", "br", "p",
    "div", "li", "ul", "ol", "h1", "h2", "h3", "h4",
  ]
  private static let cells: Set<String> = ["td", "th"]
  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "#160": " ",
    "#xa0": " ",
  ]

  /// The lines of text in the bytes; empty ones are left out.
  static func lines(_ bytes: ArraySlice<UInt8>) -> [String] {
    var lines = [""]
    var rest = String(decoding: bytes, as: UTF8.self)[...]
    while let first = rest.first {
      if first == "<" {
        let end = rest.firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
        let name = tagName(rest[..<end].dropFirst())
        if blocks.contains(name) { lines.append("") }
        let isCell = cells.contains(name) && !rest.hasPrefix("</")
        if isCell, let last = lines.last, !last.isEmpty {
          lines[lines.count - 1] += last.hasSuffix(" ") ? " " : "  "
        }
        rest = rest[rest.index(after: end)...]
      } else {
        let end = rest.firstIndex(of: "<") ?? rest.endIndex
        append(decoded(rest[..<end]), to: &lines[lines.count - 1])
        rest = rest[end...]
      }
    }
    return lines.map { line in
      String(Sanitizer.clean(line).reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }

  private static func tagName(_ tag: Substring) -> String {
    let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == ":" }
    return (name.split(separator: ":").last.map(String.init) ?? "").lowercased()
  }

  /// Adds words, every run of white space as one blank.
  private static func append(_ words: String, to line: inout String) {
    for character in words {
      if !character.isWhitespace {
        line.append(character)
      } else if let last = line.last, last != " " {
        line.append(" ")
      }
    }
  }

  /// The text with its entities as characters; one that is not known stays as it is.
  private static func decoded(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var words = ""
    var rest = text
    while let mark = rest.firstIndex(of: "&") {
      words += rest[..<mark]
      let name = rest[rest.index(after: mark)...].prefix { $0 != ";" }
      if name.count <= 6, name.endIndex < rest.endIndex, let sign = entities[name.lowercased()] {
        words += sign
        rest = rest[rest.index(after: name.endIndex)...]
      } else {
        words.append("&")
        rest = rest[rest.index(after: mark)...]
      }
    }
    return words + rest
  }
}

extension LensPage {
  /// The part of the bytes here that says what the lens is on.
  var litBytes: ArraySlice<UInt8> {
    let first = min(bytes.count, max(0, range.start - start))
    return bytes[first..<max(first, min(bytes.count, range.end - start))]
  }

  /// It is markup, so that it can be read as text too.
  var isMarkup: Bool { litBytes.first == UInt8(ascii: "<") }
}

import Cells
import Merging

/// The packet for a visit as pages of text that any printer takes.
public enum PacketText {
  /// Columns of a page.
  private static let width = 78
  /// Lines of a page, its head included: letter paper at six lines an inch; A4 has room for more.
  private static let height = 66

  /// The pages, each with whose it is, when it was made and its number; a form feed between them.
  /// - Parameters:
  ///   - person: name, birth date and sex.
  ///   - made: when, in words.
  public static func pages(of packet: VisitPacket, person: String, made: String) -> String {
    let body = lines(of: packet)
    let room = height - 4
    let count = max(1, (body.count + room - 1) / room)
    let pages = (0..<count).map { page in
      let head = [
        person, "Made \(made) by Chartline. Page \(page + 1) of \(count).",
        String(repeating: "=", count: width), "",
      ]
      return head + body[(page * room)..<min(body.count, (page + 1) * room)]
    }
    return pages.map { $0.joined(separator: "\n") }.joined(separator: "\n\u{C}\n") + "\n"
  }

  /// The parts under their headings, wrapped; what belongs to a line is indented below it.
  private static func lines(of packet: VisitPacket) -> [String] {
    var lines: [String] = []
    for part in packet.parts {
      if !lines.isEmpty { lines.append("") }
      lines.append(part.title)
      lines += part.lines.flatMap { line in
        Wrap.lines("  " + line, width: width, hanging: line.hasPrefix("  ") ? 6 : 4)
      }
    }
    return lines + ["", "For information. Not medical advice."]
  }
}

/// A JSON value whose object members keep the order in which they were written.
enum JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  case text(String)
  case integer(Int64)
  case number(Double)
  case boolean(Bool)
  case array([JSONValue])
  case object([(String, JSONValue)])
  case null

  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int64) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }

  /// A text, or null where there is none.
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// A count.
  init(_ count: Int) { self = .integer(Int64(count)) }

  /// A list of texts.
  init(_ texts: [String]) { self = .array(texts.map { .text($0) }) }

  /// Counts by name, in the order of the names.
  init(_ counts: [String: Int]) {
    self = .object(counts.sorted { $0.key < $1.key }.map { ($0.key, JSONValue($0.value)) })
  }

  /// The value on one line.
  var line: String {
    var out = ""
    write(into: &out)
    return out
  }

  private func write(into out: inout String) {
    switch self {
    case .text(let text): Self.write(text, into: &out)
    case .integer(let integer): out += String(integer)
    case .number(let number): out += number.isFinite ? "\(number)" : "null"
    case .boolean(let isTrue): out += isTrue ? "true" : "false"
    case .null: out += "null"
    case .array(let values):
      out += "["
      for (index, value) in values.enumerated() {
        if index > 0 { out += "," }
        value.write(into: &out)
      }
      out += "]"
    case .object(let members):
      out += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { out += "," }
        Self.write(member.0, into: &out)
        out += ":"
        member.1.write(into: &out)
      }
      out += "}"
    }
  }

  /// Controls and bidi marks are escaped, so that a line is safe to print on a terminal.
  private static func write(_ text: String, into out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      default:
        let isUnsafe =
          scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || scalar.properties.generalCategory == .format
          || scalar.properties.generalCategory == .lineSeparator
          || scalar.properties.generalCategory == .paragraphSeparator
        if isUnsafe {
          for unit in String(scalar).utf16 { out += escape(unit) }
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    out += "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

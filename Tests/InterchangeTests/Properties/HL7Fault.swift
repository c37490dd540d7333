import Clinical

@testable import Interchange

/// What does not hold between an HL7 v2 reading and the segments of its bytes.
enum HL7Fault {
  /// The first fault; nil when there is none.
  static func first(in reading: DocumentReading, of bytes: [UInt8]) -> String? {
    for range in reading.statements.map(\.range) + reading.patients.map(\.range) {
      guard names(range, in: bytes) else { return "no such segment: \(range)" }
    }
    return gap(in: reading, of: bytes)
  }

  /// The same for a message in XML: of the message that it stands for, and of where its segments stand.
  static func first(inMarkup reading: DocumentReading, of bytes: [UInt8]) -> String? {
    guard let markup = try? HL7Markup(bytes, limits: .standard),
      let inner = try? HL7Reader.read(markup.bytes, from: 0, limits: .standard)
    else { return "read once, not twice" }
    return first(in: inner, of: markup.bytes) ?? MarkupFault.place(of: reading, in: bytes)
  }

  /// The bytes begin with the name that the path ends with: `message[2]/OBX[3]`.
  private static func names(_ range: SourceRange, in bytes: [UInt8]) -> Bool {
    guard range.start <= range.end, let step = range.path.split(separator: "/").last else {
      return false
    }
    return range.path.hasPrefix("message[") && range.path.hasSuffix("]")
      && bytes[range.start..<range.end].starts(with: step.prefix(3).utf8)
  }

  /// By name: elements = roots of statements + parts + containers + rejects.
  private static func gap(in reading: DocumentReading, of bytes: [UInt8]) -> String? {
    var account = reading.parts
    account.merge(reading.containers) { $0 + $1 }
    let rejects = reading.rejects.filter { !$0.range.path.hasPrefix("text ") }
    for range in reading.statements.map(\.range) + rejects.map(\.range) {
      let name = String(decoding: bytes[range.start..<range.end].prefix(3), as: UTF8.self)
      account[name, default: 0] += 1
    }
    return account == reading.elements ? nil : "account \(account), elements \(reading.elements)"
  }
}

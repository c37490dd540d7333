import Clinical

@testable import Interchange

/// The account of a reading: by name, elements = roots of statements + parts + containers + rejects.
enum FHIRBalance {
  /// What does not balance, or nil.
  static func gap(in reading: DocumentReading, of bytes: [UInt8]) -> String? {
    var account: [String: Int] = [:]
    for (name, count) in reading.parts { account[name, default: 0] += count }
    for (name, count) in reading.containers { account[name, default: 0] += count }
    for reject in reading.rejects where reject.why.hasPrefix("no resourceType") {
      if bytes[reject.range.start] == UInt8(ascii: "{") { account["None", default: 0] += 1 }
    }
    let ranges = reading.statements.map(\.range) + reading.rejects.map(\.range)
    // What a resource contains counts with its holder.
    for range in ranges where !range.path.contains(".contained[") {
      let name = type(of: range, in: bytes)
      if !name.isEmpty { account[name, default: 0] += 1 }
    }
    return account == reading.elements ? nil : "account \(account), elements \(reading.elements)"
  }

  /// The resource type of the bytes in a range; empty when they are no resource.
  static func type(of range: SourceRange, in bytes: [UInt8]) -> String {
    let node = try? JSONDocument(bytes, in: range.start..<range.end).root
    return (node ?? packed(bytes[range.start..<range.end]))?["resourceType"]?.string ?? ""
  }

  /// The object of a range in a document that is packed into one JSON string.
  private static func packed(_ bytes: ArraySlice<UInt8>) -> JSONNode? {
    let quote = [UInt8(ascii: "\"")]
    guard let text = try? PackedText(quote + bytes + quote, from: 0) else { return nil }
    return try? JSONDocument(text.bytes).root
  }
}

import Foundation

/// A message written again from the tree of segments that a parser made of it: segments are objects
/// of field numbers, whose `0` is the segment's name; groups are objects and arrays of them.
enum HL7ParsedTree {
  /// The order of the segments within a group, since the tree's own is that of the alphabet.
  private static let order = [
    "MSH", "EVN", "PID", "PD1", "NK1", "PV1", "PV2", "AL1", "GT1", "IN1", "SCH", "RGS", "AIS",
    "AIG",
    "AIP", "ORC", "RXE", "RXA", "OBR", "RXR", "DG1", "PR1", "OBX", "NTE",
  ]

  /// The message.
  static func message(_ bytes: [UInt8]) throws -> [UInt8] {
    let tree = try JSONSerialization.jsonObject(with: Data(bytes))
    return Array(segments(tree).map { line($0) + "\r" }.joined().utf8)
  }

  /// What the converter made of it as one collection: a version of it writes a bare array.
  static func bundle(_ bytes: [UInt8]) throws -> [UInt8] {
    let root = try JSONSerialization.jsonObject(with: Data(bytes))
    let entries = (root as? [String: Any])?["entry"] as? [[String: Any]]
    let resources = entries?.map { $0["resource"] ?? [:] } ?? (root as? [Any] ?? [])
    let bundle: [String: Any] = [
      "resourceType": "Bundle", "type": "collection", "entry": resources.map { ["resource": $0] },
    ]
    return [UInt8](try JSONSerialization.data(withJSONObject: bundle, options: .sortedKeys))
  }

  private static func segments(_ node: Any) -> [[String: Any]] {
    if let list = node as? [Any] { return list.flatMap(segments) }
    guard let object = node as? [String: Any] else { return [] }
    if object["0"] is String { return [object] }
    return object.sorted { $0.key < $1.key }.map { segments($0.value) }.filter { !$0.isEmpty }
      .sorted { ($0.map(rank).min() ?? 0) < ($1.map(rank).min() ?? 0) }.flatMap { $0 }
  }

  private static func rank(_ segment: [String: Any]) -> Int {
    order.firstIndex(of: segment["0"] as? String ?? "") ?? order.count
  }

  private static func line(_ segment: [String: Any]) -> String {
    let name = segment["0"] as? String ?? ""
    let header = name == "MSH"
    let first = header ? ["MSH", "^~\\&"] : [name]
    return (first + parts(segment, from: header ? 3 : 1, ["^", "&"])).joined(separator: "|")
  }

  private static func text(_ value: Any?, _ separators: [String]) -> String {
    if let list = value as? [Any] {
      return list.map { text($0, separators) }.joined(separator: "~")
    }
    if let object = value as? [String: Any], let separator = separators.first {
      return parts(object, from: 1, Array(separators.dropFirst())).joined(separator: separator)
    }
    return value as? String ?? ""
  }

  private static func parts(_ object: [String: Any], from first: Int, _ separators: [String])
    -> [String]
  {
    let last = object.filter { !($0.value is NSNull) }.keys.compactMap(Int.init).max() ?? 0
    return last < first ? [] : (first...last).map { text(object[String($0)], separators) }
  }
}

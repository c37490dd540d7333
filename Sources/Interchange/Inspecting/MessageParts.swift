import Clinical

/// What passed on the wire, part by part in plain words: for whoever watches it, not for the record.
public enum MessageParts {
  /// Parts shown of one message at most; a Bundle of thousands is read in its record instead.
  public static let most = 400

  /// The parts of some bytes: segments of HL7 v2, issues of an OperationOutcome, else what the document
  /// says of whom; empty where it cannot be read.
  public static func parts(of bytes: [UInt8]) -> [MessagePart] {
    if HL7Header(of: bytes) != nil { return Array(HL7Parts.parts(of: bytes).prefix(most)) }
    if let issues = outcome(bytes) { return Array(issues.prefix(most)) }
    guard let reading = try? Interchange.read(bytes) else { return [] }
    return Array(parts(of: reading).prefix(most))
  }

  /// The parts with what an answer said was wrong, put to the segment that it names.
  /// - Parameter place: `PID^1^3`: segment, its number, field (HL7 v2 ERL, chapter 2.A.28).
  public static func parts(
    _ parts: [MessagePart], faulty place: String, _ words: String
  ) -> [MessagePart] {
    let pieces = place.split(separator: "^", omittingEmptySubsequences: false)
    guard let name = pieces.first, !name.isEmpty else { return parts }
    let wanted = pieces.count > 1 ? Int(pieces[1]) ?? 1 : 1
    let places = parts.indices.filter { parts[$0].name == name }
    guard wanted > 0, places.count >= wanted else { return parts }
    var parts = parts
    let field = pieces.count > 2 && !pieces[2].isEmpty ? "\(name)-\(pieces[2]): " : ""
    parts[places[wanted - 1]].faults.append(field + words)
    return parts
  }

  /// The parts, of which those that stand at some places say nothing: they are another patient's.
  public static func masked(_ parts: [MessagePart], at places: [Range<Int>]) -> [MessagePart] {
    parts.map { part in
      guard places.contains(where: { $0.overlaps(part.range) }) else { return part }
      return MessagePart(
        name: part.name, title: "taken back as another patient's: masked", range: part.range)
    }
  }

  private static func parts(of reading: DocumentReading) -> [MessagePart] {
    var parts = reading.patients.map { patient in
      MessagePart(
        name: "Patient", title: patient.patient.displayName,
        fields: [
          patient.patient.birth.map { MessagePart.Field(label: "born", text: $0.words) },
          patient.patient.sex.map { MessagePart.Field(label: "sex", text: $0.rawValue) },
        ].compactMap { $0 }, range: patient.range.start..<patient.range.end)
    }
    parts += reading.statements.map { one in
      MessagePart(
        name: one.statement.kind.rawValue, title: one.statement.concept.title,
        fields: one.statement.lines().map { MessagePart.Field(label: $0.label, text: $0.value) },
        range: one.range.start..<one.range.end)
    }
    parts += reading.rejects.map { reject in
      MessagePart(
        name: "not read", title: reject.range.path, faults: [reject.why],
        range: reject.range.start..<reject.range.end)
    }
    return parts.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The issues of an OperationOutcome (FHIR R4, OperationOutcome); nil where it is none.
  private static func outcome(_ bytes: [UInt8]) -> [MessagePart]? {
    guard let root = (try? JSONDocument(bytes))?.root,
      root["resourceType"]?.equals("OperationOutcome") == true
    else { return nil }
    return root.list("issue").map { issue in
      let words = issue["details"]?["text"]?.string ?? issue["diagnostics"]?.string ?? ""
      let places = issue.list("expression").compactMap(\.string).joined(separator: ", ")
      return MessagePart(
        name: "OperationOutcome", title: issue["severity"]?.string ?? "issue",
        fields: [("kind", issue["code"]?.string ?? ""), ("where", places)].compactMap {
          $0.1.isEmpty ? nil : MessagePart.Field(label: $0.0, text: $0.1)
        }, faults: words.isEmpty ? [] : [words.oneLine], range: issue.range)
    }
  }
}

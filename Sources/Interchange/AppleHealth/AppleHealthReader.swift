import Clinical

/// Reads an Apple Health export (`export.xml`), whole or as one of the documents into which
/// ``AppleHealthCutter`` cuts a large one. Elements are its records, by type.
enum AppleHealthReader {
  /// What Chartline adds to the root of the documents that it cuts: see ``AppleHealthCutter``.
  static let firstRecord: StaticString = "chartline-first-record"

  /// - Throws: ``ReadError`` for a DOCTYPE with entities, and for what is not well-formed.
  static func read(_ bytes: [UInt8], limits: Limits) throws(ReadError) -> DocumentReading {
    let blanked = try AppleDoctype.blanked(bytes)
    return try XMLDocument.read(blanked ?? bytes, dialect: .device, limits: limits) {
      (root) throws(ReadError) in
      var pass = AppleHealthPass(root, limits: limits)
      return try pass.read()
    }
  }
}

/// One pass over the elements below the root.
private struct AppleHealthPass {
  private let root: XMLElement
  private let limits: Limits
  private var reading: DocumentReading
  private var attributes: AppleAttributes
  private var kinds: [String: AppleKind] = [:]
  private var counts: [Int] = []
  private var kind: AppleKind?
  private var kindBytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var runs = AppleRuns()
  private var pressures = ApplePressures()
  private var parts: [String: Int] = [:]
  private var first: String?
  private var me: XMLElement?
  private let record: UInt32?

  init(_ root: XMLElement, limits: Limits) {
    self.root = root
    self.limits = limits
    reading = DocumentReading(
      dialect: .device, version: "Apple Health", encoding: root.encoding.name)
    reading.title = "Apple Health export"
    reading.source = SourceHint(key: AppleType.system.rawValue, name: "Apple Health")
    attributes = AppleAttributes(root)
    record = root.children.first { $0.isNamed("Record", in: .none) }?.nameID
  }

  mutating func read() throws(ReadError) -> DocumentReading {
    var index = 0
    for child in root.children {
      index += 1
      if first == nil, let start = child["startDate"], AppleTimes.date(start) != nil {
        first = start
      }
      if child.nameID == record {
        read(record: child, index)
      } else {
        read(other: child, index)
      }
      guard reading.statements.count <= limits.entries, reading.rejects.count <= limits.entries
      else {
        throw ReadError(
          dialect: .device, place: "element \(index)",
          why: "more than the limit of \(limits.entries) entries")
      }
    }
    finish()
    return reading
  }

  // MARK: Records

  private mutating func read(record element: XMLElement, _ index: Int) {
    attributes.load(element)
    guard let kind = count(element, index) else { return }
    switch kind.type.keeping {
    case .single: add(single: element, index)
    case .systolic, .diastolic:
      pressures.add(AppleRecord(element, attributes, path: "Record[\(index)]"))
    case .samples:
      guard let second = AppleTimes.secondOfDay(attributes[.startDate]),
        Number(String(decoding: attributes[.value], as: UTF8.self)) != nil
      else { return add(single: element, index) }
      add(element, to: kind, second: second)
    case .month: add(element, to: kind, second: nil)
    }
  }

  /// Counts a record by its type; nil where it has none and is refused.
  private mutating func count(_ element: XMLElement, _ index: Int) -> AppleKind? {
    let bytes = attributes[.type]
    if let kind, bytes.isSame(as: kindBytes) {
      counts[kind.place] += 1
      return kind
    }
    guard let name = attributes.text(.type) else {
      reading.elements["Record", default: 0] += 1
      reject(element, "Record[\(index)]", "a record that does not say of what")
      return nil
    }
    let found = kinds[name] ?? AppleKind(name: name, type: AppleType.of(name), place: kinds.count)
    if kinds[name] == nil {
      kinds[name] = found
      counts.append(0)
    }
    (kind, kindBytes) = (found, bytes)
    counts[found.place] += 1
    return found
  }

  private mutating func add(single element: XMLElement, _ index: Int) {
    let record = AppleRecord(element, attributes, path: "Record[\(index)]")
    guard record.start != nil else {
      return reject(element, record.range.path, "a record without a time")
    }
    add(record.statement(), at: record.range)
  }

  private mutating func add(_ element: XMLElement, to kind: AppleKind, second: Int?) {
    let isActive = second != nil && isActive(element)
    let isFirst = runs.add(
      kind, attributes, second: second, isActive: isActive, at: element.range)
    if !isFirst { parts[kind.name, default: 0] += 1 }
  }

  /// HKHeartRateMotionContext: 2 is active.
  private func isActive(_ element: XMLElement) -> Bool {
    element.children("MetadataEntry", in: .none).contains {
      $0.attribute("key", is: "HKMetadataKeyHeartRateMotionContext")
        && $0.attribute("value", is: "2")
    }
  }

  // MARK: Others

  private static let summary = AppleKind(
    name: "ActivitySummary", type: AppleType(keeping: .month, measure: nil), place: -1)

  private mutating func read(other element: XMLElement, _ index: Int) {
    let path = "\(element.name)[\(index)]"
    switch element.name {
    case "ExportDate": reading.written = AppleTimes.date(element["value"])
    case "Me": me = element
    case "Correlation": read(correlation: element, path)
    case "Workout": add(AppleActivity.workout(element), at: place(element, path))
    case "ActivitySummary":
      attributes.load(element)
      _ = runs.add(Self.summary, attributes, second: nil, isActive: false, at: element.range)
    case "ClinicalRecord":
      add(AppleActivity.clinicalRecord(element), at: place(element, path))
    default: add(AppleActivity.other(element), at: place(element, path))
    }
  }

  private mutating func read(correlation element: XMLElement, _ path: String) {
    var members: [AppleRecord] = []
    for child in element.children("Record", in: .none) {
      attributes.load(child)
      guard let kind = count(child, members.count) else { continue }
      let member = AppleRecord(child, attributes, path: path + "/Record[\(members.count + 1)]")
      members.append(member)
      parts[kind.name, default: 0] += 1
    }
    let range = place(element, path)
    guard element["type"] == "HKCorrelationTypeIdentifierBloodPressure",
      let pair = ApplePressures.Pair(members, at: range)
    else { return add(AppleActivity.correlation(element, members), at: range) }
    pressures.cover(pair)
    // One of the two is the root of the statement.
    parts[pair.upper.type, default: 0] -= 1
  }

  // MARK: The end

  private mutating func finish() {
    reading.elements.merge(
      kinds.values.map { ($0.name, counts[$0.place]) }, uniquingKeysWith: +)
    describePatient()
    for (statement, range) in pressures.statements(parts: &parts) { add(statement, at: range) }
    for run in runs.runs {
      let path = "\(run.type), \(run.count) records"
      add(
        run.statement,
        at: SourceRange(start: run.bytes.lowerBound, end: run.bytes.upperBound, path: path))
    }
    reading.parts = parts.filter { $0.value > 0 }
    reading.statements.sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
  }

  /// Whose export it is: it names nobody. Its first record tells it from others who were born on one day.
  private mutating func describePatient() {
    let start = AppleTimes.date(root[AppleHealthReader.firstRecord] ?? first)
    let since = start?.lowerBound().iso ?? "no record"
    var patient = DeviceBuilder.unnamed(since: since)
    var range = root.range
    if let me {
      range = me.range
      AppleMe.describe(&patient, me)
    }
    reading.patients = [
      PatientReading(
        patient: patient,
        range: SourceRange(start: range.lowerBound, end: range.upperBound, path: "Me"))
    ]
    // What a cut document repeats of the first one is told once, by the first one.
    if let me, root[AppleHealthReader.firstRecord] == nil {
      for statement in AppleMe.statements(me) { add(statement, at: place(me, "Me")) }
    }
  }

  private mutating func add(_ statement: Statement, at range: SourceRange) {
    reading.statements.append(StatementReading(patient: 0, statement: statement, range: range))
  }

  private mutating func reject(_ element: XMLElement, _ path: String, _ why: String) {
    reading.rejects.append(Reject(range: place(element, path), why: why))
  }

  private func place(_ element: XMLElement, _ path: String) -> SourceRange {
    let range = element.range
    return SourceRange(start: range.lowerBound, end: range.upperBound, path: path)
  }
}

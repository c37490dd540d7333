import Clinical

/// What is gathered while one document is read.
final class HL7Builder {
  /// What became of a segment.
  enum Mark: UInt8 {
    case unread, root, part, container, rejected
  }

  var reading = DocumentReading(dialect: .hl7v2)
  let codes = HL7Codes()
  /// The message of each statement, by place.
  private var messages: [Int] = []
  /// Names of the segments of each statement, by place.
  private var roots: [HL7Name] = []
  private var elements: [HL7Name: Int] = [:]
  private var parts: [HL7Name: Int] = [:]
  private var containers: [HL7Name: Int] = [:]
  private var patients: [Int: [(pid: HL7Piece, index: Int)]] = [:]

  // MARK: Patients

  /// The index of the patient of a PID: the same bytes are the same patient.
  func patient(_ pid: HL7Piece, _ read: () -> PatientReading) -> Int {
    var hasher = Hasher()
    hasher.combine(
      bytes: UnsafeRawBufferPointer(
        start: pid.source.base + pid.start, count: pid.end - pid.start))
    let key = hasher.finalize()
    if let known = patients[key]?.first(where: { $0.pid.hasSameBytes(as: pid) }) {
      return known.index
    }
    let index = add(read())
    patients[key, default: []].append((pid, index))
    return index
  }

  /// Adds a patient whom no PID describes.
  func add(_ patient: PatientReading) -> Int {
    reading.patients.append(patient)
    return reading.patients.count - 1
  }

  // MARK: Statements and the account

  /// Adds a statement that stands at a segment. Its place among the statements.
  @discardableResult
  func emit(_ statement: Statement, about patient: Int, at segment: HL7Segment) -> Int {
    reading.statements.append(
      StatementReading(patient: patient, statement: statement, range: segment.range))
    messages.append(segment.message)
    roots.append(segment.name)
    return reading.statements.count - 1
  }

  /// Adds a line of the ledger.
  func note(_ check: LedgerLine.Check, at range: SourceRange, _ words: String) {
    reading.ledger.append(LedgerLine(check, at: range, words))
  }

  /// Counts a segment by what became of it.
  func count(_ name: HL7Name, as mark: Mark) {
    elements[name, default: 0] += 1
    switch mark {
    case .part, .unread: parts[name, default: 0] += 1
    case .container: containers[name, default: 0] += 1
    case .root, .rejected: break
    }
  }

  /// Rejects something that has no segment's name.
  func reject(_ range: SourceRange, _ why: String) {
    reading.rejects.append(Reject(range: range, why: why))
  }

  /// Writes the account into the reading.
  func balance() {
    reading.elements = Self.named(elements)
    reading.parts = Self.named(parts)
    reading.containers = Self.named(containers)
  }

  private static func named(_ counts: [HL7Name: Int]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: counts.map { ($0.key.text, $0.value) })
  }

  // MARK: Versions within one document

  /// A batch may hold a result and its correction. The later one stands and says what it replaced;
  /// the earlier is a part of it. What one message names twice is named by nothing.
  func settleVersions() {
    var newest: [Named: Int] = [:]
    newest.reserveCapacity(reading.statements.count)
    var gone: Set<Int> = []
    var shared: Set<Named> = []
    for index in reading.statements.indices {
      guard let name = name(of: index) else { continue }
      if let earlier = newest.updateValue(index, forKey: name) {
        if messages[earlier] == messages[index] {
          shared.insert(name)
        } else if !shared.contains(name) {
          gone.insert(earlier)
          replace(earlier, by: index)
        }
      }
    }
    for index in reading.statements.indices {
      if let name = name(of: index), shared.contains(name) {
        reading.statements[index].statement.identifier = nil
        gone.remove(index)
      }
    }
    remove(gone)
  }

  private struct Named: Hashable {
    let patient: Int
    let kind: Kind
    let identifier: NativeIdentifier
  }

  private func name(of index: Int) -> Named? {
    let entry = reading.statements[index]
    return entry.statement.identifier.map {
      Named(patient: entry.patient, kind: entry.statement.kind, identifier: $0)
    }
  }

  private func replace(_ earlier: Int, by later: Int) {
    let old = reading.statements[earlier].statement
    var new = reading.statements[later].statement
    guard old != new else { return }
    if case .observation(let before) = old.detail, case .observation(var after) = new.detail {
      // OBX-11 U: the earlier value is final now, without being sent again.
      if new.status.sent == "U", after.value == nil {
        after.value = before.value
        new.detail = .observation(after)
      }
      if let value = before.value, before.value != after.value {
        let standing = old.status.sent.map { " (\($0))" } ?? ""
        new.notes.append("Earlier in the same file: " + value.words + standing)
      }
    }
    reading.statements[later].statement = new
  }

  private func remove(_ gone: Set<Int>) {
    guard !gone.isEmpty else { return }
    for index in gone { parts[roots[index], default: 0] += 1 }
    let kept = reading.statements.indices.filter { !gone.contains($0) }
    reading.statements = kept.map { reading.statements[$0] }
    messages = kept.map { messages[$0] }
    roots = kept.map { roots[$0] }
  }
}

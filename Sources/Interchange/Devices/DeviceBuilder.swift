import Clinical

/// What is gathered while one document of readings is read. The account goes by rows of a table or
/// by records of an answer: each is a statement or several, a part, a container or a reject.
final class DeviceBuilder {
  /// What a record that makes no statement is.
  enum Mark { case part, container }

  var reading = DocumentReading(dialect: .device)
  /// What a record is called in the account: `row`, `data point`, `record`.
  private let unit: String
  private let limits: Limits
  private var patients: [String: Int] = [:]

  init(unit: String, limits: Limits) {
    self.unit = unit
    self.limits = limits
  }

  /// The statements of one record; it counts once.
  func add(_ statements: [(statement: Statement, range: SourceRange)], about patient: Int) {
    reading.elements[unit, default: 0] += 1
    for item in statements {
      reading.statements.append(
        StatementReading(patient: patient, statement: item.statement, range: item.range))
    }
  }

  /// A record without a statement.
  func count(_ mark: Mark) {
    reading.elements[unit, default: 0] += 1
    switch mark {
    case .part: reading.parts[unit, default: 0] += 1
    case .container: reading.containers[unit, default: 0] += 1
    }
  }

  /// A record that cannot be read.
  func reject(_ range: SourceRange, _ why: String) {
    reading.elements[unit, default: 0] += 1
    reading.rejects.append(Reject(range: range, why: why))
  }

  /// A line of the ledger.
  func note(_ check: LedgerLine.Check, at range: SourceRange, _ words: String) {
    reading.ledger.append(LedgerLine(check, at: range, words))
  }

  /// The patient of a key, described once.
  func patient(_ key: String, at range: SourceRange, _ describe: () -> Patient) -> Int {
    if let known = patients[key] { return known }
    reading.patients.append(PatientReading(patient: describe(), range: range))
    patients[key] = reading.patients.count - 1
    return reading.patients.count - 1
  }

  /// Whom a document means that names nobody. Two such documents are never taken for one person: the
  /// patient is known by the document's own first record, until a human says who it is.
  static func unnamed(since record: String) -> Patient {
    Patient(identifiers: [
      Identifier(system: nil, value: "readings from \(record) on", assigner: "no name sent")
    ])
  }

  /// Whether more records than one document may have were counted.
  func checkSize() throws(ReadError) {
    guard
      reading.elements[unit, default: 0] > limits.entries
        || reading.statements.count > limits.entries
    else { return }
    throw ReadError(
      dialect: .device, place: "\(unit) \(reading.elements[unit, default: 0])",
      why: "more than the limit of \(limits.entries) entries")
  }
}

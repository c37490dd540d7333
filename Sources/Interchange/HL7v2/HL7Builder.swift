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
  /// The hash of each statement's name, by place; nil without an identifier.
  private var hashes: [Int?] = []
  /// Names of the segments of each statement, by place.
  private var roots: [HL7Name] = []
  private var counts: [Count] = []
  private var places = HL7NameTable()
  private var patients: [HL7Piece: Int] = [:]

  /// Makes room for a document of no more than so many statements: no list of them ever has to move.
  func reserve(_ mostStatements: Int) {
    reading.statements.reserveCapacity(mostStatements)
    messages.reserveCapacity(mostStatements)
    hashes.reserveCapacity(mostStatements)
    roots.reserveCapacity(mostStatements)
  }

  // MARK: Patients

  /// The index of the patient of a PID: the same bytes are the same patient.
  func patient(_ pid: HL7Piece, _ read: () -> PatientReading?) -> Int? {
    if let known = patients[pid] { return known }
    guard let found = read() else { return nil }
    let index = add(found)
    patients[pid] = index
    return index
  }

  /// Adds a patient whom no PID describes.
  func add(_ patient: PatientReading) -> Int {
    reading.patients.append(patient)
    return reading.patients.count - 1
  }

  /// The key of a header's sender; the same bytes as before are the same sender.
  func senderKey(_ header: HL7Segment) -> String {
    let names = (header[3], header[4])
    if let last = lastSender, last.names.0.hasSameBytes(as: names.0),
      last.names.1.hasSameBytes(as: names.1)
    {
      return last.key
    }
    let key = HL7Sender.hint(header)?.key ?? ""
    lastSender = (names, key)
    return key
  }

  private var lastSender: (names: (HL7Piece, HL7Piece), key: String)?

  // MARK: Statements and the account

  /// Adds a statement that stands at a segment. Its place among the statements.
  @discardableResult
  func emit(_ statement: consuming Statement, about patient: Int, at segment: HL7Segment) -> Int {
    hashes.append(
      statement.identifier.map {
        Named(patient: patient, kind: statement.kind, identifier: $0).hashValue
      })
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
    let place = place(of: name)
    counts[place].elements += 1
    switch mark {
    case .part, .unread: counts[place].parts += 1
    case .container: counts[place].containers += 1
    case .root, .rejected: break
    }
  }

  private struct Count {
    let name: HL7Name
    var elements = 0
    var parts = 0
    var containers = 0
  }

  private func place(of name: HL7Name) -> Int {
    if let known = places[name] { return known }
    places[name] = counts.count
    counts.append(Count(name: name))
    return counts.count - 1
  }

  /// Rejects something that has no segment's name.
  func reject(_ range: SourceRange, _ why: String) {
    reading.rejects.append(Reject(range: range, why: why))
  }

  /// Writes the account into the reading.
  func balance() {
    for count in counts {
      reading.elements[count.name.text] = count.elements
      if count.parts > 0 { reading.parts[count.name.text] = count.parts }
      if count.containers > 0 { reading.containers[count.name.text] = count.containers }
    }
  }

  // MARK: Stretches of one document

  /// Takes over what was gathered of the messages that follow, in order.
  func append(_ others: [HL7Builder]) {
    takeStatements(of: others, patients: others.map(append(patients:)))
    for other in others {
      messages += other.messages
      hashes += other.hashes
      roots += other.roots
      for count in other.counts {
        let place = place(of: count.name)
        counts[place].elements += count.elements
        counts[place].parts += count.parts
        counts[place].containers += count.containers
      }
      reading.rejects += other.reading.rejects
      reading.ledger += other.reading.ledger
    }
  }

  /// Moves the statements, from the last on: each holds a dozen references, and a copy counts them all.
  private func takeStatements(of others: [HL7Builder], patients places: [[Int]]) {
    let total = others.reduce(0) { $0 + $1.reading.statements.count }
    reading.statements = Array(unsafeUninitializedCapacity: total) { room, count in
      var place = total
      for (other, places) in zip(others, places).reversed() {
        var statements = other.reading.statements
        other.reading.statements = []
        while var last = statements.popLast() {
          last.patient = places[last.patient]
          place -= 1
          room.initializeElement(at: place, to: consume last)
        }
      }
      count = total
    }
  }

  /// Adds the patients; those of the same bytes are the same. The place of each here.
  private func append(patients other: HL7Builder) -> [Int] {
    let pieces = Dictionary(uniqueKeysWithValues: other.patients.map { ($1, $0) })
    return other.reading.patients.enumerated().map { place, found in
      guard let piece = pieces[place] else { return add(found) }
      guard let known = patients[piece] else {
        let place = add(found)
        patients[piece] = place
        return place
      }
      let links = reading.patients[known].patient.links
      reading.patients[known].patient.links += found.patient.links.filter { !links.contains($0) }
      return known
    }
  }

  // MARK: Versions within one document

  /// A batch may hold a result and its correction. The later one stands and says what it replaced;
  /// the earlier is a part of it. What one message names twice is named by nothing.
  func settleVersions() {
    // The newest bearer of a name by its hash; where another stands there, the next free place.
    var newest: [Int: Int] = [:]
    newest.reserveCapacity(hashes.count)
    var gone: Set<Int> = []
    var shared: Set<Named> = []
    for index in hashes.indices {
      guard var key = hashes[index] else { continue }
      while let earlier = newest[key], name(of: earlier) != name(of: index) { key &+= 1 }
      guard let earlier = newest.updateValue(index, forKey: key), let name = name(of: index) else {
        continue
      }
      if messages[earlier] == messages[index] {
        shared.insert(name)
      } else if !shared.contains(name) {
        gone.insert(earlier)
        replace(earlier, by: index)
      }
    }
    for index in reading.statements.indices where !shared.isEmpty {
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

    /// Leaves out the patient, whose place another stretch of the document numbers otherwise.
    func hash(into hasher: inout Hasher) {
      hasher.combine(kind)
      hasher.combine(identifier)
    }
  }

  private func name(of index: Int) -> Named? {
    guard let identifier = reading.statements[index].statement.identifier else { return nil }
    return Named(
      patient: reading.statements[index].patient, kind: reading.statements[index].statement.kind,
      identifier: identifier)
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
    for index in gone { counts[place(of: roots[index])].parts += 1 }
    let kept = reading.statements.indices.filter { !gone.contains($0) }
    reading.statements = kept.map { reading.statements[$0] }
    messages = kept.map { messages[$0] }
    roots = kept.map { roots[$0] }
  }
}

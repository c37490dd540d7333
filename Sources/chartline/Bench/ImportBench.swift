import CJSON
import CXML
import Clinical
import Dispatch
import Interchange
import Operations
import RecordStore

/// How fast documents are read, stored and merged, beside the bare parse of the same bytes and the
/// bare parse with SQLite's own insertion.
struct ImportBench {
  let session: Session
  let folder: String

  /// FHIR: a Bundle of about 9 MB.
  func fhir() throws -> [Measurement] {
    let documents = (1...3).map {
      SyntheticRecords.bundle(person: 1_000_000 + $0, observations: 13_000)
    }
    let bare = Stopwatch.best(of: 3) { bareJSON(documents[0]) }
    let floor = try bareInsert(documents[0], entry: "{\"fullUrl\"") + bare
    return try measure("FHIR", documents, bare: bare, floor: floor) { speed in
      max(40, speed / 4)
    }
  }

  /// C-CDA: a document of about 6 MB.
  func ccda() throws -> [Measurement] {
    let documents = (1...3).map { SyntheticRecords.ccda(person: 1_100_000 + $0, results: 6_000) }
    let bare = Stopwatch.best(of: 3) { bareXML(documents[0]) }
    let floor = try bareInsert(documents[0], entry: "<entry>") + bare
    return try measure("C-CDA", documents, bare: bare, floor: floor) { _ in
      Double(documents[0].count) / 1e6 / bare / 3
    }
  }

  /// CCR: a record of about 6 MB; held to what C-CDA is.
  func ccr() throws -> [Measurement] {
    let documents = (1...3).map { SyntheticRecords.ccr(person: 1_200_000 + $0, results: 10_000) }
    let bare = Stopwatch.best(of: 3) { bareXML(documents[0]) }
    let floor = try bareInsert(documents[0], entry: "<Result>") + bare
    return try measure("CCR", documents, bare: bare, floor: floor) { _ in
      Double(documents[0].count) / 1e6 / bare / 3
    }
  }

  /// HL7 v2: a batch of result messages of 1 kB, read only (issue 6: 50,000 a second) by all cores and by
  /// one, and stored.
  func messages() throws -> [Measurement] {
    let count = 10_000
    let batch = SyntheticRecords.messages(count)
    let spread: Spread = DispatchQueue.concurrentPerform(iterations:execute:)
    let all = try Stopwatch.best(of: 5) { _ = try Interchange.read(batch, spread: spread) }
    let one = try Stopwatch.best(of: 5) { _ = try Interchange.read(batch) }
    let processor = try Stopwatch.processor(of: 5) { _ = try Interchange.read(batch) }
    let storing = Stopwatch()
    _ = try session.importDocument(batch, via: "bench")
    let stored = storing.seconds
    let what = "HL7 v2, messages of \(batch.count / count) bytes"
    return [
      Measurement(
        what: what + ", read only", value: Double(count) / all, unit: "messages/s",
        mark: .atLeast(50_000), floor: "all cores"),
      Measurement(
        what: what + ", one core", value: Double(count) / one, unit: "messages/s",
        floor: "\(count) in \(processor)"),
      Measurement(
        what: what + ", stored", value: Double(count) / stored, unit: "messages/s",
        floor: "one batch, one transaction"),
    ]
  }

  /// A table of a sensor's readings, one every five minutes for three months, read only and stored.
  func table() throws -> [Measurement] {
    let count = 26_000
    let table = SyntheticRecords.readings(count)
    let read = try Stopwatch.best(of: 3) { _ = try Interchange.read(table) }
    let storing = Stopwatch()
    _ = try session.importDocument(table, via: "bench")
    let stored = storing.seconds
    return [("read only", read), ("stored", stored)].map { how, seconds in
      Measurement(
        what: "device readings, a table, \(how)", value: Double(count) / seconds, unit: "rows/s",
        floor: "\(count) rows, \(Measurement.shown(Double(table.count) / 1e6 / seconds)) MB/s")
    }
  }

  /// Read only, one document stored and merged, and a job of three; `mark` is given the speed of the
  /// bare parse with insertion.
  private func measure(
    _ name: String, _ documents: [[UInt8]], bare: Double, floor: Double, mark: (Double) -> Double
  ) throws -> [Measurement] {
    let size = Double(documents[0].count) / 1e6
    let read = try Stopwatch.best(of: 3) { _ = try Interchange.read(documents[0]) }
    let one = Stopwatch()
    try merge(session.importDocument(documents[0], via: "bench"))
    let stored = one.seconds
    let job = Stopwatch()
    var next = Meanwhile { [session] in prepared(documents[1], session) }
    for index in 1..<documents.count {
      guard let ready = try next.result?.get() else { break }
      if index + 1 < documents.count {
        next = Meanwhile { [session] in prepared(documents[index + 1], session) }
      }
      try merge(session.importPrepared(ready))
    }
    let each = job.seconds / Double(documents.count - 1)
    let least = Measurement.Mark.atLeast(mark(size / floor))
    return [
      Measurement(
        what: "\(name), \(Int(size.rounded())) MB, read only", value: size / read, unit: "MB/s",
        floor: "bare parse \(Measurement.shown(size / bare)) MB/s"),
      Measurement(
        what: "\(name), stored and merged, one document", value: size / stored, unit: "MB/s",
        mark: least,
        floor: "bare parse and insertion \(Measurement.shown(size / floor)) MB/s"),
      Measurement(
        what: "\(name), stored and merged, each of a job", value: size / each, unit: "MB/s",
        mark: least),
    ]
  }

  private func merge(_ account: ImportAccount) throws {
    if let person = account.identities.first { _ = try session.openChart(of: person) }
  }

  /// Seconds that SQLite needs to insert the entries that begin with `entry`, without any parsing.
  private func bareInsert(_ bytes: [UInt8], entry: String) throws -> Double {
    let mark = Array(entry.utf8)
    var starts = [0]
    for index in bytes.indices where bytes[index] == mark[0] {
      if bytes[index...].starts(with: mark) { starts.append(index) }
    }
    let pieces = zip(starts, starts.dropFirst() + [bytes.count]).map { $0..<$1 }
    let watch = Stopwatch()
    try BareInsert.insert(bytes, pieces: pieces, folder: folder)
    return watch.seconds
  }
}

/// A document read and made ready to be stored.
private func prepared(
  _ bytes: [UInt8], _ session: Session
) -> Result<PreparedImport, OperationError> {
  do throws(OperationError) {
    return .success(try session.prepareDocument(bytes, via: "bench"))
  } catch {
    return .failure(error)
  }
}

/// Parses JSON by the shim alone.
private func bareJSON(_ bytes: [UInt8]) {
  bytes.withUnsafeBufferPointer { buffer in
    cjson_free(cjson_parse(buffer.baseAddress, buffer.count, 0, 64))
  }
}

/// Parses XML by the shim alone.
private func bareXML(_ bytes: [UInt8]) {
  bytes.withUnsafeBufferPointer { buffer in
    var error = cxml_error()
    let limits = cxml_limits(depth: 100, nodes: .max, text: .max)
    if let document = cxml_parse(buffer.baseAddress, buffer.count, limits, &error) {
      cxml_free(document)
    }
  }
}

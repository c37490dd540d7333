import CJSON
import CXML
import Operations

/// How fast documents are read, stored and merged, beside the bare parse of the same bytes.
struct ImportBench {
  let session: Session

  /// FHIR: a Bundle of about 9 MB.
  func fhir() throws -> Measurement {
    let bytes = SyntheticRecords.bundle(person: 1_000_001, observations: 13_000)
    let megabytes = Double(bytes.count) / 1e6
    let bare = Stopwatch.best(of: 3) {
      bytes.withUnsafeBufferPointer { buffer in
        cjson_free(cjson_parse(buffer.baseAddress, buffer.count, 0, 64))
      }
    }
    let seconds = try stored(bytes)
    return Measurement(
      what: "import of FHIR, \(rounded(megabytes)) MB, stored and merged",
      value: megabytes / seconds, unit: "MB/s", must: "40 MB/s",
      floor: "bare parse \(rounded(megabytes / bare)) MB/s")
  }

  /// C-CDA: a document of about 9 MB.
  func ccda() throws -> Measurement {
    let bytes = SyntheticRecords.ccda(person: 1_000_002, results: 6_000)
    let megabytes = Double(bytes.count) / 1e6
    let bare = Stopwatch.best(of: 3) { bareXML(bytes) }
    let seconds = try stored(bytes)
    return Measurement(
      what: "import of C-CDA, \(rounded(megabytes)) MB, stored and merged",
      value: megabytes / seconds, unit: "MB/s", must: "a third of the parse",
      floor: "bare parse \(rounded(megabytes / bare)) MB/s")
  }

  private func stored(_ bytes: [UInt8]) throws -> Double {
    let watch = Stopwatch()
    let account = try session.importDocument(bytes, via: "bench")
    if let person = account.identities.first { _ = try session.openChart(of: person) }
    return watch.seconds
  }

  private func rounded(_ value: Double) -> String { String(Int(value.rounded())) }
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

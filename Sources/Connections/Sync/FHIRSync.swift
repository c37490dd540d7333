import Clinical
import Foundation
import Interchange
import Operations

/// Fetches from a FHIR server: the records of some patients (`$everything`), their documents, or the
/// records of everybody (Bulk Data), since the last time.
struct FHIRSync {
  /// Pages of one answer at most: a server whose pages never end must not fill the disk.
  static let mostPages = 1000

  private let connection: SourceConnection
  private let arrivals: Arrivals
  private let client: FHIRClient

  init(
    _ sync: SourceSync, _ connection: SourceConnection, _ arrivals: Arrivals
  ) throws(OperationError) {
    self.connection = connection
    self.arrivals = arrivals
    client = try FHIRClient(to: connection, sync, log: arrivals.log) {
      arrivals.tell("waiting for the answer")
    }
  }

  func run() throws(OperationError) {
    guard arrivals.tell("asking what it speaks") else { throw FHIRClient.stopped }
    try client.checkVersion(by: arrivals.session, of: connection.name)
    guard !connection.patients.isEmpty || connection.asksByName else {
      guard connection.kind == .fhir else {
        throw OperationError(
          .refused, "\(connection.name) has no patients to ask for",
          "add their numbers: chartline sources add … --patient NUMBER")
      }
      return try BulkExport(connection, client, arrivals).run()
    }
    for patient in try numbers() { try fetch(patient) }
    if connection.asksByName { try askByName() }
  }

  /// The numbers to ask for: those that were named, and those that were found out since.
  private func numbers() throws(OperationError) -> [String] {
    let found = try arrivals.session.numbersKept(at: connection.name)
    return connection.patients + found.filter { !connection.patients.contains($0) }
  }

  private func fetch(_ patient: String) throws(OperationError) {
    switch connection.kind {
    case .documents: try documents(of: patient)
    default: try everything(of: patient)
    }
  }

  /// Asks who the people are there of whom nothing came from there yet. One that is certain is fetched;
  /// about all else a human is asked.
  private func askByName() throws(OperationError) {
    let session = arrivals.session
    for person in try session.peopleToAsk(of: connection) where !person.isKnown {
      guard person.isDescribed else { continue }
      guard arrivals.tell("asking who \(person.name) is there") else { throw FHIRClient.stopped }
      let answer = try FHIRMatch(client: client).ask(about: person.patient)
      arrivals.log.became(answer.shortWords)
      try session.keepQuestion(
        answer.question(about: person, at: connection), about: person.key, at: connection.name)
      guard case .one(let candidate) = answer else { continue }
      try session.keepNumber(candidate.number, of: person.key, at: connection.name)
      try fetch(candidate.number)
    }
  }

  /// The record of one patient. Its pages are one document, since what is on one speaks of what is on
  /// another.
  private func everything(of patient: String) throws(OperationError) {
    let about = "since:" + patient
    let since = try arrivals.session.syncMarks(of: connection.name)[about]
    let first = client.url(
      "Patient/\(patient)/$everything", since.map { [("_since", $0)] } ?? [])
    var record = FHIRRecord()
    let begun = FHIRRecord.stamp(client.date)
    let isWhole = try pages(from: first, "the record of \(patient)") {
      page, url throws(OperationError) in
      let sent = page.entries.filter { $0.type == "Patient" }.map(\.id)
      // Others may be named in it, a newborn's mother for one; but it must be the record that was asked for.
      if let other = sent.first, !sent.contains(patient), !record.names(patient) {
        try arrivals.setAside(
          page.body, via: via(url), "asked for patient \(patient), was sent patient \(other)")
        return false
      }
      record.add(page, at: begun)
      return true
    }
    guard let document = record.document else { return }
    let isKept = try arrivals.take(document, via: via(first))
    // Only what is here whole need not be asked for again.
    if isWhole, isKept, let begun = record.begun {
      try arrivals.session.setSyncMark(begun, about: about, of: connection.name)
    }
  }

  /// The documents of one patient: the newest of each, fetched when it is not here as it is there.
  private func documents(of patient: String) throws(OperationError) {
    let first = client.url("DocumentReference", [("patient", patient), ("status", "current")])
    var addresses: [(url: String, type: String)] = []
    _ = try pages(from: first, "the documents of \(patient)") { page, _ throws(OperationError) in
      for document in page.resources("DocumentReference") {
        addresses += document.list("content").compactMap { content in
          content["attachment"]?["url"]?.string.map {
            ($0, content["attachment"]?["contentType"]?.string ?? "application/xml")
          }
        }
      }
      return true
    }
    for address in addresses { try fetch(address.url, type: address.type) }
  }

  private func fetch(_ address: String, type: String) throws(OperationError) {
    let about = "etag:" + address
    let known = try arrivals.session.syncMarks(of: connection.name)[about]
    let url = try client.url(given: address)
    let response = try client.get(
      url, accept: type, headers: known.map { [("If-None-Match", $0)] } ?? [])
    guard response.status != 304 else { return }
    if try arrivals.take(response.body, via: via(url)), let tag = response["ETag"] {
      try arrivals.session.setSyncMark(tag, about: about, of: connection.name)
    }
  }

  /// Walks the pages of an answer; false from `take` means that a page is not here.
  /// - Returns: whether every page is here.
  private func pages(
    from first: URL, _ what: String,
    _ take: (FHIRPage, URL) throws(OperationError) -> Bool
  ) throws(OperationError) -> Bool {
    var (url, seen, isWhole) = (first, Set<String>(), true)
    while true {
      guard arrivals.tell("fetching \(what), page \(seen.count + 1)") else {
        throw FHIRClient.stopped
      }
      let response = try client.get(url)
      guard let page = FHIRPage(response.body), page.resourceType == "Bundle" else {
        try arrivals.setAside(
          response.body, via: via(url), "\(client.place) sent no Bundle for \(what)")
        return false
      }
      if try !take(page, url) { isWhole = false }
      guard let next = page.next else { return isWhole }
      guard seen.insert(next).inserted, seen.count < Self.mostPages else {
        throw OperationError(
          .badData, "the pages of \(what) at \(client.place) do not end",
          "what came is kept; tell those who run it")
      }
      url = try client.url(given: next)
    }
  }

  private func via(_ url: URL) -> String { "fhir \(client.place)\(url.path)" }
}

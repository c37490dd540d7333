import Clinical
import FlyingFox
import Foundation
import Interchange

/// What is answered where.
extension FHIRProvider {
  func route(_ question: Question) -> HTTPResponse {
    switch (question.method, question.path.count) {
    case ("GET", 1) where question.path[0] == "$export": return beginExport(question)
    case ("GET", 2) where question.path[0] == "export":
      return exports.status(question.path[1], base)
    case ("DELETE", 2) where question.path[0] == "export":
      exports.end(question.path[1])
      return FHIRAnswer.answer(.accepted, Data("{}".utf8))
    case ("GET", 3) where question.path[0] == "export":
      return exports.file(question.path[1], question.path[2])
    case ("GET", 2) where question.path[0] == "page": return page(question.path[1])
    case ("GET", 2) where question.path[0] == "Binary": return paper(question)
    case ("POST", 2) where question.path == ["Patient", "$match"]: return match(question)
    case ("GET", 3) where question.path[0] == "Patient" && question.path[2] == "$everything":
      return everything(of: question.path[1], question)
    case ("GET", 1): return search(question.path[0], question)
    case ("GET", 2): return read(question.path[0], question.path[1], question)
    case ("POST", 1): return create(question.path[0], question)
    default: return FHIRAnswer.refusal(.notFound, "not-found", "There is nothing here.")
    }
  }

  private func read(_ type: String, _ id: String, _ question: Question) -> HTTPResponse {
    let found = shelf.withLock { $0.resources(at: now()) }.last { $0.type == type && $0.id == id }
    guard let found else {
      return FHIRAnswer.refusal(.notFound, "not-found", "\(type)/\(id) is not known here.")
    }
    return ifChanged(FHIRAnswer.answer(.ok, Data(found.bytes)), Data(found.bytes), question)
  }

  /// An answer, or "not modified" where the other side has it.
  func ifChanged(
    _ answer: HTTPResponse, _ body: Data, _ question: Question
  ) -> HTTPResponse {
    guard question.headers[HTTPHeader("If-None-Match")] == FHIRAnswer.tag(of: body) else {
      return answer
    }
    return HTTPResponse(statusCode: .notModified)
  }

  /// All that concerns a patient. A record that fits into one page is given as the provider wrote it.
  private func everything(of patient: String, _ question: Question) -> HTTPResponse {
    let (now, since) = (now(), question["_since"].flatMap(FHIRAnswer.instant))
    let (found, whole) = shelf.withLock { shelf in
      (
        shelf.resources(at: now, since: since).filter { $0.patient == patient },
        shelf.documents(at: now, since: since).filter { $0.patient == patient }.map(\.document)
      )
    }
    let isKnown = shelf.withLock { $0.resources(at: now) }.contains {
      $0.type == "Patient" && $0.id == patient
    }
    guard isKnown else {
      return FHIRAnswer.refusal(.notFound, "not-found", "Patient/\(patient) is not known here.")
    }
    if habits.pageSize == nil, question["_count"] == nil, whole.count == 1 {
      return FHIRAnswer.answer(.ok, Data(whole[0].bytes))
    }
    return paged(found, question)
  }

  private func search(_ type: String, _ question: Question) -> HTTPResponse {
    let asked = question["patient"] ?? question["subject"]
    let patient = asked?.split(separator: "/").last.map(String.init)
    if type == "DocumentReference", let patient {
      let resources = papers.references(of: patient, at: now(), base: base)
      if !resources.isEmpty { return paged(resources, question) }
    }
    let found = shelf.withLock { $0.resources(at: now()) }.filter { resource in
      resource.type == type && (patient.map { resource.patient == $0 } ?? true)
    }
    return paged(found, question)
  }

  /// The first page; the others wait under names that say nothing.
  private func paged(_ found: [FHIRShelf.Resource], _ question: Question) -> HTTPResponse {
    let size = question["_count"].flatMap { Int($0) } ?? habits.pageSize ?? 1000
    return page(of: found, size: max(1, size), total: found.count)
  }

  private func page(of found: [FHIRShelf.Resource], size: Int, total: Int?) -> HTTPResponse {
    guard found.count > size else {
      return FHIRAnswer.bundle(found, base: base, at: now(), total: total)
    }
    let name = "\(size)-\(UInt64.random(in: 0...UInt64.max))"
    pages.withLock { $0[name] = Array(found.dropFirst(size)) }
    return FHIRAnswer.bundle(
      Array(found.prefix(size)), base: base, at: now(), next: "\(base)/page/\(name)", total: total)
  }

  private func page(_ name: String) -> HTTPResponse {
    guard let rest = pages.withLock({ $0[name] }),
      let size = name.split(separator: "-").first.flatMap({ Int($0) })
    else {
      return FHIRAnswer.refusal(HTTPStatusCode(410, phrase: "Gone"), "expired", "No such page.")
    }
    return page(of: rest, size: size, total: nil)
  }

  private func paper(_ question: Question) -> HTTPResponse {
    guard let paper = papers.paper(question.path[1], at: now()) else {
      return FHIRAnswer.refusal(.notFound, "not-found", "There is no such document.")
    }
    let body = Data(paper)
    return ifChanged(FHIRAnswer.answer(.ok, body, type: "application/xml"), body, question)
  }

  private func create(_ type: String, _ question: Question) -> HTTPResponse {
    let bytes = Array(question.body)
    guard let document = try? JSONDocument(bytes), document.root["resourceType"]?.string == type
    else {
      return FHIRAnswer.refusal(.badRequest, "invalid", "The body is no \(type).")
    }
    let reference = (document.root["subject"] ?? document.root["patient"])?["reference"]?.string
    let id = "new-\(UInt32.random(in: 0...UInt32.max))"
    shelf.withLock {
      $0.add(
        FHIRShelf.Resource(
          type: type, id: id, patient: reference?.split(separator: "/").last.map(String.init) ?? "",
          fullURL: "", at: now(), written: now(), bytes: bytes))
    }
    return FHIRAnswer.answer(
      .created, question.body, headers: [.location: "\(base)/\(type)/\(id)"])
  }

  private func beginExport(_ question: Question) -> HTTPResponse {
    guard question.headers[HTTPHeader("Prefer")]?.contains("respond-async") == true else {
      return FHIRAnswer.refusal(.badRequest, "invalid", "Prefer: respond-async is needed.")
    }
    let (now, since) = (now(), question["_since"].flatMap(FHIRAnswer.instant))
    let documents = shelf.withLock { $0.documents(at: now, since: since) }
    let id = exports.begin(documents.map(\.document), at: now)
    return HTTPResponse(
      statusCode: .accepted,
      headers: HTTPHeaders([HTTPHeader("Content-Location"): "\(base)/export/\(id)"]))
  }
}

import Access
import Clinical
import Connections
import Foundation
import Interchange
import Operations
import Testing

@Suite("Questions for vaccines that other systems ask, on real sockets")
struct AnsweringTests {
  static let asker = "RIVERSIDE_WARD"

  /// A store that knows Marisol's vaccines and listens, and lets a ward ask about some.
  private func told(about people: (Session) throws -> [IdentityKey]) throws -> Loopback {
    let loopback = try Loopback()
    for file in ["registry/quillane.hl7", "registry/farrowby.hl7"] {
      _ = try loopback.session.importDocument(FHIRLoopback.asset("demo/" + file), via: file)
    }
    var asking = SourceConnection(name: "Riverside ward", kind: .asking, address: Self.asker)
    asking.patients = try people(loopback.session).map(\.rawValue)
    asking.basis = "consent of 3 November 2026"
    try loopback.session.keep(asking)
    return loopback
  }

  private func marisol(_ session: Session) throws -> [IdentityKey] {
    try session.listPeople().filter { $0.name.contains("Marisol") }.map(\.key)
  }

  /// What is answered to a question, and the bytes.
  private func ask(
    _ loopback: Loopback, about patient: Patient, as sender: String = asker
  ) async throws -> HL7QueryAnswer {
    let question = HL7Query(about: patient, tag: "T1").message(
      number: "Q1", at: Loopback.now, from: sender, to: "CHARTLINE")
    let exchange = try await loopback.send([String(decoding: question, as: UTF8.self)])
    return try #require(exchange.first.flatMap { HL7QueryAnswer($0.response) })
  }

  private func patient(_ session: Session) throws -> Patient {
    try #require(try marisol(session).first.flatMap { try session.identities(of: $0).first })
      .patient
  }

  @Test("What is told reads back as what is on record, and is noted")
  func history() async throws {
    let loopback = try told(about: marisol)
    let session = loopback.session
    let asked = try patient(session)
    let said = try await ask(loopback, about: asked)
    guard case .history(let person) = said.outcome else {
      Issue.record("\(said.outcome)")
      return
    }
    #expect(person.birth?.iso == asked.birth?.iso)
    let key = try #require(try marisol(session).first)
    let known = try session.openChart(of: key).chart.facts.filter {
      $0.kind == .immunization && [.completed, .notDone].contains($0.state)
    }
    let question = HL7Query(about: asked, tag: "T2").message(
      number: "Q2", at: Loopback.now, from: Self.asker, to: "CHARTLINE")
    let answer = try #require(try session.answer(question: question))
    let read = try Interchange.read(answer.message)
    let told = read.statements.filter { $0.statement.kind == .immunization }
    #expect(told.count == known.count && !known.isEmpty)
    #expect(
      Set(told.map { $0.statement.concept.codings.first?.code })
        == Set(known.map { $0.members[0].kept.statement.concept.codings.first?.code }))
    #expect(
      told.count { $0.statement.status.standing == .notDone }
        == known.count { $0.state == .notDone })
    let noted = try session.listAudit().filter { $0.action == "disclose" }
    #expect(noted.count == 2 && noted.allSatisfy { $0.detail.hasSuffix("to Riverside ward") })
    await loopback.stop()
  }

  @Test("Nobody else is told, nothing of anybody else is told, and the answers do not betray which")
  func nobody() async throws {
    let loopback = try told { _ in [] }
    let asked = try patient(loopback.session)
    // Known here, but of her nothing may be told.
    #expect(try await ask(loopback, about: asked).outcome == .nobody)
    var stranger = Patient()
    stranger.names = [PersonName(family: ["Nobody"], given: ["Ann"])]
    stranger.birth = PartialDate(iso: "1970-01-01")
    #expect(try await ask(loopback, about: stranger).outcome == .nobody)
    guard case .refused = try await ask(loopback, about: asked, as: "STRANGER").outcome else {
      Issue.record("a stranger was answered")
      return
    }
    #expect(try loopback.session.listAudit().contains { $0.action == "disclose" } == false)
    await loopback.stop()
  }

  @Test("A number alone is not enough, nor a name with another birth date")
  func doubtful() async throws {
    let loopback = try told(about: marisol)
    var asked = try patient(loopback.session)
    asked.birth = nil
    #expect(try await ask(loopback, about: asked).outcome == .nobody)
    asked.birth = PartialDate(iso: "1968-09-04")
    #expect(try await ask(loopback, about: asked).outcome == .nobody)
    await loopback.stop()
  }
}

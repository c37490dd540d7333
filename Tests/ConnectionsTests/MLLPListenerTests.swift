import Clinical
import Connections
import Foundation
import Interchange
import Monitoring
import Operations
import Testing

@Suite("HL7 v2 over MLLP, on real sockets")
struct MLLPListenerTests {
  private func results(_ session: Session) throws -> [String] {
    try session.listPeople().flatMap { person in
      try session.listReadings(of: person.key).map(\.sent)
    }
  }

  @Test("What is acknowledged is stored; sent again it adds nothing and is acknowledged again")
  func storedOnce() async throws {
    let loopback = try Loopback()
    let sent = try await loopback.send([Loopback.result(1), Loopback.result(1)])
    #expect(sent.map(\.status) == ["AA", "AA"])
    #expect(sent.map(\.controlID) == ["M1", "M1"])
    #expect(try results(loopback.session) == ["4.9 mmol/L"])
    #expect(loopback.told.all.map(\.words) == ["2 new", "2 same"])
    await loopback.end()
  }

  @Test("Eight connections at once: every message is stored, none twice")
  func eightConnections() async throws {
    let loopback = try Loopback()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for connection in 0..<8 {
        group.addTask {
          let messages = (0..<25).map { Loopback.result(connection * 100 + $0) }
          return try await loopback.send(messages).count { $0.status == "AA" }
        }
      }
      let acknowledged = try await group.reduce(0, +)
      #expect(acknowledged == 200)
    }
    #expect(try results(loopback.session).count == 200)
    await loopback.end()
  }

  @Test("An unknown sender's message is kept aside with a reason, not stored, and can be taken up")
  func unknownSender() async throws {
    let loopback = try Loopback(senders: ["RIVERSIDE"])
    let sent = try await loopback.send([Loopback.result(1)])
    #expect(sent[0].status == "AE")
    #expect(sent[0].words.contains("LAKESHORE"))
    #expect(try results(loopback.session).isEmpty)
    let aside = try #require(try loopback.session.listKeptAside().first)
    #expect(try loopback.session.bytesKeptAside(aside.id) == Array(Loopback.result(1).utf8))
    _ = try loopback.session.takeUp(aside.id)
    #expect(try results(loopback.session) == ["4.9 mmol/L"])
    #expect(try loopback.session.listKeptAside().isEmpty)
    await loopback.end()
  }

  @Test("A listener raises what was expected and did not come, without any screen open")
  func missing() async throws {
    let loopback = try Loopback { session in
      let table =
        "time,measure,value,unit,device,serial,patient\n"
        + "2026-11-15T08:00:00Z,oxygen,97,%,Oximeter,S-1,HUB-1\n"
      _ = try session.importDocument(Array(table.utf8), via: "hub", source: "hub")
      let schedule = Schedule(text: "oxygen every 720 min | call | Dr. Sandoe | 2025-01-30")
      for person in try session.listPeople() {
        try session.setWatch(groups: [], schedules: [schedule].compactMap { $0 }, of: person.key)
      }
    }
    let patience = Date().addingTimeInterval(Loopback.patience)
    while try loopback.session.listAlerts().isEmpty, Date() < patience { await Task.yield() }
    #expect(try loopback.session.listAlerts().map(\.alert.rule) == ["missing-oxygen-720"])
    await loopback.end()
  }

  @Test("A message without a number or a kind is kept aside; an answer is never answered")
  func unusable() async throws {
    let loopback = try Loopback()
    let sent = try await loopback.send([
      "MSH|^~\\&|LAB|LL|||20261109||ORU^R01||P|2.5.1\r",
      "MSH|^~\\&|LAB|LL|||20261109|||M2|P|2.5.1\r",
    ])
    #expect(sent.map(\.status) == ["AE", "AE"])
    #expect(sent[0].words.contains("MSH-10"))
    #expect(try loopback.session.listKeptAside().count == 2)
    let header = try #require(HL7Header(of: Array(Loopback.result(1).utf8)))
    let acknowledgement = HL7Acknowledgement.answers(
      to: header, .stored, at: Loopback.now, number: "1")
    let ack = String(decoding: acknowledgement[0], as: UTF8.self)
    await #expect(throws: OperationError.self) {
      try await MLLPSender(
        host: "127.0.0.1", port: loopback.port, patience: 0.2, clock: loopback.session.clock
      )
      .send([Array(ack.utf8)]) { _ in }
    }
    await loopback.end()
  }

  @Test("Enhanced mode: receipt and answer as the sender wants them, none where it wants none")
  func enhanced() async throws {
    let loopback = try Loopback()
    let both = try await loopback.send([Loopback.result(1, modes: "|||AL|AL")])
    #expect(both[0].status == "AA")
    let application = try await loopback.send([Loopback.result(2, modes: "|||NE|AL")])
    #expect(application[0].status == "AA")
    let receipt = try await loopback.send([Loopback.result(3, modes: "|||AL|NE")])
    #expect(receipt[0].status == "CA")
    let silent = try await loopback.send([
      Loopback.result(4, modes: "|||NE|NE"), Loopback.result(5),
    ])
    #expect(silent[0].status.isEmpty && silent[1].status == "AA")
    #expect(try results(loopback.session).count == 5)
    await loopback.end()
  }

  @Test("The answer goes back in the sender's own delimiters, addressed to it")
  func delimiters() throws {
    let message = Array("MSH#*~\\&#LAB*1*ISO#LL#CL#HERE#2026##ORU*R01#M7#T#2.3\r".utf8)
    let header = try #require(HL7Header(of: message))
    let answers = HL7Acknowledgement.answers(
      to: header, .keptAside(.badContent("PID # is missing")), at: Loopback.now, number: "N1")
    let text = String(decoding: try #require(answers.first), as: UTF8.self)
    #expect(
      text
        == "MSH#*~\\&#CL#HERE#LAB*1*ISO#LL#20261116083000+0000##ACK*R01#N1#T#2.3\r"
        + "MSA#AE#M7\rERR###100*Segment sequence error*HL70357#E####PID \\F\\ is missing\r")
    let answer = try #require(HL7Answer(answers[0]))
    #expect(answer.code == "AE" && answer.controlID == "M7" && !answer.isSuccess)
  }

  @Test("A file of several messages, framed or in a batch, is parted into what is sent")
  func parted() {
    let one = Loopback.result(1)
    let two = Loopback.result(2)
    let batch = "\u{FEFF}FHS|^~\\&\rBHS|^~\\&\r" + one + two + "BTS|2\rFTS|1\r"
    #expect(HL7Messages.split(Array(batch.utf8)) == [Array(one.utf8), Array(two.utf8)])
    let framed = MLLPFrames.framed(Array(one.utf8)) + MLLPFrames.framed(Array(two.utf8))
    #expect(HL7Messages.split(framed).count == 2)
    let lines = one.split(separator: "\r").joined(separator: "\n")
    #expect(HL7Messages.split(Array(lines.utf8)) == [Array(one.utf8)])
    #expect(HL7Messages.split(Array("PID|1\r".utf8)).isEmpty)
  }

  @Test("A question is answered with a refusal that says nothing of anybody, and is no document")
  func question() async throws {
    let loopback = try Loopback()
    _ = try await loopback.send([Loopback.result(1)])
    let known = Patient(names: [PersonName(family: ["QUILLANE"], given: ["MARISOL"])])
    let nobody = Patient(names: [PersonName(family: ["NOBODY"], given: ["AT ALL"])])
    let questions = [known, nobody].map {
      String(
        decoding: HL7Query(about: $0, tag: "T").message(
          number: "Q", at: Loopback.now, from: "CLINIC", to: "HERE"), as: UTF8.self)
    }
    let sent = try await loopback.send(questions)
    let answers = sent.compactMap { HL7QueryAnswer($0.response)?.outcome }
    #expect(sent.map(\.status) == ["AE", "AE"] && answers.count == 2 && answers[0] == answers[1])
    guard case .refused = answers[0] else {
      Issue.record("it was answered")
      return
    }
    #expect(!sent.contains { String(decoding: $0.response, as: UTF8.self).contains("PID") })
    #expect(try loopback.session.listImports().count == 1)
    await loopback.end()
  }
}

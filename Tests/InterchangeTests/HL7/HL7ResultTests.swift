import Clinical
import Testing

@testable import Interchange

/// ORU^R01: what a laboratory says, from preliminary to wrong patient.
@Suite("HL7 v2: results")
struct HL7ResultTests {
  private func quantity(
    _ text: String, _ unit: String? = nil, _ comparator: Quantity.Comparator? = nil
  ) throws -> Value {
    .quantity(Quantity(number: try #require(Number(text)), comparator: comparator, unit: unit))
  }

  @Test("numbers keep their digits; comparators are read, within a number too; no unit is assumed")
  func numbers() throws {
    #expect(try HL7Text.value("NM|2823-3^K^LN||4.90|mmol/L|||||F") == quantity("4.90", "mmol/L"))
    #expect(try HL7Text.value("NM|x^T^L||<0.012|ng/mL|||||F") == quantity("0.012", "ng/mL", .less))
    #expect(try HL7Text.value("SN|x^T^L||>^100|mg/dL|||||F") == quantity("100", "mg/dL", .greater))
    #expect(
      try HL7Text.value("SN|x^T^L||^1^:^128||||||F")
        == .ratio(
          numerator: Quantity(number: try #require(Number("1"))),
          denominator: Quantity(number: try #require(Number("128")))))
    #expect(try HL7Text.value("SN|x^T^L||^10^-^20|g|||||F")?.words == "10 g to 20 g")
    #expect(try HL7Text.value("SN|x^T^L||^2^+||||||F") == .text("2+"))
    #expect(try HL7Text.value("NM|x^T^L||see note||||||F") == .text("see note"))
    #expect(try HL7Text.value("ST|x^T^L||5.4|g/L|||||F") == quantity("5.4", "g/L"))
    #expect(try HL7Text.value("ST|94558-4^Antigen^LN||Negative||||||F") == .text("Negative"))
  }

  @Test("a result without its unit is kept, and the ledger says so")
  func noUnit() throws {
    let reading = try HL7Text.reading(
      HL7Text.message("ORU^R01", id: "1", HL7Text.request, "OBX|1|NM|2823-3^K^LN||4.9||||||F"))
    #expect(reading.statements.count == 2)
    #expect(reading.ledger.map(\.check) == [.unitMissing])
    #expect(reading.ledger[0].range.path == "message[1]/OBX[1]")
  }

  @Test("a report names who asked for it, by its request or else by the order before it")
  func orderedBy() throws {
    func orderer(_ segments: String...) throws -> String? {
      let statements = try HL7Text.reading(
        HL7Text.message("ORU^R01", id: "1", segments.joined(separator: "\r"))
      ).statements
      let details = statements.compactMap { read -> ReportDetail? in
        guard case .report(let detail) = read.statement.detail else { return nil }
        return detail
      }
      return try #require(details.first).orderedBy
    }
    let asked = "OBR|1||L-1^LIS|2823-3^Potassium^LN|||20261110081500-0500|||||||||"
    let value = "OBX|1|NM|2823-3^K^LN||4.9|mmol/L|||||F"
    #expect(try orderer(asked + "D-01^Ovanne^N.^^^^MD", value) == "N. Ovanne")
    #expect(
      try orderer(HL7Text.segment("ORC", [1: "RE", 12: "D-02^Halvane^R."]), asked, value)
        == "R. Halvane")
    #expect(try orderer(asked, value) == nil)
  }

  @Test(
    "every other type of value",
    arguments: [
      ("CWE|x^T^L||260373001^Detected^SCT||||||F", "Detected"),
      ("CE|x^T^L||10828004^Positive^SCT~260385009^Negative^SCT||||||F", nil),
      ("DT|x^T^L||20070516||||||F", "20070516"), ("TM|x^T^L||0730||||||F", "0730"),
      ("NA|x^T^L||1^2^3||||||F", "waveform of 3 values"), ("NR|x^T^L||3^5||||||F", "3 to 5"),
      ("XPN|x^T^L||Doe^Ann||||||F", "Doe Ann"),
      ("DR|x^T^L||20200101^20200105||||||F", "20200101 to 20200105"),
    ] as [(String, String?)])
  func types(fields: String, words: String?) throws {
    #expect(try HL7Text.value(fields)?.words == words)
  }

  @Test("several values are parts of one measurement")
  func several() throws {
    let result = try HL7Text.results("OBX|1|CWE|x^T^L||A^a^L~B^b^L||||||F")[0]
    #expect(result.observation?.components.map { $0.value?.words } == ["a", "b"])
  }

  @Test("a number that is none says why")
  func special() throws {
    let result = try HL7Text.results("OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC||NaN|%|||||R")[0]
    #expect(result.observation?.absent == .notANumber && result.observation?.value == nil)
  }

  @Test("ranges, flags with the laboratory's critical ones, notes, times, who measured")
  func around() throws {
    let results = try HL7Text.results(
      "OBX|1|NM|2823-3^Potassium^LN|1|6.9|mmol/L|3.5-5.1|HH~A|||F|||20261109075200-0500||77^Lee^Ann|||||||Lakeshore Laboratory^L",
      "NTE|1|L|Called to Dr. Ovanne 13:05", "NTE|2|L|Not haemolysed",
      "OBX|2|NM|2345-7^Glucose^LN||99|mg/dL|<100||||F", "SPM|1|P1&X^F1&Y||119364003^Serum^SCT")
    let potassium = try #require(results.first)
    let detail = try #require(potassium.observation)
    #expect(detail.ranges[0].words == "3.5 mmol/L to 5.1 mmol/L")
    #expect(detail.interpretations == ["HH", "A"])
    #expect(potassium.notes == ["Called to Dr. Ovanne 13:05", "Not haemolysed"])
    #expect(potassium.author == "Ann Lee" && detail.performer == "Lakeshore Laboratory")
    #expect(potassium.period.start?.iso == "2026-11-09T07:52:00-05:00")
    #expect(detail.specimen?.title == "Serum" && detail.specimenIdentifiers == ["F1", "P1"])
    #expect(results[1].observation?.ranges == [.init(text: "<100")])
    #expect(results[1].period == potassium.period)
  }

  @Test(
    "what OBX-11 says",
    arguments: [
      ("F", Status.Standing.completed), ("P", .preliminary), ("C", .corrected),
      ("D", .enteredInError), ("W", .enteredInError), ("X", .notDone), ("I", .planned),
      ("R", .preliminary), ("", .unknown), ("q", .unknown),
    ])
  func standing(code: String, meant: Status.Standing) throws {
    let status = try HL7Text.results("OBX|1|NM|2823-3^K^LN||4.9|mmol/L|||||\(code)")[0].status
    #expect(status == Status(meant, sent: code.isEmpty ? nil : code))
  }

  @Test("preliminary, final, corrected, wrong patient: one name, whether in one file or in four")
  func versions() throws {
    func message(_ status: String, _ value: String) -> String {
      HL7Text.message(
        "ORU^R01", id: status, HL7Text.request,
        "OBX|1|NM|2823-3^K^LN||\(value)|mmol/L|||||\(status)")
    }
    let names = try ["P", "F", "C", "W"].map {
      try HL7Text.reading(message($0, "5.9")).statements[1].statement.identifier
    }
    #expect(Set(names).count == 1 && names[0]?.root == "lakeshore")

    let file = message("P", "5.8") + message("F", "5.9") + message("C", "4.9")
    let reading = try HL7Text.reading(file)
    let results = reading.statements.filter { $0.statement.kind == .observation }
    #expect(results.count == 1)
    #expect(results[0].statement.status.standing == .corrected)
    #expect(results[0].statement.notes == ["Earlier in the same file: 5.9 mmol/L (F)"])
    #expect(reading.elements["OBX"] == 3 && reading.parts["OBX"] == 2)

    let made = try HL7Text.reading(message("P", "5.8") + message("U", ""))
    #expect(made.statements.last?.statement.observation?.value?.words == "5.8 mmol/L")
    #expect(made.statements.last?.statement.status.standing == .completed)
  }

  @Test("one name twice in one message names neither; groups of OBX-4 keep them apart")
  func groups() throws {
    let same = try HL7Text.results(
      "OBX|1|NM|6690-2^WBC^LN||4.9|10*3/uL|||||F", "OBX|2|NM|6690-2^WBC^LN||5.1|10*3/uL|||||F")
    #expect(same.count == 2)
    let apart = try HL7Text.results(
      "OBX|1|CWE|634-6^Organism^LN|1|112283007^E. coli^SCT||||||F",
      "OBX|2|SN|18864-9^Ampicillin^LN|1.1|<^2|ug/mL||S|||F",
      "OBX|3|CWE|634-6^Organism^LN|2|3092008^S. aureus^SCT||||||F")
    #expect(Set(apart.map(\.identifier)).count == 3)
  }

  @Test("a text of many OBX is one result; repeated OBX of other codes are not")
  func text() throws {
    let results = try HL7Text.results(
      "OBX|1|TX|36643-5^Chest X-ray^LN||FINDINGS:||||||F",
      "OBX|2|TX|36643-5^Chest X-ray^LN||Clear.||||||F",
      "OBX|3|FT|19005-8^Impression^LN||Normal\\.br\\chest||||||F")
    #expect(results.map { $0.observation?.value?.words } == ["FINDINGS:\nClear.", "Normal\nchest"])
  }

  @Test("a report gathers its results, with its numbers and standing")
  func report() throws {
    let reading = try HL7Text.reading(
      HL7Text.message(
        "ORU^R01", id: "1", "ORC|RE|P-9|LL-26-1", HL7Text.request, "NTE|1||Fasting",
        "OBX|1|NM|2823-3^K^LN||4.9|mmol/L|||||F"))
    let report = try #require(reading.statements.first).statement
    guard case .report(let detail) = report.detail else {
      Issue.record("no report")
      return
    }
    #expect(report.concept.has(.loinc, "24323-8") && report.status.standing == .completed)
    #expect(detail.results == [reading.statements[1].statement.identifier])
    #expect(report.notes == ["Fasting"])
    #expect(report.otherIdentifiers.map(\.value) == ["P-9", "LL-26-1"])
    #expect(reading.parts["ORC"] == 1)
  }

  @Test(
    "files within: a PDF is a paper with its size, a text can be read, a pointer is not followed")
  func files() throws {
    let reading = try HL7Text.reading(
      HL7Text.message(
        "ORU^R01", id: "1", HL7Text.request,
        "OBX|1|ED|11526-1^Pathology^LN||^AP^PDF^Base64^JVBERi0x||||||F",
        "OBX|2|ED|11488-4^Consult^LN||^TEXT^plain^A^Seen \\T\\ well||||||F",
        "OBX|3|RP|18748-4^Image^LN||https://pacs.example/1^^image^jpeg||||||F"))
    let papers = reading.statements.map(\.statement).filter { $0.kind == .document }
    #expect(
      papers.map { $0.document?.contentType } == ["application/pdf", "text/plain", "image/jpeg"])
    #expect(papers[0].document?.size == 6 && papers[0].document?.text == nil)
    #expect(papers[1].document?.text == "Seen & well")
    #expect(papers[2].document?.url == "https://pacs.example/1")
  }

  @Test("results of nobody are rejected, never given to somebody")
  func nobody() throws {
    let text =
      "MSH|^~\\&|A|B|||2026||ORU^R01|1|P|2.5\rPID|1\rOBR|1||F|a\rOBX|1|NM|2823-3^K^LN||4|mmol/L|||||F\r"
    let reading = try HL7Text.reading(text)
    #expect(reading.statements.isEmpty && reading.patients.isEmpty)
    #expect(reading.rejects.map(\.range.path) == ["message[1]/OBR[1]", "message[1]/OBX[1]"])
  }

  @Test("segments of the sender's own are kept whole, and can be looked at")
  func own() throws {
    let text = HL7Text.message("ORU^R01", id: "1", "ZBE|1|x", "ACC|20260101")
    let reading = try HL7Text.reading(text)
    #expect(reading.statements.map(\.statement.kind) == [.other, .other])
    #expect(reading.statements[0].statement.concept.title == "ZBE (the sender's own segment)")
    let range = reading.statements[0].range
    #expect(String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self) == "ZBE|1|x")
  }

  @Test("two patients in one message keep their results apart")
  func patients() throws {
    let other = HL7Text.patient.replacing("MQ-7", with: "BQ-8").replacing("Marisol", with: "Bert")
    let text = HL7Text.message(
      "ORU^R01", id: "1", HL7Text.request, "OBX|1|NM|2823-3^K^LN||4.9|mmol/L|||||F", other,
      HL7Text.request, "OBX|1|NM|2823-3^K^LN||4.1|mmol/L|||||F")
    let reading = try HL7Text.reading(text)
    #expect(reading.patients.count == 2)
    #expect(reading.statements.map(\.patient) == [0, 0, 1, 1])
  }
}

import Clinical

/// What a registry answered to a question: RSP^K11 with the profiles Z31 to Z33, or an acknowledgement
/// that says no (CDC guide 1.5, chapter 7; QAK-2 by HL7 table 0208).
public struct HL7QueryAnswer: Sendable, Equatable {
  /// What it says.
  public enum Outcome: Sendable, Equatable {
    /// Z32: the history of one person, who is named.
    case history(Patient)
    /// Z31: people who may be meant; their history is not told.
    case candidates([Patient])
    /// Z33, NF: nobody who fits.
    case nobody
    /// Z33, TM: more people than the registry names.
    case tooMany
    /// It was not answered, in the registry's words.
    case refused(String)
  }

  /// What it says.
  public var outcome: Outcome
  /// The mark of the question that it answers (QAK-1); empty where it says none.
  public var tag: String
  /// What it says of people: the bytes from the first PID on, which are the same as long as the history is.
  public var body: ArraySlice<UInt8>

  /// Reads an answer; nil where the message is none.
  public init?(_ message: [UInt8]) {
    guard let said = HL7Answer(message) else { return nil }
    let read = HL7Message.first(in: message) { message in
      let answered = message.segments.first { $0.name == HL7Name("QAK") }
      let people = message.segments.filter { $0.name == .pid }
        .prefix(HL7People.most).map(HL7MessageReader.patient)
      return (
        tag: answered?[1].text ?? "", status: answered?[2].text ?? "",
        isAnswer: message.header[9][1].equals("RSP"),
        profile: message.header[21][1].text ?? "", people: Array(people),
        start: message.segments.first { $0.name == .pid }?.start
      )
    }
    guard let read else { return nil }
    tag = read.tag
    body = read.start.flatMap { message.indices.contains($0) ? message[$0...] : nil } ?? []
    let why = said.words.isEmpty ? "it says \(said.code) and no reason" : said.words
    switch (read.status, read.profile) {
    case ("NF", _): outcome = .nobody
    case ("TM", _): outcome = .tooMany
    case ("AE", _), ("AR", _): outcome = .refused(why)
    case _ where !said.isSuccess: outcome = .refused(why)
    case _ where !read.isAnswer: outcome = .refused("it took the question and did not answer it")
    case (_, "Z33"): outcome = .nobody
    // One history is of one person: two are candidates, whatever the profile says.
    case (_, "Z31"): outcome = .candidates(read.people)
    case _ where read.people.count > 1: outcome = .candidates(read.people)
    default: outcome = read.people.first.map(Outcome.history) ?? .nobody
    }
  }

  /// The answer of a store that answers no questions, the same whether it knows the person or not; nil where
  /// the message is no question.
  public static func refusal(of message: [UInt8], at now: Instant) -> [UInt8]? {
    guard HL7Header(of: message)?.delimiters == HL7Delimiters(), HL7Query(message) != nil else {
      return nil
    }
    return Self.message(
      to: message, status: "AE", profile: "Z33",
      words: "This store answers no questions: nobody's leave to tell others is kept in it.",
      at: now)
  }

  /// The answer to a question, as a registry writes it.
  /// - Parameters:
  ///   - status: `OK`, `NF`, `TM`, `AE` or `AR` (QAK-2).
  ///   - profile: `Z31`, `Z32` or `Z33`.
  ///   - sender: what the registry calls itself (MSH-3 and MSH-4, as they are to stand); as it was called
  ///     when not given.
  ///   - body: the segments about people.
  public static func message(
    to question: [UInt8], status: String, profile: String, words: String = "",
    from sender: String? = nil, body: [UInt8] = [], at now: Instant
  ) -> [UInt8] {
    guard let header = HL7Header(of: question) else { return [] }
    let asked = HL7Query(question)
    let isTaken = status != "AE" && status != "AR"
    let text = { (field: Int) in String(decoding: header.field(field), as: UTF8.self) }
    let echo = question.split { $0 == 0x0D || $0 == 0x0A }.first { $0.starts(with: "QPD".utf8) }
    var lines = [
      "MSH|^~\\&|\(sender ?? "\(text(5))|\(text(6))")|\(text(3))|\(text(4))|\(HL7Text.time(now))||"
        + "RSP^K11^RSP_K11|R\(header.controlID)|P|2.5.1|||NE|NE|||||\(profile)^CDCPHINVS",
      "MSA|\(isTaken ? "AA" : status)|\(header.controlID)",
    ]
    if !words.isEmpty {
      lines.append("ERR|||200^Unsupported^HL70357|E||||\(HL7Text.field([words]))")
    }
    lines.append(
      "QAK|\(asked?.tag ?? "")|\(status)|\(asked?.profile ?? "")^Request Immunization History^CDCPHINVS"
    )
    if let echo { lines.append(String(decoding: echo, as: UTF8.self)) }
    return lines.flatMap { Array($0.utf8) + [0x0D] } + body
  }
}

/// What segments and their fields are, in a word or two: those that people look for on the wire
/// (HL7 v2.5.1: chapters 2, 3, 4, 6 and 7, the table of each segment).
struct HL7PartNames {
  /// What the segment is.
  let title: String
  /// What its fields say, by number.
  let fields: [Int: String]

  /// The names of a segment; nil for one that is not in the table.
  static func of(_ segment: String) -> HL7PartNames? { table[segment] }

  private init(_ title: String, _ fields: [Int: String] = [:]) {
    self.title = title
    self.fields = fields
  }

  private static let table: [String: HL7PartNames] = exchange.merging(record) { first, _ in first }

  private static let exchange: [String: HL7PartNames] = [
    "MSH": HL7PartNames(
      "who sends what",
      [
        3: "from program", 4: "from", 5: "to program", 6: "to", 7: "sent", 9: "kind", 10: "number",
        11: "mode", 12: "version", 15: "receipt wanted", 16: "answer wanted", 18: "characters",
      ]),
    "MSA": HL7PartNames("answer", [1: "code", 2: "to message", 3: "words"]),
    "ERR": HL7PartNames(
      "error",
      [1: "where", 2: "where", 3: "what", 4: "severity", 5: "their code", 7: "detail", 8: "words"]),
    "EVN": HL7PartNames("what happened", [1: "event", 2: "noted", 6: "happened"]),
    "QPD": HL7PartNames("question", [1: "kind", 2: "number", 3: "about"]),
    "QAK": HL7PartNames("what was found", [1: "to question", 2: "state"]),
    "RCP": HL7PartNames("how to answer", [1: "urgency", 2: "at most"]),
  ]

  private static let record: [String: HL7PartNames] = [
    "PID": HL7PartNames(
      "patient",
      [
        1: "line", 3: "numbers", 5: "name", 6: "mother's name", 7: "born", 8: "sex", 11: "address",
        13: "phone", 14: "phone at work", 18: "account", 29: "died", 30: "has died",
      ]),
    "MRG": HL7PartNames("number that ends", [1: "number", 7: "name"]),
    "NK1": HL7PartNames(
      "next of kin", [1: "line", 2: "name", 3: "relation", 4: "address", 5: "phone"]),
    "PV1": HL7PartNames(
      "visit",
      [
        2: "kind", 3: "where", 7: "attending", 8: "referred by", 10: "service", 17: "admitted by",
        19: "number", 36: "left to", 44: "from", 45: "until",
      ]),
    "ORC": HL7PartNames(
      "order",
      [
        1: "what to do", 2: "their number", 3: "our number", 5: "state", 9: "when",
        12: "ordered by",
      ]
    ),
    "OBR": HL7PartNames(
      "what was asked",
      [
        1: "line", 2: "order number", 3: "report number", 4: "what", 7: "taken", 14: "received",
        16: "asked by", 22: "reported", 24: "section", 25: "state",
      ]),
    "OBX": HL7PartNames(
      "result",
      [
        1: "line", 2: "type", 3: "what", 4: "part", 5: "value", 6: "unit", 7: "their range",
        8: "flag", 11: "state", 14: "when", 15: "made by", 16: "by", 17: "how", 18: "device",
      ]),
    "NTE": HL7PartNames("note", [1: "line", 2: "from", 3: "words"]),
    "SPM": HL7PartNames("sample", [2: "number", 4: "kind", 17: "taken", 18: "received"]),
    "AL1": HL7PartNames(
      "allergy", [1: "line", 2: "kind", 3: "to", 4: "severity", 5: "reaction", 6: "since"]),
    "DG1": HL7PartNames("diagnosis", [1: "line", 3: "what", 4: "words", 5: "when", 6: "kind"]),
    "PR1": HL7PartNames("procedure", [1: "line", 3: "what", 4: "words", 5: "when"]),
    "RXA": HL7PartNames(
      "vaccine given",
      [
        3: "when", 5: "what", 6: "amount", 7: "unit", 9: "source of the word", 10: "by", 15: "lot",
        16: "expires", 17: "maker", 18: "why not", 20: "state",
      ]),
    "RXR": HL7PartNames("where in the body", [1: "route", 2: "site"]),
    "IN1": HL7PartNames(
      "insurance", [1: "line", 2: "plan", 4: "company", 16: "holder", 36: "number"]),
  ]
}

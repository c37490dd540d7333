import Clinical
import Portal

extension Fixture {
  private static let sent =
    [
      "MSH|^~\\&|LAB|LAKESHORE|CL|CL|20261116081000||ORU^R01^ORU_R01|M7|P|2.5.1",
      "PID|1||LL-1^^^LAKESHORE^MR||QUILLANE^MARISOL||19680409|F",
      "OBX|1|NM|2823-3^Potassium^LN||4.9|mmol/L|3.5-5.1||||F",
    ].joined(separator: "\r") + "\r"

  /// What passed on the wire: a question by FHIR, a message that was stored, one that was refused, one that
  /// we sent.
  public static let exchanges: [Exchange] = [
    exchange(4, "2026-11-16T08:09:30-05:00", .outgoing) {
      $0.transport = .fhir
      $0.peer = "http://127.0.0.1:8101/fhir"
      $0.source = "Riverside Hospital"
      $0.what = "GET /Patient/RH-118402/$everything"
      $0.controlID = ""
      ($0.status, $0.isFailure, $0.milliseconds) = ("500", true, 1204)
      $0.words = "the server failed; asked again in 2 s"
    },
    exchange(3, "2026-11-16T08:09:12-05:00", .outgoing) {
      $0.peer = "127.0.0.1:2576"
      $0.source = "OAKWOOD"
      $0.words = "taken"
    },
    exchange(2, "2026-11-16T08:08:50-05:00", .incoming) {
      ($0.status, $0.isFailure) = ("AE", true)
      $0.words = "kept aside: a number of a potassium result cannot be read"
      $0.errorPlace = "OBX^1^5"
    },
    exchange(1, "2026-11-15T08:00:01-05:00", .incoming) {
      $0.words = "2 new"
      $0.importID = 3
    },
  ]

  private static func exchange(
    _ id: Int64, _ at: String, _ direction: Exchange.Direction, _ change: (inout Exchange) -> Void
  ) -> Exchange {
    var exchange = Exchange(
      at: instant(at), direction: direction, transport: .mllp, peer: "127.0.0.1:40112",
      source: "LAKESHORE", what: "ORU^R01^ORU_R01", controlID: "M7", size: sent.utf8.count,
      status: "AA", milliseconds: 12)
    exchange.id = id
    change(&exchange)
    return exchange
  }

  /// One exchange as the runtime would open it.
  static func opened(exchange id: Int64) -> ExchangePage? {
    guard var exchange = exchanges.first(where: { $0.id == id }) else { return nil }
    if exchange.transport == .fhir {
      exchange.response = Array(#"{"resourceType":"OperationOutcome"}"#.utf8)
      return ExchangePage(
        exchange: exchange, request: [],
        response: [
          MessagePart(
            name: "OperationOutcome", title: "error",
            fields: [.init(label: "kind", text: "exception")], faults: ["database is locked"])
        ])
    }
    exchange.request = Array(sent.utf8)
    return ExchangePage(
      exchange: exchange, request: parts(isFaulty: exchange.isFailure), response: [])
  }

  private static func parts(isFaulty: Bool) -> [MessagePart] {
    [
      MessagePart(
        name: "MSH", title: "who sends what",
        fields: [
          .init(number: 4, label: "from", text: "LAKESHORE"),
          .init(number: 10, label: "number", text: "M7"),
        ]),
      MessagePart(
        name: "PID", title: "patient",
        fields: [
          .init(number: 3, label: "numbers", text: "LL-1 LAKESHORE MR"),
          .init(number: 5, label: "name", text: "QUILLANE MARISOL"),
        ]),
      MessagePart(
        name: "OBX", title: "result",
        fields: [
          .init(number: 3, label: "what", text: "2823-3 Potassium LN"),
          .init(number: 5, label: "value", text: "4.9"),
          .init(number: 6, label: "unit", text: "mmol/L"),
        ], faults: isFaulty ? ["OBX-5: a number of a potassium result cannot be read"] : []),
    ]
  }
}

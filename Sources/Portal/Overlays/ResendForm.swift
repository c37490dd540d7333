import Clinical

extension Form {
  /// One field of a segment to change, and where the message then goes.
  static func resending(in state: PortalState) -> Form? {
    guard let opened = state.exchange, let (index, part) = state.segmentHere else { return nil }
    let fields = part.fields.compactMap { field in
      field.number.map {
        Field.Choice(String($0), "\(part.name)-\($0) \(field.label): \(field.text)")
      }
    }
    let to = opened.exchange.direction == .outgoing ? "mllp://" + opened.exchange.peer : ""
    var form = Form(
      .resend(opened.exchange.id, segment: index), title: "Edit \(part.name) and send again",
      note: "One field changes, all other bytes stay, its number (MSH-10) too. What you type goes "
        + "as it stands; nothing is sent before you are asked.",
      fields: [
        Field("Field", choices: fields), Field("New value", hint: "as it is to be sent"),
        Field("To", text: to, hint: "mllp://127.0.0.1:2575"),
      ])
    form.button = "Send"
    return form
  }

  /// The path of a question to ask again, as it was or edited.
  static func askingAgain(_ exchange: Int64, _ path: String) -> Form {
    var form = Form(
      .askAgain(exchange), title: "Ask again over FHIR",
      note:
        "The path may be changed; it goes to the same system, as the same client. Nothing is asked "
        + "before you have said yes.",
      fields: [Field("Path", text: path, hint: "/fhir/Patient/1")])
    form.button = "Ask"
    return form
  }

  /// What to send, or what is missing.
  func resend(_ id: Int64, segment: Int) -> Result<Effect, UserError> {
    guard let field = Int(value("Field")) else { return .failure(UserError("Choose a field")) }
    let to = value("To")
    guard to.hasPrefix("mllp://"), to.count > "mllp://".count else {
      return .failure(UserError("Type where it goes as mllp://127.0.0.1:2575"))
    }
    return .success(
      .resend(id, segment: segment, field: field, value: value("New value"), to: to))
  }
}

extension PortalState {
  /// The segment of the message that is chosen, and its number in the message.
  var segmentHere: (index: Int, part: MessagePart)? {
    guard case .exchange = screen, let opened = exchange, let name = focusedItem?.id,
      name.hasPrefix("request:"), let index = Int(name.dropFirst("request:".count)),
      opened.request.indices.contains(index)
    else { return nil }
    return (index, opened.request[index])
  }

  /// Why the exchange here cannot be sent again; nil where it can.
  var resendObstacle: String? {
    guard let opened = exchange else { return "open an exchange first" }
    if let again = opened.again { return again.obstacle }
    if opened.exchange.transport != .mllp { return "a file in a folder is not sent again" }
    if opened.exchange.request.isEmpty { return "its bytes are no longer in the log" }
    guard let segment = segmentHere else { return "choose a segment of what was sent" }
    return segment.part.fields.contains { $0.number != nil } ? nil : "the segment says nothing"
  }
}

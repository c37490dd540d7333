import Clinical
import Monitoring

extension Form {
  /// What is done about an alert beside seeing it.
  static func acting(on raised: RaisedAlert, in state: PortalState) -> Form {
    let most = AlertStanding.mostSnooze(of: raised.alert)
    var choices = [
      Field.Choice("snooze", "put it off"), Field.Choice("pass", "pass it on"),
      Field.Choice("note", "add a remark"),
    ]
    if state.isPatient { choices.insert(Field.Choice("answer", "answer what it asks"), at: 0) }
    return Form(
      .alert(raised.id), title: raised.alert.words.capitalizedFirst,
      note: "Kept with your name and the time. It can be put off for \(most) minutes at most.",
      fields: [
        Field("What", choices: choices),
        Field("Words", hint: "why, or what you did: 15 g of sugar taken"),
        Field("Minutes", hint: "to put it off: 1 to \(most)"),
        Field("To", hint: "to pass it on: a name"),
      ])
  }

  /// What to keep, or what is missing.
  func act(onAlert id: Int64) -> Result<Effect, UserError> {
    let words = value("Words")
    switch value("What") {
    case "snooze":
      guard let minutes = Int(value("Minutes")), minutes > 0 else {
        return .failure(UserError("Type for how many minutes"))
      }
      guard !words.isEmpty else { return .failure(UserError("Say why in a few words")) }
      return .success(.act(.snooze(minutes: minutes, why: words), onAlert: id))
    case "pass":
      let to = value("To")
      guard !to.isEmpty else { return .failure(UserError("Type to whom it goes")) }
      return .success(.act(.passOn(to: to, note: words), onAlert: id))
    case let what:
      guard !words.isEmpty else { return .failure(UserError("Say it in a few words")) }
      return .success(.act(.remark(words, isAnswer: what == "answer"), onAlert: id))
    }
  }
}

import Clinical

/// Devices: one by its printed number or its serial number, else each by itself.
///
/// | pair | is |
/// |---|---|
/// | the same serial or business number, makers and models not other | one |
/// | the same whole UDI with more than the model in it, two sources | one |
/// | a UDI that names only the model, two sources | ask |
enum Devices {
  static func facts(_ things: [Thing], _ context: Context) -> Outcome {
    let details = things.map(detail)
    let keys = zip(things, details).map { thing, detail in
      thing.numbers.union(
        [detail.udi.map { "udi|" + $0 }, detail.serial.map { "serial|" + Words.folded($0) }]
          .compactMap { $0 })
    }
    let grouping = Grouping(
      things, decided: context.decided,
      candidates: SharedKeys.pairs(keys) + context.decided.pairs(among: things)
    ) { left, right in
      relation(
        details[left], details[right],
        isOneSource: things[left].kept.source == things[right].kept.source,
        isOneNumber: !things[left].numbers.isDisjoint(with: things[right].numbers))
    }
    return Outcome(grouping, ask: "Is this one device:") { fact($0) }
  }

  private static func detail(_ thing: Thing) -> DeviceDetail {
    if case .device(let detail) = thing.statement.detail { return detail }
    return DeviceDetail()
  }

  private static func relation(
    _ left: DeviceDetail, _ right: DeviceDetail, isOneSource: Bool, isOneNumber: Bool
  ) -> Relation {
    if differ(left.maker, right.maker) || differ(left.model, right.model)
      || differ(left.serial, right.serial)
    {
      return .different
    }
    if isOneNumber || (left.serial != nil && right.serial != nil) { return .same }
    guard let udi = left.udi, udi == right.udi else { return .fits }
    if isOneSource { return .different }
    return namesOnlyTheModel(udi) ? .ask("the number names only the model") : .same
  }

  private static func differ(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return false }
    return Words.folded(left) != Words.folded(right)
  }

  /// A GS1 device identifier alone: `(01)` and 14 digits (FDA UDI formats by issuing agency).
  private static func namesOnlyTheModel(_ udi: String) -> Bool {
    let digits = udi.hasPrefix("(01)") ? udi.dropFirst(4) : udi[...]
    return digits.count <= 14
  }

  private static func fact(_ group: [Thing]) -> Fact {
    var draft = Draft(group, plain: group)
    draft.evidence = "the same serial number or the same UDI"
    draft.add("model", from: group) { thing in
      let own = detail(thing)
      return [own.maker, own.model].compactMap { $0 }.joined(separator: " ")
    }
    draft.addRetractions()
    return draft.fact { thing in
      let own = detail(thing)
      return thing.says(
        thing.standing,
        [own.maker, own.model, own.serial.map { "serial number " + $0 }].compactMap { $0 })
    }
  }
}

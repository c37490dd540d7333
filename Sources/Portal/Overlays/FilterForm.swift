import Clinical

extension Form {
  /// What of the list shown, or of what was found, is to be seen. Arrows choose.
  static func filtering(_ state: PortalState) -> Form {
    let filter = state.page.shown
    var fields: [Field] = []
    if state.screen == .search {
      fields.append(
        field(
          "Section", ListedSection.allCases.map { (String($0.rawValue), $0.title) },
          chosen: filter.list.map { String($0.rawValue) }))
    }
    let sources = Set(state.person?.sourceNames.map(\.name) ?? []).sorted()
    fields.append(field("Source", sources.map { ($0, $0) }, chosen: filter.source))
    fields.append(
      Field("Standing", ListFilter.Standing.allCases.map(\.rawValue), filter.standing.rawValue))
    fields.append(Field("When", ListFilter.Age.allCases.map(\.rawValue), filter.age.rawValue))
    var form = Form(
      .filter, title: "Show only", note: "Nothing is hidden for good: Esc shows all again.",
      fields: fields)
    form.button = "Show"
    return form
  }

  /// What was chosen.
  var filter: ListFilter {
    ListFilter(
      list: Int(value("Section")).flatMap(ListedSection.init(rawValue:)),
      source: value("Source").isEmpty ? nil : value("Source"),
      standing: ListFilter.Standing(rawValue: value("Standing")) ?? .any,
      age: ListFilter.Age(rawValue: value("When")) ?? .any)
  }

  private static func field(_ label: String, _ choices: [(String, String)], chosen: String?)
    -> Field
  {
    var field = Field(
      label, choices: [Field.Choice("", "all")] + choices.map { Field.Choice($0.0, $0.1) })
    field.chosen = field.choices.firstIndex { $0.value == chosen ?? "" } ?? 0
    return field
  }
}

extension Form.Field {
  fileprivate init(_ label: String, _ values: [String], _ chosen: String) {
    self.init(label, choices: values.map { Choice($0, $0) })
    self.chosen = values.firstIndex(of: chosen) ?? 0
  }
}

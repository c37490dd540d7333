import Merging

extension SectionStand {
  /// One or two words for the grid.
  var cell: String {
    switch state {
    case .stated: count < 1000 ? "stated \(count)" : String(count)
    case .statedNone: "none"
    case .noInformation: "no info"
    case .narrativeOnly: "text only"
    case .notSent: "not sent"
    case .withheld: "withheld"
    }
  }

  /// The whole in words.
  var sentence: String {
    let date = when.map { $0.short }
    return switch state {
    case .stated:
      (count < 1000 ? "stated \(count)" : String(count) + (date.map { ", newest \($0)" } ?? ""))
        + (text == nil ? "" : ", more only as text")
    case .statedNone: "says none" + (date.map { ", \($0)" } ?? "")
    case .noInformation: "says it has no information"
    case .narrativeOnly: "only as text, see the source"
    case .notSent: "sent nothing"
    case .withheld:
      count > 0 ? "part withheld by the source, stated \(count)" : "withheld by the source"
    }
  }
}

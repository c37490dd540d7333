import Cells
import Clinical
import Merging
import Widgets

/// One channel of a waveform: an ECG lead, a pressure curve.
struct Waveform {
  /// What is drawn.
  var title: String
  /// Its numbers.
  var values: [Double?]
  /// Their unit, where it was sent.
  var unit: String?
  /// Milliseconds from one to the next, where it was sent.
  var period: Double?

  /// The channels of a result; none where it holds no waveform.
  static func all(of fact: Fact) -> [Waveform] {
    guard let kept = fact.newestFirst.first(where: { !$0.isReplaced })?.kept,
      case .observation(let detail) = kept.statement.detail
    else { return [] }
    let own = detail.value.map { channels($0, fact.title) } ?? []
    return own
      + detail.components.flatMap { part in
        part.value.map { channels($0, part.concept.title) } ?? []
      }
  }

  private static func channels(_ value: Value, _ title: String) -> [Waveform] {
    guard case .sampled(let samples) = value else { return [] }
    let channels = samples.channels
    return channels.enumerated().map { index, values in
      Waveform(
        title: channels.count > 1 ? "\(title), channel \(index + 1)" : title, values: values,
        unit: samples.unit, period: samples.period?.value)
    }
  }

  /// When a value was measured, from the first on: `0.5 s`; its number where the time was not sent.
  func time(_ index: Int) -> String {
    guard let period else { return "value \(index + 1)" }
    return Self.text(Double(index) * period / 1000) + " s"
  }

  /// What it is in words: `250 values, 1 s, -0.2 to 1.1 mV`.
  var summary: String {
    let known = values.compactMap(\.self)
    guard let low = known.min(), let high = known.max() else { return "no value was sent" }
    let unit = unit.map { " " + $0 } ?? ", unit not sent"
    let length = period == nil ? "time not sent" : time(values.count)
    let gaps = values.count - known.count
    return "\(values.count) values, \(length), \(Self.text(low)) to \(Self.text(high))\(unit)"
      + (gaps > 0 ? ", \(gaps) missing" : "")
  }

  /// A number with three decimals at most.
  static func text(_ value: Double) -> String {
    let thousandths = Int((min(max(value, -1e12), 1e12) * 1000).rounded())
    let (whole, rest) = (abs(thousandths) / 1000, abs(thousandths) % 1000)
    var digits = String(String(rest + 1000).dropFirst())
    while digits.last == "0" { digits.removeLast() }
    return (thousandths < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
  }
}

extension Page {
  /// Values of a channel that the table lists; the source has all.
  private static let mostValues = 500

  /// The waveforms of a result as strips with their scale, or with `t` as a table.
  mutating func waveforms(of fact: Fact, _ state: PortalState) {
    for wave in Waveform.all(of: fact) {
      heading("WAVEFORM: " + wave.title.uppercased())
      text(wave.summary + ".", .muted)
      if state.page.showsTable {
        table(of: wave)
      } else if wave.values.contains(where: { $0 != nil }) {
        let height = state.size.height < 20 ? 4 : 6
        drawing(
          StripView(wave.values, size: Size(width: width, height: height), time: wave.time)
            .drawing(glyphs: state.settings.glyphs))
      }
    }
  }

  private mutating func table(of wave: Waveform) {
    let unit = wave.unit.map { " " + $0 } ?? ""
    for (index, value) in wave.values.prefix(Self.mostValues).enumerated() {
      add(
        Row(
          Piece(wave.time(index), at: 3, width: 14, .muted),
          Piece(value.map { Waveform.text($0) + unit } ?? "missing", at: 18)))
    }
    let rest = wave.values.count - Self.mostValues
    if rest > 0 { text("and \(rest) more: o shows them as they were sent", indent: 3, .muted) }
  }
}

import Clinical
import Terminology

extension NEWS2 {
  /// The seven inputs must lie within so many minutes (`clinical-corrections.md` 3.5).
  public static let windowMinutes = 15

  /// The score of the fifteen minutes that end with the newest reading of an input; nil without any.
  ///
  /// Of several readings of one input the newest sound one counts. Values are rounded before they are
  /// scored: temperature to a tenth of a degree Celsius after conversion, all else to whole numbers.
  /// - Parameter limits: those set for the person: they tell the scale.
  public init?(of readings: [Reading], limits: [Limit] = []) {
    self.init(of: readings, scale: Scale(limits))
  }

  /// The score by a scale.
  public init?(of readings: [Reading], scale: Scale) {
    let counted = readings.filter { Self.analytes.contains($0.analyte) && $0.quality == .sound }
    guard let newest = counted.map(\.at).max() else { return nil }
    let first = newest.advanced(bySeconds: -Int64(Self.windowMinutes) * 60)
    var latest: [String: Reading] = [:]
    for reading in counted where reading.at >= first {
      if let known = latest[reading.analyte], known.at >= reading.at { continue }
      latest[reading.analyte] = reading
    }
    self.scale = scale
    parts = Self.parts(latest, scale)
  }

  /// The analytes that the inputs are read from.
  static let analytes: Set<String> = [
    "breathing", "oxygen", "oxygenflow", "inhaledoxygen", "systolic", "pulse", "consciousness",
    "temperature",
  ]

  private static func parts(_ latest: [String: Reading], _ scale: Scale) -> [Part] {
    let oxygen = extraOxygen(latest["oxygenflow"], latest["inhaledoxygen"])
    return [
      latest["breathing"].flatMap { part(.breathing, $0, NEWS2Table.breathing) },
      latest["oxygen"].flatMap { saturation($0, scale, isOnOxygen: oxygen.map { $0.points > 0 }) },
      oxygen,
      latest["systolic"].flatMap { part(.pressure, $0, NEWS2Table.systolic) },
      latest["pulse"].flatMap { part(.pulse, $0, NEWS2Table.pulse) },
      latest["consciousness"].flatMap(awake),
      latest["temperature"].flatMap {
        part(.temperature, $0, NEWS2Table.temperature, tenths: true)
      },
    ].compactMap { $0 }
  }

  private static func part(
    _ input: Input, _ reading: Reading, _ row: NEWS2Table.Row, tenths: Bool = false
  ) -> Part? {
    guard let value = reading.value, let analyte = Analytes.named(reading.analyte),
      let rounded = Int(exactly: (tenths ? value * 10 : value).rounded(.toNearestOrAwayFromZero))
    else { return nil }
    return Part(
      input: input, points: row.points(rounded), shown: analyte.shown(value, unit: analyte.unit),
      reading: reading)
  }

  /// On scale 2 a saturation of 93 and above scores nothing on air and up to 3 on oxygen: where it is not
  /// known which, it is not scored.
  private static func saturation(
    _ reading: Reading, _ scale: Scale, isOnOxygen: Bool?
  ) -> Part? {
    guard case .two = scale else { return part(.oxygen, reading, NEWS2Table.oxygenScale1) }
    let onAir = part(.oxygen, reading, NEWS2Table.oxygenScale2OnAir)
    let onOxygen = part(.oxygen, reading, NEWS2Table.oxygenScale2OnOxygen)
    guard let isOnOxygen else { return onAir?.points == onOxygen?.points ? onAir : nil }
    return isOnOxygen ? onOxygen : onAir
  }

  /// A flow above nothing, or a share above that of air (20.9 %).
  private static func extraOxygen(_ flow: Reading?, _ share: Reading?) -> Part? {
    let air = 21.0
    if let flow, let litres = flow.value, flow.comparator == nil {
      let words = litres > 0 ? "\(Limit.short(litres)) L/min" : "air"
      return Part(
        input: .extraOxygen, points: litres > 0 ? NEWS2Table.extraOxygen : 0, shown: words,
        reading: flow)
    }
    guard let share, let percent = share.value else { return nil }
    return Part(
      input: .extraOxygen, points: percent > air ? NEWS2Table.extraOxygen : 0,
      shown: percent > air ? "\(Limit.short(percent)) %" : "air", reading: share)
  }

  private static func awake(_ reading: Reading) -> Part? {
    Consciousness(word: reading.sent).map {
      Part(
        input: .consciousness, points: $0 == .alert ? 0 : NEWS2Table.notAlert, shown: $0.rawValue,
        reading: reading)
    }
  }
}

extension NEWS2.Scale {
  /// The scale that somebody's limits tell: two only where a named clinician set a target of 88 to 92 %.
  public init(_ limits: [Limit]) {
    let target = limits.first {
      guard $0.analyte == "oxygen", case .range(let low, let high) = $0.bound else { return false }
      return low >= 88 && high <= 92 && !$0.author.isEmpty
    }
    self = target.map { .two(author: $0.author, date: $0.date) } ?? .one
  }
}

import Clinical

/// Records of one type and source that lie in one stretch of time and are told together: those of a day
/// with each value, or those of a month by their number and range.
struct AppleRun {
  let type: String
  let source: String?
  let device: String?
  let unit: String?
  private let keeping: AppleType.Keeping
  private let measure: DeviceMeasure?
  private let firstStart: UnsafeBufferPointer<UInt8>
  private var earliest: UnsafeBufferPointer<UInt8>
  private var latest: UnsafeBufferPointer<UInt8>
  private var created: UnsafeBufferPointer<UInt8>
  private var low: Number?
  private var high: Number?
  private var words: [String: Int] = [:]
  private var samples: DayValues
  private(set) var count = 0
  private(set) var bytes: Range<Int>

  init(_ kind: AppleKind, _ attributes: AppleAttributes, at bytes: Range<Int>) {
    type = kind.name
    keeping = kind.type.keeping
    measure = kind.type.measure
    source = attributes.text(.sourceName)
    device = AppleDevice.name(source: source, device: attributes.text(.device))
    unit = attributes.text(.unit)
    firstStart = attributes[.startDate]
    earliest = firstStart
    latest = attributes[.endDate]
    created = attributes[.creationDate]
    let known = unit.map(AppleType.unit)
    samples = DayValues(unit: known?.text, code: known?.code)
    self.bytes = bytes
  }

  /// Takes one more record.
  mutating func add(
    _ attributes: AppleAttributes, second: Int?, isActive: Bool, at range: Range<Int>
  ) {
    count += 1
    bytes = min(bytes.lowerBound, range.lowerBound)..<max(bytes.upperBound, range.upperBound)
    if attributes[.startDate].isBefore(earliest) { earliest = attributes[.startDate] }
    let end = attributes[.endDate].isEmpty ? attributes[.startDate] : attributes[.endDate]
    if latest.isBefore(end) { latest = end }
    if created.isBefore(attributes[.creationDate]) { created = attributes[.creationDate] }
    guard !attributes[.value].isEmpty else { return }
    let sent = String(decoding: attributes[.value], as: UTF8.self)
    guard let number = Number(sent) else {
      // A flood of different words is no list for people: the first of them are told.
      if words[sent] != nil || words.count < 20 { words[sent, default: 0] += 1 }
      return
    }
    if low.map({ number.value < $0.value }) ?? true { low = number }
    if high.map({ number.value > $0.value }) ?? true { high = number }
    if let second { samples.append(.init(second: second, value: sent, isActive: isActive)) }
  }

  /// The statement of the stretch.
  var statement: Statement {
    let known = unit.map(AppleType.unit)
    var detail = ObservationDetail()
    if let low = quantity(low, known), let high = quantity(high, known) {
      detail.value = .range(low: low, high: high)
    }
    detail.device = device
    if keeping == .samples {
      detail.dayValues = samples
      detail.categories = ["vital-signs"]
    }
    let from = AppleTimes.date(earliest)
    return Statement(
      kind: .observation, section: measure?.section ?? .other, identifier: identifier,
      concept: AppleType.concept(type, measure, unit: unit), status: Status(.completed),
      period: from.map { Period(start: $0, end: AppleTimes.date(latest)) }
        ?? Period(text: String(decoding: earliest, as: UTF8.self)),
      recorded: AppleTimes.date(created), detail: .observation(detail), notes: notes)
  }

  private func quantity(
    _ number: Number?, _ unit: (text: String, code: String?)?
  ) -> Quantity? {
    number.map {
      Quantity(
        number: $0, unit: unit?.text, code: unit?.code, system: unit?.code == nil ? nil : .ucum)
    }
  }

  /// By its first record: the same stretch has the same name in the next export, which tells more of it.
  private var identifier: NativeIdentifier {
    NativeIdentifier(
      root: AppleType.system.rawValue,
      value: [type, source ?? "", unit ?? "", String(decoding: firstStart, as: UTF8.self)]
        .joined(separator: "|"))
  }

  private var notes: [String] {
    let stretch = keeping == .samples ? "day" : "month"
    let counted =
      "\(count) \(count == 1 ? "record" : "records") of one \(stretch), kept in the document"
    let told = words.sorted { $0.key < $1.key }.map {
      "\(AppleType.words(of: $0.key)): \($0.value)"
    }
    return [counted] + told
  }
}

/// The stretches of one document.
struct AppleRuns {
  private struct Key: Hashable {
    let kind: Int
    let source: String
    let unit: String
    let time: String
  }

  private(set) var runs: [AppleRun] = []
  private var places: [Key: Int] = [:]
  /// The record before was of this stretch: mostly the next one is, too.
  private var last: (place: Int, kind: Int, attributes: AppleAttributes)?

  /// Characters of a time that those of one stretch share: a day or a month.
  static func stretch(_ keeping: AppleType.Keeping) -> Int { keeping == .samples ? 10 : 7 }

  /// Adds a record to its stretch; true where it is the first of it.
  mutating func add(
    _ kind: AppleKind, _ attributes: AppleAttributes, second: Int?, isActive: Bool,
    at range: Range<Int>
  ) -> Bool {
    let isNew: Bool
    let place: Int
    if let last, last.kind == kind.place, isSameStretch(kind, attributes, last.attributes) {
      (place, isNew) = (last.place, false)
    } else {
      (place, isNew) = find(kind, attributes, at: range)
      last = (place, kind.place, attributes)
    }
    runs[place].add(attributes, second: second, isActive: isActive, at: range)
    return isNew
  }

  private func isSameStretch(
    _ kind: AppleKind, _ one: AppleAttributes, _ other: AppleAttributes
  ) -> Bool {
    Self.time(kind, one).elementsEqual(Self.time(kind, other))
      && Self.offset(kind, one).elementsEqual(Self.offset(kind, other))
      && one[.sourceName].isSame(as: other[.sourceName]) && one[.unit].isSame(as: other[.unit])
  }

  private mutating func find(
    _ kind: AppleKind, _ attributes: AppleAttributes, at range: Range<Int>
  ) -> (Int, Bool) {
    let time = Array(Self.time(kind, attributes)) + Array(Self.offset(kind, attributes))
    let key = Key(
      kind: kind.place, source: attributes.text(.sourceName) ?? "",
      unit: attributes.text(.unit) ?? "", time: String(decoding: time, as: UTF8.self))
    if let known = places[key] { return (known, false) }
    runs.append(AppleRun(kind, attributes, at: range))
    places[key] = runs.count - 1
    return (runs.count - 1, true)
  }

  private static func time(
    _ kind: AppleKind, _ attributes: AppleAttributes
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    attributes[.startDate].prefix(stretch(kind.type.keeping))
  }

  /// The samples of a day share the offset of its clock.
  private static func offset(
    _ kind: AppleKind, _ attributes: AppleAttributes
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    attributes[.startDate].suffix(kind.type.keeping == .samples ? 5 : 0)
  }
}

/// A type as it occurs in one document.
struct AppleKind {
  let name: String
  let type: AppleType
  /// Its place among the types of the document.
  let place: Int
}

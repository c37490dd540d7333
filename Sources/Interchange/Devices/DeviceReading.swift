import Clinical

/// One measurement as a device or its maker's service sent it, on its way to a statement.
struct DeviceReading {
  let measure: DeviceMeasure
  /// What the sender calls it; nil for the measure's own title.
  var words: String?
  var value: Value?
  /// Parts of one measurement: upper and lower pressure.
  var components: [ObservationDetail.Component] = []
  var unit: String?
  var period = Period()
  var device: String?
  var method: Concept?
  var site: Concept?
  var notes: [String] = []
  /// The sender's own number of it.
  var identifier: NativeIdentifier?
  /// Why it is no reading of the patient, or not of one moment.
  var reserve: String?

  init(_ measure: DeviceMeasure, words: String? = nil, unit: String? = nil) {
    self.measure = measure
    self.words = words
    self.unit = unit
  }

  /// A meter's own test liquid, never the person (`clinical-corrections.md` 3.18).
  static let controlSolution = "control solution, not the patient"

  /// The value of a text: a number with the unit of this reading, else the words as sent (`Low`).
  mutating func take(_ sent: String) { value = Self.value(sent, unit: unit) }

  /// A number with its unit, else the words as sent.
  static func value(_ sent: String, unit: String?) -> Value {
    guard let known = ComparedNumber(sent) else { return .text(sent) }
    return .quantity(Quantity(number: known.number, comparator: known.comparator, unit: unit))
  }

  /// Upper and lower pressure, both in one unit.
  mutating func takePressure(_ systolic: String, _ diastolic: String) {
    components = [(DeviceMeasure.systolic, systolic), (.diastolic, diastolic)].map {
      .init(concept: $0.concept(unit: nil), value: Self.value($1, unit: unit))
    }
  }

  /// The statement that it makes.
  var statement: Statement {
    var detail = ObservationDetail()
    detail.value = value
    detail.components = components
    detail.device = device
    detail.method = method
    detail.site = site
    if measure.section == .vitals { detail.categories = ["vital-signs"] }
    return Statement(
      kind: .observation, section: measure.section, identifier: identifier,
      concept: measure.concept(words: words, unit: unit), status: Status(.completed),
      period: period, detail: .observation(detail), notes: notes,
      notUnderstood: [reserve].compactMap { $0 })
  }
}

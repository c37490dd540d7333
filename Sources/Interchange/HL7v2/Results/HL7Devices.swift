import Clinical

/// Rows of device messages (IHE PCD-01): the tree MDS, VMD, channel, metric, facet in OBX-4.
extension HL7MessageReader {
  /// Whether a row is no measurement of its own: a device or channel that only holds, or what says
  /// more of the metric before it.
  mutating func readDeviceRow(_ segment: HL7Segment) -> Bool {
    if let device = Self.device(segment[18]) { group?.device = device }
    let name = segment[3][2].text ?? ""
    if addPart(segment) { return true }
    let isHolding = segment[2].isEmpty && !segment[5].isValued
    if isHolding, segment[3][1].equals(Self.bloodPressure), let level = segment[4].text {
      compound = HL7Compound(segment: segment, level: level + ".")
    }
    if isHolding || name.hasPrefix("MDC_DEV_") {
      mark(.container)
      noted = nil
      return true
    }
    guard Self.attributes.contains(where: { name.hasPrefix($0) }) else { return false }
    mark(.part)
    addFacet(segment, name)
    return true
  }

  /// MDC_PRESS_BLD_NONINV: what holds upper, lower and mean pressure of one measurement
  /// (ISO/IEEE 11073-10407).
  private static let bloodPressure: StaticString = "150020"

  /// Adds a row to the metric of several numbers above it in the tree: one statement from the metric's
  /// own row to the last of its parts. False where the row is of none.
  private mutating func addPart(_ segment: HL7Segment) -> Bool {
    guard var compound, segment[4].text?.hasPrefix(compound.level) == true else { return false }
    let part = observation(segment)
    guard case .observation(let detail) = part.detail else { return false }
    if compound.place == nil {
      var whole = observation(compound.segment)
      whole.identifier = resultIdentifier(compound.segment)
      // A row that only holds has no result of its own: OBX-11 X.
      whole.status = part.status
      compound.place = emit(whole, at: compound.segment)
      self.compound = compound
    }
    guard let place = compound.place,
      case .observation(var whole) = builder.reading.statements[place].statement.detail
    else { return false }
    mark(.part)
    whole.components.append(
      .init(
        concept: part.concept, value: detail.value, absent: detail.absent,
        interpretations: detail.interpretations))
    builder.reading.statements[place].statement.detail = .observation(whole)
    builder.reading.statements[place].range.end = segment.end
    return true
  }

  /// What describes a metric or a device, by the start of its reference name (ISO/IEEE 11073-10101).
  private static let attributes = ["MDC_ATTR_", "MDC_CTXT_", "MDC_TIME_", "MDC_REG_"]

  /// A facet stands a level below its metric: `1.1.1.1001.1` below `1.1.1.1001`.
  private func addFacet(_ segment: HL7Segment, _ name: String) {
    let level = (segment[4].text ?? "").split(separator: ".").count
    guard level > 4, let last = builder.reading.statements.indices.last,
      builder.reading.statements[last].statement.kind == .observation
    else { return }
    if segment[5][1].equals(Self.controlSolution) {
      builder.reading.statements[last].statement.notUnderstood.append(
        "control solution, not the patient")
    }
    var detail = ObservationDetail()
    var ignored = Statement(kind: .observation, section: .vitals)
    HL7Values.add(segment, unit: HL7Unit(segment[6], codes), to: &detail, &ignored, codes)
    if name == Self.sampleRate, let period = Self.period(detail.value),
      case .observation(var whole) = builder.reading.statements[last].statement.detail,
      case .sampled(var samples) = whole.value
    {
      samples.period = period
      whole.value = .sampled(samples)
      builder.reading.statements[last].statement.detail = .observation(whole)
    }
    let words = detail.value?.words ?? segment[5].text ?? ""
    builder.reading.statements[last].statement.notes.append(name + ": " + words)
  }

  /// Samples a second of a waveform (ISO/IEEE 11073-10101; IHE PCD waveform content module).
  private static let sampleRate = "MDC_ATTR_SAMP_RATE"

  private static func period(_ value: Value?) -> Number? {
    guard case .quantity(let rate) = value, rate.number.value >= 0.001, rate.number.value <= 1e6
    else { return nil }
    return Number(String(1000 / rate.number.value))
  }

  /// MDC_CTXT_GLU_SAMPLELOCATION_CTRLSOLUTION: 29252 of partition 128 (ISO/IEEE 11073-10417).
  private static let controlSolution: StaticString = "8417860"
}

/// A metric of several numbers, while the rows below it are read.
struct HL7Compound {
  /// Its own row.
  let segment: HL7Segment
  /// What the place in the tree (OBX-4) of each of its parts begins with.
  let level: String
  /// The statement's place; nil while there is no part.
  var place: Int?
}

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
    if isHolding, segment[3][1].equals(Self.bloodPressure) {
      openCompound(segment)
      return true
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

  /// A metric of several numbers is one statement, which the rows below it fill.
  private mutating func openCompound(_ segment: HL7Segment) {
    var statement = observation(segment)
    statement.identifier = resultIdentifier(segment)
    guard let level = segment[4].text, let place = emit(statement, at: segment) else { return }
    compound = HL7Compound(place: place, level: level + ".")
  }

  /// Adds a row to the metric above it in the tree; false where it is of none.
  private mutating func addPart(_ segment: HL7Segment) -> Bool {
    guard let compound, segment[4].text?.hasPrefix(compound.level) == true,
      case .observation(var whole) = builder.reading.statements[compound.place].statement.detail,
      case .observation(let part) = observation(segment).detail
    else { return false }
    mark(.part)
    whole.components.append(
      .init(
        concept: codes.concept(segment[3]), value: part.value, absent: part.absent,
        interpretations: part.interpretations))
    builder.reading.statements[compound.place].statement.detail = .observation(whole)
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
    let words = detail.value?.words ?? segment[5].text ?? ""
    builder.reading.statements[last].statement.notes.append(name + ": " + words)
  }

  /// MDC_CTXT_GLU_SAMPLELOCATION_CTRLSOLUTION: 29252 of partition 128 (ISO/IEEE 11073-10417).
  private static let controlSolution: StaticString = "8417860"
}

/// A metric of several numbers, while the rows below it are read.
struct HL7Compound {
  /// The statement's place.
  let place: Int
  /// What the place in the tree (OBX-4) of each of its rows begins with.
  let level: String
}

import Clinical

/// Reads one message: walks over its segments once, with what the segments before have said.
struct HL7MessageReader {
  /// What the segments that follow belong to.
  enum Anchor {
    case patient, report, order, vaccine, document
  }

  let message: HL7Message
  let builder: HL7Builder
  /// `ORU` and `R01` of MSH-9.
  let code: String
  let event: String
  /// The sender's key: the namespace of its numbers.
  let sender: String
  /// A message of measuring devices (IHE PCD-01): profile in MSH-21, or device codes in OBX-3.
  let isDevice: Bool

  /// The place of the segment that is being read.
  private(set) var at = 0
  private var marks: [HL7Builder.Mark]
  /// About whom the segments speak; nil while nobody is named.
  var patient: Int?
  /// All whom the message names, in order.
  var people: [Int] = []
  /// The visit that the message belongs to.
  var visit: NativeIdentifier?
  /// The order (ORC) that waits for what is ordered.
  var order: HL7Segment?
  /// Whether something has been made of that order.
  var isOrderTold = false
  /// The appointment and the referral that wait for the patient, who is named behind them.
  var appointment: HL7Segment?
  var referral: HL7Segment?
  var anchor = Anchor.patient
  /// The statement to which remarks belong.
  var noted: Int?
  /// In OUL, the specimen of the requests that follow.
  var specimen: HL7Segment?
  /// The results that are being gathered.
  var group: HL7ResultGroup?
  /// The metric of several numbers that the next OBX may belong to.
  var compound: HL7Compound?
  /// The text that the next OBX may go on with.
  var openText: HL7OpenText?

  var codes: HL7Codes { builder.codes }

  init(_ message: HL7Message, _ builder: HL7Builder) {
    self.message = message
    self.builder = builder
    let header = message.header
    code = header[9][1].text ?? ""
    event = header[9][2].text ?? message.segments.first { $0.name == .evn }?[1].text ?? ""
    sender = builder.senderKey(header)
    marks = Array(repeating: .unread, count: message.segments.count)
    isDevice = Self.isDevice(message)
    builder.codes.sender = sender
  }

  private static func isDevice(_ message: HL7Message) -> Bool {
    if message.header[21].holds("PCD") { return true }
    guard let first = message.segments.first(where: { $0.name == .obx }) else { return false }
    return first[3][3].equals("MDC") || first[3][6].equals("MDC")
  }

  /// Reads all of it.
  mutating func read() {
    HL7Required.check(message, code: code, event: event, in: builder)
    while at < message.segments.count {
      if marks[at] == .unread { step(message.segments[at]) }
      at += 1
    }
    closeGroup()
    closeOrder()
    closeAppointment()
    closeReferral()
    settleLinks()
    for (index, segment) in message.segments.enumerated() {
      if marks[index] == .unread { keepWhole(segment, at: index) }
      builder.count(segment.name, as: marks[index])
    }
  }

  // MARK: Segments

  /// The segment after the one that is being read.
  func following(_ offset: Int = 1) -> HL7Segment? {
    message.segments.indices.contains(at + offset) ? message.segments[at + offset] : nil
  }

  /// The segments that follow at once and bear one of some names; they become parts.
  mutating func takeFollowing(_ names: HL7Name...) -> [HL7Segment] {
    var taken: [HL7Segment] = []
    var index = at + 1
    while index < message.segments.count, names.contains(message.segments[index].name) {
      taken.append(message.segments[index])
      marks[index] = .part
      index += 1
    }
    return taken
  }

  /// What became of the segment that is being read.
  mutating func mark(_ mark: HL7Builder.Mark) { marks[at] = mark }

  /// Adds a statement that stands at the segment being read; rejects the segment where nobody says
  /// whom it is about. The statement's place.
  @discardableResult
  mutating func emit(_ statement: consuming Statement, at segment: HL7Segment) -> Int? {
    guard let patient else {
      reject(segment, "names no patient: no PID that says who it is")
      return nil
    }
    marks[index(of: segment)] = .root
    if Self.isOfVisit(statement.kind) { statement.encounter = visit }
    noted = builder.emit(statement, about: patient, at: segment)
    return noted
  }

  /// What happens at a visit; who is near, insured or allergic is so beyond it.
  private static func isOfVisit(_ kind: Kind) -> Bool {
    switch kind {
    case .observation, .report, .condition, .procedure, .document, .medication, .immunization,
      .plan:
      true
    default: false
    }
  }

  private func index(of segment: HL7Segment) -> Int {
    if at < message.segments.count, message.segments[at].start == segment.start { return at }
    return message.segments.firstIndex { $0.start == segment.start } ?? 0
  }

  /// Rejects a segment with its reason.
  mutating func reject(_ segment: HL7Segment, _ why: String) {
    marks[index(of: segment)] = .rejected
    builder.reject(segment.range, why)
    noted = nil
  }

  /// A native identifier in the sender's namespace.
  func native(_ value: String?) -> NativeIdentifier? {
    value.map { NativeIdentifier(root: sender, value: $0) }
  }

  /// A segment that no reader takes: kept and viewable, of the sender's own making or not.
  private mutating func keepWhole(_ segment: HL7Segment, at index: Int) {
    guard let patient, !HL7Segments.isProtocol(segment.name) else {
      marks[index] = HL7Segments.isProtocol(segment.name) ? .container : .part
      return
    }
    marks[index] = .root
    let statement = Statement(
      kind: .other, section: HL7Segments.section(of: segment.name),
      concept: Concept(text: HL7Segments.title(of: segment.name)), encounter: visit)
    builder.emit(statement, about: patient, at: segment)
  }
}

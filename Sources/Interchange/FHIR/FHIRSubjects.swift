import Clinical

/// The patients of a document, and which of them a resource is about. Never a guess: what names no
/// patient belongs to the only one there is, or is refused.
struct FHIRSubjects {
  /// Why nobody could be found.
  struct Unknown: Error {
    var why: String
  }

  /// A reference as one server means it.
  private struct Way: Hashable {
    let base: String?
    let text: String
  }

  private(set) var readings: [PatientReading] = []
  private let document: FHIRDocument
  /// The patient at a position among the document's resources.
  private var byPosition: [Int: Int] = [:]
  /// Patients known only by a reference to them, by what it says.
  private var implied: [String: Int] = [:]
  /// Patients found before, by the server and the text of the reference: most resources of a
  /// document refer to the same few.
  private var found: [Way: Int] = [:]
  /// The patient who bears an identifier, by its system and value and by its value alone; nil where
  /// two bear it.
  private var byIdentifier: [Identifier: Int?] = [:]
  /// How many Patient resources there are.
  private let sent: Int

  init(_ document: FHIRDocument, superseded: [Int: Int]) {
    self.document = document
    for (position, resource) in document.resources.enumerated()
    where resource.type == "Patient" && superseded[position] == nil {
      byPosition[position] = readings.count
      readings.append(
        PatientReading(
          patient: Self.patient(resource, in: document), range: resource.range))
    }
    for (old, new) in superseded { byPosition[old] = byPosition[new] }
    sent = readings.count
    for (index, reading) in readings.enumerated() {
      for identifier in reading.patient.identifiers {
        note(Identifier(system: identifier.system, value: identifier.value), of: index)
        if identifier.system != nil {
          note(Identifier(system: nil, value: identifier.value), of: index)
        }
      }
    }
  }

  private mutating func note(_ identifier: Identifier, of patient: Int) {
    if let known = byIdentifier[identifier], known != patient {
      byIdentifier[identifier] = .some(nil)
    } else {
      byIdentifier[identifier] = patient
    }
  }

  /// The index of the patient that a resource is about.
  mutating func patient(of resource: FHIRResource) throws(Unknown) -> Int {
    if let subject = Self.subject(of: resource) {
      guard let text = FHIRDocument.text(of: subject), !text.hasPrefix("#") else {
        return try patient(subject, of: resource)
      }
      let key = Way(base: resource.base, text: text)
      if let known = found[key] { return known }
      let patient = try patient(subject, of: resource)
      found[key] = patient
      return patient
    }
    if let container = resource.container {
      return try patient(of: document.resources[container])
    }
    switch (sent, readings.count) {
    case (1, _), (0, 1): return 0
    case (0, _): throw Unknown(why: "names no patient")
    default: throw Unknown(why: "names no patient, and the document has \(sent)")
    }
  }

  /// Whether the document speaks of one patient, and of no other.
  var isOne: Bool { readings.count == 1 }

  /// Whom a resource says that it is about.
  static func subject(of resource: FHIRResource) -> JSONNode? {
    let node = resource.node
    let choice =
      node["subject", "patient", "beneficiary", "for", "individual", "subjectReference"]
    if let subject = choice?.list.first(where: { $0.isObject || $0.isString }) { return subject }
    return resource.type == "Appointment" ? attendant(of: node) : nil
  }

  /// The patient among those who take part in an appointment.
  private static func attendant(of appointment: JSONNode) -> JSONNode? {
    appointment.list("participant").lazy.compactMap { $0["actor"] }.first { actor in
      FHIRDocument.text(of: actor).map { FHIRReference($0).type == "Patient" }
        ?? (actor["type"]?.equals("Patient") == true)
    }
  }

  /// The patient that a Patient resource of the document is; nil for an older version of one.
  func patient(at position: Int) -> Int? { byPosition[position] }

  private mutating func patient(
    _ subject: JSONNode, of resource: FHIRResource
  ) throws(Unknown) -> Int {
    if let position = document.position(of: subject, from: resource) {
      if let patient = byPosition[position] { return patient }
      let type = document.resources[position].type
      throw Unknown(why: "is about a \(type), not about a patient")
    }
    let identifier = FHIRIdentifiers.identifier(subject["identifier"])
    if let text = FHIRDocument.text(of: subject) {
      return try patient(referredTo: text, subject, of: resource)
    }
    if let identifier {
      if let known = index(bearing: identifier.system, identifier.value) { return known }
      let key = (identifier.system ?? "") + "|" + identifier.value
      return imply(key, Patient(identifiers: [identifier]), subject, resource)
    }
    guard let display = subject["display"]?.words else {
      if sent == 1 { return 0 }
      throw Unknown(why: "its patient is not named")
    }
    if sent == 1 { return 0 }
    if sent > 1 { throw Unknown(why: "names its patient only as “\(display)”") }
    return imply(display, Patient(), subject, resource)
  }

  private mutating func patient(
    referredTo text: String, _ subject: JSONNode, of resource: FHIRResource
  ) throws(Unknown) -> Int {
    let reference = FHIRReference(text)
    if let search = reference.search, search.type == "Patient" {
      if let known = index(bearing: search.system, search.value) { return known }
      let identifier = Identifier(system: search.system, value: search.value)
      return imply(text, Patient(identifiers: [identifier]), subject, resource)
    }
    if let target = document.target(of: subject, from: resource) {
      guard target.type == "Patient" else {
        throw Unknown(why: "is about a \(target.type), not about a patient")
      }
      return imply(target.path, Self.patient(target, in: document), subject, resource)
    }
    if let type = reference.type, type != "Patient" {
      throw Unknown(why: "is about a \(type), not about a patient")
    }
    guard let name = document.identifier(of: subject, from: resource) else {
      throw Unknown(why: "its patient “\(text.prefix(60))” is not in the document")
    }
    let own = Self.ownIdentifier(name, in: document)
    let business = FHIRIdentifiers.identifier(subject["identifier"])
    let patient = Patient(identifiers: [business, own].compactMap { $0 })
    return imply(name.root + "|" + name.value, patient, subject, resource)
  }

  private mutating func imply(
    _ key: String, _ patient: Patient, _ subject: JSONNode, _ resource: FHIRResource
  ) -> Int {
    if let known = implied[key] { return known }
    var patient = patient
    if patient.names.isEmpty, let display = subject["display"]?.words {
      patient.names = [PersonName(text: display)]
    }
    let range = SourceRange(
      start: subject.range.lowerBound, end: subject.range.upperBound,
      path: resource.path.isEmpty ? "subject" : resource.path + ".subject")
    implied[key] = readings.count
    readings.append(PatientReading(patient: patient, range: range))
    return readings.count - 1
  }

  /// The only patient who bears an identifier.
  private func index(bearing system: String?, _ value: String) -> Int? {
    byIdentifier[Identifier(system: system, value: value)] ?? nil
  }

  /// A patient with the resource's own identifier last, by which other documents refer to it.
  private static func patient(_ resource: FHIRResource, in document: FHIRDocument) -> Patient {
    var patient = FHIRPeople.patient(resource.node)
    if let name = document.identifier(of: resource) {
      patient.identifiers.append(ownIdentifier(name, in: document))
    }
    patient.links = resource.node.list("link").prefix(maximumLinks).compactMap {
      link($0, of: resource, in: document)
    }
    return patient
  }

  /// Links of one patient; more are hostile.
  private static let maximumLinks = 64

  private static func link(
    _ node: JSONNode, of resource: FHIRResource, in document: FHIRDocument
  ) -> PatientLink? {
    // DSTU2 has `replace` for `replaced-by`.
    let code = node["type"]?.words
    let relation = PatientLink.Relation(rawValue: code == "replace" ? "replaced-by" : code ?? "")
    let other =
      document.identifier(of: node["other"], from: resource).map { ownIdentifier($0, in: document) }
      ?? FHIRIdentifiers.identifier(node["other"]?["identifier"])
    guard let relation, let other else { return nil }
    return PatientLink(relation, to: other)
  }

  /// The name of a Patient at its server. `RI` is "resource identifier" in HL7 table 0203. The
  /// namespace that a document without a server only borrows is left out: two documents of one
  /// export borrow different ones, and speak of the same patient.
  private static func ownIdentifier(
    _ name: NativeIdentifier, in document: FHIRDocument
  ) -> Identifier {
    guard !name.value.isEmpty else { return Identifier(system: nil, value: name.root, type: "RI") }
    let isBorrowed = name.root.isEmpty || (name.root == document.root && !document.isServer)
    return Identifier(system: isBorrowed ? nil : name.root, value: name.value, type: "RI")
  }
}

import Clinical

/// Makes a reading of the resources of a document.
struct FHIRAssembly {
  private let collector: FHIRCollector
  private let document: FHIRDocument
  private let composition: FHIRComposition
  /// Older versions of a resource, and the newest of it.
  private let superseded: [Int: Int]
  /// Names that two different resources bear.
  private var shared: [FHIRVersions.Shared] = []
  private let provenance: FHIRProvenance
  private var subjects: FHIRSubjects
  private var reading: DocumentReading

  init(_ collector: FHIRCollector, dialect: Dialect) {
    self.collector = collector
    let resources = collector.resources
    superseded = FHIRVersions.superseded(in: resources, shared: &shared)
    let index = FHIRIndex(resources)
    let source = FHIRSource(resources, bundles: collector.bundles, index: index).hint
    document = FHIRDocument(resources: resources, index: index, root: source?.key ?? "")
    composition = FHIRComposition(document)
    provenance = FHIRProvenance(document)
    subjects = FHIRSubjects(document, superseded: superseded)
    reading = DocumentReading(dialect: dialect, version: FHIRRelease.version(of: resources))
    reading.statements.reserveCapacity(resources.count)
    reading.source = source
    reading.elements = collector.elements
    reading.containers = collector.containers
    reading.rejects = collector.rejects
  }

  /// The reading, balanced.
  consuming func finished() -> DocumentReading {
    describe()
    for (position, resource) in document.resources.enumerated() { add(resource, at: position) }
    for absence in composition.absences {
      add(absence.statement, about: absence.owner, range: absence.range)
    }
    reading.patients = subjects.readings
    inheritLabels()
    check()
    return reading
  }

  private mutating func add(_ resource: FHIRResource, at position: Int) {
    if superseded[position] != nil || FHIRSections.isPart(resource) {
      reading.parts[resource.type, default: 0] += 1
      addContacts(of: resource, at: position)
    } else if FHIRSections.isContainer(resource.type) {
      reading.containers[resource.type, default: 0] += 1
    } else if resource.type == "OperationOutcome" {
      addOutcome(resource)
    } else if FHIRSubjects.subject(of: resource) == nil, !FHIRSections.isClinical(resource) {
      // Definitions, terminology, workflow without a patient; a Composition of nobody only holds.
      if resource.type == "Composition" {
        addComposition(resource, at: position)
      } else {
        reading.parts[resource.type, default: 0] += 1
      }
    } else {
      addStatement(of: resource, at: position)
    }
  }

  private mutating func addComposition(_ resource: FHIRResource, at position: Int) {
    if subjects.isOne {
      addStatement(of: resource, at: position)
    } else {
      reading.containers[resource.type, default: 0] += 1
    }
  }

  private mutating func addStatement(of resource: FHIRResource, at position: Int) {
    let reader = FHIRStatementReader(
      document: document, resource: resource, placed: composition.placed[position])
    var statement = reader.statement()
    provenance.complete(&statement, at: position)
    if resource.type == "Composition", collector.isDocument { name(&statement) }
    let before = reading.statements.count
    add(statement, about: resource, range: resource.range)
    guard reading.statements.count > before else { return }
    for (evidence, range) in reader.billed(by: statement) {
      add(evidence, about: resource, range: range)
    }
  }

  /// The document is known by its Bundle's identifier too, and by that alone where its Composition
  /// has no id.
  private func name(_ statement: inout Statement) {
    guard let own = FHIRIdentifiers.identifier(collector.bundles.first?["identifier"]) else {
      return
    }
    statement.otherIdentifiers.append(own)
    if statement.identifier == nil { statement.identifier = reading.identifier }
  }

  /// The people around a patient stand in the Patient itself.
  private mutating func addContacts(of resource: FHIRResource, at position: Int) {
    guard resource.type == "Patient", superseded[position] == nil,
      let patient = subjects.patient(at: position), resource.node["contact"] != nil
    else { return }
    let reader = FHIRStatementReader(document: document, resource: resource)
    for (statement, range) in reader.contacts() {
      reading.statements.append(
        StatementReading(patient: patient, statement: statement, range: range))
    }
  }

  private mutating func add(
    _ statement: Statement, about resource: FHIRResource, range: SourceRange
  ) {
    do {
      let patient = try subjects.patient(of: resource)
      reading.statements.append(
        StatementReading(patient: patient, statement: statement, range: range))
    } catch {
      let name = resource.localName ?? resource.type
      reading.rejects.append(Reject(range: range, why: "\(name) \(error.why)"))
    }
  }

  /// What a server says of its own answer: a reject where it says that something is missing.
  private mutating func addOutcome(_ resource: FHIRResource) {
    let troubles = resource.node.list("issue").filter { issue in
      ["fatal", "error", "warning"].contains(issue["severity"]?.words ?? "")
    }
    guard let first = troubles.first else {
      reading.parts[resource.type, default: 0] += 1
      return
    }
    let words =
      FHIRConcepts.concept(first["details"]).words ?? first["diagnostics"]?.words
      ?? first["code"]?.words ?? "no words"
    reading.rejects.append(
      Reject(range: resource.range, why: "the sender reports: \(words.prefix(200))"))
  }

  /// A label on the document is the highest of what it holds. Where none of its statements has one
  /// of its own, nobody can tell which it means, so it counts for all.
  private mutating func inheritLabels() {
    let outer = collector.bundles.flatMap { FHIRConcepts.codes($0["meta"]?.list("security")) }
    let inner = document.resources.filter { $0.type == "Composition" }.flatMap {
      FHIRConcepts.codes($0.node["meta"]?.list("security"))
        + FHIRConcepts.codes($0.node["confidentiality"]?.list)
    }
    let labels = outer + inner.filter { !outer.contains($0) }
    guard !labels.isEmpty, reading.statements.allSatisfy({ $0.statement.labels.isEmpty }) else {
      return
    }
    for index in reading.statements.indices { reading.statements[index].statement.labels = labels }
  }

  private mutating func check() {
    var quality = FHIRQuality(document, bundle: collector.outermost, version: reading.version)
    quality.check(superseded: superseded, shared: shared)
    reading.ledger = quality.lines
  }

  /// Title, date and identifier of the document itself.
  private mutating func describe() {
    let bundle = collector.bundles.first
    let composition = document.resources.first { $0.type == "Composition" }?.node
    reading.title = composition?["title"]?.words
    reading.written = FHIRTimes.date(composition?["date"] ?? bundle?["timestamp"])
    let identifier = FHIRIdentifiers.identifier(
      bundle?["identifier"] ?? composition?.list("identifier").first)
    reading.identifier = identifier.map {
      NativeIdentifier(root: $0.system ?? "", value: $0.value)
    }
  }
}

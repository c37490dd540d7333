import Clinical

/// Gathers the resources of a document: out of Bundles of any type, Parameters and lists. Nothing is
/// executed: the resources of a transaction are read like those of a collection.
struct FHIRCollector {
  /// How deep Bundles may hold Bundles (`standards.md` 10).
  static let maximumNesting = 4

  private(set) var resources: [FHIRResource] = []
  private(set) var bundles: [JSONNode] = []
  private(set) var elements: [String: Int] = [:]
  private(set) var containers: [String: Int] = [:]
  private(set) var rejects: [Reject] = []
  private let limits: Limits
  private let dialect: Dialect
  private var entries = 0
  /// The Bundle that is the document.
  private(set) var outermost: JSONNode?
  private lazy var repeats = FHIRRepeats(of: outermost)

  init(dialect: Dialect, limits: Limits) {
    self.dialect = dialect
    self.limits = limits
  }

  /// Whether it is a document in the sense of FHIR: a Bundle that a Composition leads.
  var isDocument: Bool {
    outermost != nil
      && (outermost?["type"]?.equals("document") == true
        || resources.first?.type == "Composition")
  }

  /// Whether no resource was found.
  var isEmpty: Bool { entries == 0 && outermost == nil }

  /// Adds all of a document. False when it is no resource. A Bundle is then the document itself, and
  /// counts neither as an element nor as a container.
  mutating func addDocument(_ root: JSONNode) throws(ReadError) -> Bool {
    guard root["resourceType"]?.equals("Bundle") == true else { return try add(root, path: "") }
    outermost = root
    bundles.append(root)
    try addHeld(root.list("entry"), in: "entry", path: "", nesting: 0)
    return true
  }

  /// Adds a resource and what it holds. False when it is no resource.
  @discardableResult
  mutating func add(
    _ node: JSONNode, fullURL: String? = nil, path: String, nesting: Int = 0
  ) throws(ReadError) -> Bool {
    guard node.isObject, let type = node["resourceType"]?.words else { return false }
    entries += 1
    guard entries <= limits.entries else {
      throw ReadError(
        dialect: dialect, place: path, why: "more than \(limits.entries) resources")
    }
    elements[type, default: 0] += 1
    switch type {
    case "Bundle":
      containers[type, default: 0] += 1
      bundles.append(node)
      if repeats.hasAll(of: node) { break }
      try addHeld(node.list("entry"), in: "entry", path: path, nesting: nesting)
    case "Parameters":
      containers[type, default: 0] += 1
      try addHeld(node.list("parameter"), in: "parameter", path: path, nesting: nesting)
    default:
      resources.append(
        FHIRResource(
          node: node, type: type, fullURL: fullURL, path: path, position: resources.count))
      addContained(in: resources.count - 1)
    }
    return true
  }

  /// Notes something that could not be read.
  mutating func reject(_ range: Range<Int>, path: String, why: String) {
    rejects.append(
      Reject(
        range: SourceRange(start: range.lowerBound, end: range.upperBound, path: path), why: why))
  }

  /// Notes what should be a resource and does not say of which type: an element by the name `None`.
  mutating func rejectNameless(_ node: JSONNode, path: String) {
    if node.isObject { elements["None", default: 0] += 1 }
    reject(node.range, path: path, why: "no resourceType: not a resource")
  }

  private mutating func addHeld(
    _ entries: JSONList, in name: String, path: String, nesting: Int
  ) throws(ReadError) {
    for (index, entry) in entries.enumerated() {
      guard let resource = entry["resource"] else {
        rejectDeletion(entry, path: (path.isEmpty ? "" : path + ".") + "\(name)[\(index)]")
        continue
      }
      let here = (path.isEmpty ? "" : path + ".") + "\(name)[\(index)].resource"
      guard nesting < Self.maximumNesting else {
        throw ReadError(dialect: dialect, place: here, why: "Bundles within Bundles too deep")
      }
      let wasAdded = try add(
        resource, fullURL: entry["fullUrl"]?.words, path: here, nesting: nesting + 1)
      if !wasAdded { rejectNameless(resource, path: here) }
    }
  }

  /// A history says of what was deleted only that it was.
  private mutating func rejectDeletion(_ entry: JSONNode, path: String) {
    guard let request = entry["request"], request["method"]?.equals("DELETE") == true else {
      // A notification may name what is new, and send nothing of it.
      if let url = entry["fullUrl"]?.words, entry["response"] == nil {
        reject(entry.range, path: path, why: "only announced, not sent: \(url.prefix(100))")
      }
      return
    }
    let what = request["url"]?.words ?? entry["fullUrl"]?.words ?? "something"
    reject(entry.range, path: path, why: "the source deleted \(what.prefix(100))")
  }

  /// What stands inside another resource makes a statement of its own when it says something of the
  /// patient's health; names, places and products are read with their holder. None of it is an
  /// element: its holder is.
  private mutating func addContained(in holder: Int) {
    let resource = resources[holder]
    guard !Self.holdsNoStatements.contains(resource.type) else { return }
    for (index, node) in resource.node.list("contained").enumerated() {
      guard let type = node["resourceType"]?.words, Self.containedStatements.contains(type) else {
        continue
      }
      resources.append(
        FHIRResource(
          node: node, type: type, path: resource.path + ".contained[\(index)]",
          position: resources.count, container: holder))
    }
  }

  private static let containedStatements: Set<String> = [
    "AllergyIntolerance", "Condition", "DiagnosticReport", "Immunization",
    "MedicationAdministration", "MedicationDispense", "MedicationRequest", "MedicationStatement",
    "Observation",
  ]

  /// What a claim contains is what was billed, and what a relative's history contains is not about
  /// the patient.
  private static let holdsNoStatements: Set<String> = [
    "Claim", "ClaimResponse", "ExplanationOfBenefit", "FamilyMemberHistory",
  ]
}

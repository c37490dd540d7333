import Foundation
import Testing

/// A store of its own into which small documents are imported as the bytes they are, and of which the
/// built program prints the record: the whole way.
struct TortureStore {
  /// A fact as `show --json` prints it.
  struct Fact: Decodable {
    struct Member: Decodable {
      var source: String
      var says: String
      var earlier: Int
      var replaced: Bool
    }
    struct Conflict: Decodable {
      var words: String
      var safety: Bool
      var olderOnly: Bool
    }
    struct Field: Decodable {
      var name: String
      var value: String
    }
    var section: String
    var kind: String
    var title: String
    var state: String
    var when: String?
    var sources: [String]
    var members: [Member]
    var conflicts: [Conflict]
    var fields: [Field]
    var evidence: String
    var parent: String?
    var remarks: [String]

    /// The preferred value of a field.
    func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Everything that its members say, in one text.
    var said: String { members.map(\.says).joined(separator: "\n") }
  }

  /// What an import came to.
  struct Account: Decodable {
    var new: Int
    var same: Int
    var superseding: Int
    var rejected: Int
  }

  let command = try? Command()

  /// Runs the program.
  @discardableResult
  func run(_ arguments: String...) throws -> Command.Result {
    try #require(command).run(arguments)
  }

  /// Imports the bytes of a document.
  @discardableResult
  func take(_ source: String, document: String) throws -> Account? {
    let file = try #require(command).file(UUID().uuidString, document)
    let result = try run("import", file, "--source", source, "--json")
    return try? JSONDecoder().decode(Account.self, from: Data(result.output.utf8))
  }

  /// Imports a FHIR Bundle of one patient and some resources, as ``resource(_:_:)`` makes them.
  @discardableResult
  func take(_ source: String, of patient: String = somebody(), _ resources: String...) throws
    -> Account?
  {
    try take(source, document: Self.bundle([patient] + resources))
  }

  /// The facts of a section, or `all`, of the only person.
  func facts(_ section: String, of person: String? = nil) throws -> [Fact] {
    let chosen = person.map { ["--person", $0] } ?? []
    let result = try #require(command).run(["show", section, "--json"] + chosen)
    return try result.output.split(separator: "\n").map {
      try JSONDecoder().decode(Fact.self, from: Data($0.utf8))
    }
  }

  /// The only fact of a section.
  func only(_ section: String) throws -> Fact {
    let facts = try facts(section)
    try #require(facts.count == 1, "\(facts.map(\.title))")
    return facts[0]
  }

  /// The ids of the people.
  func people() throws -> [String] {
    try run("people", "--json").rows.compactMap { $0["id"] as? String }
  }

  /// The questions, as text with their reasons.
  func questions() throws -> String { try run("show", "questions").output }

  /// A Bundle of resources.
  static func bundle(_ resources: [String]) -> String {
    let entries = resources.map { "{\"resource\":\($0)}" }.joined(separator: ",\n")
    return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[\n\(entries)]}"
  }

  /// A patient; Marisol Quillane unless something else is said.
  static func somebody(
    _ given: String = "Marisol", _ family: String = "Quillane", birth: String = "1968-04-09",
    sex: String = "female", number: String = "1"
  ) -> String {
    quoted(
      """
      {'resourceType':'Patient','id':'p\(number)','name':[{'family':'\(family)','given':['\(given)']}],
      'identifier':[{'system':'urn:mrn','value':'\(number)'}],
      'birthDate':'\(birth)','gender':'\(sex)','telecom':[{'system':'phone','value':'555-555-0161'}],
      'address':[{'line':['14 Larkspur Lane'],'city':'Wexmoor','postalCode':'00214'}]}
      """)
  }

  /// A resource of a patient, from its type and the rest of its members with single quotes.
  static func resource(_ type: String, _ members: String, of number: String = "1") -> String {
    let subject = ["AllergyIntolerance", "Immunization"].contains(type) ? "patient" : "subject"
    return quoted(
      "{'resourceType':'\(type)',\(members),'\(subject)':{'reference':'Patient/p\(number)'}}")
  }

  private static func quoted(_ text: String) -> String {
    text.replacingOccurrences(of: "'", with: "\"").replacingOccurrences(of: "\n", with: "")
  }
}

/// Resources by what matters in them.
extension TortureStore {
  static func code(_ system: String, _ code: String, _ words: String? = nil) -> String {
    let systems = [
      "loinc": "http://loinc.org", "snomed": "http://snomed.info/sct",
      "icd10": "http://hl7.org/fhir/sid/icd-10-cm", "cvx": "http://hl7.org/fhir/sid/cvx",
      "rxnorm": "http://www.nlm.nih.gov/research/umls/rxnorm",
      "ndc": "http://hl7.org/fhir/sid/ndc",
    ]
    let text = words.map { ",'text':'\($0)'" } ?? ""
    return "{'coding':[{'system':'\(systems[system] ?? system)','code':'\(code)'}]\(text)}"
  }

  static func observation(
    _ id: String, _ code: String, _ value: String, at: String?, status: String = "final",
    category: String = "laboratory", _ more: String = ""
  ) -> String {
    resource(
      "Observation",
      "'id':'\(id)','status':'\(status)','category':[{'coding':[{'code':'\(category)'}]}],"
        + "'code':\(code)," + (at.map { "'effectiveDateTime':'\($0)'," } ?? "") + value + more)
  }

  static func amount(_ value: String, _ unit: String? = nil) -> String {
    let unit = unit.map {
      ",'unit':'\($0)','code':'\($0)','system':'http://unitsofmeasure.org'"
    }
    return "'valueQuantity':{'value':\(value)\(unit ?? "")}"
  }

  static func problem(
    _ id: String, _ code: String, _ status: String = "active", _ more: String = ""
  )
    -> String
  {
    resource(
      "Condition",
      "'id':'\(id)','clinicalStatus':{'coding':[{'code':'\(status)'}]},'code':\(code)\(more)")
  }

  static func order(_ id: String, _ code: String, _ status: String = "active", _ more: String = "")
    -> String
  {
    resource(
      "MedicationRequest",
      "'id':'\(id)','status':'\(status)','intent':'order','medicationCodeableConcept':\(code)\(more)"
    )
  }

  static func allergy(_ id: String, _ code: String, _ more: String = "") -> String {
    resource(
      "AllergyIntolerance",
      "'id':'\(id)','clinicalStatus':{'coding':[{'code':'active'}]},'code':\(code)\(more)")
  }

  static func vaccine(_ id: String, _ code: String, on day: String, _ status: String = "completed")
    -> String
  {
    resource(
      "Immunization",
      "'id':'\(id)','status':'\(status)','vaccineCode':\(code),'occurrenceDateTime':'\(day)'")
  }
}

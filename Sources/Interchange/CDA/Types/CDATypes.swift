import Clinical
import Terminology

// The data types of HL7 v3 as `standards.md` 2.4 reads them.

extension CodeSystem {
  /// The code system of an OID, or a name, of a CDA document.
  static func ofCDA(_ sent: String) -> CodeSystem { CodeSystems.system(named: sent) }
}

extension XMLElement {
  /// The null flavour, if any.
  var nullFlavor: String? { self["nullFlavor"] }

  /// The data type that `xsi:type` names, without a prefix.
  var dataType: String? {
    guard let sent = self["type", .instance] else { return nil }
    return sent.split(separator: ":").last.map(String.init)
  }

  /// Root and extension of an `id`; nil where it is null or has no root.
  var instanceIdentifier: NativeIdentifier? {
    guard nullFlavor == nil, let root = self["root"] else { return nil }
    return NativeIdentifier(root: root, value: self["extension"] ?? "")
  }

  /// The clinical statements that stand in an `entry`, an `entryRelationship` or a `component`.
  var clinicalStatement: XMLElement? {
    children.first(where: \.isClinicalStatement)
  }

  /// Whether it is one of them.
  var isClinicalStatement: Bool { Self.clinicalStatements.contains { isNamed($0) } }

  private static let clinicalStatements: [StaticString] = [
    "observation", "act", "substanceAdministration", "organizer", "procedure", "encounter",
    "supply", "observationMedia", "regionOfInterest",
  ]
}

extension CDABuilder {
  /// Body sites with their side, which C-CDA sends as a qualifier (SNOMED CT 272741003, laterality).
  func sites(_ name: StaticString, of element: XMLElement) -> [Concept] {
    element.children(name).map { sent in
      var site = concept(sent)
      for qualifier in sent.children("qualifier")
      where qualifier.child("name")?.attribute("code", is: "272741003") ?? false {
        guard let side = concept(qualifier.child("value")).words?.lowercased() else { continue }
        if let own = site.words, !own.lowercased().contains(side) {
          site.text = own + ", " + side
        }
      }
      return site
    }.filter { !$0.isEmpty }
  }

  /// A code with its translations. All codings are kept, and where the code itself is null the
  /// translations stand alone; the words are the original text, resolved.
  func concept(_ element: XMLElement?) -> Concept {
    guard let element else { return Concept() }
    var concept = Concept()
    addCodings(of: element, to: &concept.codings)
    concept.text = narrative.text(element.child("originalText"))
    if concept.text == nil {
      if concept.codings.isEmpty, let display = element["displayName"] {
        concept.text = display
      } else if concept.codings.isEmpty, let text = narrative.text(element) {
        concept.text = text
      }
    }
    let flavor = element.nullFlavor ?? element["code"].flatMap { CDACodes.isNull($0) ? $0 : nil }
    if let flavor, concept.codings.isEmpty || flavor == "MSK" {
      concept.absent = AbsentReason(nullFlavor: flavor)
    }
    return concept
  }

  private func addCodings(of element: XMLElement, to codings: inout [Coding]) {
    if let code = element["code"], !CDACodes.isNull(code) {
      let sent = element["codeSystem"] ?? element["codeSystemName"]
      let system = sent.map { self.system($0) }
      let isPossible = system.map { CDACodes.isPossible(code, in: $0) } ?? true
      let coding = Coding(
        system: isPossible ? system : nil, code: code, display: element["displayName"])
      if !codings.contains(coding) { codings.append(coding) }
    }
    for translation in element.children("translation") { addCodings(of: translation, to: &codings) }
  }

  /// A point in time, where it is well formed.
  func date(_ element: XMLElement?) -> PartialDate? {
    element?["value"].flatMap { PartialDate(hl7: $0) }
  }

  /// A stretch of time. What is no valid date is kept as text.
  func period(_ element: XMLElement?) -> Period {
    guard let element else { return Period() }
    var period = Period()
    var malformed: [String] = []
    func read(_ part: XMLElement?) -> PartialDate? {
      guard let sent = part?["value"] else { return nil }
      if let date = PartialDate(hl7: sent) { return date }
      malformed.append(sent)
      return nil
    }
    if element["value"] != nil {
      period = .at(read(element))
    } else {
      period.start = read(element.child("low"))
      period.end = read(element.child("high"))
      if period.start == nil, period.end == nil, let center = read(element.child("center")) {
        period = .at(center)
      }
    }
    if malformed.isEmpty, period.isUndated, let text = narrative.text(element.child("originalText"))
    {
      malformed.append(text)
    }
    if !malformed.isEmpty { period.text = malformed.joined(separator: " to ") }
    return period
  }

  /// An amount: number and unit as sent. A translation counts where the amount itself is null.
  func quantity(_ element: XMLElement?, comparator: Quantity.Comparator? = nil) -> Quantity? {
    guard let element else { return nil }
    if let number = element["value"].flatMap({ Number($0) }) {
      let unit = element["unit"] ?? element["code"]
      return Quantity(number: number, comparator: comparator, unit: unit)
    }
    for translation in element.children("translation") {
      if let found = quantity(translation, comparator: comparator) { return found }
    }
    return nil
  }

  /// The element's own identifiers: the first names it, the others go beside it.
  func identifiers(of element: XMLElement) -> (native: NativeIdentifier?, others: [Identifier]) {
    let all = element.children("id").compactMap(\.instanceIdentifier)
    let others = all.dropFirst().map { other in
      Identifier(
        system: system(other.root).rawValue, value: other.value.isEmpty ? other.root : other.value)
    }
    return (all.first, others)
  }

  /// The words of an element; nil where there are none.
  func words(_ element: XMLElement?) -> String? {
    guard let text = element.map({ CDANarrative.plain($0) }), !text.isEmpty else { return nil }
    return text
  }
}

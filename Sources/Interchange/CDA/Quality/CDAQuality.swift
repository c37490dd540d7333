import Clinical
import Terminology

/// Looks through a document once, in order, and writes down what the bytes themselves show to be
/// wrong by the rules of ``CDARules``, ``CDASectionRules`` and ``CDAHeaderRules``. It changes nothing.
struct CDAQuality {
  let root: XMLElement
  let builder: CDABuilder
  var ledger = GroupedLedger()
  /// Whether the document claims to be C-CDA; others are held to what they claim.
  let claimsCCDA: Bool
  /// The newest release that the header claims, as an extension of its templates.
  let release: String
  /// LOINC codes of the sections seen so far, by template or by code.
  var sectionsFound: Set<String> = []
  private var kinds: [Kind?]
  private var section: (path: String, end: Int)?
  private var entry: (number: Int, end: Int) = (0, 0)

  /// What an element's name makes of it.
  private enum Kind {
    case time, coded, reference, section, entry, statement, plain
  }

  init(_ builder: CDABuilder) {
    root = builder.root
    self.builder = builder
    kinds = Array(repeating: nil, count: root.documentNameCount)
    let claims = root.children("templateId").filter {
      $0["root"]?.hasPrefix("2.16.840.1.113883.10.20.22.1.") ?? false
    }
    claimsCCDA = !claims.isEmpty
    release = claims.compactMap { $0["extension"] }.max() ?? ""
  }

  /// Every line of the document.
  mutating func lines() -> [LedgerLine] {
    checkHeader()
    for element in root.descendants { check(element) }
    checkSections()
    return ledger.all
  }

  private mutating func check(_ element: XMLElement) {
    switch kind(of: element) {
    case .section:
      let code = element.child("code")?["code"]
      section = ("section[\(code ?? "no code")]", element.endIndex)
      entry = (0, 0)
      check(section: element)
    case .entry:
      entry = (entry.number + 1, element.endIndex)
      check(entry: element)
    case .time: check(time: element)
    case .coded: check(coded: element)
    case .reference: check(reference: element)
    case .statement: check(statement: element)
    case .plain: break
    }
  }

  private mutating func kind(of element: XMLElement) -> Kind {
    let id = Int(element.nameID)
    if let known = kinds[id] { return known }
    let kind: Kind
    switch element.name {
    case _ where element.isClinicalStatement: kind = .statement
    case "section": kind = .section
    case "entry": kind = .entry
    case "effectiveTime", "time", "birthTime": kind = .time
    case "reference": kind = .reference
    case let name where name.hasSuffix("ode") || name == "value" || name == "translation":
      kind = .coded
    default: kind = .plain
    }
    kinds[id] = kind
    return kind
  }

  // MARK: Where

  /// Writes down what was found at an element; `key` is what makes two findings the same.
  mutating func flag(
    _ check: LedgerLine.Check, _ key: String, _ words: String, at element: XMLElement
  ) {
    if !ledger.counts(check, key) {
      ledger.add(LedgerLine(check, at: place(element), words), key)
    }
  }

  /// The place of an element, with the section and the entry around it.
  func place(_ element: XMLElement) -> SourceRange {
    let range = element.range
    return SourceRange(start: range.lowerBound, end: range.upperBound, path: path(element))
  }

  private func path(_ element: XMLElement) -> String {
    guard element.index != root.index else { return "ClinicalDocument" }
    guard let section, element.index < section.end else { return element.name }
    let inEntry = entry.end > element.index ? "/entry[\(entry.number)]" : ""
    return section.path + inEntry + (element.isNamed("section") ? "" : "/" + element.name)
  }

  // MARK: Times, codes, references

  private mutating func check(time element: XMLElement) {
    check(point: element)
    for part in ["low", "high", "center"] as [StaticString] {
      if let part = element.child(part) { check(point: part) }
    }
  }

  private mutating func check(point element: XMLElement) {
    guard let sent = element["value"], PartialDate(hl7: sent) == nil else { return }
    flag(
      .dateMalformed, "shape\(sent.count)", "\(sent.prefix(40)) is no date of HL7 v3",
      at: element)
  }

  /// Codes of the header and of sections, and those that the reader did not take for codes of their
  /// system: what stands in statements is looked at whatever the dialect.
  private mutating func check(coded element: XMLElement) {
    guard let code = element["code"], let sent = element["codeSystem"], !CDACodes.isNull(code)
    else {
      return
    }
    let system = builder.system(sent)
    let isInEntry = entry.end > element.index
    guard !isInEntry || !CDACodes.isPossible(code, in: system),
      let rule = CodeShapes.broken(by: Coding(system: system, code: code))
    else { return }
    flag(
      .codeMalformed, sent,
      "\(code.prefix(40)) is no \(CodeSystems.name(of: system)) code: \(rule.words)", at: element)
  }

  private mutating func check(reference element: XMLElement) {
    guard let sent = element["value"], sent.hasPrefix("#"),
      !builder.narrative.holds(String(sent.dropFirst()))
    else { return }
    flag(
      .referenceDangling, section?.path ?? "header",
      "\(sent.prefix(60)): nothing in the document has this ID", at: element)
  }

  // MARK: Entries

  private mutating func check(entry element: XMLElement) {
    guard let statement = element.clinicalStatement else {
      flag(
        .requiredMissing, "empty entry", "an entry that holds no clinical statement",
        at: element)
      return
    }
    guard claimsCCDA, section.map({ CDASectionRules.isKnown($0.path) }) ?? false,
      !CDATemplates.bearsEntryTemplate(statement)
    else { return }
    flag(
      .requiredMissing, "template" + (section?.path ?? ""),
      "an entry that bears none of the templates of C-CDA entries", at: statement)
  }

  private mutating func check(statement element: XMLElement) {
    if let status = element.child("statusCode")?["code"], !CDAValueSets.actStatus.contains(status) {
      flag(
        .valueNotAllowed, "status " + status, "\(status.prefix(40)) is no status of HL7 v3",
        at: element)
    }
    for number in CDATemplates.numbers(of: element) {
      if number == 122 { check(pointer: element) }
      guard number < CDARules.byTemplate.count, let row = CDARules.byTemplate[number] else {
        continue
      }
      for need in row.needs { check(need, of: element, row) }
    }
  }

  private mutating func check(
    _ need: CDARequirement, of element: XMLElement, _ row: CDARules.Row
  ) {
    switch need {
    case .child(let name):
      guard element.child(name) == nil else { return }
      flag(
        .requiredMissing, "\(row.template)\(name)", "\(row.title) without \(name)",
        at: element)
    case .code(let name, let allowed, let system):
      guard let child = element.child(name), let code = child["code"], !CDACodes.isNull(code) else {
        return
      }
      // Other systems in place of SNOMED CT are caught by the system, where one is required.
      let isOfSystem = system == nil || child["codeSystem"] == nil || child["codeSystem"] == system
      if !allowed.contains(code) || !isOfSystem {
        flag(
          .valueNotAllowed, "\(row.template)\(name)\(code)\(isOfSystem)",
          "\(row.title): \(code.prefix(40)) is not allowed as \(name)", at: child)
      }
    case .holds(let template):
      guard element.nullFlavor == nil,
        !element.relations.contains(where: { CDATemplates.has(template, $0.element) })
      else { return }
      let title = CDARules.byTemplate[template]?.title ?? "statement"
      flag(
        .requiredMissing, "\(row.template) holds \(template)",
        "\(row.title) that holds no \(title), by its template", at: element)
    }
  }

  /// An entry reference (122) whose identifier no entry bears.
  private mutating func check(pointer element: XMLElement) {
    let ids = element.children("id").compactMap(\.instanceIdentifier)
    guard let id = ids.first, !ids.contains(where: { builder.entriesByIdentifier[$0] != nil })
    else {
      return
    }
    flag(
      .referenceDangling, "entry reference",
      "no entry of the document has the identifier \(id.root) \(id.value)", at: element)
  }
}

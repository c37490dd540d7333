import Clinical
import Terminology

/// Coded values (CE, CWE, CNE) as concepts. Systems are found once for each name.
final class HL7Codes {
  private var systems: [String: CodeSystem] = [:]
  /// Whose local codes they are: `L` of one laboratory is not `L` of another.
  var sender = "" { didSet { if sender != oldValue { concepts.removeAll() } } }

  /// Concepts by their bytes: a laboratory has a few hundred. Local codes go by their sender too.
  private var concepts: [HL7Piece: Concept] = [:]
  private static let mostConcepts = 4096

  /// The concept of a coded value: up to three codings and the original text; empty where nothing
  /// was sent.
  func concept(_ piece: HL7Piece) -> Concept {
    guard piece.isValued else { return Concept() }
    if let known = concepts[piece] { return known }
    let concept = readConcept(piece)
    if concepts.count == Self.mostConcepts { concepts.removeAll(keepingCapacity: true) }
    concepts[piece] = concept
    return concept
  }

  private func readConcept(_ piece: HL7Piece) -> Concept {
    var concept = Concept()
    for (first, oid) in [(1, 14), (4, 17), (10, 20)] {
      guard let code = piece[first].text else { continue }
      concept.codings.append(
        Coding(
          system: system(piece[first + 2]) ?? system(piece[oid]), code: code,
          display: piece[first + 1].text))
    }
    concept.text = piece[9].text
    if concept.codings.isEmpty, concept.text == nil {
      concept.text = piece[2].text ?? piece[5].text
    }
    return concept
  }

  /// A concept that says something; nil else.
  func some(_ piece: HL7Piece) -> Concept? {
    let found = concept(piece)
    return found.isEmpty ? nil : found
  }

  /// The concepts of a field that repeats.
  func all(_ piece: HL7Piece) -> [Concept] { piece.repetitions.compactMap { some($0) } }

  /// The code system of a name of table 0396 or an OID; nil where none is named.
  func system(_ piece: HL7Piece) -> CodeSystem? {
    guard piece.isValued else { return nil }
    // The systems that nearly every code bears, found without making a string.
    if piece.equals("LN") { return .loinc }
    if piece.equals("UCUM") { return .ucum }
    if piece.equals("SCT") { return .snomed }
    if piece.equals("MDC") { return .mdc }
    if piece.equals("CVX") { return .cvx }
    guard let name = piece.text else { return nil }
    if let known = systems[name + "|" + sender] { return known }
    let system = Self.system(named: name, of: sender)
    systems[name + "|" + sender] = system
    return system
  }

  /// Local systems (`L`, `99…`; HL7 table 0396) are named with their sender, so that the codes of two
  /// senders never meet; HL7 tables by their published URI.
  static func system(named name: String, of sender: String) -> CodeSystem {
    let upper = name.uppercased()
    if upper == "L" || upper == "LOCAL" || upper.hasPrefix("99") {
      return CodeSystem(name + " of " + sender)
    }
    let digits = upper.dropFirst(3)
    if upper.hasPrefix("HL7"), digits.count == 4, digits.allSatisfy(\.isNumber) {
      return CodeSystem("http://terminology.hl7.org/CodeSystem/v2-" + digits)
    }
    return CodeSystems.system(named: name)
  }
}

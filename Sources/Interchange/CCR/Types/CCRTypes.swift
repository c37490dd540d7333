import Clinical
import Terminology

// The data types of ASTM E2369-05.

extension XMLElement {
  /// Whether it is an element of CCR of this name. Some senders leave the namespace out.
  func isCCR(_ name: StaticString) -> Bool { isNamed(name, in: .ccr) || isNamed(name, in: .none) }

  /// The first child element of a name.
  func ccr(_ name: StaticString) -> XMLElement? {
    for child in children where child.isCCR(name) { return child }
    return nil
  }

  /// The child elements of a name.
  func all(_ name: StaticString) -> [XMLElement] {
    var found: [XMLElement] = []
    for child in children where child.isCCR(name) { found.append(child) }
    return found
  }

  /// All text below, white space folded; nil where there is none.
  var words: String? {
    let words = CDANarrative.plain(self)
    return words.isEmpty ? nil : words
  }

  /// The words of a coded description: its `Text`.
  func text(of name: StaticString) -> String? { ccr(name)?.ccr("Text")?.words }
}

/// Codes and descriptions.
enum CCRCodes {
  /// A coded description: its text and every code in it.
  static func concept(_ element: XMLElement?) -> Concept {
    guard let element else { return Concept() }
    var concept = Concept(codings: codings(of: element), text: element.ccr("Text")?.words)
    let attributes = element.all("ObjectAttribute").compactMap(attribute)
    for (words, codings) in attributes {
      if concept.text == nil { concept.text = words }
      concept.codings += codings.filter { !concept.codings.contains($0) }
    }
    return concept
  }

  /// The same where it says anything.
  static func some(_ element: XMLElement?) -> Concept? {
    let found = concept(element)
    return found.isEmpty ? nil : found
  }

  /// The codes directly in an element. The system is named in words (`ICD9`, `SNOMED CT`); a name that
  /// the table does not know exactly stays as sent.
  private static func codings(of element: XMLElement) -> [Coding] {
    element.all("Code").compactMap { code in
      guard let value = code.ccr("Value")?.words else { return nil }
      let system = code.ccr("CodingSystem")?.words.map { CodeSystems.system(named: $0) }
      return Coding(system: system, code: value)
    }
  }

  /// An attribute that makes a description more exact: its name and value in words, its codes.
  private static func attribute(_ element: XMLElement) -> (String, [Coding])? {
    let values = element.all("AttributeValue")
    let words = values.compactMap { $0.ccr("Value")?.words }.joined(separator: ", ")
    let codings = values.flatMap { Self.codings(of: $0) }
    guard !words.isEmpty || !codings.isEmpty else { return nil }
    let name = element.ccr("Attribute")?.words
    return ([name, words].compactMap { $0 }.joined(separator: ": "), codings)
  }
}

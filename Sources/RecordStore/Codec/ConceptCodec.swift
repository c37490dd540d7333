import Clinical

/// Code systems that are written as one number. Frozen: a change would change the hash of every
/// content; systems that come later are written out.
private let frozenSystems: [CodeSystem] = [
  .snomed, .loinc, .rxnorm, .icd10cm, .icd10, .icd9cm, .cvx, .ndc, .unii, .ucum, .mdc,
]
private let frozenNumbers = Dictionary(
  uniqueKeysWithValues: zip(frozenSystems, UInt64(1)...))

extension BodyWriter {
  mutating func system(_ tag: UInt8, _ system: CodeSystem?) {
    guard let system else { return }
    byte(tag)
    if let number = frozenNumbers[system] {
      unsigned(number)
    } else {
      unsigned(0)
      raw(system.rawValue)
    }
  }

  mutating func concept(_ tag: UInt8, _ concept: Concept?) {
    guard let concept else { return }
    message(tag) { writer in
      for coding in concept.codings {
        writer.message(1) {
          $0.system(1, coding.system)
          $0.text(2, coding.code)
          $0.text(3, coding.display)
        }
      }
      writer.text(2, concept.text)
      writer.code(3, concept.absent)
    }
  }

  mutating func concepts(_ tag: UInt8, _ concepts: [Concept]) {
    for concept in concepts { self.concept(tag, concept) }
  }
}

extension BodyReader {
  mutating func system() throws(StoreError) -> CodeSystem {
    let number = try unsigned()
    if number == 0 { return CodeSystem(try text()) }
    guard number <= UInt64(frozenSystems.count) else { throw Self.damaged }
    return frozenSystems[Int(number) - 1]
  }

  mutating func concept() throws(StoreError) -> Concept {
    try repeated(repeats?.concepts) { (reader) throws(StoreError) in try reader.newConcept() }
  }

  private mutating func newConcept() throws(StoreError) -> Concept {
    var concept = Concept()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: concept.codings.append(try reader.coding())
      case 2: concept.text = try reader.text()
      case 3: concept.absent = try reader.code()
      default: throw Self.damaged
      }
    }
    return concept
  }

  private mutating func coding() throws(StoreError) -> Coding {
    var coding = Coding(system: nil, code: "")
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: coding.system = try reader.system()
      case 2: coding.code = try reader.text()
      case 3: coding.display = try reader.text()
      default: throw Self.damaged
      }
    }
    return coding
  }
}

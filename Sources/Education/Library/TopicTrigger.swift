import Clinical

/// What makes a topic fit a person.
public struct TopicTrigger: Sendable, Hashable {
  /// What is looked at.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A rule of `Monitoring` that fired; `weight-gain` stands for all that begin with it.
    case rule
    /// Something the chart shows, such as `disputed-medicine`.
    case situation
    /// A medicine's code, of an ingredient or a product.
    case rxnorm
    /// A problem's code.
    case snomed
    /// A problem's code; `I50` stands for all that begin with it.
    case icd10cm = "icd-10-cm"
    /// A problem's code; `250` stands for all that begin with it.
    case icd9cm = "icd-9-cm"
    /// A substance that harms the person, by its key in `Terminology`.
    case allergy
    /// A result's code. Having the result is no reason to learn of it, a flag on it is.
    case loinc
    /// An analyte that is measured at home, by its key in `Terminology`.
    case analyte
    /// A vaccine's code: never a reason by itself, see ``Topics/about(_:in:)``.
    case cvx

    /// The kind of a code system; nil where no topic is found by it.
    public init?(_ system: CodeSystem?) {
      switch system {
      case .some(.snomed): self = .snomed
      case .some(.icd10cm): self = .icd10cm
      case .some(.icd9cm): self = .icd9cm
      case .some(.rxnorm): self = .rxnorm
      case .some(.loinc): self = .loinc
      case .some(.cvx): self = .cvx
      default: return nil
      }
    }
  }

  /// What is looked at.
  public var kind: Kind
  /// The codes or keys, any of which fits.
  public var values: [String]
  /// Why it fits, in words: `heart failure is on your record`.
  public var why: String

  /// Its codes, where it names codes of a system.
  public var codings: [Coding] {
    let system: CodeSystem? =
      switch kind {
      case .snomed: .snomed
      case .icd10cm: .icd10cm
      case .icd9cm: .icd9cm
      case .rxnorm: .rxnorm
      case .loinc: .loinc
      case .cvx: .cvx
      case .rule, .situation, .allergy, .analyte: nil
      }
    return system.map { system in values.map { Coding(system: system, code: $0) } } ?? []
  }

  /// Whether one of its codes or keys is among some.
  public func fits(_ keys: Set<TopicSignals.Key>) -> Bool {
    values.contains { keys.contains(.init(kind: kind, value: $0)) }
  }
}

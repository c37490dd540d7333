import Clinical
import Terminology

extension Fact {
  /// The problem that it is by our table; claims that were folded into it do not rename it.
  var problem: Problem? {
    guard kind == .condition else { return nil }
    return concepts.lazy.compactMap(Problems.problem(for:)).first
  }

  /// The broader problem of its codes.
  var broaderProblem: Problem? {
    guard kind == .condition else { return nil }
    return concepts.lazy.compactMap(Problems.parent(for:)).first
  }

  /// The product that it is, where a code says so.
  var product: DrugProduct? {
    guard kind == .medication else { return nil }
    return concepts.lazy.compactMap(Drugs.product(for:)).first
  }

  /// The substance that it is about.
  var substance: String? {
    guard kind == .allergy else { return nil }
    return concepts.lazy.compactMap(Substances.key(for:)).first
  }

  /// What its members speak of, those who treat the patient before those who pay.
  private var concepts: [Concept] {
    let own = members.filter { $0.kept.statement.section != .claims }
    return (own.isEmpty ? members : own).map(\.kept.statement.concept)
  }
}

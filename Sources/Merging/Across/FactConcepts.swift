import Clinical
import Terminology

extension Fact {
  /// The product that it is, where a code says so.
  var product: DrugProduct? {
    guard kind == .medication else { return nil }
    return first(Drugs.product(for:))
  }

  /// The substance that it is about.
  var substance: String? {
    guard kind == .allergy else { return nil }
    return first(Substances.key(for:))
  }

  /// What is found first for what its members speak of, those who treat the patient before those who
  /// pay.
  func first<Found>(_ find: (Concept) -> Found?) -> Found? {
    let isTreated = members.contains { $0.kept.statement.section != .claims }
    for member in members where !isTreated || member.kept.statement.section != .claims {
      if let found = find(member.kept.statement.concept) { return found }
    }
    return nil
  }
}

/// The weights of the Fellegi-Sunter model, in bits: log2 of how much likelier an agreement is for one
/// person than for two by chance. Fixed, measured on FEBRL4 with the priors of open master patient
/// indexes (`standards.md` 6.1); a missing value weighs nothing.
enum MatchWeights {
  /// The weights of one field.
  struct Row: Sendable {
    /// The values are equal.
    var exact: Double
    /// The values are close by the field's own comparator.
    var close: Double
    /// The values differ.
    var differs: Double
  }

  static let family = Row(exact: 8.0, close: 6.3, differs: -4.3)
  static let given = Row(exact: 8.0, close: 5.8, differs: -3.3)
  static let birth = Row(exact: 14.9, close: 2.2, differs: -5.0)
  /// Only year and month are known of one: agreement by chance 1 in 12 times 80 years of age, the prior
  /// of ``birth``; one digit off counts as little as there.
  static let birthMonth = Row(exact: 9.8, close: 2.2, differs: -5.0)
  /// Only the year is known of one: agreement by chance 1 in 80 years of age.
  static let birthYear = Row(exact: 6.2, close: 0, differs: -5.0)
  static let sex = Row(exact: 1.1, close: 1.1, differs: -3.4)
  static let phone = Row(exact: 8.5, close: 8.5, differs: -6.6)
  static let postalCode = Row(exact: 9.7, close: 9.7, differs: -2.7)
  static let street = Row(exact: 11.3, close: 7.5, differs: -2.7)
  static let city = Row(exact: 9.8, close: 7.7, differs: -3.3)
  /// The same number by the same assigner (a design decision of `standards.md` 6.1).
  static let number = 20.0
  /// Street, town, postal code and telephone are one household, not four proofs
  /// (`clinical-corrections.md` 2.18).
  static let householdCap = 12.0

  /// From here two identities may be linked without asking, when nothing else forbids it.
  static let same = 20.0
  /// From here the score alone links in measurements of record linkage: precision 0.9998 on FEBRL 3 and
  /// on FEBRL 4 (`standards.md` 6.1, the column w >= 12).
  static let linkage = 12.0
  /// From here a person is asked; below, they are different people.
  static let ask = 8.0
  /// Jaro-Winkler similarity from which names are close.
  static let closeName = 0.92
  /// Jaro-Winkler similarity from which street lines are close.
  static let closeStreet = 0.90
}

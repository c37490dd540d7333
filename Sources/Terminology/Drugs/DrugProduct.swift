/// A medicine as a code defines it: what must agree before two statements can mean one medicine
/// (`clinical-corrections.md` 2.4).
public struct DrugProduct: Sendable, Hashable {
  /// Dose forms that can stand for each other.
  public enum Form: String, Sendable, Hashable {
    case oral, oralLiquid = "oral-liquid", injection, inhaled, nebulised, nasal, topical, patch, gas
  }

  /// How fast it is set free.
  public enum Release: String, Sendable, Hashable {
    case plain, extended, delayed
  }

  /// How much of one ingredient.
  public struct Strength: Sendable, Hashable {
    /// The amount.
    public var amount: Double
    /// Its UCUM unit; a concentration (`[iU]/mL`) for what is measured out by volume.
    public var unit: String

    /// A strength from its parts.
    public init(amount: Double, unit: String) {
      self.amount = amount
      self.unit = unit
    }

    /// For people: `20 mg`, `100 units/mL`.
    public var text: String { Decimals.short(amount) + " " + Units.plain(unit) }
  }

  /// Ingredients by RxNorm's concept number, sorted by it.
  public var ingredients: [String]
  /// The salt, where an ingredient is sold as several that differ in dose or release.
  public var salt: String?
  /// The amount of each ingredient, in the order of `ingredients`; empty when the code says none.
  public var strengths: [Strength]
  /// The form; nil when the code names an ingredient only.
  public var form: Form?
  /// The release; nil when the code names an ingredient only.
  public var release: Release?
  /// The brand, where the code means one.
  public var brand: String?

  /// The code names an ingredient, not a product.
  public var isIngredientOnly: Bool { form == nil }

  /// The strength when it is a concentration, which never mixes with another one: `100 units/mL`.
  public var concentration: String? {
    guard let first = strengths.first, first.unit.contains("/") else { return nil }
    return strengths.map(\.text).joined(separator: " + ")
  }

  /// The ingredients in plain words: `sacubitril/valsartan`.
  public var name: String { ingredients.map(Drugs.name(ofIngredient:)).joined(separator: "/") }

  /// The strength in plain words: `24/26 mg`, `20 mg`; nil when the code says none.
  public var strengthText: String? {
    guard let first = strengths.first else { return nil }
    let amounts = strengths.map { Decimals.short($0.amount) }.joined(separator: "/")
    return amounts + " " + Units.plain(first.unit)
  }
}

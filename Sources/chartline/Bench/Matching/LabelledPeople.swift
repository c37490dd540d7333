import Clinical

/// Identities of which somebody else has said which are one person.
struct LabelledPeople {
  /// What is true of two of them.
  enum Truth: String, CaseIterable {
    case same
    /// The labels leave it open: a person is to be asked.
    case unclear
    case different
  }

  /// Two of them, by their places in ``identities``, in order.
  struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  var identities: [Identity] = []
  /// The true answers: of every pair that is `same`, and of those that the file names besides.
  var truths: [Pair: Truth] = [:]
  /// Whether only the named pairs are to be compared. Otherwise all are, and what is not named is
  /// different.
  var hasOnlyNamedPairs = false

  /// Reads a file of one of the kinds that ``KnownPairsFile`` and ``FebrlFile`` know; nil for another.
  init?(_ text: String) {
    if let known = KnownPairsFile.read(text) ?? FebrlFile.read(text) {
      self = known
    } else {
      return nil
    }
  }

  init() {}

  /// Keeps a patient as a source of its own would know them: nothing follows from being listed in
  /// one file.
  @discardableResult
  mutating func add(_ patient: Patient, named name: String) -> Int {
    identities.append(
      Identity(
        key: IdentityKey(rawValue: name), source: name, sourceName: name, patient: patient))
    return identities.count - 1
  }
}

/// What stands against a link whatever the weight says: one row for each rule.
struct MatchRule: Sendable {
  /// What is said of it on screen.
  var words: String
  /// Where the rule comes from.
  var source: String
  /// Whether something that both have says otherwise, so that a third record that fits both does not
  /// join them either.
  var isContradiction = true
  /// Whether it holds between two patients.
  var holds: @Sendable (FieldComparison) -> Bool

  /// What two records of one person cannot differ in: they are different people, or, when they
  /// share a number, somebody must look for a mix-up.
  static let hardConflicts = [
    MatchRule(
      words: "one is Jr, the other Sr: father and son", source: "standards.md 6.1",
      holds: { $0.suffixDiffers }),
    MatchRule(
      words: "born as first and as second of twins", source: "HL7 v2 PID-25, birth order",
      holds: { $0.birthOrderDiffers && $0.birth.agreement.fits }),
    MatchRule(
      words: "different given name and sex", source: "standards.md 6.1",
      holds: { $0.names.given == .differs && $0.sex == .differs }),
    MatchRule(
      words: "born the same day in one household with different given names: twins",
      source: "standards.md 6.1",
      holds: {
        $0.names.given == .differs && $0.birth.agreement == .exact && $0.names.family.fits
          && $0.sharesHousehold
      }),
    MatchRule(
      words: "different social security numbers", source: "standards.md 6.1",
      holds: { $0.socialSecurityDiffers && !$0.isSameByNameAndBirth }),
  ]

  /// What forbids to link without asking, beside names and birth dates that do not fit.
  static let doubts = [
    MatchRule(
      words: "day and month of birth have changed places",
      source: "clinical-corrections.md 2.9", holds: { $0.birth.isSwapped }),
    MatchRule(
      words: "the given name is only an initial", source: "clinical-corrections.md 2.18",
      holds: { $0.names.isInitialOnly }),
    MatchRule(
      words: "the first name of one is a middle name of the other",
      source: "clinical-corrections.md 2.18", holds: { $0.names.isMiddle }),
    MatchRule(
      words: "given and family name may have changed places",
      source: "clinical-corrections.md 2.18", holds: { $0.names.isSwapped }),
    MatchRule(
      words: "different middle names", source: "clinical-corrections.md 2.18",
      holds: { $0.names.middleDiffers }),
    MatchRule(
      words: "different recorded sex", source: "clinical-corrections.md 2.18",
      holds: { $0.sex == .differs }),
    MatchRule(
      words: "address and telephone all differ, and nothing but name and birth date fits",
      source: "namesakes born the same day: immunization registries' test, Possible Match",
      isContradiction: false,
      holds: { $0.livesElsewhere && !$0.sharesNumber && !$0.names.middleAgrees }),
    MatchRule(
      words: "different social security numbers", source: "standards.md 6.1",
      holds: { $0.socialSecurityDiffers && $0.isSameByNameAndBirth }),
    MatchRule(
      words: "only one has Jr or Sr, and the birth date does not settle it",
      source: "demo-story.md 3, B in C",
      holds: { $0.suffixIsMissing && $0.birth.agreement != .exact }),
    MatchRule(
      words: "one of a multiple birth, and the given names are not written alike",
      source: "clinical-corrections.md 2.18, twins",
      holds: { $0.isMultipleBirth && $0.names.isNickname }),
    MatchRule(
      words: "different days of death", source: "standards.md 6.1, deceased",
      holds: { $0.deathDiffers }),
    MatchRule(
      words: "one source knows them under two numbers",
      source: "demo-story.md 3, the strays of L", holds: { $0.sameSource }),
  ]
}

extension FieldComparison {
  /// What every link without asking needs (`standards.md` 6.1 and `clinical-corrections.md` 2.18): the
  /// given name and the whole birth date are the same, and the family name fits, or a number does.
  var mayBeLinked: Bool {
    names.given == .exact && birth.agreement == .exact && (names.family.fits || sharesNumber)
  }

  /// What agrees is common enough to be chance: of a hundred thousand people three share a birthday
  /// with anybody, and some of these a family name.
  var isChance: Bool {
    !sharesNumber && (names.differs || names.given == .differs && livesElsewhere)
  }

  /// Given and family name and the whole birth date fit.
  var isSameByNameAndBirth: Bool {
    names.given == .exact && names.family.fits && birth.agreement == .exact
  }
}

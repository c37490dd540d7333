extension Patient {
  /// How much is said of the patient, for choosing whose demographics stand in a banner: a birth date
  /// counts most, then the sex, given names, an address, a telephone.
  var fullness: Int {
    (birth == nil ? 0 : 4) + (sex == nil ? 0 : 2) + (names.first?.given.count ?? 0)
      + (addresses.isEmpty ? 0 : 1) + (telecoms.isEmpty ? 0 : 1)
  }

  /// The one of several descriptions of one person to show; nil for none.
  public static func shown(among patients: [Patient]) -> Patient? {
    preferred(among: patients).map { patients[$0] }
  }

  /// Which of several descriptions of one person to show: of those that give the birth date that most
  /// of them give, the fullest; then the first, so give them in a fixed order. Nil for none.
  public static func preferred(among patients: [Patient]) -> Int? {
    var agreeing: [String: Int] = [:]
    for patient in patients {
      if let birth = patient.birth { agreeing[birth.iso, default: 0] += 1 }
    }
    func rank(_ patient: Patient) -> (Int, Int) {
      (patient.birth.map { agreeing[$0.iso] ?? 0 } ?? 0, patient.fullness)
    }
    return patients.indices.max { left, right in
      (rank(patients[left]), right) < (rank(patients[right]), left)
    }
  }
}

private func < (left: ((Int, Int), Int), right: ((Int, Int), Int)) -> Bool {
  (left.0.0, left.0.1, left.1) < (right.0.0, right.0.1, right.1)
}

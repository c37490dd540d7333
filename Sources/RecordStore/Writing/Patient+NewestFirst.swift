import Clinical

extension Patient {
  /// What several documents of one source say of one patient: of single values the newest that was
  /// sent, of lists all, the newest first.
  init(newestFirst patients: [Patient]) {
    self.init(
      identifiers: Self.each(patients.flatMap(\.identifiers)),
      names: Self.each(patients.flatMap(\.names)),
      birth: patients.lazy.compactMap(\.birth).first, sex: patients.lazy.compactMap(\.sex).first,
      addresses: Self.each(patients.flatMap(\.addresses)),
      telecoms: Self.each(patients.flatMap(\.telecoms)),
      deceased: patients.lazy.compactMap(\.deceased).first,
      multipleBirth: patients.lazy.compactMap(\.multipleBirth).first,
      languages: Self.each(patients.flatMap(\.languages)),
      links: Self.each(patients.flatMap(\.links)))
  }

  private static func each<T: Hashable>(_ values: [T]) -> [T] {
    var seen: Set<T> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension DocumentReading {
  /// Where one identifier names different entries of one patient and kind: the indices of all
  /// statements that bear such an identifier. It then names none of them.
  /// - Parameter numbers: for each of ``patients`` a number that tells it from the others; two that
  ///   are one person have the same.
  public func sharedIdentifiers(patients numbers: [Int]) -> Set<Int> {
    // The first bearer by the hash of what it bears; where another stands there, the next free place.
    var first: [Int: Int] = [:]
    first.reserveCapacity(statements.count)
    // Few identifiers are borne twice: only of those all bearers are kept.
    var repeated: [Int: [Int]] = [:]
    for index in statements.indices {
      guard var key = bearing(index, numbers) else { continue }
      while let earlier = first[key], !bearsTheSame(earlier, index, numbers) { key &+= 1 }
      if let earlier = first[key] {
        repeated[earlier, default: [earlier]].append(index)
      } else {
        first[key] = index
      }
    }
    var shared: Set<Int> = []
    for indices in repeated.values {
      let content = statements[indices[0]].statement.content
      if indices.contains(where: { statements[$0].statement.content != content }) {
        shared.formUnion(indices)
      }
    }
    return shared
  }

  /// What tells an identifier of a patient and kind from others; nil where there is none.
  private func bearing(_ index: Int, _ numbers: [Int]) -> Int? {
    guard let identifier = statements[index].statement.identifier,
      !(identifier.root.isEmpty && identifier.value.isEmpty)
    else { return nil }
    // What mostly tells two apart is enough: where it does not, they are compared.
    var hasher = Hasher()
    hasher.combine(identifier.value)
    hasher.combine(numbers[statements[index].patient])
    return hasher.finalize()
  }

  private func bearsTheSame(_ one: Int, _ other: Int, _ numbers: [Int]) -> Bool {
    numbers[statements[one].patient] == numbers[statements[other].patient]
      && statements[one].statement.kind == statements[other].statement.kind
      && statements[one].statement.identifier == statements[other].statement.identifier
  }
}

extension Statement {
  /// The statement without what a source may issue anew with each export: identifiers and what
  /// points to them.
  fileprivate var content: Statement {
    var content = self
    content.identifier = nil
    content.otherIdentifiers = []
    content.encounter = nil
    switch content.detail {
    case .medication(var detail):
      detail.basedOn = []
      content.detail = .medication(detail)
    case .observation(var detail):
      detail.members = []
      content.detail = .observation(detail)
    case .report(var detail):
      detail.results = []
      content.detail = .report(detail)
    case .document(var detail):
      detail.series = nil
      detail.replaces = []
      detail.relatesTo = []
      content.detail = .document(detail)
    default: break
    }
    return content
  }
}

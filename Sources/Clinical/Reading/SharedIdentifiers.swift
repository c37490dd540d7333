extension DocumentReading {
  /// Where one identifier names different entries of one patient and kind: the indices of all
  /// statements that bear such an identifier. It then names none of them.
  /// - Parameter identity: what tells patients apart, by their index in ``patients``.
  public func sharedIdentifiers<Key: Hashable>(identity: (Int) -> Key) -> Set<Int> {
    var bearers: [Bearer<Key>: [Int]] = [:]
    bearers.reserveCapacity(statements.count)
    for (index, entry) in statements.enumerated() {
      guard let identifier = entry.statement.identifier,
        !(identifier.root.isEmpty && identifier.value.isEmpty)
      else { continue }
      let bearer = Bearer(
        identity: identity(entry.patient), kind: entry.statement.kind, identifier: identifier)
      bearers[bearer, default: []].append(index)
    }
    var shared: Set<Int> = []
    for indices in bearers.values where indices.count > 1 {
      let first = statements[indices[0]].statement.content
      if indices.contains(where: { statements[$0].statement.content != first }) {
        shared.formUnion(indices)
      }
    }
    return shared
  }
}

private struct Bearer<Key: Hashable>: Hashable {
  let identity: Key
  let kind: Kind
  let identifier: NativeIdentifier
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

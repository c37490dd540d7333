extension DocumentReading {
  /// Where one identifier names different entries of one patient and kind: the indices of all
  /// statements that bear such an identifier. It then names none of them.
  /// - Parameter identity: what tells patients apart, by their index in ``patients``.
  public func sharedIdentifiers<Key: Hashable>(identity: (Int) -> Key) -> Set<Int> {
    var first: [Bearer<Key>: Int] = [:]
    first.reserveCapacity(statements.count)
    // Few identifiers are borne twice: only of those all bearers are kept.
    var repeated: [Int: [Int]] = [:]
    for index in statements.indices {
      guard let bearer = bearer(index, identity: identity) else { continue }
      let earlier = first[bearer, default: index]
      if earlier == index {
        first[bearer] = index
      } else {
        repeated[earlier, default: [earlier]].append(index)
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

  private func bearer<Key>(_ index: Int, identity: (Int) -> Key) -> Bearer<Key>? {
    guard let identifier = statements[index].statement.identifier,
      !(identifier.root.isEmpty && identifier.value.isEmpty)
    else { return nil }
    return Bearer(
      identity: identity(statements[index].patient), kind: statements[index].statement.kind,
      identifier: identifier)
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

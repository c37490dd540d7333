import Clinical

/// The text of a section that also has entries is a paper of its own, so that nothing is lost. What it
/// says stands in the entries and can be read from the bytes: where its document is on record it
/// stands beneath that, and lists leave it out.
enum SectionTexts {
  static func fold(_ facts: inout [Fact]) {
    let papers = facts.indices.filter { facts[$0].kind == .document }
    guard !papers.isEmpty else { return }
    var documents: [NativeIdentifier: ThingID] = [:]
    for paper in papers {
      for member in facts[paper].members where document(of: member) == nil {
        if let own = member.kept.statement.identifier { documents[own] = facts[paper].name }
      }
    }
    for paper in papers {
      guard let own = facts[paper].members.first.flatMap(document(of:)) else { continue }
      facts[paper].parent = documents[own]
    }
  }

  /// The document whose section text a member is; nil for every other paper.
  private static func document(of member: Member) -> NativeIdentifier? {
    guard case .document(let detail) = member.kept.statement.detail,
      detail.contentType == DocumentDetail.sectionText,
      let own = member.kept.statement.identifier,
      let mark = own.value.lastIndex(of: "#")
    else { return nil }
    return NativeIdentifier(root: own.root, value: String(own.value[..<mark]))
  }
}
